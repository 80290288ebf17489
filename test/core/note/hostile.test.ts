import assert from 'node:assert/strict';

import { checkAll } from '../../../src/core/check/all.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { linksOf, sectionsOf } from '../../../src/core/note/note.ts';
import { assertSound, muscle, notebook } from '../../support/notes.ts';

const front = 'id: odd\nkind: muscle\ntitle: Odd\nrole: trunk\naction: [holds]';

function noteWith(yaml: string, body = ''): string {
  return `---\n${yaml}\n---\n\n${body}`;
}

/** Reads a file beside a good note, with all that an editor would ask of both; its problems by code. */
function check(text: string, path = 'odd.md'): readonly string[] {
  const knowledge = notebook({ [path]: text, 'good.md': muscle({ id: 'good' }) });
  assert.ok(knowledge.whole('muscle', 'good'), 'the other notes stay');
  const file = knowledge.file('notebook', path);
  assert.ok(file);
  if (file.note) {
    sectionsOf(file.note);
    linksOf(file.note);
  }
  // that nothing leads to such a note is beside the point
  const problems = checkAll(knowledge, 'notebook').filter(({ code }) => code !== 'orphan-note');
  assertSound(text, problems);
  return [...new Set(problems.map(({ code }) => code))];
}

describe('front matter made to harm', () => {
  const cases: readonly (readonly [name: string, text: string, codes: readonly string[]])[] = [
    ...['js', 'javascript', 'coffee', 'json', 'toml'].map(
      (language) =>
        [`in ${language}`, `---${language}\n{ id: "x" }\n---\n`, ['front-matter-language']] as const,
    ),
    ['with aliases that double', noteWith(`${front}\ntags: &a [x]\naliases: [*a, *a]`), ['wrong-value']],
    [
      'with an alias bomb',
      noteWith(
        `${front}\na: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
          .split('')
          .map(
            (each, i) =>
              `${each}: &${each} [${Array.from({ length: 10 }, () => `*${'abcdefgh'[i] ?? ''}`).join(', ')}]`,
          )
          .join('\n')}`,
      ),
      ['yaml'],
    ],
    ['with merge keys', noteWith(`x: &x { role: trunk }\n<<: *x\n${front}`), ['unknown-field']],
    [
      'with tags that would make functions',
      noteWith(`${front}\nsummary: !!js/function "function () {}"`),
      [],
    ],
    ['with a name given twice', noteWith(`${front}\ntitle: Other`), ['yaml']],
    ['with __proto__ for a name', noteWith(`${front}\n__proto__: { polluted: true }`), ['unknown-field']],
    [
      'with constructor for a name',
      noteWith(`${front}\nconstructor: { prototype: { polluted: true } }`),
      ['unknown-field'],
    ],
    ['that is never closed', `---\n${front}\n`, ['front-matter-open']],
    [
      'nested ten thousand deep',
      noteWith(`${front}\ntags: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      ['wrong-value', 'yaml'],
    ],
    [
      'that nests in blocks',
      noteWith(
        `${front}\nx:\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i + 1)}x:`).join('\n')} 1`,
      ),
      ['unknown-field'],
    ],
    ['in lines that end with CR alone', `---\r${front.replaceAll('\n', '\r')}\r---\r`, ['line-ends']],
    ['behind a BOM', `\uFEFF${noteWith(front)}`, []],
    ['with an unpaired surrogate', noteWith(`${front}\nsummary: a \uD83C b`), []],
  ];
  for (const [name, text, codes] of cases) it(name, () => assert.deepEqual(check(text), codes));

  it('leaves the prototypes of all objects alone', () => {
    assert.ok(!('polluted' in {}));
  });
});

describe('texts that are no UTF-8', () => {
  it('with NUL bytes are told of', () => assert.deepEqual(check(`${noteWith(front)}\0`), ['encoding']));
  it('in UTF-16, read as UTF-8, are told of', () => {
    const bytes = Buffer.from(noteWith(front), 'utf16le');
    assert.deepEqual(check(bytes.toString('utf8')), ['encoding']);
  });
  it('in Latin-1 are told of, and the rest is read', () => {
    const bytes = Buffer.from(noteWith(front, 'Hüfte'), 'latin1');
    assert.deepEqual(check(bytes.toString('utf8')), ['encoding']);
  });
});

describe('bodies beyond reason', () => {
  const cases: readonly (readonly [name: string, body: string, codes: readonly string[]])[] = [
    ['a line of two million letters', 'x'.repeat(2_000_000), ['body-form']],
    ['100,000 links', '[[good]] '.repeat(100_000), ['body-form']],
    ['100,000 links in a line of brackets left open', '[[good '.repeat(100_000), ['body-form']],
    ['10,000 deep quotes', `${'> '.repeat(10_000)}x`, ['body-form']],
    [
      '10,000 quotes, each deeper',
      Array.from({ length: 400 }, (_, i) => `${'>'.repeat(i)} x`).join('\n'),
      ['body-form'],
    ],
    ['10,000 deep lists on a line', `${'- '.repeat(10_000)}x`, ['body-form']],
    [
      'lists, each deeper',
      Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      ['body-form'],
    ],
    ['backticks without an end', '`` ` ``` '.repeat(20_000), ['body-form']],
    ['brackets without an end', '['.repeat(100_000), ['body-form']],
    ['stars without an end', '*a_ '.repeat(50_000), ['body-form']],
    ['HTML without an end', '<a '.repeat(50_000), ['body-form']],
    ['a table of 20,000 cells', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`, ['body-form']],
    ['more text than a note may have', 'word '.repeat(900_000), ['file-size']],
  ];
  for (const [name, body, codes] of cases) {
    it(`such as ${name}, cost bounded time`, function () {
      this.timeout(8000);
      assert.deepEqual(check(noteWith(front, body)), codes);
    });
  }
});

describe('names that look alike', () => {
  it('differ in case or form only: one note stands, and the other is told of', () => {
    for (const [one, other] of [
      ['Hip', 'hip'],
      ['é', 'e\u0301'],
    ] as const) {
      const knowledge = notebook({
        [`a/${one}.md`]: muscle({ id: one }),
        [`b/${other}.md`]: muscle({ id: other }),
      });
      assert.equal(knowledge.notes.length, 1);
      assert.deepEqual(
        [...new Set(checkAll(knowledge).map(({ code }) => code))].filter(
          (code) => code !== 'wrong-value' && code !== 'orphan-note',
        ),
        ['duplicate-id'],
      );
    }
  });

  it('with marks of direction, or of no width, are no ids', () => {
    for (const id of ['hip\u202Ethgir', 'hip\u200Bjoint', 'hip\u2066x']) {
      assert.deepEqual(check(noteWith(front.replace('id: odd', `id: ${id}`)), `${id}.md`), ['wrong-value']);
    }
  });

  it('with spaces, signs and emoji, and of 255 bytes, are files like any other', () => {
    const names = [
      'a b.md',
      'a#b.md',
      '100%.md',
      '🏃.md',
      `${'ü'.repeat(126)}.md`,
      '__proto__.md',
      'constructor.md',
      'CON.md',
    ];
    const knowledge = Knowledge.of(names.map((path) => ({ path, layer: 'notebook', text: '# Page\n' })));
    assert.deepEqual([...knowledge.files].map(({ source }) => source.path).sort(), names.sort());
  });
});
