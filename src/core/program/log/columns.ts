/** What a column of a log holds. `pain` is all three in one cell, `1/1/0`; `hold` is seconds done. */
export const columnKeys = [
  'date',
  'day',
  'exercise',
  'side',
  'set',
  'done',
  'load',
  'rir',
  'painDuring',
  'painAfter',
  'painMorning',
  'note',
  'hold',
  'pain',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The columns of a new table, in their order. */
export const standardColumns: readonly ColumnKey[] = columnKeys.slice(0, 12);

export const columnTitles: Readonly<Record<ColumnKey, string>> = {
  date: 'date',
  day: 'day',
  exercise: 'exercise',
  side: 'side',
  set: 'set',
  done: 'done',
  load: 'load',
  rir: 'RIR',
  painDuring: 'pain during',
  painAfter: 'pain after',
  painMorning: 'pain next morning',
  note: 'note',
  hold: 'hold',
  pain: 'pain',
};

const otherTitles: Readonly<Record<string, ColumnKey>> = {
  when: 'date',
  session: 'day',
  drill: 'exercise',
  'exercise id': 'exercise',
  's/h': 'side',
  'l/r': 'side',
  sets: 'set',
  reps: 'done',
  repetitions: 'done',
  'reps / hold': 'done',
  'reps/hold': 'done',
  weight: 'load',
  kg: 'load',
  'load kg': 'load',
  during: 'painDuring',
  after: 'painAfter',
  morning: 'painMorning',
  'next morning': 'painMorning',
  'pain morning': 'painMorning',
  notes: 'note',
  comment: 'note',
  seconds: 'hold',
  'hold s': 'hold',
  'pain 0 10': 'pain',
};

/** What a heading stands for, in any case and with a unit in brackets; undefined for a column of the coach's own. */
export function columnOf(title: string): ColumnKey | undefined {
  const words = title
    .toLowerCase()
    .replace(/[*_`[\]():,]/g, ' ')
    .replaceAll('0-10', ' ')
    .replaceAll('0–10', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return columnKeys.find((key) => columnTitles[key].toLowerCase() === words) ?? otherTitles[words];
}
