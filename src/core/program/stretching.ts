import type { Dose } from '../dose/dose.ts';
import { workSeconds } from '../dose/volume.ts';
import type { NoteOf } from '../note/note.ts';

/** Minutes of stretching a muscle and week: below the first too few, above the second no gain expected (Thomas 2018, Ingram 2025; PB07). */
export const weeklyStretchMinutes = { least: 5, most: 10 } as const;
/** On at least so many days a week (Thomas 2018). */
export const leastStretchDays = 5;
/** Seconds of static stretching a muscle in all, right before a run (Konrad 2021; PB08). */
export const mostSecondsBeforeRun = 120;

export function isStaticStretch(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.family === 'static-stretch';
}

/** Seconds of stretch on the side that gets more, in one session. */
export function stretchSeconds(dose: Dose): number {
  return Math.max(workSeconds(dose, 'left').max, workSeconds(dose, 'right').max);
}
