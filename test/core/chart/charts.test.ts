import assert from 'node:assert/strict';
import { athleteCharts, chartsHtml, programCharts } from '../../../src/core/chart/charts.ts';
import { ladderRungs } from '../../../src/core/chart/ladderRungs.ts';
import { lineChart } from '../../../src/core/chart/lineChart.ts';
import { ticks } from '../../../src/core/chart/svg.ts';
import { weeklyLoad } from '../../../src/core/chart/weeklyLoad.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { build, kim, note, programSource, sampleAthlete, source } from '../../support/athletes.ts';

const body = `## Week 1

### Gym A (Mon, Thu)

- [[squat]] 2 x 10, rest 60 s

#### Circle, circuit, 3 rounds

- 1a [[stretch]] 30 s each side

## Week 2

### Gym A (Mon, Thu)

- [[deep-squat]] 2 x 5 each side
`;
const knowledge = Knowledge.of([
  source('exercise', 'squat', { side: 'both', dose: '2 x 10', harder: ['deep-squat'] }),
  source('exercise', 'deep-squat', { dose: '2 x 5 each side', title: 'Deep <squat> & "co"' }),
  source('exercise', 'stretch', { phase: 'mobility', family: 'static-stretch', dose: '30 s each side' }),
  source('assessment', 'drop', {
    measures: [
      { id: 'hip', unit: 'deg', minimalChange: 5 },
      { id: 'free', unit: 'yes-no' },
    ],
  }),
  kim({
    findings: [
      { id: 'f1', on: '2026-12-01', of: 'drop', left: { hip: -8, free: true }, right: { hip: 0 } },
      { id: 'f2', on: '2026-12-15', of: 'drop', left: { hip: -5 }, right: { hip: 6 } },
    ],
  }),
  programSource(body, { weeks: 2 }),
]);
const { program } = readProgram(note(knowledge, 'program', 'kim-plan'));

describe('lines of one value', () => {
  it('lie beside each other, and one alone lies on its value', () => {
    const line = (name: string, ...ys: number[]) => ({ name, points: ys.map((y, x) => ({ x, y })) });
    const lines = { id: 'x', title: 'Rungs', unit: 'rung', whole: true, labelX: String };
    const { svg } = lineChart({ ...lines, series: [line('a', 1, 1), line('b', 1, 2), line('c', 3, 3)] });
    const [a, b, c] = [...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)L/g)].map((match) => Number(match[1]));
    assert.equal((b ?? 0) - (a ?? 0), 9);
    const scale = [...svg.matchAll(/<line [^>]*y1="([\d.]+)"/g)].map((match) => Number(match[1]));
    assert.ok(scale.includes(a ?? -1) && scale.includes(c ?? -1));
  });
});

describe('charts', () => {
  it('count minutes and repetitions of each week by phase, sessions, sides and rounds among them', () => {
    assert.deepEqual(weeklyLoad(program, knowledge), [
      // twice a week: 2 × (2 × 30 s + 60 s rest + 30 s) strength, 2 × (3 × 65 s + 30 s) mobility
      {
        week: 1,
        phases: [
          { phase: 'mobility', minutes: 8, repetitions: 0 },
          { phase: 'strength', minutes: 5, repetitions: 40 },
        ],
      },
      {
        week: 2,
        phases: [
          { phase: 'mobility', minutes: 0, repetitions: 0 },
          { phase: 'strength', minutes: 4, repetitions: 40 },
        ],
      },
    ]);
  });

  it('show the rung of each ladder, week by week', () => {
    assert.deepEqual(
      ladderRungs(program, knowledge).map(({ title, points }) => [
        title,
        ...points.map(({ week, rung }) => `${week}: ${rung}`),
      ]),
      [
        ['Squat', '1: 1', '2: 2'],
        ['Stretch', '1: 1'],
      ],
    );
  });

  it('show an athlete’s numbers over time, hollow where the change is within error', () => {
    const charts = athleteCharts(note(knowledge, 'athlete', 'kim'), knowledge);
    assert.equal(charts.length, 1, 'yes and no are no numbers');
    assert.deepEqual(charts[0]?.table, [
      ['', 'when', 'deg', 'note'],
      ['Left', '2026-12-01', '-8', ''],
      ['Left', '2026-12-15', '-5', 'within error'],
      ['Right', '2026-12-01', '0', ''],
      ['Right', '2026-12-15', '6', 'changed'],
    ]);
    assert.match(charts[0]?.svg ?? '', /Hollow: within error, less than 5 deg/);
  });

  it('have a name and words for screen readers, a table, and no script, style or hostile text', () => {
    const html = chartsHtml([
      ...programCharts(program, knowledge),
      ...athleteCharts(note(knowledge, 'athlete', 'kim'), knowledge),
    ]);
    assert.equal(html.split('<svg').length - 1, 4);
    assert.equal(html.split('role="img" aria-labelledby=').length - 1, 4);
    assert.equal(html.split('<table>').length - 1, 4);
    assert.match(html, /Deep &lt;squat&gt; &amp; &quot;co&quot;/);
    assert.doesNotMatch(html, /<script|<squat|style=|on\w+=|href=|NaN|undefined|Infinity/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique in the page');
  });

  it('are the same bytes twice, and nothing where there is nothing', () => {
    const { program: anna, knowledge: all, athlete } = build(sampleAthlete('anna'));
    assert.deepEqual(programCharts(anna, all), programCharts(anna, all));
    assert.doesNotMatch(
      chartsHtml([...programCharts(anna, all), ...athleteCharts(athlete, all)]),
      /NaN|undefined|Infinity/,
    );
    assert.deepEqual(programCharts({ ...program, parts: [] }, knowledge), []);
    assert.deepEqual(athleteCharts(note(Knowledge.of([kim()]), 'athlete', 'kim'), knowledge), []);
  });

  it('have ticks around all values', () => {
    assert.deepEqual(ticks(0, 43), [0, 10, 20, 30, 40, 50]);
    assert.deepEqual(ticks(-8, 6), [-10, -5, 0, 5, 10]);
    assert.deepEqual(ticks(1, 1).includes(1), true);
  });
});
