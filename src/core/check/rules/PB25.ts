import { locateField } from '../../note/frontMatter.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import type { Problem } from '../../text/problem.ts';

/** The most that a look at posture may weigh: a hint. */
const hint = 1;

/**
 * PB25: a tilted pelvis or a muscle recording never labels anyone (Herrington 2011, Preece 2008): where
 * an outcome shows tilt alone, its causes weigh no more than a hint.
 */
export const PB25: NoteRule = {
  code: 'PB25',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'assessment' || !note.data) return;
    for (const [i, outcome] of note.data.outcomes.entries()) {
      const onlyTilt = outcome.effects.length === 1 && outcome.effects[0] === 'anterior-pelvic-tilt';
      const recorded = note.data.measures.some(({ label }) => /\bEMG\b/.test(label ?? ''));
      if ((!onlyTilt && !recorded) || outcome.causes.every(({ weight }) => weight <= hint)) continue;
      yield {
        code: 'PB25',
        severity: 'warning',
        message: `"${outcome.name}" labels by ${recorded ? 'a muscle recording' : 'tilt alone'}: give its causes the weight 1, an observation and not a fault.`,
        span: locateField(note.text, note.block, ['outcomes', i]),
      };
    }
  },
};
