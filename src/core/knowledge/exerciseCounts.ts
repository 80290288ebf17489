import { parseDose } from '../dose/parse.ts';
import { sectionOf } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { inverse } from './inverse.ts';
import type { Knowledge } from './knowledge.ts';

/** What can be counted of an exercise beside its front matter, so that a list of all can be judged. */
export interface ExerciseCounts {
  readonly doseReads: boolean;
  readonly cueCount: number;
  readonly stopSignCount: number;
  readonly hasFigure: boolean;
  /** The ladder's other direction: exercises that name this one as harder. */
  readonly easier: readonly string[];
}

export function exerciseCounts(exercise: NoteOf<'exercise'>, knowledge: Knowledge): ExerciseCounts {
  return {
    doseReads: 'dose' in parseDose(exercise.data.dose),
    cueCount: sectionOf(exercise, 'Cues')?.paragraphs.length ?? 0,
    stopSignCount: sectionOf(exercise, 'Stop when')?.paragraphs.length ?? 0,
    hasFigure: exercise.data.figure !== undefined,
    easier: inverse(exercise.id, 'harder', knowledge),
  };
}
