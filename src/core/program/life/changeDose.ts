import type { Dose } from '../../dose/dose.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { changeLines } from '../document/changeLines.ts';
import type { ChangedLine } from '../document/changeLines.ts';
import { isolateWeeks, splitBefore } from './splitWeeks.ts';

/** How far a change reaches from the week it is made in. */
export const reaches = ['week', 'onwards', 'all'] as const;
export type Reach = (typeof reaches)[number];

export interface DoseChange {
  readonly exercise: string;
  /** The session it stands in; all sessions when not given. */
  readonly day?: string | undefined;
  readonly week: number;
  readonly reach: Reach;
  readonly dose: Dose;
}

/** The program with another dose of an exercise for one week, from it on, or in all weeks; weeks that were the same part where they must. */
export function changeDose(
  note: NoteOf<'program'>,
  change: DoseChange,
): { note: NoteOf<'program'>; changed: ChangedLine[] } {
  const { week, reach } = change;
  const split =
    reach === 'all' ? note : reach === 'week' ? isolateWeeks(note, week, week) : splitBefore(note, week);
  const result = changeLines(split, ({ part, day, line }) => {
    const inReach = reach === 'all' || (part.from >= week && (reach === 'onwards' || part.to <= week));
    const isMeant =
      line.id !== undefined &&
      foldId(line.id) === foldId(change.exercise) &&
      (change.day === undefined || day.title === change.day);
    return inReach && isMeant ? { dose: change.dose } : undefined;
  });
  return result.changed.length === 0 ? { note, changed: [] } : result;
}
