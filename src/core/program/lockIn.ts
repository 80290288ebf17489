import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';

/** The principle behind a line that locks a technique in. */
export const lockInPrinciple = 'lock-in-gains';

/** Techniques in one day: with two, nobody knows which one worked (PB16). */
export const mostTechniques = 1;

/** Whether an exercise's gain is transient and has to be used the same day: it names what locks it in (PB04). */
export function needsLockIn(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.lockIn.length > 0;
}

/** A technique that shows at once whether it works, and is tested before and after (PB03). */
export function isFastTechnique(exercise: NoteOf<'exercise'>): boolean {
  return needsLockIn(exercise) && (exercise.data.response === 'fast' || exercise.data.response === 'both');
}

/** Whether one of `after` locks in what `technique` gained. */
export function isLockedIn(technique: NoteOf<'exercise'>, after: readonly string[]): boolean {
  const wanted = new Set(technique.data.lockIn.map(foldId));
  return after.some((id) => wanted.has(foldId(id)));
}
