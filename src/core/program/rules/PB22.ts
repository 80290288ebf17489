import { isRangeWork } from '../jobs.ts';
import { checksMovement, measuresRange } from '../retests.ts';
import { placedExercises, lineSpan, placedLines } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB22: ProgramRule = {
  id: 'PB22',
  level: 'warn',
  title: 'Range alone ends no phase: a retest of range has a check of movement beside it.',
  source: ['schache-2000', 'vigotsky-2016', 'mettler-2019'],
  keep: 'yes',
  givesWay: 'no check of movement can be done with what is at hand',
  *check(context) {
    const { program, knowledge, place } = context;
    if (!placedExercises(context).some(({ exercise }) => isRangeWork(exercise))) return;
    const tests = placedLines(program)
      .filter(({ day, line }) => day.kind === 'retest' && line.kind === 'test')
      .flatMap(({ line }) => {
        const test = knowledge.whole('assessment', line.id ?? '');
        return test ? [{ line, test }] : [];
      });
    const range = tests.find(({ test }) => measuresRange(test));
    if (!range || tests.some(({ test }) => checksMovement(test))) return;
    yield {
      message: `Only range is retested here (${range.test.title}): add a check of movement, such as [[step-up-test]], since degrees alone say little of the run.`,
      span: lineSpan(range.line, place),
      lines: tests.map(({ line }) => line),
    };
  },
};
