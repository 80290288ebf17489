import { findSourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Puts the places in the sources into a stack. VS Code writes stacks itself, and does not look at source maps. */
export function withSourcePositions(stack: string): string {
  return stack.replace(
    /([^\s()]+\.cjs):(\d+):(\d+)/g,
    (place, file: string, line: string, column: string) => {
      const entry = findSourceMap(resolve(file))?.findEntry(Number(line) - 1, Number(column) - 1);
      if (entry === undefined || !('originalSource' in entry)) return place;
      const { originalSource, originalLine, originalColumn } = entry;
      const source = originalSource.startsWith('file:') ? fileURLToPath(originalSource) : originalSource;
      return `${relative(process.cwd(), source)}:${originalLine + 1}:${originalColumn + 1}`;
    },
  );
}
