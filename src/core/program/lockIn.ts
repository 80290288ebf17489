import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';

/** Whether an exercise's gain is transient and has to be used the same day: it names what locks it in (PB04). */
export function needsLockIn(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.lockIn.length > 0;
}

/** Whether one of `after` locks in what `technique` gained. */
export function isLockedIn(technique: NoteOf<'exercise'>, after: readonly string[]): boolean {
  const wanted = new Set(technique.data.lockIn.map(foldId));
  return after.some((id) => wanted.has(foldId(id)));
}
