import type { Day, Line, Part, Program } from '../program.ts';

/** The line of a program that an offset stands on, details below it not counted, and where it is. */
export function lineAt(
  program: Program,
  text: string,
  offset: number,
): { readonly part: Part; readonly day: Day; readonly line: Line } | undefined {
  for (const part of program.parts) {
    for (const day of part.days) {
      for (const line of day.blocks.flatMap((block) => block.lines)) {
        if (!line.span) continue;
        const start = text.lastIndexOf('\n', line.span.start - 1) + 1;
        if (start <= offset && offset <= line.span.end) return { part, day, line };
      }
    }
  }
  return undefined;
}
