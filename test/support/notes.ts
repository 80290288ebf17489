import assert from 'node:assert/strict';

import type { AnyNote, Kind, Layer, NoteSource, Problem } from '../../src/core/index.ts';
import { Knowledge } from '../../src/core/index.ts';
import type { Fields } from './athletes.ts';
import { source } from './athletes.ts';

/** Files by path, as they would lie in a folder. */
export type Files = Readonly<Record<string, string>>;

/** A notebook held in memory, over built-in files of the test's own. */
export function notebook(files: Files, builtIn: Files = {}): Knowledge {
  return Knowledge.of([...sources(builtIn, 'built-in'), ...sources(files, 'notebook')]);
}

export function sources(files: Files, layer: Layer = 'notebook'): NoteSource[] {
  return Object.entries(files).map(([path, text]) => ({ path, layer, text }));
}

/** The texts of notes, with what their kind cannot do without filled in. */
export const exercise = writer(
  'exercise',
  ['Set-up', 'Movement', 'Cues', 'Faults', 'Stop when']
    .map((heading) => `## ${heading}\n\n- words\n`)
    .join('\n'),
);
export const cause = writer('cause');
export const effect = writer('effect');
export const assessment = writer('assessment');
export const principle = writer('principle');
export const muscle = writer('muscle');
export const template = writer('template');
export const reference = writer('reference');
export const athlete = writer('athlete');
export const program = writer('program');

function writer(kind: Kind, standardBody = '') {
  return ({ id, ...fields }: Fields & { readonly id: string }, body = standardBody): string =>
    source(kind, id, fields, body).text;
}

/** The note of that id, broken or whole. */
export function get(knowledge: Knowledge, id: string): AnyNote {
  const note = knowledge.get(id);
  assert.ok(note, `there is no note ${id}`);
  return note;
}

/** A text with `$0` where the cursor stands. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  assert.ok(offset >= 0, 'the fixture has no $0');
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

/** `code: words that it underlines`, one problem a line. */
export function shown(text: string, problems: readonly Problem[]): string[] {
  return problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** What holds for every problem: it lies in its text, and it is a sentence. */
export function assertSound(text: string, problems: readonly Problem[]): void {
  for (const { code, message, span } of problems) {
    assert.ok(
      span.start >= 0 && span.start <= span.end && span.end <= text.length,
      `${code} lies outside of its text: ${span.start}-${span.end} of ${text.length}`,
    );
    assert.match(message, /^["“\p{Lu}].*[.?]$/su, `${code} says no sentence: ${message}`);
    assert.doesNotMatch(message, /undefined|\[object|\.\.$/, `${code} says: ${message}`);
  }
}
