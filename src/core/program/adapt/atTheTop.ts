import type { Volume } from '../../dose/dose.ts';
import { volumeOn } from '../../dose/dose.ts';
import type { NoteOf } from '../../note/note.ts';
import { extentOf } from '../steps.ts';
import type { LogRow } from '../log/logRow.ts';
import { isStopSign } from '../log/logRow.ts';
import type { LoggedSession } from './sessions.ts';

/** What must be left in reserve for a step up (PB18). */
const reserveForMore = 2;

/**
 * Why a session is no reason to go up: undefined when every prescribed set was done to the top of its
 * range, with two in reserve where effort counts, and without a stop sign (PB18).
 */
export function whyNotAtTheTop(session: LoggedSession, exercise: NoteOf<'exercise'>): string | undefined {
  const { dose, rows, date } = session;
  if (!dose) return `on ${date} it was not in the program`;
  if (rows.some(isStopSign)) return `a stop sign on ${date}`;
  if (rows.some((row) => row.done?.kind === 'none')) return `not all of it was done on ${date}`;
  if (dose.work.kind === 'once') return `its dose says no amount`;
  const sided = dose.work.kind === 'sides' || dose.work.sides === 'each';
  for (const side of sided ? (['left', 'right'] as const) : (['left'] as const)) {
    const volume = volumeOn(dose.work, side);
    if (!volume) continue;
    const own = rows.filter((row) => !sided || row.side === undefined || row.side === side);
    const short = whyShort(volume, own, session, dose.cap);
    if (short !== undefined) return `${short}${sided ? ` on the ${side}` : ''} on ${date}`;
  }
  if (!effortCounts(exercise) && !dose.rir) return undefined;
  const reserves = rows.flatMap((row) => row.rir ?? []);
  if (reserves.length === 0) return `no RIR stands in the log of ${date}`;
  const least = Math.min(...reserves);
  return least < reserveForMore ? `only ${least} in reserve on ${date}` : undefined;
}

/** A stretch or a drill ends by time and form, not by effort. */
function effortCounts({ data }: NoteOf<'exercise'>): boolean {
  return data.phase === 'strength' || data.phase === 'power';
}

function whyShort(
  { sets, amount }: Volume,
  rows: readonly LogRow[],
  { rounds }: LoggedSession,
  cap: number | undefined,
): string | undefined {
  if (rows.some((row) => row.done?.kind === 'all')) return undefined;
  const wanted = sets?.max ?? rounds ?? 1;
  const top = extentOf({ amount })?.max ?? (amount.kind === 'max' ? cap : undefined);
  const done = rows.flatMap((row) => (row.done?.kind === 'count' ? [row.done.count] : []));
  if (done.length < wanted) return `${done.length} of ${wanted} sets`;
  const full = done.filter((count) => top === undefined || count >= top).length;
  return full < wanted ? `${full} of ${wanted} sets at ${top ?? ''}` : undefined;
}
