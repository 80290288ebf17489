import assert from 'node:assert/strict';

import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

import { lowerFirst } from '../../../src/core/sheet/phrases.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { docx } from '../../../src/core/sheet/targets/docx.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { Layout, SheetChoice } from '../../../src/core/sheet/choice.ts';
import { encodePng } from '../../../src/core/sheet/docx/png.ts';
import { exportSheets } from '../../../src/core/sheet/export.ts';
import type { Built, Fields } from '../../support/athletes.ts';
import { build, kim, note, programSource, sampleAthlete, source } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';

const anna = build(sampleAthlete('anna'));

async function emit(
  sheets: readonly Sheet[],
  paper: 'a4' | 'letter' = 'a4',
  logo?: string,
): Promise<Uint8Array> {
  const content = await docx.emit(handoutOf(sheets, { paper, logo }), { date: '2026-12-07', font: readFont });
  assert.ok(typeof content !== 'string');
  return content;
}

const one: SheetChoice = { weeks: { from: 1, to: 1 }, days: ['A'] };

async function bytesOf(built: Pick<Built, 'note' | 'knowledge'>, choice: SheetChoice): Promise<Uint8Array> {
  const result = await exportSheets(built.note, built.knowledge, docx, choice, { font: readFont });
  assert.ok('content' in result && typeof result.content !== 'string', JSON.stringify(result));
  return result.content;
}

async function textOf(...args: Parameters<typeof bytesOf>): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf(...args)) })).value;
}

function flagged(fields: Fields): Pick<Built, 'note' | 'knowledge'> {
  const knowledge = Knowledge.of([
    kim(fields),
    source('effect', 'night-pain', { redFlag: 'today' }),
    programSource('## Week 1\n### Gym A (Mon, Thu)\n- [[squat]] 3 x 10\n'),
  ]);
  return { knowledge, note: note(knowledge, 'program', 'kim-plan') };
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
        ...item.figures.work,
        ...item.figures.how,
        item.doseWords,
        ...item.setUp,
        ...item.movement,
        ...item.cues.slice(0, 3),
        ...item.feel,
        ...faults.map((each, i) => (i % 2 === 0 ? lowerFirst(each, 'en') : each)),
        ...item.stopWhen.map((each) => lowerFirst(each, 'en')),
        item.moveOn ?? '',
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
    for (const item of items) assert.match(value, new RegExp(`<h3>${item.number}  ${item.title}`));
    assert.ok((value.match(/<table>/g)?.length ?? 0) > items.length);
    assert.ok(value.includes('<ol><li>'));
    const document = part('word/document.xml');
    assert.equal(document.match(/<w:tr[ >]/g)?.length, document.match(/<w:cantSplit\/>/g)?.length);
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

  it('has each layout that a word processor can hold, and the coach page for a coach alone', async () => {
    const layouts = (docx.layouts ?? []).filter((layout) => layout !== 'referral');
    const choice: SheetChoice = { weeks: { from: 2, to: 2 }, languages: ['de'] };
    const texts = layouts.map(async (layout) => [layout, await textOf(anna, { ...choice, layout })] as const);
    const of: Partial<Record<Layout, string>> = Object.fromEntries(await Promise.all(texts));
    for (const words of ['Bevor du anfängst', 'Problem', 'Nächste Nachtestung', 'Einen Tag ausgelassen'])
      assert.ok(of['teach']?.includes(words) && of['large']?.includes(words), words);
    assert.match(of['teach'] ?? '', /doi:/);
    assert.doesNotMatch(of['large'] ?? '', /doi:/);
    assert.match(of['week'] ?? '', /Gym A|Studio A/);
    assert.match(of['clinic'] ?? '', /-8°[^]*4°/);
    assert.match(of['coach'] ?? '', /Not for the athlete[^]*Left out[^]*Evidence[^]*Minutes/);
    for (const layout of ['teach', 'large', 'week', 'clinic'] as const)
      assert.doesNotMatch(of[layout] ?? '', /Not for the athlete|Left out/);
  });

  it('is a referral and nothing else while a red flag is open', async () => {
    const text = await textOf(flagged({ findings: [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }] }), {
      layout: 'referral',
    });
    assert.match(text, /Please see a professional first[^]*See a doctor[^]*Night pain/);
    assert.doesNotMatch(text, /3 × 10/);
  });

  it('says goal, when to move on and whom to call in both of two languages', async () => {
    const text = await textOf(anna, { ...one, languages: ['de', 'en'] });
    assert.match(text, /Ziel:[^]*Goal:[^]*Aufhören und heute anrufen[^]*Stop and call today/);
    assert.match(text, /Weiter geht es:[^]*Move on:/);
  });

  it('puts two languages side by side, and names the language of what is not in the first', async () => {
    const emitted = await bytesOf(anna, { ...one, languages: ['de', 'fr'] });
    const files = unzipSync(emitted);
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    assert.match(strFromU8(files['word/styles.xml'] ?? new Uint8Array()), /<w:lang w:val="de-DE"/);
    const [french, english] = ['fr-FR', 'en-GB'].map((each) =>
      [...document.matchAll(new RegExp(`<w:lang w:val="${each}"/></w:rPr><w:t[^>]*>([^<]*)`, 'g'))]
        .map(([, text]) => text)
        .join('\n'),
    );
    assert.match(french ?? '', /Arrêter et appeler aujourd’hui[^]*séries? de \d[^]*Mouvement/);
    assert.match(english ?? '', /doi:/);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(emitted) });
    for (const item of sheetsOf(anna, 1, 'A', { languages: ['de', 'fr'] }).flatMap((sheet) =>
      [sheet, ...(sheet.also ? [sheet.also] : [])].flatMap((each) =>
        each.blocks.flatMap((block) => block.items),
      ),
    ))
      for (const text of [item.title, ...item.movement, item.doseWords])
        assert.ok(value.includes(text), text);
  });

  it('shows the clinic’s logo in its proportions, and a film as a link and a code, the same each time', async () => {
    const [sheet] = sheets;
    const [block] = sheet?.blocks ?? [];
    const [item] = block?.items ?? [];
    assert.ok(sheet && block && item);
    const film = { url: 'https://example.org/film?a=1&b=2', alt: 'From the side' };
    const changed = {
      ...sheet,
      clinic: { name: 'Park' },
      blocks: [{ ...block, items: [{ ...item, film }] }],
    };
    const png = encodePng(30, 10, new Uint8Array(900));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60px" height="20"/>';
    const logos = [
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    ];
    for (const logo of logos) {
      const emitted = await emit([changed], 'a4', logo);
      assert.ok(Buffer.from(await emit([changed], 'a4', logo)).equals(emitted));
      const document = strFromU8(unzipSync(emitted)['word/document.xml'] ?? new Uint8Array());
      const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"[^]*?name="Park"/.exec(document) ?? [];
      assert.ok(Math.abs(Number(width) / Number(height) - 3) < 0.05, `${width} x ${height}`);
      const relations = strFromU8(unzipSync(emitted)['word/_rels/document.xml.rels'] ?? new Uint8Array());
      assert.match(relations, /Id="link1"[^>]*Target="https:\/\/example\.org\/film\?a=1&amp;b=2"/);
      assert.match(document, /<w:hyperlink [^>]*r:id="link1"/);
    }
  });
});
