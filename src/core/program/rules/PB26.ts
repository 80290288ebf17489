import { frontOfHip, hurtsInFront } from '../wishes.ts';
import type { NoteOf } from '../../note/note.ts';
import { precautionsFor } from '../gates.ts';
import { trainsGlutes } from '../jobs.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** Work at the end of hip extension: stretches, mobilisations, lunges. */
function opensHip({ data }: NoteOf<'exercise'>): boolean {
  const families = [
    'static-stretch',
    'contract-relax',
    'mobilisation-with-movement',
    'lunge',
    'hip-extension',
  ];
  return families.includes(data.family);
}

export const PB26: ProgramRule = {
  id: 'PB26',
  level: 'warn',
  title: 'With pain in front of the hip, extension stops short of its end, and there is glute work.',
  source: ['lewis-2007', 'lewis-2010'],
  keep: 'yes',
  givesWay: 'no glute work fits the athlete’s minutes, level and equipment',
  *check(context) {
    const { picture, place } = context;
    if (!picture || !hurtsInFront(picture)) return;
    const all = placedExercises(context);
    for (const { line, exercise } of all) {
      const caution = precautionsFor(exercise, picture).find((each) => frontOfHip.includes(each.when));
      if (caution?.do !== 'limit' || !opensHip(exercise) || line.notes.length > 0) continue;
      yield {
        message: `${exercise.title} opens a hip that hurts in front: cap it by a note, "note: ${caution.say}" The reasoning is from a model of the joint.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
    const [first] = all;
    if (first && !all.some(({ exercise }) => trainsGlutes(exercise))) {
      yield {
        message: 'The hip hurts in front and nothing here trains the glutes: add a bridge short of its end.',
        span: lineSpan(first.line, place),
        lines: all.map(({ line }) => line),
      };
    }
  },
};
