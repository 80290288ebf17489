import assert from 'node:assert/strict';
import fc from 'fast-check';
import matter from 'gray-matter';

import { builtInSources } from '../../support/builtIn.ts';
import { locateField, readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { assertSound, shown } from '../../support/notes.ts';

/** What a block of YAML gives: its data, and its problems by what they underline. */
function check(yaml: string): { readonly data: unknown; readonly problems: readonly string[] } {
  const text = `---\n${yaml}\n---\nbody\n`;
  const front = readFrontMatter(text);
  assertSound(text, front.problems);
  assert.equal(text.slice(front.bodyStart), 'body\n');
  return { data: front.data, problems: shown(text, front.problems) };
}

/** The sentence of a text's only problem; none of its front matter is read. */
function refusal(text: string): string {
  const { data, block, problems } = readFrontMatter(text);
  assertSound(text, problems);
  assert.deepEqual([Object.keys(data), block, problems.length], [[], undefined, 1]);
  return problems[0]?.message ?? '';
}

describe('readFrontMatter', () => {
  it('takes data, block and body apart', () => {
    const text = '---\nid: anna\nslots: [home, gym]\n---\n# Body\n';
    const front = readFrontMatter(text);
    assert.deepEqual(front.data, { id: 'anna', slots: ['home', 'gym'] });
    assert.ok(front.block);
    assert.equal(text.slice(front.block.start, front.block.end), 'id: anna\nslots: [home, gym]');
    assert.equal(text.slice(front.bodyStart), '# Body\n');
    assert.deepEqual(front.problems, []);
  });

  it('reads CRLF with a BOM, and no CR ends up in a value', () => {
    const text = '\uFEFF---\r\nid: anna\r\nlevel: 3\r\n---\r\nbody';
    const front = readFrontMatter(text);
    assert.deepEqual(front.data, { id: 'anna', level: 3 });
    assert.ok(front.block);
    assert.equal(text.slice(front.block.start, front.block.end), 'id: anna\r\nlevel: 3');
    assert.equal(text.slice(front.bodyStart), 'body');
  });

  it('takes text without a fence as all body', () => {
    for (const text of ['', 'body', '# A\n---\n', '----\nid: a\n----\n', ' ---\nid: a\n---\n']) {
      assert.deepEqual(readFrontMatter(text), { data: {}, block: undefined, bodyStart: 0, problems: [] });
    }
  });

  it('reads an empty block as no data', () => {
    for (const text of ['---\n---\nbody', '---\r\n---\r\nbody', '---\n# only a comment\n---\nbody']) {
      const front = readFrontMatter(text);
      assert.deepEqual([front.data, front.problems], [{}, []]);
      assert.equal(text.slice(front.bodyStart), 'body');
      assert.ok(front.block);
    }
  });

  it('reads a block that names YAML as its language', () => {
    for (const fence of ['---yaml', '--- yaml', '---  ']) {
      assert.deepEqual(readFrontMatter(`${fence}\nid: a\n---\n`).data, { id: 'a' });
    }
  });

  it('takes a field left empty as absent', () => {
    assert.deepEqual(check('id: a\nsummary:\nrace: { on: ~, name: cup }').data, {
      id: 'a',
      race: { name: 'cup' },
    });
  });

  it('splits a text and reads its data as gray-matter does', () => {
    fc.assert(
      fc.property(frontMatters(), ({ text, data }) => {
        const ours = readFrontMatter(text);
        const theirs = matter(text, {});
        assert.equal(text.slice(ours.bodyStart), theirs.content);
        assert.deepEqual(ours.problems, []);
        assert.deepEqual(ours.data, data);
        assert.deepEqual(ours.data, theirs.data);
      }),
    );
  });

  it('puts its spans into the text, whatever the text', () => {
    const line = fc.constantFrom(
      '---',
      '---js',
      '--- ',
      'id: a',
      'id: [',
      '- b',
      '? c',
      '*d',
      '&e f: *e',
      '"',
      '\t',
      '!!x y',
    );
    const broken = fc
      .tuple(
        fc.constantFrom('', '\uFEFF'),
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([bom, lines, eol]) => bom + ['---', ...lines].join(eol));
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.string().map((text) => `---\n${text}\n---\n`),
        ),
        (text) => {
          const front = readFrontMatter(text);
          assertSound(text, front.problems);
          const { start, end } = front.block ?? { start: 0, end: 0 };
          assert.ok(start <= end && end <= front.bodyStart && front.bodyStart <= text.length);
        },
      ),
    );
  });
});

describe('readFrontMatter refuses', () => {
  for (const language of ['js', ' js', 'javascript', 'coffee', 'json', 'toml', ' toml', 'cson']) {
    it(`---${language}, and runs none of it`, () => {
      const code = 'globalThis.stridebookWasRun = true; module.exports = { id: "a" }';
      assert.equal(
        refusal(`---${language}\n${code}\n---\n`),
        `Front matter in "${language.trim()}" is not read, only YAML is: open the block with --- alone.`,
      );
      assert.ok(!Reflect.has(globalThis, 'stridebookWasRun'));
    });
  }

  it('a block that is never closed', () => {
    for (const text of ['---', '---\n', '---\nid: a\n', '---\nid: a\n --- \n']) {
      assert.match(refusal(text), /is never closed: put --- on a line of its own/);
    }
  });

  it('a file that ends its lines with CR alone', () => {
    assert.match(refusal('---\rid: a\r---\rbody'), /ends its lines with CR alone: save it with LF or CRLF/);
  });

  it('a block longer than any front matter', () => {
    const text = `---\nid: a\nsummary: ${'x'.repeat(500_000)}\n---\nbody`;
    const front = readFrontMatter(text);
    assertSound(text, front.problems);
    assert.deepEqual([front.data, text.slice(front.bodyStart)], [{}, 'body']);
    assert.match(
      front.problems[0]?.message ?? '',
      /longer than 500000 characters: move the text into the body/,
    );
  });
});

describe('readFrontMatter survives', () => {
  const cases: readonly (readonly [
    name: string,
    yaml: string,
    data: unknown,
    problems: readonly string[],
  ])[] = [
    ['a key written twice', 'id: a\ntitle: x\nid: b', { id: 'b', title: 'x' }, ['yaml: i']],
    ['an alias without an anchor', 'id: a\ntitle: *nowhere', {}, ['yaml: i']],
    ['a list where fields should be', '- a\n- b', {}, ['yaml: - a\n- b']],
    ['a sentence where fields should be', 'just words', {}, ['yaml: just words']],
    ['a key that is a list', '? [a, b]\n: c\nid: d', { id: 'd' }, ['yaml: [a, b]']],
    ['an anchor and its alias', 'a: &x [1]\nb: *x', { a: [1], b: [1] }, []],
    [
      'a merge key, which is a name like any other',
      'a: &x { b: 1 }\nc: { <<: *x }',
      { a: { b: 1 }, c: { '<<': { b: 1 } } },
      [],
    ],
    [
      'a function tag, which stays text',
      'id: !!js/function "() => { stridebookWasRun = 1 }"',
      { id: '() => { stridebookWasRun = 1 }' },
      [],
    ],
  ];
  for (const [name, yaml, data, problems] of cases) {
    it(name, () => assert.deepEqual(check(yaml), { data, problems }));
  }

  it('a bomb of aliases, at once', () => {
    const row = (name: string, of: string) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => of).join(', ')}]`;
    const yaml = ['x', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, i, all) =>
      row(name, i === 0 ? 'boom' : `*${all[i - 1]}`),
    );
    assert.deepEqual(check(yaml.join('\n')), { data: {}, problems: ['yaml: x'] });
  });

  // shallow where each level is a problem: mocha keeps the whole stack of each error
  it('nesting without end, at once', () => {
    for (const [open, depth] of [
      ['[', 100],
      ['{ a: ', 100],
      ['- ', 4000],
      ['? ', 4000],
      ['- ? ', 4000],
    ] as const) {
      const { problems } = check(`id: a\ndeep:\n  ${open.repeat(depth)}`);
      assert.ok(problems.every((problem) => problem.startsWith('yaml: ')));
    }
  });

  it('names that mean something to JavaScript, and sets nothing beside the data', () => {
    const { data } = check(
      '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\ntoString: x',
    );
    assert.deepEqual(Object.keys(data as object), ['__proto__', 'constructor', 'toString']);
    assert.equal(Object.getPrototypeOf(data), Object.prototype);
    assert.ok(!('polluted' in {}));
  });
});

describe('readFrontMatter underlines', () => {
  it('the place of a YAML mistake, in LF and in CRLF', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = ['---', 'id: a', 'title: one: two', '---', ''].join(eol);
      assert.deepEqual(shown(text, readFrontMatter(text).problems), ['yaml: o']);
    }
  });
});

describe('locateField', () => {
  const text =
    '---\nid: a\nmuscles:\n  primary: [psoas, iliacus]\nslots:\n  - { id: home, minutes: 20 }\n  - id: gym\n---\n';
  const { block = { start: 0, end: 0 } } = readFrontMatter(text);
  const cases: readonly (readonly [path: readonly PropertyKey[], words: string])[] = [
    [['id'], 'id: a'],
    [['muscles', 'primary', 1], 'iliacus'],
    [['slots', 0, 'minutes'], 'minutes: 20'],
    [['slots', 1, 'id'], 'id: gym'],
    [['slots', 0, 'equipment', 2], '{ id: home, minutes: 20 }'],
    [['muscles', 'secondary'], 'primary: [psoas, iliacus]'],
    [['nothing'], 'id: a'],
    [[], 'id: a'],
  ];
  for (const [path, words] of cases) {
    it(`points at "${words}" for ${path.map(String).join('.') || 'the whole'}`, () => {
      const { start, end } = locateField(text, block, path);
      assert.ok(text.slice(start, end).includes(words));
      assert.ok(path.length === 0 || path[0] === 'nothing' || text.slice(start, end).length < 45);
    });
  }

  it('points at the same place for a field alone as on the way to what it does not hold', () => {
    for (const { text, path } of builtInSources().filter((_, i) => i % 12 === 0)) {
      const { data, block } = readFrontMatter(text);
      for (const name of block ? [...Object.keys(data), 'nothing'] : [])
        assert.deepEqual(
          block && locateField(text, block, [name]),
          block && locateField(text, block, [name, 'nothing']),
          `${path}: ${name}`,
        );
    }
  });

  it('is not misled by words that only look like a field', () => {
    const whole = '---\ntitle: >\n  id: b\nid: c\n  d\nkind: cause\n---\n';
    const at = (name: string): string => {
      const { start, end } = locateField(whole, { start: 4, end: whole.length - 5 }, [name]);
      return whole.slice(start, end);
    };
    assert.equal(at('id'), 'id: c\n  d');
    assert.equal(at('kind'), 'kind: cause');
  });

  it('points into the text even where the YAML is broken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', ' ', '-', '[', '{', '\n', '"', '&', '*') }),
        (yaml) => {
          const whole = `---\n${yaml}\n---\n`;
          const span = locateField(whole, { start: 4, end: 4 + yaml.length }, ['a', 0, 'a']);
          assert.ok(span.start >= 4 && span.start <= span.end && span.end <= 4 + yaml.length);
        },
      ),
    );
  });
});

/** Texts with a closed block of YAML in any of the shapes that editors save, and the data it stands for. */
function frontMatters(): fc.Arbitrary<{
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}> {
  const scalar = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean());
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(names(), scalar, { maxKeys: 3, noNullPrototype: true }),
  );
  const comment = fc.constantFrom('', '# a comment', '  # an indented one');
  return fc
    .record({
      bom: fc.constantFrom('', '\uFEFF'),
      eol: fc.constantFrom('\n', '\r\n'),
      opening: fc.constantFrom('---', '--- ', '---yaml'),
      data: fc.dictionary(names(), value, { maxKeys: 4, noNullPrototype: true }),
      comments: fc.array(comment, { maxLength: 2 }),
      closing: fc.constantFrom('---', '--- ', '----', '---x'),
      ending: fc.constantFrom('', '\n', '\r\n'),
      body: fc.array(fc.constantFrom('words', '---', '', '# A'), { maxLength: 3 }),
    })
    .map(({ bom, eol, opening, data, comments, closing, ending, body }) => {
      const fields = Object.entries(data).map(([name, each]) => `${name}: ${JSON.stringify(each)}`);
      const text = bom + [opening, ...comments, ...fields, closing].join(eol) + ending + body.join(eol);
      return { text, data };
    });
}

function names(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-m][a-m-]{0,5}$/).filter((name) => !name.endsWith('-'));
}
