import type { NoteOf } from '../note/note.ts';

/** What a drawing shows, for those who do not see it. */
export function figureTitle(exercise: NoteOf<'exercise'>): string {
  const poses = exercise.data.figure?.poses.map((pose) => pose.name) ?? [];
  return `${exercise.title}: ${poses.join(', then ')}`;
}
