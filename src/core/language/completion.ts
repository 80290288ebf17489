import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote } from '../note/note.ts';
import { asPattern } from '../text/escape.ts';
import type { Span } from '../text/position.ts';

/** What may stand between `[[` and `]]` at a place in a text. */
export interface Completions {
  /** What has been typed of the id; it is replaced. */
  readonly span: Span;
  /** True when the closing brackets are missing and have to be added. */
  readonly close: boolean;
  readonly notes: readonly AnyNote[];
  /** False when more typed may bring up notes that are not among them. */
  readonly isWhole: boolean;
}

/** Notes to link to at `offset`, the likeliest first where there are too many to offer all. */
export function completionsAt(text: string, offset: number, knowledge: Knowledge): Completions | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = /\[\[([^[\]|#\n]*)$/.exec(text.slice(lineStart, offset))?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^[\]|#\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const closed =
    text.startsWith(']]', offset + rest.length) || /^[|#]/.test(text.slice(offset + rest.length));
  return {
    span: { start: offset - typed.length, end: offset + (closed ? rest.length : 0) },
    close: !closed,
    ...offered(typed, knowledge),
  };
}

/** Up to so many notes all are offered, and the editor does the choosing. */
const fewNotes = 1000;
/** Of more, the likeliest for what was typed, by their ids and titles: the editor asks again at every key. */
const mostOffered = 300;

function offered(typed: string, knowledge: Knowledge): Pick<Completions, 'notes' | 'isWhole'> {
  if (knowledge.noteCount <= fewNotes) return { notes: knowledge.notes, isWhole: true };
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return { notes: knowledge.notes.slice(0, mostOffered), isWhole: false };
  const ranks: readonly AnyNote[][] = [[], [], []];
  // a pattern compares in any case without a copy of each name in small letters
  const pattern = new RegExp(asPattern(wanted), 'i');
  for (const note of knowledge.notes) ranks[rankOf(pattern, note) ?? -1]?.push(note);
  const found = ranks.flat();
  const others = found.length < mostOffered ? inOrder(wanted, knowledge.notes, new Set(found)) : [];
  return { notes: [...found, ...others].slice(0, mostOffered), isWhole: false };
}

function rankOf(wanted: RegExp, note: AnyNote): number | undefined {
  const at = note.id.search(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  return wanted.test(note.title) ? 2 : undefined;
}

function inOrder(letters: string, notes: readonly AnyNote[], found: ReadonlySet<AnyNote>): AnyNote[] {
  return notes.filter(
    (note) =>
      !found.has(note) &&
      (hasInOrder(note.id.toLowerCase(), letters) || hasInOrder(note.title.toLowerCase(), letters)),
  );
}

/** Whether the letters stand in the text in their order, as the editor too lets one type. */
function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
