import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { noteWords, reasonWords } from '../../../src/core/sheet/lineWords.ts';
import { Speaker } from '../../../src/core/sheet/speaker.ts';
import { builderNotes, builderNotesIn } from '../../../src/core/sheet/words/builderNotes.ts';
import type { Language } from '../../../src/core/text/language.ts';
import { kim, note, source } from '../../support/athletes.ts';

const thomas = source('assessment', 'thomas', {
  title: 'Thomas test',
  outcomes: [{ name: 'short', when: 'hip < 0', causes: [{ id: 'psoas', weight: 2 }] }],
  measures: [{ id: 'hip', unit: 'deg' }],
});
const squat = source('exercise', 'squat', {
  title: 'Squat',
  precautions: [{ when: 'sore-knee', do: 'limit', say: 'Half depth.' }],
});
const german = (path: string, ...lines: string[]): NoteSource => ({
  path,
  layer: 'notebook',
  text: ['---', ...lines, '---', ''].join('\n'),
});
const athlete = kim({
  findings: [
    { id: 'f1', on: '2026-12-01', of: 'thomas', left: { hip: -8 }, right: { hip: 4 } },
    { id: 'f2', on: '2026-12-01', of: 'thomas', left: { hip: -8 }, right: { hip: -2 } },
    { id: 'f3', on: '2026-12-01', of: 'sore-knee', side: 'right', by: 'physio' },
  ],
});
const knowledge = Knowledge.of([
  athlete,
  thomas,
  squat,
  source('effect', 'sore-knee', { title: 'Sore knee' }),
  source('template', 'plan', { title: 'Plan' }),
  german('assessments/thomas.de.md', 'title: Thomas-Test', 'outcomes: { short: verkürzt }'),
  german('effects/sore-knee.de.md', 'title: Knieschmerz'),
  german('templates/plan.de.md', 'title: Der Plan'),
  german('exercises/squat.de.md', 'title: Kniebeuge', 'precautions: { sore-knee: Halb so tief. }'),
]);

function reason(says: string, findings: readonly string[], language: Language = 'de'): string[] {
  const speaker = new Speaker(knowledge, language);
  const of = { of: 'sore-knee', findings, says };
  const said = reasonWords(of, { knowledge, speaker, athlete: note(knowledge, 'athlete', 'kim') });
  return [said.language, said.text];
}

describe('a finding on a sheet in German', () => {
  it('is said with its test, side and outcome', () => {
    assert.deepEqual(reason('Thomas test, left: short', ['f1']), ['de', 'Thomas-Test, links: verkürzt']);
    assert.deepEqual(reason('Thomas test, both sides: short', ['f2']), [
      'de',
      'Thomas-Test, beidseits: verkürzt',
    ]);
  });

  it('is said of an effect that was seen', () =>
    assert.deepEqual(reason('Sore knee, right, seen by the physio', ['f3']), ['de', 'Knieschmerz, rechts']));

  it('stays English, and marked so, where a coach wrote it or a translation lacks', () => {
    assert.deepEqual(reason('left hip, seen on film', ['f1']), ['en', 'left hip, seen on film']);
    assert.deepEqual(reason('Thomas test, left: short', ['f1'], 'fr'), ['en', 'Thomas test, left: short']);
    assert.deepEqual(reason('Thomas test, left: short', ['f1'], 'en'), ['en', 'Thomas test, left: short']);
  });

  it('names the part of the template where no finding asks', () =>
    assert.deepEqual(reason('the strength part of Plan', []), ['de', 'der Teil „Kraft“ in „Der Plan“']));
});

describe('a note under a line', () => {
  const said = (text: string, language: Language = 'de'): string => {
    const speaker = new Speaker(knowledge, language);
    return noteWords(text, note(knowledge, 'exercise', 'squat'), { knowledge, speaker });
  };

  it('is the precaution as its translation has it', () => assert.equal(said('Half depth.'), 'Halb so tief.'));

  it('of the builder is said in the sheet’s language, with what differs', () => {
    assert.equal(said('begin with the left side'), 'Beginne links');
    assert.equal(said('begin with the left side', 'es'), 'empieza por la izquierda');
    assert.equal(said('on Tue after the hard run, never before it'), 'Di: nach „Harter Lauf“, nie davor');
    assert.match(
      said(
        'keep it only if the test right after it shows 4.2 degrees or more; with no change by week 2 take another',
      ),
      /gleich danach 4,2° oder mehr zeigt; ändert sich bis Woche 2 nichts/,
    );
    assert.match(
      said(
        'takes over from squat: only if that was clean at the top of its range in two sessions running, else stay with it',
      ),
      /„Kniebeuge“/,
    );
  });

  it('of a coach stays as it was written', () => {
    assert.equal(said('nur mit Schuhen'), 'nur mit Schuhen');
    assert.equal(said('begin with the left side', 'en'), 'begin with the left side');
  });

  it('of the builder keeps in every language what differs from line to line', () => {
    const braces = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const table of Object.values(builderNotesIn))
      for (const each of builderNotes) assert.deepEqual(braces(table[each]), braces(each));
  });
});
