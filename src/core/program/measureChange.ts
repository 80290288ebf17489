import type { Finding } from '../note/kinds/athlete.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { parseCondition } from './conditions.ts';

export type Measure = NoteOf<'assessment'>['data']['measures'][number];
export type FindingSide = 'left' | 'right' | 'value';
export const findingSides: readonly FindingSide[] = ['left', 'right', 'value'];

/** One value of a measure as it was taken. */
export interface MeasurePoint {
  readonly finding: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly value: number | boolean;
  /** Against the first value: what may be said of it. */
  readonly change: MeasureChange;
}

/**
 * - `first`: nothing to compare with
 * - `within-error`: smaller than the measure's minimal change
 * - `unknown-error`: it differs, and no paper says how much is error
 */
export type MeasureChange =
  'first' | 'same' | 'within-error' | 'unknown-error' | 'better' | 'worse' | 'changed';

/** The values of one measure of one side over time. */
export interface MeasureSeries {
  readonly assessment: NoteOf<'assessment'>;
  readonly measure: Measure;
  readonly side: FindingSide;
  readonly points: readonly MeasurePoint[];
}

/** Every measure that was taken, side by side, in the order of time; the change is that since the first value. */
export function measureSeries(
  findings: readonly Finding[],
  assessments: readonly NoteOf<'assessment'>[],
): MeasureSeries[] {
  return assessments.flatMap((assessment) => {
    const names = new Set([assessment.id, ...assessment.data.formerly].map(foldId));
    const own = findings
      .filter((finding) => names.has(foldId(finding.of)))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return assessment.data.measures.flatMap((measure) =>
      findingSides.flatMap((side): MeasureSeries[] => {
        const taken = own.flatMap((finding) => {
          const value = finding[side]?.[measure.id];
          return value === undefined ? [] : [{ finding: finding.id, on: finding.on, value }];
        });
        const [first] = taken;
        if (!first) return [];
        const points = taken.map((each, i) => ({
          ...each,
          change: i === 0 ? ('first' as const) : changeOf(measure, first.value, each.value),
        }));
        return [{ assessment, measure, side, points }];
      }),
    );
  });
}

/** What may be said of two values of one measure. */
export function changeOf(
  measure: Measure,
  before: number | boolean,
  after: number | boolean,
): Exclude<MeasureChange, 'first'> {
  if (before === after) return 'same';
  const worse = worseWhen(measure);
  if (typeof before === 'boolean' || typeof after === 'boolean')
    return typeof worse === 'boolean' ? (after === worse ? 'worse' : 'better') : 'changed';
  const difference = Math.abs(after - before);
  if (measure.minimalChange === undefined) return 'unknown-error';
  // binary fractions: 2.1 - 0.1 is a little less than 2
  if (difference < measure.minimalChange - 1e-9) return 'within-error';
  if (worse === 'low') return after > before ? 'better' : 'worse';
  if (worse === 'high') return after < before ? 'better' : 'worse';
  return 'changed';
}

/** Whether a value moved the way that training should move it; undefined when the measure does not say. */
export function isBetter(
  measure: Measure,
  before: number | boolean,
  after: number | boolean,
): boolean | undefined {
  const worse = worseWhen(measure);
  if (worse === undefined) return undefined;
  if (typeof before === 'boolean' || typeof after === 'boolean') return before !== after && after !== worse;
  return worse === 'low' ? after > before : after < before;
}

/** Which way is worse, by the measure's `positive`: `hip < 0` is worse when low, `drift = yes` when true. */
function worseWhen(measure: Measure): 'low' | 'high' | boolean | undefined {
  const condition = measure.positive === undefined ? undefined : parseCondition(measure.positive);
  const test =
    condition && 'tests' in condition
      ? condition.tests.find((each) => each.measure === measure.id)
      : undefined;
  if (!test) return undefined;
  if (typeof test.value === 'boolean') return test.value;
  if (test.comparison === '=') return undefined;
  return test.comparison.startsWith('<') ? 'low' : 'high';
}
