import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote } from '../note/note.ts';
import type { Span } from '../text/position.ts';

/** What may stand between `[[` and `]]` at a place in a text. */
export interface Completions {
  /** What has been typed of the id; it is replaced. */
  readonly span: Span;
  /** True when the closing brackets are missing and have to be added. */
  readonly close: boolean;
  readonly notes: readonly AnyNote[];
}

/** Notes to link to at `offset`, all of them: the editor filters as the coach types. */
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
    notes: knowledge.notes,
  };
}
