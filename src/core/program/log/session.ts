import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import type { TextEdit } from '../../text/edit.ts';
import { daysBetween, weekdayOf } from '../calendar.ts';
import { readProgram } from '../document/read.ts';
import type { Day, Program } from '../program.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { resolveNote } from '../resolveNote.ts';
import { appendRows } from './appendRows.ts';
import { readRow } from './cells.ts';
import { columnOf } from './columns.ts';
import type { ColumnKey } from './columns.ts';
import type { LogRow } from './logRow.ts';
import { readQuickLine } from './quickLine.ts';
import { readCsv } from './readCsv.ts';
import { readLog } from './readLog.ts';

/** A line that cannot be taken: which one, from 1, and what to do. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export type RowsReading =
  | {
      readonly rows: readonly LogRow[];
      /** How many were left out because the log has them already. */
      readonly known: number;
    }
  | { readonly problems: readonly LineProblem[] };

export interface SessionDefaults {
  /** YYYY-MM-DD, for lines that stand under no date. */
  readonly date: string;
  /** For lines that stand under no day; else the day of the program is found by date and exercise. */
  readonly day?: string | undefined;
}

/** The rows that pasted lines stand for. One wrong line refuses all, so that none is added twice. */
export function rowsOfLines(
  note: NoteOf<'program'>,
  lines: readonly string[],
  defaults: SessionDefaults,
  knowledge: Knowledge,
): RowsReading {
  const { program } = readProgram(note);
  const own = exercisesIn(program);
  const rows: LogRow[] = [];
  const problems: LineProblem[] = [];
  let { date, day } = defaults;
  lines.forEach((text, i) => {
    const reading = readQuickLine(text);
    if (reading.kind === 'problem') problems.push({ line: i + 1, message: reading.message });
    if (reading.kind === 'heading') ({ date, day = defaults.day } = { ...reading, day: reading.day });
    if (reading.kind !== 'rows') return;
    const found = resolveNote(reading.name, ['exercise'], knowledge, own);
    if ('problem' in found) {
      problems.push({ line: i + 1, message: found.problem });
      return;
    }
    const { id } = found.note;
    const when = reading.date ?? date;
    const on = day ?? dayOf(program, when, id)?.title;
    rows.push(
      ...reading.rows.map((row) => ({
        date: when,
        ...(on === undefined ? {} : { day: on }),
        exercise: id,
        ...row,
      })),
    );
  });
  if (problems.length > 0) return { problems };
  if (rows.length === 0) {
    return {
      problems: [
        {
          line: 1,
          message: 'There is nothing to log: write for example "hip-thrust 3x10 20kg RIR2 pain 1/1/0".',
        },
      ],
    };
  }
  return { rows, known: 0 };
}

/** What an athlete fills in. */
const answers: readonly (ColumnKey | undefined)[] = [
  'done',
  'hold',
  'load',
  'rir',
  'pain',
  'painDuring',
  'painAfter',
  'painMorning',
  'note',
];

/**
 * The rows of a CSV file with the columns of a log; those that the log has already are left out. In a
 * form that names programs the rows of others are none of this one, and a row left blank says nothing.
 */
export function rowsOfCsv(note: NoteOf<'program'>, csv: string, knowledge: Knowledge): RowsReading {
  const [head, ...records] = readCsv(csv);
  const columns = (head?.fields ?? []).map(columnOf);
  if (!columns.includes('date') || !columns.includes('exercise')) {
    return {
      problems: [{ line: 1, message: 'The first line must name the columns, date and exercise among them.' }],
    };
  }
  const own = exercisesIn(readProgram(note).program);
  const ofProgram = head?.fields.findIndex((title) => title.trim().toLowerCase() === 'program') ?? -1;
  const asks = columns.some((key) => answers.includes(key));
  const rows: LogRow[] = [];
  const problems: LineProblem[] = [];
  for (const { line, fields } of records) {
    const program = fields[ofProgram]?.trim() ?? '';
    if (program !== '' && program !== note.id) continue;
    if (asks && fields.every((text, i) => text.trim() === '' || !answers.includes(columns[i]))) continue;
    const reading = readRow(columns, fields, rows.at(-1));
    if ('problem' in reading) {
      problems.push({ line, message: reading.problem.message });
      continue;
    }
    const { row } = reading;
    const found =
      row.exercise === undefined ? undefined : resolveNote(row.exercise, ['exercise'], knowledge, own);
    if (found && 'problem' in found) problems.push({ line, message: found.problem });
    else rows.push(found ? { ...row, exercise: found.note.id } : row);
  }
  if (problems.length > 0) return { problems };
  const known = new Set(readLog(note.text, note.bodyStart).rows.map(({ row }) => keyOf(row)));
  const fresh = rows.filter((row) => !known.has(keyOf(row)));
  return { rows: fresh, known: rows.length - fresh.length };
}

/** The edit that adds rows to a program's log. */
export function logEdit(
  note: NoteOf<'program'>,
  rows: readonly LogRow[],
): { edit: TextEdit } | { problem: string } {
  return appendRows(note.text, note.bodyStart, rows);
}

/** The day of the program on which an exercise stands: by its weekday if it can be told, else the first that has it. */
export function dayOf(program: Program, date: string, exercise: string): Day | undefined {
  const week = weekOf(program, date);
  const days =
    (week === undefined ? undefined : partOfWeek(program, week))?.days ??
    program.parts.flatMap((part) => part.days);
  const having = days.filter((day) =>
    linesOf(day).some((line) => line.id !== undefined && foldId(line.id) === foldId(exercise)),
  );
  const weekday = weekdayOf(date);
  return having.find((day) => day.weekdays.includes(weekday)) ?? having[0];
}

/** The sessions of the week that a date falls in, those planned for its weekday first. */
export function daysOnDate(
  program: Program,
  date: string,
): { readonly day: Day; readonly planned: boolean }[] {
  const week = weekOf(program, date);
  const part = week === undefined ? undefined : partOfWeek(program, week);
  const weekday = weekdayOf(date);
  const days = (part?.days ?? []).filter((day) => day.kind !== 'retest' && day.kind !== 'clinic');
  return days
    .map((day) => ({ day, planned: day.weekdays.includes(weekday) }))
    .sort((a, b) => Number(b.planned) - Number(a.planned));
}

/** The week of a program that a date falls in; undefined before its start and after its end. */
export function weekOf(program: Pick<Program, 'start' | 'weeks'>, date: string): number | undefined {
  const week = Math.floor(daysBetween(program.start, date) / 7) + 1;
  return week >= 1 && week <= program.weeks ? week : undefined;
}

function exercisesIn(program: Program): Set<string> {
  const lines = program.parts.flatMap((part) => part.days.flatMap(linesOf));
  return new Set(lines.flatMap((line) => (line.id === undefined ? [] : foldId(line.id))));
}

function keyOf(row: LogRow): string {
  const { date, day, exercise, side, set, done, load, rir, pain, note } = row;
  return JSON.stringify([
    date,
    day,
    exercise,
    side,
    set,
    done,
    load,
    rir,
    pain.during,
    pain.after,
    pain.morning,
    note,
  ]);
}
