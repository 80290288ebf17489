import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';
import { resolveNote } from '../resolveNote.ts';
import { readLog } from './readLog.ts';

/** What is wrong with a program's log: rows that cannot be read, and exercises that there are not. */
export function checkLog(note: NoteOf<'program'>, knowledge: Knowledge): Problem[] {
  const { rows, problems } = readLog(note.text, note.bodyStart);
  const unknown = rows.flatMap(({ row, exerciseSpan }): Problem[] => {
    if (row.exercise === undefined) return [];
    const found = resolveNote(row.exercise, ['exercise'], knowledge);
    if ('note' in found) return [];
    return [{ code: 'log', severity: 'warning', message: found.problem, span: exerciseSpan }];
  });
  const early = rows
    .filter(({ row }) => row.date < note.data.start)
    .map(({ row, span }): Problem => ({
      code: 'log',
      severity: 'warning',
      message: `This was on ${row.date}, before the program starts on ${note.data.start}: correct one of the two dates.`,
      span,
    }));
  return [...problems, ...unknown, ...early];
}
