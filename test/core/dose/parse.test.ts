import assert from 'node:assert/strict';

import { formatDose } from '../../../src/core/dose/format.ts';
import { parseDose } from '../../../src/core/dose/parse.ts';
import { problemOf, read } from './read.ts';

describe('parseDose', () => {
  it('takes a strength line apart', () => {
    assert.deepEqual(read('2-3 x 12 each side, tempo 3-1-X-0, rest 60 s, RIR 2'), {
      work: {
        kind: 'same',
        volume: { sets: { min: 2, max: 3 }, amount: { kind: 'reps', reps: { min: 12, max: 12 } } },
        sides: 'each',
      },
      tempo: { lowering: 3, pause: 1, lifting: 'X', top: 0 },
      restSeconds: { min: 60, max: 60 },
      rir: { min: 2, max: 2 },
    });
  });

  it('keeps minutes in seconds, with the unit they were written in', () => {
    assert.deepEqual(read('1 x 3-5 min').work, {
      kind: 'same',
      volume: {
        sets: { min: 1, max: 1 },
        amount: { kind: 'time', seconds: { min: 180, max: 300 }, unit: 'min', work: false },
      },
      sides: 'both',
    });
  });

  it('says whether a line is in canonical form', () => {
    assert.deepEqual(
      ['3 x 12', '3x12', '3 x 12 '].map((text) => {
        const reading = parseDose(text);
        return 'dose' in reading && reading.canonical;
      }),
      [true, false, false],
    );
  });
});

describe('the tolerant reader', () => {
  const spellings: Readonly<Record<string, readonly string[]>> = {
    '3 x 12 each side': [
      '3×12/side',
      '3x12 per side',
      '3 X 12 EACH SIDE',
      '3 sets of 12 reps each leg',
      '3 * 12 each',
      '3\u00A0x\u00A012 each\u202Fside',
      'each side 3 x 12',
      '3 sets x 12 repetitions, each side',
      '12 reps x 3 sets / leg',
      '3 times 12 per hip',
      '3 x 12 on each side',
    ],
    '2-3 x 10': ['2–3 sets of 10', '2—3 x 10', '2 to 3 x 10', '2 - 3 Sets of 10 reps.'],
    '3 x 30 s': ['3x30s', '3 x 30 sec', '3 × 30 secs', '3 sets of 30 seconds', '30 s x 3', '3 x 30 Seconds'],
    '2 x 1.5 min': ['2 x 1.5 minutes', '2 x 1 min 30 s', '2x1min30s'],
    '75 s': ['1.25 min', '1 min 15 s'],
    '30-60 s': ['30 s - 1 min', '30 s to 60 s'],
    '90 min': ['1.5 h', '1.5 hours'],
    '10, rest 60 s': [
      '10, rest 1 min',
      '10 rest 60s',
      '10; 60 s rest',
      '10, rest: 60 seconds',
      '10 with rest 60 s',
    ],
    '10, RPE 7': ['10 @RPE 7', '10 rpe7', '10, rpe: 7'],
    '10, RIR 2': ['10, 2 RIR', '10 rir 2'],
    '10, hold 2 s': ['10, 2 s hold', '10, hold for 2 s', '10 hold 2s'],
    '3 x hold 10 s': ['3 x 10 s hold', '3xhold 10s', '3 sets of hold for 10 s'],
    '2 x max, cap 20': ['2 x AMRAP, cap 20', '2xmax cap 20', '2 sets of as many as possible, cap 20'],
    '20 total, alternating': [
      '20 alternating',
      '20 in total alternating sides',
      '20, alternating',
      '20 alternating legs, total',
    ],
    '5, tempo 3-1-1-0': ['5, tempo 3110', '5 tempo 3/1/1/0', '5, tempo 3 – 1 – 1 – 0'],
    '5, tempo 3-1-X-0': ['5, tempo 31X0', '5, tempo 3-1-x-0'],
    '5, 20 kg, rest 60 s': [
      '5 @ 20 kg, rest 60 s',
      '5, rest 60 s, 20kg',
      '5 with 20 kilos, rest 60 s',
      '5, 1 x 20 kg, rest 60 s',
    ],
    '5, 60 % 1RM': ['5 @ 60% 1RM', '5, 60% of 1 RM'],
    '5, bodyweight +10 kg': ['5, BW+10kg', '5, body weight plus 10 kg'],
    '5, band red': ['5, red band', '5, Band: Red', '5, band red,'],
    '5, height 20 cm': ['5, 20 cm', '5, 20 cm box', '5, height: 20cm'],
    '5, stretch light': ['5, light stretch', '5, stretch gentle'],
    '5, until fatigue': ['5 to fatigue', '5, until failure', '5 until tired'],
    '5, until form fails': ['5, until form breaks', '5 until the form fails'],
    '5, daily': ['5, every day', '5, 7 days a week', '5, 7x/week'],
    '5, 3 days a week': ['5, 3 times a week', '5, 3x/week', '5, 3 days per week'],
    '5, 2 times a day': ['5, twice a day', '5, 2x/day', '5, 2 times daily'],
    'left 3 x 10, right 2 x 10': [
      'right 2 x 10, left 3 x 10',
      'L 3x10 / R 2x10',
      'left: 3 x 10; right: 2 x 10',
      'left 3 x 10 and right 2 x 10',
    ],
    'left only 2 x 90 s': [
      'left 2 x 90 s',
      '2 x 90 s left only',
      '2 x 90 s, left side only',
      'left leg only 2 x 90 s',
    ],
    'each side': ['both sides', 'Per Side', '/side'],
    'left only': ['left', 'left side only'],
    '3 x (push 6 s at 50 %, stretch 15 s)': [
      '3x(6 s push at 50%, 15s stretch)',
      '3 x (push for 6 s @ 50 % then stretch for 15 s)',
    ],
    '8 x (2 min run, 1 min walk)': [
      '8 x (run 2 min, walk 1 min)',
      '8×(2min run + 1min walk)',
      '8 rounds of (2 min run, 1 min walk)',
      '8 x (2 minutes of run, 1 minute walk)',
      '(2 min run, 1 min walk) x 8',
    ],
  };
  for (const [canonical, others] of Object.entries(spellings)) {
    it(`reads ${others[0] ?? ''} as ${canonical}`, () => {
      for (const text of others) {
        assert.equal(formatDose(read(text)), canonical, text);
        const reading = parseDose(text);
        assert.ok('dose' in reading && !reading.canonical, text);
      }
    });
  }

  it('puts modifiers into their order, wherever the sides were said', () => {
    assert.equal(
      formatDose(read('3 x 12, RIR 2, rest 60 s, tempo 3-1-1-0, each side')),
      '3 x 12 each side, tempo 3-1-1-0, rest 60 s, RIR 2',
    );
  });

  it('keeps the letters of a step and takes those of a band small', () => {
    assert.equal(
      formatDose(read('(A-Skip 20 s, Walk   back 40 s), BAND Light Green')),
      '(A-Skip 20 s, Walk back 40 s), band light green',
    );
  });
});

describe('a dose that cannot be read', () => {
  /** Text, the part of it that the problem points at, and what the message says. */
  const cases: readonly (readonly [text: string, at: string, says: RegExp])[] = [
    [
      '3 x 12 eech side',
      'eech',
      /^"3 x 12 eech side": I do not know "eech" here; after the repetitions say "each side", "total" or nothing\.$/,
    ],
    ['', '', /there is no dose; write for example "3 x 12 each side/],
    ['  ', '  ', /there is no dose/],
    ['3 x', '', /the dose ends too early; write the repetitions or the time/],
    ['3 x 12, fast', 'fast', /I do not know "fast" here; known are hold, tempo/],
    ['15-10', '15-10', /runs backwards/],
    ['3 x 7,5 kg', '7,5', /write "7.5" for a fraction, or "7, 5" for two things/],
    ['0 x 12', '0', /sets are whole numbers from 1 to 100/],
    ['3 x 0', '0', /repetitions are whole numbers/],
    ['3 x 2.5', '2.5', /repetitions are whole numbers/],
    ['3 x 20000', '20000', /from 1 to 10,000/],
    ['3 x 20000 s', '20000 s', /times go from/],
    ['-3 x 12', '-', /no negative numbers/],
    ['3 x 12, rest -60 s', '-', /no negative numbers/],
    ['3 x 12, RIR 6', '6', /RIR goes from 0 to 5/],
    ['3 x 12, RPE 11', '11', /RPE goes from 1 to 10/],
    ['3 x 12, RPE 0', '0', /RPE goes from 1 to 10/],
    ['3 x 12, RPE 7.3', '7.3', /in halves/],
    ['3 x 12, rest 60', '60', /needs its unit; write how long, "rest 60 s"/],
    ['3 x 12, rest 60 kg', '60 kg', /needs its unit/],
    ['3 x 12, 20 s', '20 s', /say what "20 s" is/],
    ['3 x 12, 20', '20', /say what "20" is/],
    ['3 x 12, rest 60 s, rest 90 s', 'rest 90 s', /says again/],
    ['10, daily, 3 days a week', '3 days a week', /says again/],
    ['3 x 12 each side total', 'total', /sides are said twice/],
    ['3 x 12 each side, alternating', 'alternating', /"20 total, alternating"/],
    ['3 x 12, cap 20', '3 x 12, cap 20', /a cap bounds "max"/],
    ['3 x max, cap 10-20', '10-20', /one whole number/],
    ['5 x hold 5 s, hold 1 s', '5 x hold 5 s, hold 1 s', /hold is said twice/],
    ['3 x 5 x hold 5 s', 'x', /one "x" too many/],
    ['2 x 8 kg', '8 kg', /write the repetitions first/],
    ['60 % 1RM', '%', /write the repetitions first/],
    ['3 x 12, 60 %', '60', /"60 % 1RM"/],
    ['3 x 12, tempo 3-1-1', '3-1-1', /four parts/],
    ['3 x 12, tempo fast', 'fast', /four parts/],
    ['3 x 12, tempo 99-1-1-0', '99-1-1-0', /longer than 60 s/],
    ['3 x 12, tempo 0-0-0-0', '0-0-0-0', /nothing but zeros/],
    ['3 x (push 6 s, stretch 15 s', '(push 6 s, stretch 15 s', /not closed/],
    ['3 x (6 s, 15 s)', '6 s', /a step needs a name/],
    ['3 x (push 6)', '6', /needs its unit/],
    ['3 x (push 6 s at 150 %)', '150', /efforts go from 1 to 100 %/],
    ['3 x 12, band', '', /"band red"/],
    ['3 x 12, until Friday', 'Friday', /"until form fails"/],
    ['3 x 12, stretch hard', 'hard', /"stretch light"/],
    ['3 x 12, 8 days a week', '8', /1 to 7 days/],
    ['10 s - 60 m', '10 s - 60 m', /same unit/],
    ['total', 'total', /write the amount first, "20 total"/],
    ['2-3 x 8-12, load, rest 90 s', 'load', /I do not know "load"/],
    ['🏃', '🏃', /I do not know "🏃" here/],
  ];
  for (const [text, at, says] of cases) {
    it(`says what is wrong with ${text || 'nothing'}`, () => {
      const problem = problemOf(text);
      assert.match(problem.message, says);
      assert.equal(text.slice(problem.start, problem.end), at);
    });
  }

  it('shortens a long line in its message', () => {
    assert.ok(problemOf(`3 x 12 ${'very '.repeat(100)}`).message.length < 200);
  });
});
