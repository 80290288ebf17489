import assert from 'node:assert/strict';

import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

import { lowerFirst } from '../../../src/core/sheet/phrases.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { docx } from '../../../src/core/sheet/targets/docx.ts';
import { build, sampleAthlete } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';

const anna = build(sampleAthlete('anna'));

async function emit(sheets: readonly Sheet[], paper: 'a4' | 'letter' = 'a4'): Promise<Uint8Array> {
  const content = await docx.emit(handoutOf(sheets, { paper }), { date: '2026-12-07', font: readFont });
  assert.ok(typeof content !== 'string');
  return content;
}

describe('the Word document', function () {
  this.timeout(20_000);
  const sheets = sheetsOf(anna, 1, 'A');
  const items = sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items));
  let bytes: Uint8Array;
  const part = (name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
  before(async () => {
    bytes = await emit(sheets);
  });

  it('holds every word of the session, in order, for another reader', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const words = value.replace(/\s+/g, ' ');
    let at = 0;
    for (const item of items) {
      const faults = item.faults.flatMap(({ sign, fix }) => [sign, fix]);
      for (const text of [
        item.title,
        item.dose,
        item.doseWords,
        ...item.setUp,
        ...item.movement,
        ...item.cues,
        ...item.feel,
        ...faults,
        ...item.stopWhen.map((each) => lowerFirst(each, 'en')),
        ...item.reasons,
      ]) {
        const place = words.indexOf(text, at);
        assert.ok(place >= 0, `not in its place: ${text}`);
        at = place;
      }
    }
    for (const sheet of sheets) for (const { text } of sheet.references) assert.ok(words.includes(text));
  });

  it('has real headings, lists and tables, that no page tears', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    assert.deepEqual(
      messages.filter((message) => message.type === 'error'),
      [],
    );
    for (const item of items) assert.match(value, new RegExp(`<h3>${item.number}  ${item.title}</h3>`));
    assert.ok((value.match(/<table>/g)?.length ?? 0) > items.length);
    assert.ok(value.includes('<ol><li>') && value.includes('<ul><li>'));
    const document = part('word/document.xml');
    assert.equal(document.match(/<w:tr>/g)?.length, document.match(/<w:cantSplit\/>/g)?.length);
  });

  it('has each drawing as vectors, as dots for what reads none, and in words', () => {
    const drawn = items.filter((item) => item.figure);
    assert.ok(drawn.length > 0);
    const files = unzipSync(bytes);
    const names = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    assert.equal(names.filter((name) => name.endsWith('.svg')).length, drawn.length);
    for (const name of names.filter((each) => each.endsWith('.png')))
      assert.deepEqual(Array.from((files[name] ?? new Uint8Array()).slice(0, 4)), [0x89, 0x50, 0x4e, 0x47]);
    for (const item of drawn)
      assert.ok(part('word/document.xml').includes(`descr="${item.figure?.title}"`), item.title);
  });

  it('is the same bytes again, bears the program’s date, and knows itself', async () => {
    assert.ok(Buffer.from(await emit(sheets)).equals(bytes));
    const dates = part('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g);
    assert.deepEqual(dates, ['2026-12-07T00:00:00Z', '2026-12-07T00:00:00Z']);
    assert.ok(docx.isOwn(Buffer.from(bytes).toString('utf8')));
    assert.ok(!docx.isOwn('PK\u0003\u0004'));
  });

  it('fits either paper', async () => {
    assert.match(part('word/document.xml'), /<w:pgSz w:w="11906" w:h="16838"/);
    const letter = unzipSync(await emit(sheets, 'letter'))['word/document.xml'];
    assert.match(strFromU8(letter ?? new Uint8Array()), /<w:pgSz w:w="12240" w:h="15840"/);
  });

  it('keeps hostile text as text', async () => {
    const [sheet] = sheets;
    const [block] = sheet?.blocks ?? [];
    const [item] = block?.items ?? [];
    assert.ok(sheet && block && item);
    const hostile = '</w:t><w:instrText>DDEAUTO c:\\cmd</w:instrText> & "x" \u0001';
    const changed: Sheet = {
      ...sheet,
      blocks: [{ ...block, items: [{ ...item, title: hostile, cues: [hostile] }] }],
    };
    const document = strFromU8(unzipSync(await emit([changed]))['word/document.xml'] ?? new Uint8Array());
    assert.doesNotMatch(document, /<w:instrText>DDE/);
    assert.ok(document.includes('&lt;/w:t&gt;&lt;w:instrText&gt;DDEAUTO'));
    // oxlint-disable-next-line no-control-regex -- XML has no place for it
    assert.doesNotMatch(document, /\u0001/);
  });
});
