import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appendItem } from '../../../src/core/note/appendItem.ts';
import { flowYaml } from '../../../src/core/note/flowYaml.ts';
import { readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const values = fc.record(
  {
    id: fc.constantFrom('f1', 'f-2', '12', 'no', 'true', 'ä b'),
    hip: fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -90, max: 90 }).map((value) => value + 0),
    ),
    note: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('a: b', '# c', "it's", 'x, y', '[z]', '- q', '{', 'null', ' lead'),
    ),
  },
  { noNullPrototype: true },
);
const lists = fc.constantFrom(
  'findings: []',
  'findings:',
  'findings: ~',
  'x: 1',
  'findings: [{ id: a }]',
  'findings: [{ id: a },]',
  'findings:\n  - { id: a } # why\n  # more',
  'findings:\n- id: a\n  on: 1\n',
  'findings:\n  - id: a\n\n',
);
const texts = fc
  .tuple(
    fc.constantFrom('', '# a comment\nid: x\n'),
    lists,
    fc.constantFrom('', '\nrace: { on: 2026-12-20 } # goal'),
    fc.boolean(),
  )
  .map(([before, list, after, crlf]) => {
    const text = `---\n${before}${list}${after}\n---\n\nBody.\n`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

describe('adding to a list of the front matter', () => {
  it('reads back as what was there and the new item, and changes no other field', () => {
    fc.assert(
      fc.property(texts, fc.array(values, { minLength: 1, maxLength: 3 }), (text, items) => {
        let after = text;
        for (const item of items) {
          const { block } = readFrontMatter(after);
          assert.ok(block);
          const result = appendItem(after, block, 'findings', flowYaml(item));
          assert.ok('edit' in result, 'problem' in result ? result.problem : '');
          after = applyEdits(after, [result.edit]);
        }
        const [was, is] = [readFrontMatter(text), readFrontMatter(after)];
        assert.deepEqual(is.problems, []);
        const { findings: before = [], ...others } = was.data;
        const { findings, ...rest } = is.data;
        assert.deepEqual(findings, [...(Array.isArray(before) ? before : []), ...items]);
        assert.deepEqual(rest, others);
        for (const comment of text.match(/#.*$/gm) ?? [])
          assert.ok(after.includes(comment.trimEnd()), comment);
        assert.ok(after.endsWith(text.slice(was.bodyStart)));
      }),
    );
  });
});
