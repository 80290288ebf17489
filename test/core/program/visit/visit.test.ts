import assert from 'node:assert/strict';
import { Knowledge } from '../../../../src/core/knowledge/knowledge.ts';
import { newVisit } from '../../../../src/core/program/visit/newVisit.ts';
import { readFindingLine } from '../../../../src/core/program/visit/quickLine.ts';
import { recordFinding } from '../../../../src/core/program/visit/recordFinding.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import { measureSeries } from '../../../../src/core/program/measureChange.ts';
import { seriesInWords } from '../../../../src/core/program/visit/words.ts';
import { noteCard } from '../../../../src/core/language/card.ts';
import { note, sampleAthlete, source } from '../../../support/athletes.ts';
import { builtIn } from '../../../support/builtIn.ts';

function found(line: string): unknown {
  const reading = readFindingLine(line, '2026-12-20', builtIn());
  if ('problem' in reading) return reading.problem;
  const { on, by, ...rest } = reading.finding;
  assert.equal(by, 'coach');
  return on === '2026-12-20' ? rest : { on, ...rest };
}

describe('a quick line of a visit', () => {
  it('reads a test by the start of its name, both sides, pain and what limited it', () => {
    assert.deepEqual(found('thomas L -8 R +4 pain L2'), {
      of: 'modified-thomas-test',
      left: { hip: -8 },
      right: { hip: 4 },
      pain: { left: 2 },
    });
    assert.deepEqual(
      found('modified-thomas-test left: -8° 70deg no right: 4 - yes pain L2 R 1.5 stiff note strap used'),
      {
        of: 'modified-thomas-test',
        left: { hip: -8, knee: 70, drift: false },
        right: { hip: 4, drift: true },
        pain: { left: 2, right: 1.5 },
        limit: 'stiff',
        note: 'strap used',
      },
    );
    assert.deepEqual(found('2026-12-18 thomas L−8 R+4 pain 3'), {
      on: '2026-12-18',
      of: 'modified-thomas-test',
      left: { hip: -8 },
      right: { hip: 4 },
      pain: { left: 3, right: 3 },
    });
  });

  it('takes measures by name, tests without sides, and answers', () => {
    assert.deepEqual(found('thomas L knee 70 R knee 84'), {
      of: 'modified-thomas-test',
      left: { knee: 70 },
      right: { knee: 84 },
    });
    assert.deepEqual(found('sitting-hours 9'), { of: 'sitting-hours', value: { hours: 9 } });
    assert.deepEqual(found('hip-flexion-self-test L 1 3 pinch yes R 1 3 pinch'), {
      of: 'hip-flexion-self-test',
      left: { gap: 1, lag: 3, pinch: true },
      right: { gap: 1, lag: 3 },
      limit: 'pinch',
    });
    assert.deepEqual(found('thomas within range'), { of: 'modified-thomas-test', outcome: 'within range' });
  });

  it('takes an effect or a cause with its side', () => {
    assert.deepEqual(found('over-striding'), { of: 'over-striding' });
    assert.deepEqual(found('night pain L'), { of: 'night-pain', side: 'left' });
    assert.deepEqual(found('tight-psoas R L pain 1'), {
      of: 'tight-psoas',
      side: 'both',
      pain: { left: 1, right: 1 },
    });
  });

  it('says what is wrong and what to write', () => {
    assert.match(String(found('thomas -8')), /is taken on each side: write L or R before "-8"/);
    assert.match(String(found('sitting-hours L 9')), /has no sides: leave "L" out/);
    assert.match(String(found('sitting-hours 9 10')), /has 1 measure \(hours\): "10" is one too many/);
    assert.match(
      String(found('thomas L -8 70 5')),
      /The drift of Modified Thomas test cannot be "5": write yes or no/,
    );
    assert.match(
      String(found('thomas L')),
      /has no value here: write L and R, each followed by hip \(deg\), knee \(deg\)/,
    );
    assert.match(String(found('thomas L -8 tightly')), /"tightly" is no value, limit or outcome/);
    assert.match(String(found('thomas L -8 pain L12')), /Pain cannot be "12"/);
    assert.match(String(found('wobble L 3')), /There is no assessment or effect or cause "wobble"/);
    assert.match(String(found('')), /Write what was found/);
  });
});

describe('a finding in the front matter', () => {
  const finding = {
    on: '2026-12-20',
    of: 'modified-thomas-test',
    left: { hip: -2 },
    right: { hip: 4 },
    limit: 'stiff' as const,
    by: 'coach',
  };
  const line =
    '- { id: f1, on: 2026-12-20, of: modified-thomas-test, left: { hip: -2 }, right: { hip: 4 }, limit: stiff, by: coach }';

  function record(text: string): string {
    const result = recordFinding(text, finding);
    if ('problem' in result) return result.problem;
    return applyEdits(text, [result.edit]);
  }

  it('goes behind the last one under the next id, with all else as it was', () => {
    const { text } = sampleAthlete('anna');
    const after = record(text);
    const added = `  ${line.replace('f1', 'f7')}\n`;
    assert.equal(after.replace(added, ''), text);
    assert.ok(after.includes(`${added}---\n`));
  });

  it('keeps comments, indents, line ends and what comes after', () => {
    assert.equal(
      record('---\nfindings:\n- { id: f2 } # first\n# last\nrace: x\n---\n'),
      `---\nfindings:\n- { id: f2 } # first\n${line.replace('f1', 'f3')}\n# last\nrace: x\n---\n`,
    );
    assert.equal(
      record('---\nfindings:\n    - id: f2\n      of: x\n\nrace: x\n---\n'),
      `---\nfindings:\n    - id: f2\n      of: x\n    ${line.replace('f1', 'f3')}\n\nrace: x\n---\n`,
    );
    assert.equal(
      record('---\r\nfindings: []\r\nx: 1\r\n---\r\n'),
      `---\r\nfindings:\r\n  ${line}\r\nx: 1\r\n---\r\n`,
    );
    assert.equal(
      record('---\nfindings: # none yet\nx: 1\n---\n'),
      `---\nfindings: # none yet\n  ${line}\nx: 1\n---\n`,
    );
    assert.equal(record('---\nx: 1\n---\n'), `---\nx: 1\nfindings:\n  ${line}\n---\n`);
    assert.equal(
      record('---\nfindings: [{ id: f4 }]\n---\n'),
      `---\nfindings: [{ id: f4 }, ${line.slice(2).replace('f1', 'f5')}]\n---\n`,
    );
  });

  it('says why it cannot', () => {
    assert.match(record('# no front matter'), /no front matter/);
    assert.match(record('---\nfindings: many\n---\n'), /"findings" is no list/);
    assert.match(record('---\nfindings: [\n---\n'), /cannot be read/);
  });
});

describe('a new visit', () => {
  it('has the date, the last values and places to write', () => {
    const knowledge = builtIn().with({ set: [sampleAthlete('anna')] });
    const athlete = note(knowledge, 'athlete', 'anna');
    const visit = newVisit(athlete, '2026-12-20', knowledge);
    assert.ok('edit' in visit);
    const text = applyEdits(athlete.text, [visit.edit]);
    assert.ok(text.startsWith(athlete.text));
    assert.match(
      text,
      /\n\n## Visit 2026-12-20\n\n### Said\n\n\n### Found\n\nLast values:\n\n- \[\[modified-thomas-test\]\] L hip -8 deg, knee 70 deg, drift no; R hip 4 deg.* \(2026-11-28\)\n/,
    );
    assert.ok(text.slice(0, visit.cursor).endsWith('### Said\n\n'));
    const again = Knowledge.of([{ ...sampleAthlete('anna'), text }]);
    assert.match(JSON.stringify(newVisit(note(again, 'athlete', 'anna'), '2026-12-20', again)), /already/);
  });
});

describe('a measure over time', () => {
  const test = source('assessment', 'drop', {
    measures: [
      { id: 'hip', unit: 'deg', positive: 'hip < 0', minimalChange: 5 },
      { id: 'free', unit: 'yes-no', positive: 'free = no' },
      { id: 'cm', unit: 'cm' },
    ],
  });
  const said = (...values: Record<string, number | boolean>[]): string[] => {
    const findings = values.map((left, i) => ({
      id: `f${i + 1}`,
      on: `2026-12-0${i + 1}`,
      of: 'drop',
      left,
    }));
    const knowledge = Knowledge.of([test, source('athlete', 'kim', { findings })]);
    return measureSeries(note(knowledge, 'athlete', 'kim').data.findings, knowledge.ofKind('assessment')).map(
      seriesInWords,
    );
  };

  it('says what is within error, better or worse, and where the error is not known', () => {
    assert.deepEqual(said({ hip: -8 }), ['Drop, left, hip: -8 deg (2026-12-01)']);
    assert.match(said({ hip: -8 }, { hip: -4 })[0] ?? '', /→ -4 deg \(2026-12-02\), within error$/);
    assert.match(said({ hip: -8 }, { hip: -4 }, { hip: -3 })[0] ?? '', /better, beyond error$/);
    assert.match(said({ hip: -8 }, { hip: -14 })[0] ?? '', /worse, beyond error$/);
    assert.match(said({ free: false }, { free: true })[0] ?? '', /no .*→ yes .*better/);
    assert.match(said({ cm: 3 }, { cm: 4 })[0] ?? '', /error of this measure not known$/);
    assert.match(said({ cm: 3 }, { cm: 3 })[0] ?? '', /no change$/);
  });

  it('stands on the athlete’s card', () => {
    const knowledge = builtIn().with({ set: [sampleAthlete('anna')] });
    const card = noteCard(note(knowledge, 'athlete', 'anna'), knowledge);
    assert.match(card, /- Modified Thomas test, left, hip: -8 deg /);
    assert.match(card, /- and \d+ measures more$/);
  });
});
