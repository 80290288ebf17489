import { trainsHip, trainsKnee } from '../jobs.ts';
import { wantsHipAndKnee } from '../wishes.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB28: ProgramRule = {
  id: 'PB28',
  level: 'warn',
  title: 'Pain around the kneecap gets hip and knee work, never hip alone.',
  source: ['hott-2020'],
  keep: 'yes',
  givesWay: 'not both fit the athlete’s minutes, level and equipment',
  *check(context) {
    const { picture, place } = context;
    if (!picture || !wantsHipAndKnee(picture)) return;
    const all = placedExercises(context);
    const [first] = all;
    const [hip, knee] = [
      all.some(({ exercise }) => trainsHip(exercise)),
      all.some(({ exercise }) => trainsKnee(exercise)),
    ];
    if (!first || (hip && knee)) return;
    yield {
      message: `The kneecap hurts and ${hip ? 'only the hip' : knee ? 'only the knee' : 'neither hip nor knee'} is trained: add ${hip ? 'a squat or a step-down within the pain limit' : 'a bridge or a hinge'}.`,
      span: lineSpan(first.line, place),
      lines: all.map(({ line }) => line),
    };
  },
};
