import assert from 'node:assert/strict';

import { checkAll } from '../../../src/core/check/all.ts';
import type { Files } from '../../support/notes.ts';
import {
  assertSound,
  assessment,
  athlete,
  cause,
  effect,
  exercise,
  muscle,
  notebook,
  principle,
  program,
  reference,
} from '../../support/notes.ts';

interface Found {
  /** `path code: what it underlines` */
  readonly problems: readonly string[];
  readonly messages: readonly string[];
}

/** What a note lacks among others, which the few notes of an example never have; see whole.test.ts. */
const lonely =
  /^(?:few-cues|idle-exercise|orphan-note|uncited-reference|un(?:answered|found)-cause|unsourced-dose)$/;

/** Everything that is wrong with a notebook. */
function check(files: Files, builtIn: Files = {}): Found {
  const knowledge = notebook(files, builtIn);
  const found = checkAll(knowledge).filter(({ code }) => !lonely.test(code));
  const problems = found.map((problem) => {
    const text = knowledge.file(problem.layer, problem.path)?.source.text ?? '';
    assertSound(text, [problem]);
    return `${problem.path} ${problem.code}: ${text.slice(problem.span.start, problem.span.end)}`;
  });
  return { problems, messages: found.map(({ message }) => message) };
}

const clean: Found = { problems: [], messages: [] };

describe('unknown-id', () => {
  it('passes over relations that lead to a note of the right kind, by any spelling or former id', () => {
    const files = {
      'a.md': cause({ id: 'a', leadsTo: ['ACHE', 'old-ache'] }),
      'ache.md': effect({ id: 'ache', formerly: ['old-ache'] }),
    };
    assert.deepEqual(check(files), clean);
  });

  it('names the id that was likely meant', () => {
    const files = {
      'a.md': cause({ id: 'a', leadsTo: ['short-strid'] }),
      'b.md': effect({ id: 'short-stride' }),
    };
    assert.deepEqual(check({ 'a.md': files['a.md'], 'short-stride.md': files['b.md'] }), {
      problems: ['a.md unknown-id: "short-strid"'],
      messages: ['There is no note "short-strid"; did you mean "short-stride"?'],
    });
  });

  it('says what to do where nothing is near', () => {
    assert.deepEqual(check({ 'a.md': cause({ id: 'a', leadsTo: ['short-stride'] }) }).messages, [
      'There is no note "short-stride": correct the id or write that note.',
    ]);
  });

  it('underlines the one of several that is wrong, in the words of the text', () => {
    const lunge = exercise({
      id: 'lunge',
      precautions: [{ when: 'pain', do: 'ask', say: 'x' }],
      addresses: ['tight', 'tite'],
    });
    const { problems } = check({ 'lunge.md': lunge, 'tight.md': cause({ id: 'tight' }) });
    assert.deepEqual(problems, ['lunge.md unknown-id: "when":"pain"', 'lunge.md unknown-id: "tite"']);
  });
});

describe('wrong-kind', () => {
  it('says what the field takes', () => {
    const files = { 'a.md': cause({ id: 'a', leadsTo: ['b'] }), 'b.md': muscle({ id: 'b' }) };
    assert.deepEqual(check(files), {
      problems: ['a.md wrong-kind: "b"'],
      messages: ['"b" is of kind muscle; this field takes effect notes: name another.'],
    });
  });

  it('takes an effect where an exercise answers a cause or an effect', () => {
    assert.deepEqual(
      check({ 'a.md': exercise({ id: 'a', addresses: ['b'] }), 'b.md': effect({ id: 'b' }) }),
      clean,
    );
  });
});

describe('unknown-link and unknown-claim', () => {
  const claims = [{ id: 'pulls', says: 'x', certainty: 'very-low' }];
  const target = { 'psoas.md': muscle({ id: 'psoas', claims }) };

  it('pass over links that lead somewhere, code, paths and the claims that are made', () => {
    const body =
      'See [[psoas]], [[PSOAS#pulls|this]], `[[nowhere]]` and [a file](nowhere.md).\n\n```\n[[x]]\n```\n';
    assert.deepEqual(check({ ...target, 'a.md': cause({ id: 'a' }, body) }), clean);
  });

  it('underline the id of a link that leads nowhere', () => {
    assert.deepEqual(check({ ...target, 'a.md': cause({ id: 'a' }, 'See [[psaos|the muscle]].') }), {
      problems: ['a.md unknown-link: psaos'],
      messages: ['There is no note "psaos": correct the id or write that note.'],
    });
  });

  it('name the claims that the note makes', () => {
    const files = {
      ...target,
      'a.md': cause({ id: 'a' }, '[[psoas#pushes]] and [[b#any]]'),
      'b.md': cause({ id: 'b' }),
    };
    assert.deepEqual(check(files), {
      problems: ['a.md unknown-claim: [[psoas#pushes]]', 'a.md unknown-claim: [[b#any]]'],
      messages: [
        'Psoas makes no claim "pushes": use one of its claims (pulls).',
        'B makes no claim "any": use one of its claims (none).',
      ],
    });
  });

  it('leave a broken note its links, and judge its own', () => {
    const files = {
      'a.md': cause({ id: 'a', plane: undefined }, '[[b]] [[nowhere]]'),
      'b.md': cause({ id: 'b' }, '[[a#x]]'),
    };
    assert.deepEqual(check(files).problems, ['a.md missing-field: id: "a"', 'a.md unknown-link: nowhere']);
  });
});

describe('duplicate-id', () => {
  it('stands at the note that gives way, and names the other', () => {
    const files = { 'x/a.md': cause({ id: 'a' }), 'y/A.md': cause({ id: 'A' }), 'b.md': cause({ id: 'b' }) };
    assert.deepEqual(check(files), {
      problems: ['y/A.md duplicate-id: id: "A"'],
      messages: ['The id "A" is taken by x/a.md: give one of the two another id and file name.'],
    });
  });

  it('is none between layers of one kind', () => {
    assert.deepEqual(check({ 'n/a.md': cause({ id: 'a' }) }, { 'a.md': cause({ id: 'a' }) }), clean);
  });

  it('is another problem where the kind changes from layer to layer', () => {
    assert.deepEqual(check({ 'n/a.md': effect({ id: 'a' }) }, { 'a.md': cause({ id: 'a' }) }), {
      problems: ['n/a.md overlay-kind: kind: "effect"'],
      messages: [
        '"a" replaces a note of kind cause and must keep it: change the kind back, or use another id.',
      ],
    });
  });
});

describe('unreadable-dose and dose-form', () => {
  it('pass over a canonical dose', () => {
    assert.deepEqual(
      check({ 'a.md': exercise({ id: 'a', dose: '3 x 12 each side, rest 60 s, RIR 2' }) }),
      clean,
    );
  });

  it('stand at a dose that cannot be read', () => {
    const { problems } = check({ 'a.md': exercise({ id: 'a', dose: '3 x plenty' }) });
    assert.deepEqual(problems, ['a.md unreadable-dose: dose: "3 x plenty"']);
  });

  it('show the canonical form of one that can', () => {
    assert.deepEqual(check({ 'a.md': exercise({ id: 'a', dose: '3×12/side' }) }), {
      problems: ['a.md dose-form: dose: "3×12/side"'],
      messages: ['This dose is read as "3 x 12 each side": write it so.'],
    });
  });
});

describe('ladder-cycle', () => {
  const ladder = (rungs: Readonly<Record<string, string>>): Files =>
    Object.fromEntries(
      Object.entries(rungs).map(([id, harder]) => [
        `${id}.md`,
        exercise({ id, ...(harder ? { harder: [harder] } : {}) }),
      ]),
    );

  it('is none in a ladder that ends', () =>
    assert.deepEqual(check(ladder({ a: 'b', b: 'c', c: '' })), clean));

  it('stands at an exercise that is harder than itself', () => {
    assert.deepEqual(check(ladder({ a: 'A' })).messages, [
      'This ladder runs in a circle (a → a): take one of these out of "harder".',
    ]);
  });

  it('stands at both of two rungs', () => {
    assert.deepEqual(check(ladder({ a: 'b', b: 'a' })), {
      problems: ['a.md ladder-cycle: harder: ["b"]', 'b.md ladder-cycle: harder: ["a"]'],
      messages: [
        'This ladder runs in a circle (a → b → a): take one of these out of "harder".',
        'This ladder runs in a circle (b → a → b): take one of these out of "harder".',
      ],
    });
  });

  it('stands at all of three rungs, and not at the one that leads to them', () => {
    const { problems } = check(ladder({ start: 'a', a: 'b', b: 'c', c: 'a' }));
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, 17)),
      ['a.md ladder-cycle', 'b.md ladder-cycle', 'c.md ladder-cycle'],
    );
  });

  it('is seen through a former id', () => {
    const files = { ...ladder({ a: 'b' }), 'b.md': exercise({ id: 'b', harder: ['old-a'] }) };
    const renamed = { ...files, 'a.md': exercise({ id: 'a', harder: ['b'], formerly: ['old-a'] }) };
    assert.equal(check(renamed).problems.length, 2);
  });
});

describe('unreadable-condition', () => {
  const test = (when: string, measures: readonly unknown[] = [{ id: 'hip', unit: 'deg' }]): Files => ({
    'a.md': assessment({ id: 'a', measures, outcomes: [{ name: 'short', when }] }),
  });

  it('passes over conditions on measures that the test takes', () => {
    const measures = [
      { id: 'hip', unit: 'deg', positive: 'hip < 0' },
      { id: 'drift', unit: 'yes-no', positive: 'drift = yes' },
    ];
    assert.deepEqual(check(test('hip < 0 and drift = yes', measures)), clean);
  });

  it('stands at a condition that is none', () => {
    assert.deepEqual(check(test('hip is short')), {
      problems: ['a.md unreadable-condition: "when":"hip is short"'],
      messages: [
        '"hip is short" is no condition: write a measure, one of < <= > >= =, and a number, yes or no.',
      ],
    });
  });

  it('names the measures that the test takes', () => {
    assert.deepEqual(check(test('knee < 80 and hip < 0')).messages, [
      'This test has no measure "knee": add it to its measures (hip) or correct the name.',
    ]);
    assert.deepEqual(check(test('knee < 80', [])).messages, [
      'This test has no measure "knee": add it to its measures (none) or correct the name.',
    ]);
  });

  it('stands at the measure whose own condition is wrong', () => {
    const { problems } = check(test('hip < 0', [{ id: 'hip', unit: 'deg', positive: 'hop < 0' }]));
    assert.deepEqual(problems, ['a.md unreadable-condition: "positive":"hop < 0"']);
  });
});

describe('missing-section', () => {
  it('names all that the sheet needs and that the body lacks or leaves empty', () => {
    const body = '## Set-up\n\nStand.\n\n## cues\n\n- Tall\n\n## Faults\n\n## Stop when\n\n<b></b>\n';
    assert.deepEqual(check({ 'a.md': exercise({ id: 'a' }, body) }), {
      problems: ['a.md missing-section: title: "A"'],
      messages: [
        'The sheet needs the section "## Movement", "## Faults", "## Stop when": write it in the body.',
      ],
    });
  });
});

describe('unproven-review', () => {
  const reviewed = (fields: object): Files => ({
    'a.md': principle({ id: 'a', status: 'reviewed', ...fields }),
  });

  it('passes over a review by name and day, and over drafts', () => {
    assert.deepEqual(check(reviewed({ reviewedBy: 'P. T.', reviewedOn: '2026-11-20' })), clean);
    assert.deepEqual(check(reviewed({ status: 'draft' })), clean);
  });

  it('stands at a review that nobody did, or that has no day', () => {
    for (const fields of [{}, { reviewedBy: 'P. T.' }, { reviewedOn: '2026-11-20' }]) {
      assert.deepEqual(check(reviewed(fields)), {
        problems: ['a.md unproven-review: status: "reviewed"'],
        messages: [
          'A reviewed note names who reviewed it and when: add reviewedBy and reviewedOn, or set status: draft.',
        ],
      });
    }
  });
});

describe('a notebook', () => {
  it('without a fault has nothing said about it', () => {
    const files = {
      'athletes/anna.md': athlete({ id: 'anna', tried: [{ id: 'lunge', result: 'helped' }] }),
      'lunge.md': exercise({
        id: 'lunge',
        addresses: ['tight'],
        doseSource: { from: 'reference', reference: 'mills' },
      }),
      'mills.md': reference({ id: 'mills' }),
      'tight.md': cause({ id: 'tight' }),
      'README.md': '# Not a note, [[not-a-link]]\n',
    };
    assert.deepEqual(check(files), clean);
  });

  it('has its problems listed by file, and in a file as they stand in the text', () => {
    const files = {
      'b.md': cause({ id: 'b', plane: 'up', tissue: 'wood' }, '[[x]]'),
      'a.md': cause({ id: 'a', leadsTo: ['y'] }, '[[z]] [[x]]'),
    };
    assert.deepEqual(check(files).problems, [
      'a.md unknown-id: "y"',
      'a.md unknown-link: z',
      'a.md unknown-link: x',
      'b.md wrong-value: tissue: "wood"',
      'b.md wrong-value: plane: "up"',
      'b.md unknown-link: x',
    ]);
  });

  it('has the lines of its programs judged by the rules of programs alone', () => {
    const body = '## Week 1\n\n### Gym (Mon)\n\n- [[nowhere]] 3 x 12\n';
    const { problems } = check({
      'anna.md': athlete({ id: 'anna' }),
      'plan.md': program({ id: 'plan', athlete: 'anna' }, body),
    });
    assert.ok(problems.some((problem) => problem.startsWith('plan.md PB02: nowhere')));
    assert.ok(!problems.some((problem) => problem.includes('unknown-link')));
  });
});
