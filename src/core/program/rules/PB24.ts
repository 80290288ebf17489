import { foldId } from '../../note/note.ts';
import { linesOf } from '../program.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

const overStriding = 'over-striding';

export const PB24: ProgramRule = {
  id: 'PB24',
  level: 'warn',
  title: 'Over-striding that was seen gets a step-rate drill in easy runs, not hip work alone; only then.',
  source: ['heiderscheit-2011', 'lieberman-2015', 'willy-davis-2011'],
  keep: 'yes',
  givesWay: 'no easy run and no drill at hand fits it',
  *check(context) {
    const { picture, place, program } = context;
    if (!picture) return;
    const seen = picture.effects.has(overStriding);
    const drills = placedExercises(context).filter(({ exercise }) =>
      exercise.data.addresses.some((id) => foldId(id) === overStriding),
    );
    if (seen && drills.length === 0) {
      yield {
        message:
          'Over-striding was seen and nothing here answers it: add [[step-rate-drill]] to an easy run, 5 per cent more steps first, one minute on, one off.',
        span: place,
        lines: program.parts.flatMap((part) => part.days.flatMap(linesOf)),
      };
    }
    if (seen) return;
    for (const { line, exercise } of drills) {
      if (exercise.data.addresses.some((id) => picture.effects.has(foldId(id)))) continue;
      yield {
        message: `${exercise.title} changes the step rate, and nobody saw over-striding: write the finding down first, or leave it out.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
