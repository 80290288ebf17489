import { stringify } from 'csv-stringify/sync';
import type { Sheet, SheetItem, TickRow } from '../sheet.ts';
import type { Target } from '../target.ts';

const told = [
  'date',
  'weekday',
  'week',
  'day',
  'block',
  'number',
  'exercise',
  'title',
  'side',
  'set',
  'dose',
] as const;
const logged = ['reps', 'hold_s', 'load_kg', 'rir', 'pain_0_10', 'note'] as const;
const columns = ['program', 'athlete', ...told, ...logged];

/** Spreadsheets read a file without one in the letters of the machine's country. */
const byteOrderMark = '\uFEFF';

/**
 * The log form: a row for each set of each session, to be filled in and sent back. RFC 4180 with CRLF,
 * after a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export const csv: Target = {
  id: 'csv',
  title: 'Log form (CSV)',
  extension: 'csv',
  emit: ({ sheets }) => {
    const rows = sheets.flatMap(rowsOf);
    return (
      byteOrderMark + stringify([columns, ...rows], { record_delimiter: 'windows', escape_formulas: true })
    );
  },
  // one that was filled in is the athlete's
  isOwn: (text) => {
    const [first = '', ...rows] = text.replace(byteOrderMark, '').trimEnd().split('\r\n');
    return first === columns.join(',') && rows.every((row) => row.endsWith(','.repeat(logged.length)));
  },
};

function rowsOf(sheet: Sheet): (string | number)[][] {
  return sheet.sessions.flatMap((session) =>
    sheet.blocks.flatMap((block) =>
      block.items.flatMap((item) =>
        setsOf(item).map(([side, set]) => [
          sheet.program.id,
          sheet.athlete.id,
          session.date ?? '',
          session.weekday ?? '',
          session.week,
          sheet.day.heading,
          block.title,
          item.number,
          item.id ?? '',
          item.title,
          side,
          set,
          item.dose,
          ...logged.map(() => ''),
        ]),
      ),
    ),
  );
}

/** Each set of each side in turn; a line without sets is one row. */
function setsOf({ ticks }: SheetItem): (readonly [TickRow['side'], number])[] {
  if (ticks.length === 0) return [['both', 1]];
  const most = Math.max(...ticks.map((row) => row.sets));
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((set) =>
    ticks.filter((row) => set <= row.sets).map((row) => [row.side, set] as const),
  );
}
