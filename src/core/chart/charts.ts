import type { Knowledge } from '../knowledge/knowledge.ts';
import { heading } from '../knowledge/outline.ts';
import type { NoteOf } from '../note/note.ts';
import { addDays, daysBetween } from '../program/calendar.ts';
import { measureSeries } from '../program/measureChange.ts';
import type { MeasureSeries } from '../program/measureChange.ts';
import type { Program } from '../program/program.ts';
import { changeInWords } from '../program/visit/words.ts';
import { escape } from '../text/escape.ts';
import { barChart } from './barChart.ts';
import { ladderRungs } from './ladderRungs.ts';
import { lineChart } from './lineChart.ts';
import type { Chart } from './svg.ts';
import { weeklyLoad } from './weeklyLoad.ts';

/** A chart with more lines than this cannot be read. */
const mostLines = 6;

/** Minutes and repetitions of each week by phase, and the rungs of the ladders. `id` keeps them apart from others in a page. */
export function programCharts(program: Program, knowledge: Knowledge, id = 'program'): Chart[] {
  const weeks = weeklyLoad(program, knowledge);
  const series = weeks[0]?.phases.map((load) => heading(load.phase)) ?? [];
  if (series.length === 0) return [];
  const bars = (value: 'minutes' | 'repetitions') =>
    weeks.map((week) => ({ label: `${week.week}`, values: week.phases.map((load) => load[value]) }));
  const ladders = ladderRungs(program, knowledge).toSorted((a, b) => b.rungs - a.rungs);
  const rungs =
    ladders.length === 0
      ? []
      : chunks(ladders, mostLines).map((own, i, all) =>
          lineChart({
            id: `${id}-rungs-${i + 1}`,
            title: `Rung of each ladder, by week${all.length > 1 ? ` (${i + 1} of ${all.length})` : ''}`,
            unit: 'rung',
            whole: true,
            labelX: (week) => `week ${week}`,
            series: own.map((ladder) => ({
              name: [...new Set(ladder.points.map((point) => point.title))].join(' → '),
              points: ladder.points.map((point) => ({ x: point.week, y: point.rung, says: point.title })),
            })),
          }),
        );
  return [
    barChart({
      id: `${id}-minutes`,
      title: 'Minutes a week, by phase',
      unit: 'minutes',
      labels: 'week',
      series,
      bars: bars('minutes'),
    }),
    barChart({
      id: `${id}-repetitions`,
      title: 'Repetitions a week, by phase',
      unit: 'repetitions',
      labels: 'week',
      series,
      bars: bars('repetitions'),
    }),
    ...rungs,
  ];
}

/** Each measure of an athlete over time, left and right in one chart; what is within error is hollow. */
export function athleteCharts(athlete: NoteOf<'athlete'>, knowledge: Knowledge, id = 'athlete'): Chart[] {
  const all = measureSeries(athlete.data.findings, knowledge.ofKind('assessment'));
  const groups = new Map<string, MeasureSeries[]>();
  for (const series of all) {
    if (series.measure.unit === 'yes-no') continue;
    const key = `${series.assessment.id} ${series.measure.id}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  const first = all.flatMap((series) => series.points.map((point) => point.on)).sort()[0];
  if (first === undefined) return [];
  const byChange = [...groups.values()].toSorted((a, b) => longest(b) - longest(a));
  return byChange.map((own, i) => {
    const { assessment, measure } = own[0] ?? all[0] ?? { assessment: undefined, measure: undefined };
    const minimal = measure?.minimalChange;
    return lineChart({
      id: `${id}-measure-${i + 1}`,
      title: `${assessment?.title ?? ''}: ${measure?.label ?? measure?.id ?? ''}`,
      unit: measure?.unit ?? '',
      labelX: (day) => addDays(first, day),
      footnote:
        minimal === undefined
          ? 'No paper gives the error of this measure.'
          : `Hollow: within error, less than ${minimal} ${measure?.unit ?? ''} from the first value.`,
      series: own.map((series) => ({
        name: series.side === 'value' ? (measure?.id ?? '') : heading(series.side),
        points: series.points.flatMap((point) =>
          typeof point.value === 'number'
            ? [
                {
                  x: daysBetween(first, point.on),
                  y: point.value,
                  hollow: point.change === 'within-error',
                  says: changeInWords(point.change),
                },
              ]
            : [],
        ),
      })),
    });
  });
}

/** Charts as HTML: each with its title, its picture and its table. Safe to put into a page; it runs nothing. */
export function chartsHtml(charts: readonly Chart[]): string {
  return charts
    .map(({ title, svg, table }) => {
      const [head = [], ...rows] = table;
      const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
        row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escape(cell)}</${tag}>`).join('');
      const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
      return `<section class="chart"><h2>${escape(title)}</h2>${svg}<details><summary>As a table</summary><table><caption>${escape(title)}</caption><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table></details></section>`;
    })
    .join('\n');
}

function longest(series: readonly MeasureSeries[]): number {
  return Math.max(...series.map((each) => each.points.length));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
