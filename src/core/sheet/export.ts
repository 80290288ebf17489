import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { checkProgram } from '../program/check.ts';
import { readProgram } from '../program/document/read.ts';
import type { Program } from '../program/program.ts';
import type { Problem } from '../text/problem.ts';
import { selectSheets } from './select.ts';
import type { ExportChoice } from './select.ts';
import type { EditionOptions, FileContent, Target } from './target.ts';
import { csv } from './targets/csv.ts';
import { docx } from './targets/docx.ts';
import { html } from './targets/html.ts';
import { ics } from './targets/ics.ts';
import { json } from './targets/json.ts';
import { markdown } from './targets/markdown.ts';
import { pdf } from './targets/pdf.ts';

/** Every export format, in the order they are offered. */
export const targets: readonly Target[] = [pdf, html, docx, markdown, ics, csv, json];

export function targetOf(id: string): Target | undefined {
  return targets.find((target) => target.id === id.toLowerCase());
}

export type ExportResult =
  | { readonly name: string; readonly content: FileContent; readonly sheets: number }
  /** Why nothing is exported, and the problems to mend first. */
  | { readonly refusal: string; readonly problems: readonly Problem[] };

/**
 * The session sheets of a program in one format. A program that breaks a rule of level block is not
 * exported: what it says could hurt, or cannot be followed.
 */
export async function exportSheets(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  target: Target,
  choice: ExportChoice,
  options: EditionOptions,
): Promise<ExportResult> {
  const { program } = readProgram(note);
  const result = selectSheets(program, knowledge, choice);
  if ('refusal' in result) return { refusal: result.refusal.message, problems: [] };
  const problems = checkProgram(note, knowledge).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    return { refusal: `${note.title} has ${count} that must be mended before it is printed.`, problems };
  }
  if (result.sheets.length === 0) {
    const titles = program.parts.flatMap((part) =>
      part.days.filter((day) => day.kind === 'slot' || day.kind === 'run').map((day) => day.title),
    );
    const days = [...new Set(titles)].join(', ') || 'none';
    return {
      refusal: `${note.title} has no such session: it has weeks 1-${program.weeks} and the days ${days}.`,
      problems: [],
    };
  }
  return {
    name: exportName(program, choice, target),
    content: await target.emit(result.sheets, { ...options, date: program.start }),
    sheets: result.sheets.length,
  };
}

/** `anna-hip-extension-weeks-1-4-a-b.html`: the file an export goes to unless told otherwise. */
function exportName(program: Program, { weeks, days = [] }: ExportChoice, target: Target): string {
  const parts = [
    program.id,
    ...(weeks === undefined
      ? []
      : [weeks.from === weeks.to ? `week-${weeks.from}` : `weeks-${weeks.from}-${weeks.to}`]),
    ...days.map(slug),
  ];
  return `${parts.join('-')}.${target.extension}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
