import type { AmountKind, Side, Sides, StretchStrength } from '../dose.ts';

/**
 * What a dose says in one language. Amounts come in as they are printed, ranges and units included;
 * `one` says that the noun stands in the singular.
 */
export interface DoseWords {
  readonly decimal: '.' | ',';
  readonly to: string;
  readonly sides: Readonly<Record<Sides, string>>;
  readonly side: Readonly<Record<Side, string>>;
  readonly sideOnly: Readonly<Record<Side, string>>;
  readonly onceEach: string;
  readonly onceOnly: Readonly<Record<Side, string>>;
  readonly sets: (count: string, one: boolean) => string;
  readonly setsOf: (sets: string, amount: string) => string;
  readonly repetitions: (count: string, one: boolean) => string;
  readonly asMany: string;
  readonly atMost: (count: string) => string;
  readonly hold: (seconds: string) => string;
  readonly work: (duration: string) => string;
  readonly once: string;
  readonly times: (count: string) => string;
  readonly rounds: (count: string, one: boolean) => string;
  readonly oneRound: string;
  readonly step: (name: string, duration: string) => string;
  readonly stepEffort: (percent: string) => string;
  readonly andThen: string;
  readonly holdEach: (seconds: string) => string;
  readonly tempo: {
    readonly lower: (seconds: string) => string;
    readonly lowerFast: string;
    readonly pause: (seconds: string) => string;
    readonly noPause: string;
    readonly lift: (seconds: string) => string;
    readonly liftFast: string;
    readonly pauseTop: (seconds: string) => string;
    readonly noPauseTop: string;
  };
  readonly weight: (kilograms: string) => string;
  readonly weights: (count: string, kilograms: string) => string;
  readonly bodyweight: string;
  readonly bodyweightAnd: (kilograms: string) => string;
  readonly oneRepMax: (percent: string) => string;
  readonly band: (name: string) => string;
  readonly height: (centimetres: string) => string;
  readonly rest: (seconds: string, between: string) => string;
  readonly noRest: (between: string) => string;
  readonly between: Readonly<Record<AmountKind, string>>;
  readonly reserve: (count: string, one: boolean) => string;
  readonly noReserve: string;
  readonly effort: (range: string) => string;
  readonly stretch: Readonly<Record<StretchStrength, string>>;
  readonly until: Readonly<Record<'form fails' | 'fatigue', string>>;
  readonly everyDay: string;
  readonly days: (count: string, one: boolean) => string;
  readonly timesADay: (count: string, one: boolean) => string;
  /** What coaches call steps and bands, where it has a word of its own. */
  readonly names: Readonly<Record<string, string>>;
  /** The dose in figures: short, for the head of a card. */
  readonly figures: {
    readonly sides: Readonly<Record<Sides, string>>;
    readonly side: Readonly<Record<Side, string>>;
    readonly sideOnly: Readonly<Record<Side, string>>;
    readonly eachSide: string;
    readonly max: string;
    readonly hold: (seconds: string) => string;
    readonly rest: (seconds: string) => string;
    readonly work: string;
    readonly tempo: string;
    readonly bodyweight: string;
    readonly band: (name: string) => string;
    readonly height: (centimetres: string) => string;
    readonly stretch: Readonly<Record<StretchStrength, string>>;
    readonly until: Readonly<Record<'form fails' | 'fatigue', string>>;
  };
}
