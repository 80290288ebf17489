import assert from 'node:assert/strict';
import fc from 'fast-check';

import { checkFile } from '../../../src/core/check/all.ts';
import type { AthleteAnswers } from '../../../src/core/language/newNote.ts';
import { idFrom, newAthlete, newNote } from '../../../src/core/language/newNote.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { knowledgeKinds } from '../../../src/core/knowledge/outline.ts';
import { isKind } from '../../../src/core/note/kinds/all.ts';
import { idPattern } from '../../../src/core/note/kinds/shared.ts';
import { readNote, sectionsOf } from '../../../src/core/note/note.ts';
import { builtIn } from '../../support/builtIn.ts';
import { assertSound, get } from '../../support/notes.ts';

type NewKind = Parameters<typeof newNote>[0];
const newKinds = knowledgeKinds.filter((kind): kind is NewKind => kind !== 'athlete' && kind !== 'program');

/** Errors of a new file as `code message`, in the midst of the built-in knowledge. */
function check(file: ReturnType<typeof newNote>, ...expected: readonly string[]) {
  const knowledge = builtIn().with({ set: [{ ...file, layer: 'notebook' }] });
  const known = knowledge.file('notebook', file.path);
  assert.ok(known?.note);
  const problems = checkFile(known, knowledge);
  assertSound(file.text, problems);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    expected,
  );
  return known.note;
}

describe('idFrom', () => {
  for (const [title, id] of [
    ['Anna K', 'anna-k'],
    ['  Hip   thrust (weighted) ', 'hip-thrust-weighted'],
    ['Überlauf & Dehnung', 'überlauf-dehnung'],
    ['腰筋 ストレッチ', '腰筋-ストレッチ'],
    ['हिप खिंचाव', 'हिप-खिंचाव'],
    ['U\u0308ber', 'über'],
    ['90/90', '90-90'],
    ['--- ! ---', ''],
  ] as const) {
    it(`makes "${id}" of "${title}"`, () => assert.equal(idFrom(title), id));
  }

  it('makes an id of anything that has a letter or digit, and leaves an id as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const id = idFrom(title);
        assert.equal(id === '', !/[\p{L}\p{N}]/u.test(title.normalize('NFC').toLowerCase()));
        if (id !== '') assert.match(id, idPattern);
        assert.equal(idFrom(id), id);
      }),
    );
  });
});

describe('newNote', () => {
  const toFillIn: Partial<Record<NewKind, readonly string[]>> = {
    reference: ['design', 'sample', 'finding'],
  };

  for (const kind of newKinds) {
    it(`makes a ${kind} that reads back, but for what is to be filled in`, () => {
      const missing = (toFillIn[kind] ?? []).map(
        (field) => `missing-field The field "${field}" is missing: add it.`,
      );
      const note = check(newNote(kind, 'My new "note": 1'), ...missing);
      assert.deepEqual([note.kind, note.id, note.title], [kind, 'my-new-note-1', 'My new "note": 1']);
    });

    it(`makes a ${kind} with the headings that the built-in ones have`, () => {
      const note = check(
        newNote(kind, 'New'),
        ...(toFillIn[kind] ?? []).map((field) => `missing-field The field "${field}" is missing: add it.`),
      );
      const headings = sectionsOf(note).map(({ heading }) => heading);
      const others = builtIn()
        .notes.filter((each) => each.kind === kind)
        .slice(0, 5);
      const used = new Set(others.flatMap((each) => sectionsOf(each).map(({ heading }) => heading)));
      assert.deepEqual(
        headings.filter((heading) => !used.has(heading)),
        [],
      );
      assert.ok(headings.length > 0);
    });
  }

  it('puts each into the folder of its kind, and ends with one line end', () => {
    for (const kind of newKinds) {
      const { path, text } = newNote(kind, 'New one');
      assert.match(path, /^knowledge\/[a-z]+\/new-one\.md$/);
      assert.match(text, /[^\n]\n$/);
    }
  });

  it('keeps a title that YAML would take for something else', () => {
    for (const title of ['2026', '1e3', 'true', 'Null', '90/90', '0x1f', '1.5', "it's: #1", '- a', 'a\\nb']) {
      const note = check(newNote('muscle', title));
      assert.deepEqual([note.title, note.id], [title, idFrom(title)]);
    }
  });
});

describe('newAthlete', () => {
  const answers: AthleteAnswers = {
    alias: 'Anna "K"',
    level: 'intermediate',
    screenedOn: '2026-11-20',
    slots: [
      { id: 'home', when: 'daily', minutes: 10, equipment: ['mat', 'mini-band'] },
      { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40, equipment: [] },
    ],
  };

  it('makes an athlete who reads back as they were described', () => {
    const file = newAthlete(answers);
    assert.equal(file.path, 'athletes/anna-k.md');
    const note = check(file);
    assert.ok(note.kind === 'athlete' && note.data);
    const { data } = note;
    assert.deepEqual([note.title, data.level, data.stage], ['Anna "K"', 'intermediate', 'settled']);
    assert.deepEqual(data.screened, { on: '2026-11-20', by: 'coach' });
    assert.deepEqual(
      data.slots.map(({ id, when, days, minutes, equipment }) => ({ id, when, days, minutes, equipment })),
      answers.slots.map((slot) => ({ days: [], ...slot })),
    );
    assert.deepEqual([data.runs, data.findings], [[], []]);
  });

  it('says nothing of a screen that was not done', () => {
    const note = check(newAthlete({ ...answers, screenedOn: undefined }));
    assert.ok(note.kind === 'athlete' && note.data);
    assert.equal(note.data.screened, undefined);
  });

  it('reads back under an alias that YAML would take for a number', () => {
    for (const alias of ['7', '2026', '1e3', 'true'])
      assert.equal(check(newAthlete({ ...answers, alias })).data?.id, alias);
  });

  it('reads back under any alias with a letter or digit, and says so where one of its letters was lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (alias) => {
        if (idFrom(alias) === '') return;
        const file = newAthlete({ ...answers, alias });
        const { note, problems } = readNote({ ...file, layer: 'notebook' });
        assert.equal(note?.title, alias.trim());
        assert.deepEqual(
          problems.map(({ code }) => code),
          alias.includes('\uFFFD') ? ['encoding'] : [],
        );
      }),
    );
  });

  it('is built from a template that there is', () => {
    const template = /template: (.*)/.exec(newAthlete(answers).text)?.[1] ?? '';
    assert.ok(isKind(get(builtIn(), template).kind) && get(builtIn(), template).kind === 'template');
  });
});

describe('a new athlete with all that the form asks', () => {
  it('is read back whole', () => {
    const { path, text } = newAthlete({
      alias: 'Dora',
      level: 'beginner',
      stage: 'settling',
      goal: 'Run: without "pain"',
      screenedOn: '2026-12-01',
      slots: [{ id: 'daily', when: 'daily', minutes: 10, equipment: ['mat'] }],
      helpers: ['partner'],
      runs: [{ day: 'Wed', type: 'easy', minutes: 35 }],
      raceOn: '2027-04-18',
      tried: [{ id: 'foam-roll-front-thigh', result: 'temporary' }],
      exclusions: ['plank-hip-flexion'],
    });
    const note = Knowledge.of([{ path, text, layer: 'notebook' }]).whole('athlete', 'dora');
    assert.deepEqual(note?.problems, []);
    const { stage, goal, helpers, runs, race, tried, exclusions } = note?.data ?? {};
    assert.deepEqual(
      { stage, goal, helpers, runs, race, tried, exclusions },
      {
        stage: 'settling',
        goal: 'Run: without "pain"',
        helpers: ['partner'],
        runs: [{ day: 'Wed', type: 'easy', minutes: 35 }],
        race: { on: '2027-04-18' },
        tried: [{ id: 'foam-roll-front-thigh', result: 'temporary' }],
        exclusions: ['plank-hip-flexion'],
      },
    );
  });
});
