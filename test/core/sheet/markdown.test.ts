import assert from 'node:assert/strict';

import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';

import { doseLine, lowerFirst } from '../../../src/core/sheet/phrases.ts';
import type { SheetChoice } from '../../../src/core/sheet/choice.ts';
import { exportSheets } from '../../../src/core/sheet/export.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { emitMarkdown } from '../../../src/core/sheet/markdown/emitMarkdown.ts';
import { markdown } from '../../../src/core/sheet/targets/markdown.ts';
import { build, sampleAthlete } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';
import { assertGolden } from '../../support/golden.ts';

const anna = build(sampleAthlete('anna'));

const emit = (sheets: readonly Sheet[]): string => emitMarkdown(handoutOf(sheets));

function treeOf(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

describe('the Markdown sheet', () => {
  const sheets = sheetsOf(anna, 1, 'A');
  const text = emit(sheets);

  it('of anna’s first day is the one kept in test/fixtures/sheets', () => {
    assertGolden('sheets/anna-week-1-a.md', text);
  });

  it('reads back as what it says', () => {
    const words = treeOf(text)
      .children.map((node) => toString(node))
      .join('\n');
    for (const item of sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items))) {
      for (const each of [
        item.title,
        doseLine(item),
        item.doseWords,
        ...item.setUp,
        ...item.movement,
        ...item.cues,
        ...item.feel,
        ...item.stopWhen.map((each) => lowerFirst(each, 'en')),
        ...item.reasons,
      ])
        assert.ok(words.includes(each), each);
    }
  });

  it('keeps hostile text as text', () => {
    const [sheet] = sheets;
    const [block] = sheet?.blocks ?? [];
    const [item] = block?.items ?? [];
    assert.ok(sheet && block && item);
    const hostile =
      '<script>x</script> [a](javascript:x) ![b](http://c) `d` **e** | # f [[g]] https://h.example';
    const changed = emit([
      {
        ...sheet,
        goal: hostile,
        blocks: [
          {
            ...block,
            title: hostile,
            items: [{ ...item, title: hostile, cues: [hostile, '- x', '1. y', '[x] z'] }],
          },
        ],
      },
    ]);
    const kinds: string[] = [];
    const walk = (node: { type: string; children?: readonly { type: string }[] }): void => {
      kinds.push(node.type);
      for (const child of node.children ?? []) walk(child);
    };
    walk(treeOf(changed));
    assert.equal(kinds.filter((kind) => kind === 'html').length, 1);
    assert.ok(!kinds.includes('image') && !kinds.includes('inlineCode'));
    assert.ok(toString(treeOf(changed)).includes('**e** | # f [[g]]'));
  });

  it('is the same again, and is the athlete’s once something was ticked', () => {
    assert.equal(emit(sheets), text);
    assert.ok(markdown.isOwn(text));
    assert.ok(!markdown.isOwn(text.replace('- [ ]', '- [x]')));
    assert.ok(!markdown.isOwn('# Mine'));
  });

  it('has the week, the work in the clinic, and the coach page for a coach alone', async () => {
    const of = async (choice: SheetChoice): Promise<string> => {
      const result = await exportSheets(anna.note, anna.knowledge, markdown, choice, { font: readFont });
      assert.ok('content' in result && typeof result.content === 'string', JSON.stringify(result));
      assert.ok(markdown.isOwn(result.content));
      return result.content;
    };
    assert.match(await of({ layout: 'week', languages: ['de'] }), /\| *Mo *\|[^]*### Studio A[^]*ab Woche 3/);
    assert.match(await of({ layout: 'clinic' }), /Left: Last[^]*\| *-8° *\|/);
    assert.match(await of({ layout: 'coach' }), /Not for the athlete[^]*## Left out[^]*## Evidence/);
    const both = await of({
      weeks: { from: 1, to: 1 },
      days: ['A'],
      languages: ['de', 'en'],
      audience: 'coach',
    });
    assert.match(both, /Hüfte bewegt[^]*\*\*\*[^]*Hip moves, trunk stays[^]*\*\*\*[^]*Coach page/);
    assert.doesNotMatch(text, /Left out|Coach page/);
  });
});
