import type { Finding } from '../../note/kinds/athlete.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Measure, MeasureChange, MeasureSeries } from '../measureChange.ts';

/** `L hip -8 deg, knee 70 deg; R hip 4 deg` */
export function valuesInWords(finding: Omit<Finding, 'id'>, test: NoteOf<'assessment'>): string {
  const sides = [
    ['L ', finding.left],
    ['R ', finding.right],
    ['', finding.value],
  ] as const;
  return sides
    .flatMap(([mark, values]) => {
      const all = test.data.measures.flatMap((measure) => {
        const value = values?.[measure.id];
        return value === undefined ? [] : [`${measure.id} ${valueInWords(value, measure)}`];
      });
      return all.length === 0 ? [] : [mark + all.join(', ')];
    })
    .join('; ');
}

/** `-8 deg`, `yes`. */
export function valueInWords(value: number | boolean, measure: Measure): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return measure.unit === 'score' || measure.unit === 'yes-no' ? String(value) : `${value} ${measure.unit}`;
}

const changeWords: Readonly<Record<MeasureChange, string>> = {
  first: '',
  same: 'no change',
  'within-error': 'within error',
  'unknown-error': 'error of this measure not known',
  better: 'better, beyond error',
  worse: 'worse, beyond error',
  changed: 'changed',
};

/** What may be said of a change: "within error". */
export function changeInWords(change: MeasureChange): string {
  return changeWords[change];
}

/** `Modified Thomas test, left, hip: -8 deg (2026-11-28) → -2 deg (2026-12-20), within error` */
export function seriesInWords(series: MeasureSeries): string {
  const values = series.points.map(({ value, on }) => `${valueInWords(value, series.measure)} (${on})`);
  const last = series.points.at(-1);
  const change = last === undefined ? '' : changeInWords(last.change);
  return `${seriesTitle(series)}: ${values.join(' → ')}${change === '' ? '' : `, ${change}`}`;
}

export function seriesTitle({ assessment, measure, side }: MeasureSeries): string {
  return [assessment.title, side === 'value' ? '' : side, measure.id]
    .filter((part) => part !== '')
    .join(', ');
}
