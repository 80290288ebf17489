import assert from 'node:assert/strict';
import fc from 'fast-check';

import { doseInWords } from '../../../src/core/dose/words.ts';
import { doses } from './arbitrary.ts';
import { read } from './read.ts';

describe('doseInWords', () => {
  const cases: Readonly<Record<string, string>> = {
    '3 x 12 each side, tempo 3-1-1-0, rest 60 s, RIR 2':
      '3 sets of 12 on each side. Lower for 3 s, pause 1 s, lift in 1 s. Rest 60 s between sets. Stop each set with 2 good ones left.',
    '2-3 x 10-15 each side, hold 1 s': '2 to 3 sets of 10 to 15 on each side. Hold each one for 1 s.',
    '1 x 3-5 min each side, daily': '3 to 5 min, once on each side. Every day.',
    '3 x 40 s work, rest 20 s': '40 s of work, 3 times. Rest 20 s in between.',
    '5-10 x hold 5-10 s each side': 'Hold for 5 to 10 s, 5 to 10 times on each side.',
    '10-20 each side, until form fails':
      '10 to 20 repetitions on each side. Stop as soon as you cannot keep good form.',
    '1': '1 repetition.',
    '1 x 12': '1 set of 12.',
    '20 total, alternating': '20 repetitions in all, changing sides each time.',
    '2 x max, cap 20, RIR 2':
      '2 sets of as many as you can, 20 at most. Stop each set with 2 good ones left.',
    '3 x (push 6 s at 50 %, stretch 15 s)':
      '3 rounds: push for 6 s with 50 % of your strength or speed, then stretch for 15 s.',
    '8 x (2 min run, 1 min walk), rest 60 s':
      '8 rounds: run for 2 min, then walk for 1 min. Rest 60 s between rounds.',
    '4 x 60 m': '60 m, 4 times.',
    '5 km, RPE 3-4': '5 km. Effort 3 to 4 out of 10.',
    'left 3 x 10, right 2 x 10': 'Left: 3 sets of 10. Right: 2 sets of 10.',
    'left only 2 x 90 s': 'Left side only: 90 s, 2 times.',
    'each side': 'Once on each side.',
    'right only': 'Once, right side only.',
    '3 x 5, 2 x 8 kg, RIR 1': '3 sets of 5. Use 2 weights of 8 kg each. Stop each set with 1 good one left.',
    '3 x 5, 8 kg, RIR 0': '3 sets of 5. Use 8 kg. Go on until you could not do one more good one.',
    '3 x 5, bodyweight, RIR 2-3':
      '3 sets of 5. Use your body weight alone. Stop each set with 2 to 3 good ones left.',
    '3 x 5, bodyweight +10 kg': '3 sets of 5. Use your body weight and 10 kg more.',
    '3 x 5, 60-70 % 1RM': '3 sets of 5. Use 60 to 70 % of the most you can lift once.',
    '3 x 5, band red, height 20 cm': '3 sets of 5. Use the red band. Use a height of 20 cm.',
    '3 x 5, tempo 3-1-X-2':
      '3 sets of 5. Lower for 3 s, pause 1 s, lift as fast as you can, pause 2 s at the top.',
    '3 x 5, rest 0 s, until fatigue': '3 sets of 5. No rest between sets. Stop when you are tired.',
    '2 x 60 s, stretch light': '60 s, 2 times. Go to a light stretch, no further.',
    '10, 3 days a week, 2 times a day': '10 repetitions. 3 days a week, 2 times a day.',
    '10, 1 day a week, once a day': '10 repetitions. 1 day a week, once a day.',
  };
  for (const [notation, words] of Object.entries(cases)) {
    it(`says ${notation}`, () => assert.equal(doseInWords(read(notation)), words));
  }

  it('has no signs of the notation in it', () => {
    fc.assert(
      fc.property(doses(), (dose) => {
        const words = doseInWords(dose);
        assert.match(words, /^\S.*\.$/);
        assert.doesNotMatch(words, /\b(RIR|RPE|1RM|undefined|NaN)\b| x |\.\.|\. ?\./);
      }),
    );
  });

  it('says every part that the dose has', () => {
    fc.assert(
      fc.property(doses(), (dose) => {
        const parts = Object.keys(dose).length - (dose.cap === undefined ? 0 : 1);
        const sides = dose.work.kind === 'sides' && dose.work.left && dose.work.right ? 1 : 0;
        assert.equal(doseInWords(dose).split(/\. /).length, parts + sides);
      }),
    );
  });
});
