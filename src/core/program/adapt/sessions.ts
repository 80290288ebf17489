import type { Dose } from '../../dose/dose.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { readLog } from '../log/readLog.ts';
import type { LogRow } from '../log/logRow.ts';
import { weekOf } from '../log/session.ts';
import type { Program } from '../program.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { resolveNote } from '../resolveNote.ts';

/** One exercise on one day, as it was logged, beside what was prescribed. */
export interface LoggedSession {
  readonly exercise: string;
  readonly date: string;
  /** The week of the program; undefined outside of it. */
  readonly week: number | undefined;
  readonly day: string | undefined;
  readonly rows: readonly LogRow[];
  /** The dose of that week, day and exercise; undefined when the program has none. */
  readonly dose: Dose | undefined;
  /** Rounds of the block, which own the sets. */
  readonly rounds: number | undefined;
  /** The worst pain of the whole session, rows without an exercise among them. */
  readonly sessionMorning: number | undefined;
}

/** The logged sessions of every exercise, by the exercise's folded id, in the order of time. */
export function loggedSessions(
  note: NoteOf<'program'>,
  program: Program,
  knowledge: Knowledge,
): Map<string, LoggedSession[]> {
  const rows = readLog(note.text, note.bodyStart).rows.map(({ row }) => row);
  const groups = new Map<string, { exercise: string; rows: LogRow[] }>();
  for (const row of rows) {
    const found = row.exercise === undefined ? undefined : resolveNote(row.exercise, ['exercise'], knowledge);
    if (!found || 'problem' in found) continue;
    const key = `${foldId(found.note.id)} ${row.date} ${(row.day ?? '').toLowerCase()}`;
    const group = groups.get(key) ?? { exercise: found.note.id, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const sessions = new Map<string, LoggedSession[]>();
  for (const { exercise, rows: own } of groups.values()) {
    const [first] = own;
    if (!first) continue;
    const { date, day } = first;
    const whole = rows.filter(
      (row) => row.exercise === undefined && row.date === date && (row.day === undefined || row.day === day),
    );
    const mornings = whole.flatMap((row) => row.pain.morning ?? []);
    const list = sessions.get(foldId(exercise)) ?? [];
    list.push({
      exercise,
      date,
      week: weekOf(program, date),
      day,
      rows: own,
      ...prescribed(program, exercise, date, day),
      sessionMorning: mornings.length > 0 ? Math.max(...mornings) : undefined,
    });
    sessions.set(foldId(exercise), list);
  }
  for (const list of sessions.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return sessions;
}

function prescribed(
  program: Program,
  exercise: string,
  date: string,
  day: string | undefined,
): { dose: Dose | undefined; rounds: number | undefined } {
  const week = weekOf(program, date);
  const days = week === undefined ? [] : (partOfWeek(program, week)?.days ?? []);
  const named = days.filter((each) => each.title.toLowerCase() === day?.toLowerCase());
  for (const each of [...named, ...days]) {
    if (!linesOf(each).some((line) => isOf(line.id, exercise))) continue;
    for (const block of each.blocks) {
      const line = block.lines.find((candidate) => isOf(candidate.id, exercise));
      if (line)
        return {
          dose: line.dose,
          rounds: block.format.kind === 'straight' ? undefined : block.format.rounds,
        };
    }
  }
  return { dose: undefined, rounds: undefined };
}

export function isOf(id: string | undefined, exercise: string): boolean {
  return id !== undefined && foldId(id) === foldId(exercise);
}
