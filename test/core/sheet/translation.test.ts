import assert from 'node:assert/strict';

import { checkAll } from '../../../src/core/check/all.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { originalHash, readTranslation, translationName } from '../../../src/core/note/translation.ts';
import { composeSheets } from '../../../src/core/sheet/compose.ts';
import { titleIn, wordsOf } from '../../../src/core/sheet/words.ts';
import { languages } from '../../../src/core/text/language.ts';
import { build, note, sampleAthlete, source } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

const built = (['anna', 'ben'] as const).map((who) => build(sampleAthlete(who)));

const squat = source('exercise', 'squat', {}, '## Cues\n\n- Knees out\n\n## Why\n\nIt helps.\n');

function german(
  original: string,
  body = '## Cues\n\n- Knie nach außen\n',
  path = 'exercises/squat.de.md',
): NoteSource {
  return { path, layer: 'notebook', text: `---\noriginal: "${original}"\ntitle: Kniebeuge\n---\n\n${body}` };
}

function problems(...sources: NoteSource[]): string[] {
  return checkAll(Knowledge.of(sources))
    .filter((problem) => /\.[a-z]{2}\.md$/.test(problem.path))
    .map((problem) => problem.message);
}

function hashOf(spoken: NoteSource, ...of: NoteSource[]): string {
  const translation = readTranslation(spoken);
  assert.ok(translation);
  return originalHash(translation, note(Knowledge.of(of), 'exercise', 'squat'));
}

describe('a translation', () => {
  const hash = hashOf(german('00000000'), squat);

  it('is found beside its note, and is no note of its own', () => {
    const knowledge = Knowledge.of([squat, german(hash)]);
    assert.equal(knowledge.translation('squat', 'de')?.data?.title, 'Kniebeuge');
    assert.equal(knowledge.translation('squat', 'fr'), undefined);
    assert.equal(knowledge.notes.length, 1);
    assert.deepEqual(translationName('a/squat.de.md'), { of: 'squat', language: 'de' });
    assert.equal(translationName('a/squat.md'), undefined);
  });

  it('of an earlier layer is no translation of a note that overlays it', () => {
    const below = { ...squat, layer: 'built-in' as const };
    const spoken = { ...german(hash), layer: 'built-in' as const };
    assert.ok(Knowledge.of([below, spoken]).translation('squat', 'de'));
    assert.equal(Knowledge.of([below, spoken, squat]).translation('squat', 'de'), undefined);
    assert.ok(Knowledge.of([below, german(hash)]).translation('squat', 'de'));
  });

  it('is told of when what it says was changed in the original, and of nothing else', () => {
    assert.deepEqual(problems(squat, german(hash)), []);
    assert.deepEqual(problems(squat, german('00000000')), [
      `exercises/squat.md is not what was translated: compare its title, Cues, then write original: "${hash}".`,
    ]);
    const edited = (from: string, to: string): NoteSource => ({
      ...squat,
      text: squat.text.replace(from, to),
    });
    assert.equal(problems(edited('Knees out', 'Knees far out'), german(hash)).length, 1);
    assert.deepEqual(problems(edited('It helps.', 'It may help.'), german(hash)), []);
    assert.deepEqual(problems(edited('title: squat', 'title: squat\nsummary: Sit.'), german(hash)), []);
  });

  it('covers names within lists: of poses, precautions, outcomes and measures', () => {
    const of = source('exercise', 'squat', {
      precautions: [{ when: 'night-pain', do: 'ask', say: 'Ask first.' }],
    });
    const spoken = (say: string): NoteSource => ({
      ...german(hash),
      text: `---\nprecautions: { night-pain: ${say} }\n---\n`,
    });
    const changed = { ...of, text: of.text.replace('Ask first', 'Ask') };
    assert.notEqual(hashOf(spoken('Frag zuerst.'), of), hashOf(spoken('Frag zuerst.'), changed));
    assert.match(problems(of, spoken('Frag zuerst.'))[0] ?? '', /does not say what it was made from/);
  });

  it('is told of when nothing could come of it', () => {
    assert.match(problems(german(hash))[0] ?? '', /There is no note "squat"/);
    assert.match(
      problems(squat, { ...german(hash), path: 'exercises/squat.xx.md' })[0] ?? '',
      /No sheet is printed in "xx"/,
    );
    assert.match(
      problems(squat, german(hash, '## Cues\n\n- Knie\n\n## Hinweise\n\n- Knie\n'))[0] ?? '',
      /No sheet prints a section "Hinweise"/,
    );
    const slip = { ...german(hash), text: '---\ntitel: Kniebeuge\n---\n' };
    assert.match(problems(squat, slip).join(' '), /field "titel" cannot be read/);
  });

  it('of each exercise in anna’s and ben’s programs is there in German, and says all that is printed', () => {
    for (const { program, knowledge } of built) {
      const result = composeSheets(program, knowledge, { languages: ['de'] });
      assert.ok('sheets' in result);
      for (const sheet of result.sheets) {
        for (const item of sheet.blocks.flatMap((block) => block.items)) {
          if (item.kind !== 'exercise' || item.id === undefined) continue;
          assert.equal(item.language, 'de', item.id);
          const english = builtIn().get(item.id);
          assert.notEqual(item.title, english?.title ?? '');
          for (const part of [item.setUp, item.movement, item.cues, item.faults, item.feel, item.stopWhen])
            assert.ok(part.length > 0, item.id);
        }
      }
    }
  });
});

describe('the words of a sheet', () => {
  it('are there in every language for all that templates call their blocks', () => {
    const blocks = builtIn()
      .ofKind('template')
      .flatMap((template) => template.data.slots.map((slot) => slot.block));
    for (const block of blocks) assert.notEqual(titleIn('de', block), undefined);
    const missing = [...new Set(blocks)].filter(
      (block) => titleIn('de', block) === block && block !== 'Core',
    );
    assert.deepEqual(missing, []);
  });

  it('keep the letter of a day', () => {
    assert.equal(titleIn('de', 'Gym A'), 'Studio A');
    assert.equal(titleIn('fr', 'My own day'), 'My own day');
  });

  it('are as many stop signs and lights in each', () => {
    for (const language of languages) {
      assert.equal(wordsOf(language).stopSigns.length, wordsOf('en').stopSigns.length);
      assert.equal(wordsOf(language).tomorrowSigns.length, wordsOf('en').tomorrowSigns.length);
    }
  });
});
