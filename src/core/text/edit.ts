import { LineIndex } from './lineIndex.ts';
import type { Range } from './position.ts';

/** Replaces the text of `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Applies edits that all refer to the original text.
 * @throws RangeError when two edits overlap: which one should win cannot be known.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const index = new LineIndex(text);
  const spans = edits.map((edit) => ({ ...index.span(edit.range), newText: edit.newText }));
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const span of spans) {
    if (span.start < done) throw new RangeError(`Two edits overlap at offset ${span.start}.`);
    result += text.slice(done, span.start) + span.newText;
    done = span.end;
  }
  return result + text.slice(done);
}
