import type { Extent } from './extent.ts';

/** Durations are always kept in seconds; the unit says only how they are written. */
export type TimeUnit = 's' | 'min';
export type DistanceUnit = 'm' | 'km';
export type Side = 'left' | 'right';

/** What one set consists of. */
export type Amount =
  | { readonly kind: 'reps'; readonly reps: Extent }
  /** `5 x hold 10 s`: one static effort; the sets say how many of them. */
  | { readonly kind: 'hold'; readonly seconds: Extent }
  /** `60 s`, `3-5 min`, and with `work` set `40 s work`. */
  | { readonly kind: 'time'; readonly seconds: Extent; readonly unit: TimeUnit; readonly work: boolean }
  | { readonly kind: 'distance'; readonly metres: Extent; readonly unit: DistanceUnit }
  /** As many as possible; `Dose.cap` may bound it. */
  | { readonly kind: 'max' }
  /** `(push 6 s at 50 %, stretch 15 s)`: the steps in order make one set. */
  | { readonly kind: 'cycle'; readonly steps: readonly CycleStep[] };

export type AmountKind = Amount['kind'];

export interface CycleStep {
  /** The coach's own words, without digits: `push`, `easy run`. */
  readonly name: string;
  readonly seconds: Extent;
  readonly unit: TimeUnit;
  /** Per cent of the greatest effort, 1 to 100. */
  readonly effortPercent?: Extent;
}

export interface Volume {
  /** Absent where the dose does not say: one set, or as many as the block has rounds. */
  readonly sets?: Extent;
  readonly amount: Amount;
}

/**
 * - `both`: both sides at once, or an exercise without sides
 * - `each`: the whole volume on the left and again on the right
 * - `total`: the amount is shared by the two sides in any order
 * - `alternating`: as `total`, sides in turn
 */
export type Sides = 'both' | 'each' | 'total' | 'alternating';

export type Work =
  | { readonly kind: 'same'; readonly volume: Volume; readonly sides: Sides }
  /** A volume for each side by itself; at least one is present, a missing one means that side rests. */
  | { readonly kind: 'sides'; readonly left?: Volume; readonly right?: Volume }
  /** Done once without an amount, as a test is: `each side`, `left only`. */
  | { readonly kind: 'once'; readonly sides: 'each' | Side };

/** Seconds, or `X`: as fast as possible. */
export type TempoPhase = number | 'X';

/** `3-1-1-0`. */
export interface Tempo {
  readonly lowering: TempoPhase;
  /** At the bottom, after the lowering. */
  readonly pause: TempoPhase;
  readonly lifting: TempoPhase;
  /** At the top, after the lifting. */
  readonly top: TempoPhase;
}

export type Weight =
  /** `8 kg`, or `2 x 8 kg` for one in each hand. */
  | { readonly kind: 'mass'; readonly count: number; readonly kilograms: Extent }
  | { readonly kind: 'bodyweight'; readonly addedKilograms?: Extent }
  | { readonly kind: 'oneRepMax'; readonly percent: Extent };

export type StretchStrength = 'light' | 'moderate' | 'strong';

/** At least one of the two is present. */
export interface Frequency {
  /** 1 to 7; `daily` is 7. */
  readonly daysPerWeek?: Extent;
  readonly timesPerDay?: Extent;
}

/** How much of an exercise. `formatDose` writes it as one line, `parseDose` reads that line. */
export interface Dose {
  readonly work: Work;
  /** The most repetitions of a set of `max`; on no other amount. */
  readonly cap?: number;
  /** How long each repetition is held; not on a dose whose amount is itself a hold. */
  readonly holdSeconds?: Extent;
  readonly tempo?: Tempo;
  readonly weight?: Weight;
  /** The band's colour or name as `stridebook.yaml` has it, in small letters. */
  readonly band?: string;
  /** Of a step or box. */
  readonly heightCentimetres?: Extent;
  /** Between sets; where sides take turns, between one pair of sides and the next. */
  readonly restSeconds?: Extent;
  /** Repetitions in reserve, 0 to 5: more cannot be judged. */
  readonly rir?: Extent;
  /** Perceived effort, 1 to 10 in halves. */
  readonly rpe?: Extent;
  readonly stretch?: StretchStrength;
  readonly until?: 'form fails' | 'fatigue';
  readonly frequency?: Frequency;
}

/**
 * The unit in which a duration is written. Minutes only in halves (`1.5 min`): anything finer
 * (`75 s`) is easier to read, and to say to an athlete, in seconds.
 */
export function writtenUnit(seconds: Extent, wanted: TimeUnit): TimeUnit {
  return wanted === 'min' && seconds.min % 30 === 0 && seconds.max % 30 === 0 ? 'min' : 's';
}

/** The volumes of a dose in the order left, right; one for work without a side of its own, none for `once`. */
export function volumesOf(work: Work): readonly Volume[] {
  switch (work.kind) {
    case 'same':
      return work.sides === 'each' ? [work.volume, work.volume] : [work.volume];
    case 'sides':
      return [work.left, work.right].filter((volume) => volume !== undefined);
    case 'once':
      return [];
  }
}

/** What `side` does: its own volume, or the one that both sides share. `undefined` when that side rests. */
export function volumeOn(work: Work, side: Side): Volume | undefined {
  if (work.kind === 'same') return work.volume;
  return work.kind === 'sides' ? work[side] : undefined;
}

/** A copy in which every volume went through `change`. */
export function mapVolumes(dose: Dose, change: (volume: Volume) => Volume): Dose {
  const { work } = dose;
  switch (work.kind) {
    case 'same':
      return { ...dose, work: { ...work, volume: change(work.volume) } };
    case 'sides':
      return {
        ...dose,
        work: {
          kind: 'sides',
          ...(work.left && { left: change(work.left) }),
          ...(work.right && { right: change(work.right) }),
        },
      };
    case 'once':
      return dose;
  }
}
