import assert from 'node:assert/strict';

import { papers } from '../../../../src/core/sheet/choice.ts';
import type { SheetChoice } from '../../../../src/core/sheet/choice.ts';
import { composeHandout } from '../../../../src/core/sheet/handout.ts';
import type { Handout } from '../../../../src/core/sheet/handout.ts';
import { pdf } from '../../../../src/core/sheet/targets/pdf.ts';
import { languages } from '../../../../src/core/text/language.ts';
import type { Language } from '../../../../src/core/text/language.ts';
import { builtIn } from '../../../support/builtIn.ts';
import { build, sampleAthlete } from '../../../support/athletes.ts';
import type { Built } from '../../../support/athletes.ts';
import { readFont } from '../../../support/fonts.ts';
import { readPdf } from '../../../support/pdf.ts';

const athletes = { anna: build(sampleAthlete('anna')), ben: build(sampleAthlete('ben')) };
const shown = (pdf.layouts ?? []).filter((layout) => layout !== 'referral');
/** Small print, headings of small print, marks of boxes and days: what nobody reads in training. */
const mayBeSmall = 8;

function handout({ note, knowledge }: Built, choice: SheetChoice): Handout {
  const settings = { clinic: { name: 'Practice at the Park', phone: '+43 1 234 56 78' } };
  const result = composeHandout(note, knowledge, {
    settings: { sheets: { privacy: 'warn' }, ...settings },
    ...choice,
  });
  assert.ok('handout' in result);
  return result.handout;
}

async function read(of: Handout): ReturnType<typeof readPdf> {
  const bytes = await pdf.emit(of, { date: '2026-12-07', font: readFont });
  assert.ok(typeof bytes !== 'string');
  return readPdf(bytes);
}

describe('every layout as PDF', function () {
  this.timeout(120_000);

  for (const paper of papers) {
    for (const spoken of [...languages.map((each) => [each]), ['de', 'en']] satisfies Language[][]) {
      it(`puts up to four weeks on one side: fridge on ${paper} in ${spoken.join(' and ')}`, async () => {
        for (const [who, built] of Object.entries(athletes)) {
          const choice = { layout: 'fridge', paper, languages: spoken } as const;
          const of = handout(built, { ...choice, weeks: { from: 1, to: 4 } });
          const { pages, texts } = await read(of);
          assert.equal(pages.length, of.pages.length, who);
          for (const page of of.pages) {
            if (page.kind !== 'fridge') continue;
            for (const { item } of page.page.days.flatMap((day) => day.rows)) {
              const title = texts.find(
                ({ text }) => text.trim() !== '' && item.title.startsWith(text.trim()),
              );
              assert.ok(title && title.size >= 11, `${who}: ${item.title}`);
            }
          }
        }
      });
    }

    it(`puts each side of any template on one side, and who to call in both languages: ${paper}`, async () => {
      for (const template of builtIn().ofKind('template')) {
        const built = build(sampleAthlete('anna'), '2026-12-07', template.id);
        const of = handout(built, { layout: 'fridge', paper, languages: ['de', 'en'] });
        const { pages } = await read(of);
        assert.equal(pages.length, of.pages.length, template.id);
        for (const page of pages) assert.match(page, /Aufhören und heute anrufen[^]*Stop and call today/);
      }
    });

    it(`lets nothing stand beyond the margins, and fills its pages: ${paper}`, async () => {
      for (const layout of shown) {
        for (const spoken of [['en'], ['de'], ['fr', 'es']] as const) {
          const weeks = layout === 'week' || layout === 'booklet' ? {} : { weeks: { from: 3, to: 3 } };
          const of = handout(athletes.ben, { layout, paper, languages: spoken, ...weeks });
          const { texts, sizes, pages } = await read(of);
          const where = `${layout} in ${spoken.join(' and ')}`;
          for (const { text, page, size, x, y, width } of texts) {
            const [, , right = 0, top = 0] = sizes[page - 1] ?? [];
            const inside = x >= 26 && x + width <= right - 26 && y >= 20 && y + 0.7 * size <= top - 20;
            assert.ok(text.trim() === '' || inside, `${where}: “${text}” at ${x}, ${y} of page ${page}`);
            assert.ok(text.trim() === '' || size >= 7.5, `${where}: “${text}” is set in ${size}`);
          }
          for (const page of pages) assert.ok(page.length > 200, `${where}: a page says only “${page}”`);
        }
      }
    });
  }

  it('sets what an athlete does in 11 points and more, and in 16 in large print', async () => {
    for (const layout of ['teach', 'large', 'fridge', 'booklet'] as const) {
      const of = handout(athletes.anna, { layout, weeks: { from: 1, to: 1 } });
      const { texts } = await read(of);
      const least = layout === 'large' ? 15.9 : 10.9;
      for (const item of of.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items))) {
        for (const cue of item.cues.slice(0, 2)) {
          const set = texts.filter(
            ({ text }) => text.length > 12 && cue.startsWith(text.trim().slice(0, 12)),
          );
          assert.ok(
            set.every(({ size }) => size >= least),
            `${layout}: ${cue}`,
          );
        }
      }
      if (layout === 'large')
        assert.ok(texts.every(({ text, size }) => text.trim() === '' || size > mayBeSmall));
    }
  });

  it('says goal and when to move on in both of two languages', async () => {
    const choice = { weeks: { from: 1, to: 1 }, languages: ['de', 'en'] } as const;
    const { pages } = await read(handout(athletes.anna, choice));
    assert.match(pages.join(' '), /Ziel:[^]*Goal:[^]*Weiter geht es:[^]*Move on:/);
  });

  it('is the same bytes again', async () => {
    for (const layout of shown) {
      const of = handout(athletes.anna, { layout, weeks: { from: 2, to: 2 }, languages: ['de', 'en'] });
      const [one, two] = await Promise.all(
        [1, 2].map(async () => pdf.emit(of, { date: '2026-12-07', font: readFont })),
      );
      assert.deepEqual(one, two, layout);
    }
  });
});
