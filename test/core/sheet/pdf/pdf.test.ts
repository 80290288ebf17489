import assert from 'node:assert/strict';

import type { Sheet } from '../../../../src/core/sheet/sheet.ts';
import { lowerFirst } from '../../../../src/core/sheet/phrases.ts';
import type { Handout } from '../../../../src/core/sheet/handout.ts';
import { pdf } from '../../../../src/core/sheet/targets/pdf.ts';
import { build, sampleAthlete } from '../../../support/athletes.ts';
import { readFont } from '../../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../../support/sheets.ts';
import { plain, readPdf } from '../../../support/pdf.ts';

const anna = build(sampleAthlete('anna'));

async function emit(sheets: readonly Sheet[], more: Partial<Handout> = {}): Promise<Uint8Array> {
  const content = await pdf.emit(handoutOf(sheets, more), { date: '2026-12-07', font: readFont });
  assert.ok(typeof content !== 'string');
  return content;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the PDF sheet', function () {
  this.timeout(20_000); // the reader takes its time to load
  const sheets = sheetsOf(anna, 1, 'A');
  const items = sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items));
  let bytes: Uint8Array;
  before(async () => {
    bytes = await emit(sheets);
  });

  it('holds every title, dose, cue, fault, stop sign and reason, in the order of the session', async () => {
    const { words } = await readPdf(bytes);
    let at = 0;
    for (const item of items) {
      const { work, how } = item.figures;
      for (const text of [item.title, ...work, ...how]) at = Math.max(at, found(words, text, at));
      const faults = item.faults.flatMap(({ sign, fix }) => [lowerFirst(sign, 'en'), withoutStop(fix)]);
      for (const text of [
        item.doseWords,
        ...item.setUp,
        ...item.movement,
        ...item.feel.map(withoutStop),
        ...faults,
        ...item.stopWhen.map((each) => lowerFirst(each, 'en')),
        ...item.causes,
      ])
        found(words, text, at);
      let cue = at;
      for (const text of item.cues.slice(0, 3)) cue = found(words, withoutStop(text), cue);
    }
    for (const sheet of sheets) for (const { text } of sheet.references) found(words, text, at);
  });

  const withoutStop = (text: string): string => text.replace(/\.$/, '');

  function found(words: string, text: string, from: number): number {
    const place = words.indexOf(plain(text), Math.max(0, from - 200));
    assert.ok(place >= 0, `not in its place: ${text}`);
    return place;
  }

  it('is tagged, and tells in words what is drawn', async () => {
    const { roles, alternatives } = await readPdf(bytes);
    for (const role of [
      'Sect',
      'H1',
      'H2',
      'H3',
      'H4',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
    ])
      assert.ok(roles.includes(role), role);
    for (const item of items)
      if (item.figure) assert.ok(alternatives.includes(item.figure.title), item.title);
    assert.match(latin1(bytes), /\/Lang \(en\)[^]*\/Marked true|\/Marked true[^]*\/Lang \(en\)/);
    assert.match(latin1(bytes), /\/DisplayDocTitle true/);
  });

  it('has a title, bookmarks, and the program’s date', async () => {
    const { info, bookmarks } = await readPdf(bytes);
    assert.equal(info['Title'], 'Anna: Hip extension, six weeks');
    assert.equal(info['CreationDate'], 'D:20261207000000Z');
    assert.deepEqual(bookmarks, ['Week 1 · Gym A', ...items.map((item) => `  ${item.number} ${item.title}`)]);
  });

  it('numbers its pages', async () => {
    const { pages } = await readPdf(bytes);
    pages.forEach((page, i) => assert.ok(page.includes(`Page ${i + 1} / ${pages.length}`), page));
  });

  it('prints what an athlete reads in letters of 11 points and more', async () => {
    const { small } = await readPdf(bytes);
    for (const item of items) {
      for (const text of [item.title, ...item.figures.work, ...item.setUp, ...item.movement, ...item.cues])
        assert.ok(!small.includes(plain(text).slice(0, 20)), text);
    }
    assert.match(small, /Not clinically reviewed/);
  });

  it('has its fonts within, and runs nothing', () => {
    const text = latin1(bytes);
    assert.equal(text.match(/\/FontFile2 /g)?.length, 2);
    assert.doesNotMatch(text, /\/(?:JavaScript|JS|AA|OpenAction|Launch|URI)\b/);
  });

  it('fits either paper', async () => {
    assert.deepEqual((await readPdf(bytes)).sizes[0], [0, 0, 595.28, 841.89]);
    const letter = await readPdf(await emit(sheets, { paper: 'letter' }));
    assert.deepEqual(letter.sizes[0], [0, 0, 612, 792]);
  });

  it('is the same bytes again, and knows itself', async () => {
    assert.ok(Buffer.from(await emit(sheets)).equals(bytes));
    assert.ok(pdf.isOwn(Buffer.from(bytes).toString('utf8')));
    assert.ok(!pdf.isOwn('%PDF-1.4\nanother\n%%EOF'));
    assert.ok(!pdf.isOwn(`${Buffer.from(bytes).toString('utf8')}notes\n%%EOF`));
  });

  it('begins a page for each sheet, and bookmarks each', async () => {
    const week = sheetsOf(anna, 1);
    const { bookmarks, pages } = await readPdf(await emit(week));
    assert.deepEqual(
      bookmarks.filter((title) => !title.startsWith(' ')),
      week.map((sheet) => `Week 1 · ${sheet.day.title}`),
    );
    assert.ok(pages.length >= week.length);
  });

  it('keeps hostile text as text, tears what no page can hold, and prints other scripts', async () => {
    const [sheet] = sheets;
    const [block] = sheet?.blocks ?? [];
    const [item] = block?.items ?? [];
    assert.ok(sheet && block && item);
    const long = 'A long way to say it. '.repeat(60).trim();
    const hostile = '</x:xmpmeta> & <</S /JavaScript /JS (app.alert(1))>> \\) ET';
    const changed: Sheet = {
      ...sheet,
      program: { ...sheet.program, title: hostile },
      goal: 'Ωρα για τρέξιμο, пора бежать, běžíme',
      blocks: [{ ...block, items: [{ ...item, title: hostile, movement: [long, long, long, long, long] }] }],
    };
    const { words, info, pages } = await readPdf(await emit([changed]));
    assert.ok(words.includes('Ωρα για τρέξιμο, пора бежать, běžíme'));
    assert.equal(info['Title'], `Anna: ${hostile}`);
    assert.ok(words.includes(hostile));
    assert.equal(words.split(long.slice(0, 400)).length - 1 >= 1, true);
    assert.ok(pages.length > 2);
  });
});
