import assert from 'node:assert/strict';

import { kinds } from '../../../src/core/note/kinds/all.ts';
import type { Kind } from '../../../src/core/note/kinds/all.ts';
import { foldId, linksOf, readNote, sectionOf } from '../../../src/core/note/note.ts';
import type { Reading } from '../../../src/core/note/note.ts';
import type { Fields } from '../../support/athletes.ts';
import { source } from '../../support/athletes.ts';
import { assertSound, shown } from '../../support/notes.ts';

function read(text: string, path: string): Reading {
  const reading = readNote({ path, layer: 'notebook', text });
  assertSound(text, reading.problems);
  assert.ok(!reading.note || reading.note.problems === reading.problems);
  return reading;
}

/** Reads a note of a kind with these fields; its problems as `code: what they underline`. */
function check(kind: Kind, fields: Fields, ...expected: readonly string[]): Reading {
  const { path, text } = source(kind, 'n', fields);
  const reading = read(text, path);
  assert.deepEqual(shown(text, reading.problems), expected);
  return reading;
}

function messageOf(reading: Reading): string {
  assert.equal(reading.problems.length, 1);
  return reading.problems[0]?.message ?? '';
}

/** An athlete with two slots that a program could not tell apart. */
function twins(slot: Fields): [text: string, path: string] {
  const { text, path } = source('athlete', 'n', {
    slots: [
      { ...slot, title: 'Gym' },
      { ...slot, title: 'gym' },
    ],
  });
  return [text, path];
}

describe('readNote', () => {
  for (const kind of kinds) {
    it(`reads a note of kind ${kind} that has no more than it needs`, () => {
      const { note } = check(kind, { title: '  A title ' });
      assert.ok(note?.data);
      assert.deepEqual([note.kind, note.id, note.title, note.data.title], [kind, 'n', 'A title', 'A title']);
      assert.deepEqual([note.data.status, note.data.aliases, note.data.claims], ['draft', [], []]);
    });
  }

  it('takes a file without front matter, or with that of another tool, as no note', () => {
    for (const text of ['# A page\n', '---\ntitle: A post\ntags: [x]\n---\n', '---\nid: a\n---\n', '']) {
      assert.deepEqual(read(text, 'a.md'), { note: undefined, problems: [] });
    }
  });

  it('keeps comments, unknown order and quotes out of the way', () => {
    const text =
      "---\n# mine\ntitle: 'Psoas' # short\nrole: trunk\naction:\n  - lifts\nkind: muscle\nid: psoas\n---\n";
    assert.equal(read(text, 'psoas.md').note?.title, 'Psoas');
  });

  it('reads its body by section, in any case, and its links without those of code', () => {
    const { path, text } = source('muscle', 'n', {}, '## What it DOES\n\n- lifts, see [[a]]\n\n`[[b]]`\n');
    const { note } = read(text, path);
    assert.ok(note);
    assert.deepEqual(sectionOf(note, 'What it does')?.items, ['lifts, see [[a]]']);
    assert.equal(sectionOf(note, 'Cues'), undefined);
    assert.deepEqual(
      linksOf(note).map((link) => link.target),
      ['a'],
    );
    assert.equal(linksOf(note), linksOf(note));
  });
});

describe('readNote reports', () => {
  it('a field that the kind does not have, and reads the rest', () => {
    const reading = check('muscle', { colour: 'red' }, 'unknown-field: colour: "red"');
    assert.equal(
      messageOf(reading),
      'A note of kind muscle has no field "colour": remove it or correct its name.',
    );
    assert.equal(reading.problems[0]?.severity, 'warning');
    assert.ok(reading.note?.data);
  });

  it('a field within a field that is not known, and reads all that stands beside it', () => {
    const { note } = check(
      'exercise',
      { doseSource: { from: 'practice', by: 'me' }, muscles: { primary: ['psoas'], tertiary: [] } },
      'unknown-field: "tertiary":[]',
      'unknown-field: "by":"me"',
    );
    assert.ok(note?.kind === 'exercise' && note.data);
    assert.deepEqual([note.data.doseSource.from, note.data.muscles.primary], ['practice', ['psoas']]);
  });

  it('an unknown field in one finding, and keeps every finding', () => {
    const findings = [
      { id: 'f1', on: '2026-11-20', of: 'night-pain', colour: 'red' },
      { id: 'f2', on: '2026-11-20', of: 'short-stride' },
    ];
    const { note } = check('athlete', { findings }, 'unknown-field: "colour":"red"');
    assert.ok(note?.kind === 'athlete' && note.data);
    assert.deepEqual(
      note.data.findings.map((finding) => finding.of),
      ['night-pain', 'short-stride'],
    );
  });

  it('a field that is missing: the note cannot be built with, but still be linked to', () => {
    const reading = check('exercise', { dose: undefined }, 'missing-field: id: "n"');
    assert.equal(messageOf(reading), 'The field "dose" is missing: add it.');
    assert.deepEqual(
      [reading.note?.id, reading.note?.title, reading.note?.kind, reading.note?.data],
      ['n', 'N', 'exercise', undefined],
    );
  });

  it('a field within a field that is missing, at the outer one', () => {
    check('exercise', { doseSource: { says: 'x' } }, 'missing-field: doseSource: {"says":"x"}');
  });

  it('a needed field that is left empty, where it stands', () => {
    const text = source('muscle', 'n').text.replace('role: "hip-flexor"', 'role:\nsummary:');
    const { problems } = read(text, 'n.md');
    assert.deepEqual(shown(text, problems), ['missing-field: role:']);
  });

  it('a value outside the allowed ones, with all of them', () => {
    const reading = check('muscle', { role: 'wing' }, 'wrong-value: role: "wing"');
    assert.match(
      messageOf(reading),
      /^The field "role" cannot be "wing": use one of hip-extensor, hip-flexor, /,
    );
    assert.equal(reading.note?.data, undefined);
  });

  const wrong: readonly (readonly [kind: Kind, fields: Fields, underlines: string, says: RegExp])[] = [
    [
      'muscle',
      { aliases: 'psoas' },
      'aliases: "psoas"',
      /"aliases" cannot be "psoas": expected array, received string/,
    ],
    ['muscle', { aliases: ['a', 3] }, '3', /"aliases\.1" cannot be 3: expected string, received number/],
    [
      'muscle',
      { summary: 'x'.repeat(141) },
      `summary: "${'x'.repeat(141)}"`,
      /one sentence of at most 140 characters/,
    ],
    ['muscle', { reviewedOn: '2026-02-30' }, 'reviewedOn: "2026-02-30"', /this day is not in the calendar/],
    ['muscle', { reviewedOn: '30.11.2026' }, 'reviewedOn: "30.11.2026"', /a date is written as YYYY-MM-DD/],
    ['muscle', { formerly: ['Old Name'] }, '"Old Name"', /lower-case words joined by hyphens/],
    ['muscle', { facts: ['x1'] }, '"x1"', /a fact id is a letter and two digits/],
    ['muscle', { tags: { a: 1 } }, 'tags: {"a":1}', /"tags" cannot be this group of fields: expected array/],
    ['principle', { rule: ['PB6'] }, '"PB6"', /a rule id is PB and two digits/],
    [
      'exercise',
      { precautions: [{ when: 'a', do: 'skip', say: 'x' }] },
      '"do":"skip"',
      /use one of avoid, limit, ask/,
    ],
    ['athlete', { race: { on: 'soon' } }, '"on":"soon"', /"race\.on" cannot be "soon": a date/],
  ];
  for (const [kind, fields, underlines, says] of wrong) {
    it(`a wrong value such as ${underlines.slice(0, 40)}, and reads the rest of the note`, () => {
      const reading = check(kind, fields, `wrong-value: ${underlines}`);
      assert.match(messageOf(reading), says);
      assert.ok(reading.note?.data);
      assert.equal(reading.problems[0]?.severity, 'error');
    });
  }

  it('an author who is no name, and says how a name is written', () => {
    const { problems } = check('reference', { author: [{ name: 'Mills' }] }, 'wrong-value: {"name":"Mills"}');
    assert.match(problems[0]?.message ?? '', /a name is \{ family: Mills, given: M \}/);
  });

  it('a slot on days that names no day', () => {
    const slots = [{ id: 'gym', when: 'days', minutes: 20 }];
    check('athlete', { slots }, 'missing-field: {"id":"gym","when":"days","minutes":20}');
  });

  it('a slot that a program would take for something else, and two of one name', () => {
    const slot = { id: 'gym', when: 'daily', minutes: 20 };
    for (const title of ['Clinic room', 'Evening run', 'Retest corner']) {
      const { problems } = check(
        'athlete',
        { slots: [{ ...slot, title }] },
        `wrong-value: "title":"${title}"`,
      );
      assert.match(problems[0]?.message ?? '', /choose another title/);
    }
    check('athlete', { slots: [{ ...slot, title: 'Before a run' }] });
    const [same] = read(...twins(slot)).problems;
    assert.match(same?.message ?? '', /two slots have the same name/);
  });

  it('every wrong field at once, in the order of the schema', () => {
    check('muscle', { role: 'wing', tags: 3 }, 'wrong-value: tags: 3', 'wrong-value: role: "wing"');
  });

  it('a kind that there is not', () => {
    for (const [kind, says] of [
      ['drill', /^The kind cannot be "drill": use one of cause, effect, .*program\.$/],
      ['constructor', /^The kind cannot be "constructor": /],
      [['exercise'], /^The kind cannot be this list: /],
    ] as const) {
      const reading = check('muscle', { kind }, `unknown-kind: kind: ${JSON.stringify(kind)}`);
      assert.match(messageOf(reading), says);
      assert.equal(reading.note, undefined);
    }
  });

  it('a kind forgotten beside id and title', () => {
    const text = '---\nid: a\ntitle: A\n---\n';
    const reading = read(text, 'a.md');
    assert.deepEqual(shown(text, reading.problems), ['missing-kind: id: a\ntitle: A']);
    assert.match(messageOf(reading), /has an id and a title but no kind: add one of cause, /);
  });

  it('an id that differs from the file name', () => {
    const { text } = source('muscle', 'psoas');
    const reading = read(text, 'muscles/iliacus.md');
    assert.deepEqual(shown(text, reading.problems), ['id-not-file-name: id: "psoas"']);
    assert.match(
      messageOf(reading),
      /The id "psoas" differs from the file name "iliacus": make them equal\./,
    );
    assert.equal(reading.note?.id, 'psoas');
  });

  it('no difference where only case or the form of an accent differ', () => {
    const { text } = source('muscle', 'u\u0308berlauf');
    assert.deepEqual(read(text, 'muscles/Überlauf.MD').problems, []);
  });

  it('front matter that cannot be read, and no missing kind on top of it', () => {
    const reading = read('---js\n{ id: "a", title: "A" }\n---\n', 'a.md');
    assert.deepEqual(
      [reading.note, reading.problems.map(({ code }) => code)],
      [undefined, ['front-matter-language']],
    );
  });

  it('a value that holds itself', () => {
    const text = '---\nid: a\nkind: &k [*k]\ntitle: A\n---\n';
    assert.match(messageOf(read(text, 'a.md')), /^The kind cannot be this list: /);
  });
});

describe('foldId', () => {
  it('is one for every spelling of a name', () => {
    assert.equal(foldId('Überlauf'), foldId('u\u0308BERLAUF'));
    assert.notEqual(foldId('über'), foldId('uber'));
  });
});
