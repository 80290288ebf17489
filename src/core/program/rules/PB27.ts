import { wantsCalfWork } from '../wishes.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB27: ProgramRule = {
  id: 'PB27',
  level: 'warn',
  title: 'With Achilles or calf pain, calf loading stays in the plan; hip work is an addition.',
  source: ['hamner-2010', 'dorn-2012', 'habets-2017', 'silbernagel-2007'],
  keep: 'yes',
  givesWay: 'no calf work fits the athlete’s minutes, level and equipment',
  *check(context) {
    const { picture, place } = context;
    if (!picture || !wantsCalfWork(picture)) return;
    const all = placedExercises(context);
    const [first] = all;
    if (!first || all.some(({ exercise }) => exercise.data.family === 'calf')) return;
    yield {
      message:
        'The calf or the Achilles hurts and nothing here loads it: add a calf raise within the pain limit; hip work comes on top, not instead.',
      span: lineSpan(first.line, place),
      lines: all.map(({ line }) => line),
    };
  },
};
