import assert from 'node:assert/strict';

import { explain } from '../../../src/core/program/explain.ts';
import { linesOf } from '../../../src/core/program/program.ts';
import { decisionsAbout, reasoningOf, whyProgram } from '../../../src/core/program/why.ts';
import { hoverAt } from '../../../src/core/language/hover.ts';
import { build, note, programSource, kim, sampleAthlete } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

describe('why a program', () => {
  const anna = build(sampleAthlete('anna'));
  const page = whyProgram(anna.note, anna.knowledge);

  it('is told in sections, from what was found to what the checks still say', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, words]) => words);
    assert.deepEqual(headings.slice(0, 3), ['What was found', 'What stands in it, and why', 'When']);
    assert.ok(!headings.includes('By hand'));
  });

  it('names every exercise of the document once for each session, with reason and evidence', () => {
    for (const day of anna.program.parts.flatMap((part) => part.days)) {
      for (const line of linesOf(day))
        if (line.kind === 'exercise') assert.ok(page.includes(`[[${line.id}]]`), line.id);
    }
    assert.match(page, /- \*\*Glute bridge\*\* \[\[glute-bridge\]\]\n {2}- for \[\[/);
    assert.match(page, /certainty · \d+ papers? for|practice, not evidence/);
  });

  it('says what the trace says', () => {
    const trace = explain(anna.program, anna.decisions);
    const reasoning = reasoningOf(anna.note, anna.knowledge);
    assert.ok('decisions' in reasoning);
    for (const { says } of reasoning.decisions) assert.ok(trace.includes(says), says);
  });

  it('tells what was put in or taken out by hand', () => {
    const text = anna.text.replaceAll('[[split-squat]]', '[[reverse-lunge]]');
    const knowledge = anna.knowledge.with({ set: [{ path: anna.note.path, layer: 'notebook', text }] });
    const told = whyProgram(note(knowledge, 'program', anna.note.id), knowledge);
    assert.match(told, /Reverse lunge \[\[reverse-lunge\]\] was put in by hand/);
    assert.match(told, /Split squat \[\[split-squat\]\] would be built today and is not there/);
  });

  it('says so where nothing was decided', () => {
    const why = (fields: object, athlete = kim()): string => {
      const knowledge = builtIn().with({ set: [athlete, programSource('## Week 1\n', { ...fields })] });
      return whyProgram(note(knowledge, 'program', 'kim-plan'), knowledge);
    };
    assert.match(why({}), /names no template/);
    assert.match(why({ template: 'nothing' }), /There is no template "nothing"/);
    assert.match(
      why({ template: 'hip-extension-rebuild' }, kim({ screened: undefined })),
      /has not been screened/,
    );
    assert.match(why({ athlete: 'nobody' }), /no whole note of the athlete "nobody"/);
  });

  it('stands in the hover of a line, for its own session', () => {
    const at = (text: string): string => {
      const offset = anna.text.indexOf(text) + 3;
      return hoverAt(anna.text, offset, anna.note.path, anna.knowledge)?.markdown ?? '';
    };
    assert.match(at('[[split-squat]]'), /\*\*Why here\*\*\n\n- it answers/);
    assert.doesNotMatch(at('[[weak-hip-extensors]]'), /Why here/);
    const gym = decisionsAbout(anna, 'glute-bridge', 'Gym A').map(({ slot }) => slot);
    assert.deepEqual([...new Set(gym)], ['Gym A']);
  });
});
