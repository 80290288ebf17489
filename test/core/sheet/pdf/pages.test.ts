import assert from 'node:assert/strict';

import type { SheetChoice } from '../../../../src/core/sheet/choice.ts';
import { composeHandout } from '../../../../src/core/sheet/handout.ts';
import type { Handout, Page } from '../../../../src/core/sheet/handout.ts';
import { readLogo } from '../../../../src/core/sheet/logo.ts';
import { pdf } from '../../../../src/core/sheet/targets/pdf.ts';
import { build, sampleAthlete } from '../../../support/athletes.ts';
import { readFont } from '../../../support/fonts.ts';
import { plain, readPdf } from '../../../support/pdf.ts';

const anna = build(sampleAthlete('anna'));

function handout(choice: SheetChoice, more: Partial<Handout> = {}): Handout {
  const result = composeHandout(anna.note, anna.knowledge, choice);
  assert.ok('handout' in result);
  return { ...result.handout, ...more };
}

async function emit(of: Handout): Promise<Uint8Array> {
  const bytes = await pdf.emit(of, { date: '2026-12-07', font: readFont });
  assert.ok(typeof bytes !== 'string');
  return bytes;
}

async function read(choice: SheetChoice, more: Partial<Handout> = {}): ReturnType<typeof readPdf> {
  return readPdf(await emit(handout(choice, more)));
}

const gym = { weeks: { from: 1, to: 1 }, days: ['A'] };

describe('the pages of a PDF', function () {
  this.timeout(20_000); // the reader takes its time to load

  it('put doses, two cues, a stop sign and a box for each session on the fridge, and no sources', async () => {
    const of = handout({ layout: 'fridge', weeks: { from: 1, to: 4 } });
    const { words } = await readPdf(await emit(of));
    for (const page of of.pages) {
      assert.ok(page.kind === 'fridge');
      for (const { item, later } of page.page.days.flatMap((day) => day.rows)) {
        for (const text of [item.title, ...item.figures.work]) assert.ok(words.includes(plain(text)), text);
        for (const cue of item.cues.slice(0, 2)) assert.ok(words.includes(cue.replace(/\.$/, '')), cue);
        for (const { week } of later) assert.ok(words.includes(`from week ${week}: `));
      }
    }
    assert.match(words, /Stop when .* Done Week 1 7 Dec Week 2 .* Next morning, 0–10/);
    assert.doesNotMatch(words, /doi:|Sources/);
  });

  it('show the weeks with what comes when, and what each day holds', async () => {
    const { words, roles } = await read({ layout: 'week' });
    assert.match(words, /Your weeks Weeks 1–6 of 6 .*Week 6 .*What to do, and how much Gym A/);
    assert.match(words, /Retest: Modified Thomas test/);
    assert.ok(roles.includes('TH'));
  });

  it('make a booklet of cover, cards without doses, fridge pages and clinic, each with its bookmark', async () => {
    const { bookmarks } = await read({ layout: 'booklet' });
    const tops = bookmarks.filter((title) => !title.startsWith(' '));
    assert.deepEqual(tops.slice(0, 3), ['Hip extension, six weeks', 'Exercises', 'Weeks 1–3']);
    assert.equal(tops.at(-1), 'In the clinic');
    assert.ok(bookmarks.includes('  2 Glute bridge'));
  });

  it('give each test of the clinic a place before and after on each side', async () => {
    const { words } = await read({ layout: 'clinic' });
    assert.match(words, /Modified Thomas test .*Left Right Last Before After Last Before After .*-8° 4°/);
    assert.match(words, /real change from 19°/);
  });

  it('tell a coach, and nobody else, why it is as it is', async () => {
    const coach = await read({ ...gym, audience: 'coach' });
    assert.match(
      coach.words,
      /Not for the athlete.*Decisions.*Doses that no article gives.*Left out.*Evidence/,
    );
    assert.match(coach.words, /it is too hard to start with/);
    assert.equal(
      coach.bookmarks.findLast((title) => !title.startsWith(' ')),
      'Coach page',
    );
    for (const layout of ['teach', 'fridge', 'booklet'] as const)
      assert.doesNotMatch((await read({ layout, weeks: gym.weeks })).words, /Coach page|too hard to start/);
  });

  it('send whoever has a red flag to a professional, with no exercise', async () => {
    const referral: Page = {
      kind: 'referral',
      referral: {
        language: 'de',
        athlete: 'Anna',
        clinic: {},
        today: true,
        found: { text: 'Schmerz in der Nacht', language: 'de' },
      },
    };
    const of = handout(gym, { layout: 'referral', languages: ['de'], sheets: [], pages: [referral] });
    const { words, info, pages, roles } = await readPdf(await emit(of));
    assert.equal(pages.length, 1);
    assert.match(words, /Schmerz in der Nacht/);
    assert.ok(String(info['Title']).startsWith('Anna: '));
    assert.doesNotMatch(words, /×|Gym|Split squat/);
    assert.ok(!roles.includes('Figure'));
  });

  it('print a second language beside the first, each marked with its own', async () => {
    const of = handout({ ...gym, languages: ['en', 'de'] });
    const bytes = await emit(of);
    const { words } = await readPdf(bytes);
    const [item] = of.sheets[0]?.blocks[0]?.items ?? [];
    const [other] = of.sheets[0]?.also?.blocks[0]?.items ?? [];
    assert.ok(item && other && item.title !== other.title);
    for (const each of [item, other])
      for (const text of [each.title, each.doseWords, ...each.setUp, ...each.movement])
        assert.ok(words.includes(plain(text)), text);
    assert.match(Buffer.from(bytes).toString('latin1'), /\/Lang \(de\)/);
  });

  it('say what a dose was before, and leave room to write what it became and with what load', async () => {
    const { words } = await read({ weeks: { from: 3, to: 3 }, days: ['A'] });
    assert.match(words, /before: left 3 × 8, right 2 × 8/);
    assert.match(words, /Changed to from/);
    const of = handout(gym);
    const [sheet] = of.sheets;
    assert.ok(sheet);
    const loaded = {
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        items: block.items.map((item) => ({
          ...item,
          loaded: true,
          film: { url: 'https://example.org/film', alt: 'Split squat from the side' },
        })),
      })),
    };
    const { words: said, alternatives } = await readPdf(
      await emit({ ...of, pages: [{ kind: 'session', sheet: loaded }] }),
    );
    assert.match(said, /kg · RIR/);
    assert.match(said, /Load used, kg Week 1/);
    assert.match(said, /Watch it: Split squat from the side/);
    assert.ok(alternatives.includes('Watch it: Split squat from the side'));
  });

  it('bear the clinic and its logo, and say when an SVG is left out', async () => {
    const settings = {
      clinic: { name: 'Practice at the Park', phone: '+43 1 2' },
      sheets: { privacy: 'warn' },
    } as const;
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const logo = (bytes: Uint8Array): Handout['logo'] => {
      const result = readLogo('logo', bytes);
      assert.ok('logo' in result);
      return result.logo.data;
    };
    const png = handout({ ...gym, settings }, { logo: logo(Buffer.from(dot, 'base64')) });
    const svg = handout({ ...gym, settings }, { logo: logo(Buffer.from('<svg viewBox="0 0 1 1"></svg>')) });
    const drawn = await emit(png);
    assert.match(Buffer.from(drawn).toString('latin1'), /\/Subtype \/Image/);
    assert.ok((await readPdf(drawn)).words.includes('Practice at the Park +43 1 2'));
    assert.deepEqual(pdf.leavesOut?.(png), []);
    const without = await emit(svg);
    assert.doesNotMatch(Buffer.from(without).toString('latin1'), /\/Subtype \/Image/);
    assert.match(pdf.leavesOut?.(svg).join() ?? '', /SVG.*PNG or JPEG/);
  });
});
