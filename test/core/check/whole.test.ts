import assert from 'node:assert/strict';

import { checkAll } from '../../../src/core/check/all.ts';
import type { Files } from '../../support/notes.ts';
import {
  assertSound,
  assessment,
  athlete,
  cause,
  effect,
  exercise,
  muscle,
  notebook,
  principle,
  reference,
  template,
} from '../../support/notes.ts';

/** What one rule says of a notebook's own files, as `path: what it underlines`. */
function said(code: string, files: Files, builtIn: Files = {}): string[] {
  const knowledge = notebook(files, builtIn);
  return checkAll(knowledge, 'notebook')
    .filter((problem) => problem.code === code)
    .map((problem) => {
      const text = knowledge.file(problem.layer, problem.path)?.source.text ?? '';
      assertSound(text, [problem]);
      assert.equal(
        problem.severity,
        'info',
        'what a note lacks among others is a hint, for it may be on its way',
      );
      return `${problem.path}: ${text.slice(problem.span.start, problem.span.end)}`;
    });
}

const finder = (id: string): string =>
  assessment({ id: 'test', outcomes: [{ name: 'short', causes: [{ id, weight: 2 }] }] });

describe('unfound-cause', () => {
  it('stands at a cause that no outcome names', () => {
    assert.deepEqual(said('unfound-cause', { 'a.md': cause({ id: 'a' }), 'test.md': finder('b') }), [
      'a.md: id: "a"',
    ]);
  });

  it('counts the tests of every layer, and former ids', () => {
    const own = { 'a.md': cause({ id: 'a', formerly: ['old-a'] }) };
    assert.deepEqual(said('unfound-cause', own, { 'test.md': finder('old-a') }), []);
  });

  it('says nothing of the built-in causes while the notebook is judged', () => {
    assert.deepEqual(said('unfound-cause', {}, { 'a.md': cause({ id: 'a' }) }), []);
  });
});

describe('unanswered-cause', () => {
  const own = (fields = {}): Files => ({ 'a.md': cause({ id: 'a', ...fields }) });

  it('stands at a cause that nothing answers', () => {
    assert.deepEqual(said('unanswered-cause', own()), ['a.md: id: "a"']);
  });

  it('is content with an exercise of any layer, or with a referral', () => {
    assert.deepEqual(
      said('unanswered-cause', own(), { 'x.md': exercise({ id: 'x', addresses: ['A'] }) }),
      [],
    );
    assert.deepEqual(said('unanswered-cause', own({ refer: 'yes' })), []);
    assert.deepEqual(said('unanswered-cause', own({ refer: 'if-persisting' })), []);
  });

  it('is not content with an exercise that is known only for being in vain', () => {
    const vain = exercise({ id: 'x', addresses: ['a'], instead: ['y'] });
    assert.equal(said('unanswered-cause', own(), { 'x.md': vain }).length, 1);
  });
});

describe('uncited-reference', () => {
  const own = { 'mills.md': reference({ id: 'mills' }) };
  const claim = { id: 'c', says: 'It helps.', certainty: 'low' };

  it('stands at a paper that no field names, though a body mentions it', () => {
    const files = { ...own, 'a.md': muscle({ id: 'a' }, 'See [[mills]].') };
    assert.deepEqual(said('uncited-reference', files), ['mills.md: id: "mills"']);
  });

  for (const [where, citing] of Object.entries({
    'for a claim': muscle({ id: 'a', claims: [{ ...claim, for: ['mills'] }] }),
    'against a claim': muscle({ id: 'a', claims: [{ ...claim, against: ['mills'] }] }),
    'under references': muscle({ id: 'a', references: ['mills'] }),
    'as the source of a dose': exercise({ id: 'a', doseSource: { from: 'reference', reference: 'mills' } }),
    'as the source of a change': assessment({
      id: 'a',
      measures: [{ id: 'hip', unit: 'deg', minimalChange: 4, source: 'mills' }],
    }),
  })) {
    it(`counts a paper that is named ${where}`, () =>
      assert.deepEqual(said('uncited-reference', { ...own, 'a.md': citing }), []));
  }
});

describe('orphan-note', () => {
  it('stands at a note without a relation or a link, or with links to itself alone', () => {
    const files = {
      'a.md': effect({ id: 'a' }),
      'b.md': muscle({ id: 'b' }, 'See [[b]] and [[nowhere]].'),
    };
    assert.deepEqual(said('orphan-note', files), ['a.md: id: "a"', 'b.md: id: "b"']);
  });

  it('counts a link or a relation, from or to, over all layers', () => {
    const files = {
      'seen.md': effect({ id: 'seen' }),
      'linking.md': principle({ id: 'linking' }, 'See [[built]].'),
      'linked.md': principle({ id: 'linked' }),
      'named.md': muscle({ id: 'named' }),
      'plan.md': template({ id: 'plan', principle: 'built' }),
    };
    const builtIn = {
      'built.md': principle({ id: 'built' }, 'See [[linked]].'),
      'c.md': cause({ id: 'c', leadsTo: ['seen'], muscles: ['named'] }),
    };
    assert.deepEqual(said('orphan-note', files, builtIn), []);
  });

  it('leaves athletes alone, and the kinds that have a rule of their own', () => {
    const files = {
      'kim.md': athlete({ id: 'kim' }),
      'a.md': cause({ id: 'a' }),
      'b.md': exercise({ id: 'b' }),
      'c.md': reference({ id: 'c' }),
    };
    assert.deepEqual(said('orphan-note', files), []);
  });
});

describe('few-cues', () => {
  const cued = (cues: string): Files => ({ 'a.md': exercise({ id: 'a' }, `## Cues\n\n${cues}\n\n## Why\n`) });

  it('stands at one cue, in a list or in prose', () => {
    assert.deepEqual(said('few-cues', cued('- Tall')), ['a.md: title: "A"']);
    assert.deepEqual(said('few-cues', cued('Stand tall, and breathe.')), ['a.md: title: "A"']);
  });

  it('leaves two cues be, and none to the rule about sections', () => {
    assert.deepEqual(said('few-cues', cued('- Tall\n- Slow')), []);
    assert.deepEqual(said('few-cues', cued('')), []);
  });
});

describe('idle-exercise', () => {
  it('stands at an exercise that nothing can lead to', () => {
    assert.deepEqual(said('idle-exercise', { 'a.md': exercise({ id: 'a' }) }), ['a.md: id: "a"']);
  });

  it('is content with a cause or a principle', () => {
    const files = {
      'a.md': exercise({ id: 'a', addresses: ['c'] }),
      'b.md': exercise({ id: 'b', trains: ['p'] }),
    };
    assert.deepEqual(said('idle-exercise', files), []);
  });
});

describe('unsourced-dose', () => {
  const dosed = (doseSource: object): string[] =>
    said('unsourced-dose', { 'a.md': exercise({ id: 'a', doseSource }) });

  it('stands at a source that names nothing', () => {
    for (const from of ['article', 'practice', 'reference', 'guideline'])
      assert.deepEqual(dosed({ from }), [`a.md: doseSource: {"from":"${from}"}`]);
    assert.equal(dosed({ from: 'guideline', says: 'Some guideline.' }).length, 1);
  });

  it('is content with a paper, with facts or with a sentence', () => {
    assert.deepEqual(dosed({ from: 'reference', reference: 'mills' }), []);
    assert.deepEqual(dosed({ from: 'article', facts: ['X25'] }), []);
    assert.deepEqual(dosed({ from: 'practice', says: 'Nobody gives one.' }), []);
  });
});
