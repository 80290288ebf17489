import { linesOf } from '../program.ts';
import { stretchOnlyTooLong } from '../stretchOnly.ts';
import type { ProgramRule } from './rule.ts';

export const PB09: ProgramRule = {
  id: 'PB09',
  level: 'block',
  title: 'No plan is stretching alone for more than three weeks.',
  source: ['mettler-2019', 'moreside-mcgill-2013', 'lauersen-2014'],
  keep: 'yes',
  *check({ program, place, knowledge }) {
    const part = program.parts.find((each) => each.to >= stretchOnlyTooLong(program, knowledge));
    if (!part) return;
    const lines = part.days.flatMap(linesOf);
    yield {
      message:
        'For more than three weeks there is only stretching and release here: ' +
        'add strength work by week 4, since range alone did not show up in running.',
      span: part.span ?? place,
      lines,
    };
  },
};
