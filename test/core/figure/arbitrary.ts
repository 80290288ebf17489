import fc from 'fast-check';

import { allAxes } from '../../../src/core/figure/joints.ts';
import { figureViews } from '../../../src/core/note/kinds/figure.ts';
import type { Figure } from '../../../src/core/note/kinds/figure.ts';

const middle = /^(?:pelvis|spine|neck)\b/;

/** Angles that a human body could take, for some of the joints, of one side or both. */
export const jointAngles: fc.Arbitrary<Record<string, number>> = fc
  .record(
    Object.fromEntries(
      allAxes().flatMap(({ key, axis }) => {
        const angle = fc.integer({ min: axis.from, max: axis.to });
        const sided = middle.test(key)
          ? []
          : ['right', 'left'].map((side) => key.replace(/^[a-z]+/, `$&.${side}`));
        return [key, ...sided].map((each): [string, fc.Arbitrary<number>] => [each, angle]);
      }),
    ),
    { requiredKeys: [] },
  )
  .map((joints) =>
    Object.fromEntries(
      Object.entries(joints).filter((each): each is [string, number] => each[1] !== undefined),
    ),
  );

export const figures: fc.Arbitrary<Figure> = fc.record({
  view: fc.constantFrom(...figureViews),
  props: fc.constant([]),
  poses: fc.array(fc.record({ name: fc.constantFrom('start', 'end'), joints: jointAngles }), {
    minLength: 1,
    maxLength: 3,
  }),
});
