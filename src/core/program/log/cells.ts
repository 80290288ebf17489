import { isCalendarDay } from '../../note/kinds/shared.ts';
import type { ColumnKey } from './columns.ts';
import type { Done, LogLoad, LogPain, LogRow } from './logRow.ts';

/** A cell that cannot be read: what is wrong and what to write. */
export interface CellProblem {
  /** Which of the cells. */
  readonly index: number;
  readonly message: string;
}

export type RowReading = { readonly row: LogRow } | { readonly problem: CellProblem };

type OpenRow = { -readonly [K in keyof LogRow]: LogRow[K] };

/** Reads the cells of one row. A date or day that is left out is that of the row above. */
export function readRow(
  columns: readonly (ColumnKey | undefined)[],
  cells: readonly string[],
  above?: Pick<LogRow, 'date' | 'day'>,
): RowReading {
  const row: OpenRow = { date: '', pain: {} };
  for (const [index, key] of columns.entries()) {
    const text = clean(cells[index] ?? '');
    if (key === undefined || text === '') continue;
    const problem = readCell(row, key, text);
    if (problem !== undefined) return { problem: { index, message: problem } };
  }
  if (row.date === '') {
    if (!above) {
      const index = Math.max(0, columns.indexOf('date'));
      return { problem: { index, message: 'This row has no date: write it as YYYY-MM-DD.' } };
    }
    row.date = above.date;
    if (row.day === undefined && above.day !== undefined) row.day = above.day;
  }
  return { row };
}

/** The text of each column; what the row does not say is empty. */
export function writeCells(row: LogRow): Readonly<Record<ColumnKey, string>> {
  const { during, after, morning } = row.pain;
  const three = [during, after, morning];
  return {
    date: row.date,
    day: row.day ?? '',
    exercise: row.exercise ?? '',
    side: row.side ?? '',
    set: text(row.set),
    done: row.done ? formatDone(row.done) : '',
    load: row.load ? formatLoad(row.load) : '',
    rir: text(row.rir),
    painDuring: text(during),
    painAfter: text(after),
    painMorning: text(morning),
    note: row.note ?? '',
    hold: '',
    pain: three.every((each) => each === undefined)
      ? ''
      : three.map((each) => (each === undefined ? '-' : String(each))).join('/'),
  };
}

export function formatDone(done: Done): string {
  if (done.kind === 'all') return 'yes';
  if (done.kind === 'none') return 'no';
  return done.unit === 'reps' ? String(done.count) : `${done.count} ${done.unit}`;
}

export function formatLoad(load: LogLoad): string {
  switch (load.kind) {
    case 'mass':
      return load.count === 1 ? `${load.kilograms} kg` : `${load.count} x ${load.kilograms} kg`;
    case 'bodyweight':
      return load.addedKilograms === 0 ? 'bodyweight' : `bodyweight +${load.addedKilograms} kg`;
    case 'words':
      return load.words;
  }
}

/** `10`, `30 s`, `2 min`, `60 m`, `yes`, `no`. */
export function readDone(text: string): Done | undefined {
  if (/^(?:yes|y|x|✓|✔|ok|done|all|ticked)$/i.test(text)) return { kind: 'all' };
  if (/^(?:no|n|0|missed|skipped|none|–|-)$/i.test(text)) return { kind: 'none' };
  const match = /^(\d+(?:[.,]\d+)?)\s*(x|reps?|s|sec|seconds?|min|m|km)?$/i.exec(text);
  if (!match) return undefined;
  const count = number(match[1] ?? '');
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === 'min') return { kind: 'count', count: count * 60, unit: 's' };
  if (unit === 'km') return { kind: 'count', count: count * 1000, unit: 'm' };
  if (unit === 'm') return { kind: 'count', count, unit: 'm' };
  return { kind: 'count', count, unit: unit.startsWith('s') ? 's' : 'reps' };
}

/** `20 kg`, `2 x 8 kg`, `bw +10 kg`; what is neither stays in the coach's words, as a band's colour does. */
export function readLoad(text: string): LogLoad {
  const mass = /^(?:(\d+)\s*[x×]\s*)?(\d+(?:[.,]\d+)?)\s*(?:kg|kilos?)?$/i.exec(text);
  if (mass) return { kind: 'mass', count: Number(mass[1] ?? 1), kilograms: number(mass[2] ?? '') };
  const body = /^(?:bodyweight|body weight|bw)(?:\s*\+\s*(\d+(?:[.,]\d+)?)\s*(?:kg)?)?$/i.exec(text);
  if (body) return { kind: 'bodyweight', addedKilograms: number(body[1] ?? '0') };
  return { kind: 'words', words: text };
}

/** 0 to 10, halves too. */
export function readPain(text: string): number | undefined {
  const match = /^(\d{1,2}(?:[.,]5)?)(?:\s*\/\s*10)?$/.exec(text);
  const value = match ? number(match[1] ?? '') : Number.NaN;
  return value <= 10 ? value : undefined;
}

/** `1/1/0`: during, after, next morning; `-` for what was not asked, and what comes later may be left out. */
export function readPains(text: string): LogPain | undefined {
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length > 3) return undefined;
  const pain: { during?: number; after?: number; morning?: number } = {};
  for (const [i, part] of parts.entries()) {
    if (part === '-' || part === '–' || part === '?' || part === '') continue;
    const value = readPain(part);
    if (value === undefined) return undefined;
    pain[(['during', 'after', 'morning'] as const)[i] ?? 'during'] = value;
  }
  return pain;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-12-07`, `2026-12-7`, `7.12.2026`, `7 Dec 2026`. Slashes are refused: day and month cannot be told apart. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text);
  const named = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : dotted
      ? [dotted[3], dotted[2], dotted[1]]
      : named
        ? [named[3], String(months.indexOf((named[2] ?? '').toLowerCase()) + 1), named[1]]
        : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(date) ? date : undefined;
}

export function readSide(text: string): 'left' | 'right' | 'both' | undefined {
  if (/^(?:l|left)$/i.test(text)) return 'left';
  if (/^(?:r|right)$/i.test(text)) return 'right';
  return /^(?:b|both|both sides|each|each side|l\/r|l\+r|-|–)$/i.test(text) ? 'both' : undefined;
}

export function readRir(text: string): number | undefined {
  const match = /^(?:rir\s*)?(\d{1,2}(?:[.,]5)?)\+?$/i.exec(text);
  const value = match ? number(match[1] ?? '') : Number.NaN;
  return value <= 10 ? value : undefined;
}

/** The id in `[[id|words]]`, or the words as they are. */
export function readExercise(text: string): string {
  return /^\[\[\s*([^[\]|#]+?)\s*(?:[|#][^[\]]*)?\]\]$/.exec(text)?.[1] ?? text;
}

/** Puts one cell into the row; gives what is wrong with it. */
function readCell(row: OpenRow, key: ColumnKey, cell: string): string | undefined {
  switch (key) {
    case 'date':
      row.date = readDate(cell) ?? '';
      return row.date === '' ? `The date cannot be "${cell}": write it as YYYY-MM-DD.` : undefined;
    case 'day':
      row.day = cell;
      return undefined;
    case 'exercise':
      row.exercise = readExercise(cell);
      return undefined;
    case 'side': {
      const side = readSide(cell);
      if (side === 'left' || side === 'right') row.side = side;
      return side
        ? undefined
        : `The side cannot be "${cell}": write left or right, or leave it empty for both.`;
    }
    case 'set': {
      const match = /^(?:set\s*|#)?([1-9]\d?)(?:\s*\/\s*\d+)?\.?$/i.exec(cell);
      if (match) row.set = Number(match[1]);
      return match ? undefined : `The set cannot be "${cell}": write its number, from 1.`;
    }
    case 'hold':
    case 'done': {
      const done = readDone(key === 'hold' && /^[\d.,]+$/.test(cell) ? `${cell} s` : cell);
      if (done) row.done = done;
      return done
        ? undefined
        : `What was done cannot be "${cell}": write repetitions (10), seconds (30 s), metres (60 m), yes or no.`;
    }
    case 'load':
      row.load = readLoad(cell);
      return undefined;
    case 'rir': {
      const rir = readRir(cell);
      if (rir !== undefined) row.rir = rir;
      return rir === undefined
        ? `The repetitions in reserve cannot be "${cell}": write a number from 0 to 10.`
        : undefined;
    }
    case 'painDuring':
    case 'painAfter':
    case 'painMorning': {
      const value = readPain(cell);
      const name = key === 'painDuring' ? 'during' : key === 'painAfter' ? 'after' : 'morning';
      if (value !== undefined) row.pain = { ...row.pain, [name]: value };
      return value === undefined ? `Pain cannot be "${cell}": write a number from 0 to 10.` : undefined;
    }
    case 'pain': {
      const pain = readPains(cell);
      if (pain) row.pain = { ...row.pain, ...pain };
      return pain ? undefined : `Pain cannot be "${cell}": write during/after/next morning, such as 1/1/0.`;
    }
    case 'note':
      row.note = cell;
      return undefined;
  }
}

function clean(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

function number(text: string): number {
  return Number(text.replace(',', '.'));
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
