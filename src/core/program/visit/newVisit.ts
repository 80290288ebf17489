import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { headingBlocks } from '../document/outline.ts';
import { valuesInWords } from './words.ts';

export interface VisitEdit {
  readonly edit: TextEdit;
  /** Where the coach writes first, in the new text. */
  readonly cursor: number;
}

/**
 * The edit that adds a dated visit to the end of an athlete's note: what was said, found, done and
 * planned, with the last values of every test so that a change is seen while measuring.
 */
export function newVisit(
  athlete: NoteOf<'athlete'>,
  on: string,
  knowledge: Knowledge,
): VisitEdit | { problem: string } {
  const { text } = athlete;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const title = `Visit ${on}`;
  if (
    headingBlocks(text, athlete.bodyStart).some((block) => block.title.toLowerCase() === title.toLowerCase())
  )
    return { problem: `${athlete.title} has "## ${title}" already: write into it.` };
  const last = lastValues(athlete, knowledge);
  const lines = [
    `## ${title}`,
    '',
    '### Said',
    '',
    '',
    '### Found',
    '',
    ...(last.length > 0 ? ['Last values:', '', ...last, ''] : ['']),
    '### Did',
    '',
    '',
    '### Plan',
    '',
  ];
  const gap =
    text.trimEnd() === '' || /(?:\r?\n){2}$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const at = new LineIndex(text).positionAt(text.length);
  const newText = gap + lines.join(eol) + eol;
  return {
    edit: { range: { start: at, end: at }, newText },
    cursor: text.length + gap.length + lines.slice(0, 4).join(eol).length + eol.length,
  };
}

/** `- [[modified-thomas-test]] L hip -8 deg, R hip 4 deg (2026-11-28)`, the latest of each test, by its first finding. */
function lastValues(athlete: NoteOf<'athlete'>, knowledge: Knowledge): string[] {
  const latest = new Map<string, { id: string; on: string; says: string }>();
  for (const finding of athlete.data.findings) {
    const note = knowledge.whole('assessment', finding.of);
    if (!note) continue;
    const says = finding.outcome ?? valuesInWords(finding, note);
    const known = latest.get(foldId(note.id));
    if (says !== '' && (!known || known.on <= finding.on))
      latest.set(foldId(note.id), { id: note.id, on: finding.on, says });
  }
  return [...latest.values()].map(({ id, on, says }) => `- [[${id}]] ${says} (${on})`);
}
