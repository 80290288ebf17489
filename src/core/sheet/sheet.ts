import type { DoseFigures } from '../dose/figures.ts';
import type { Phase } from '../note/kinds/shared.ts';
import type { Figure } from '../note/kinds/figure.ts';
import type { Weekday } from '../note/kinds/athlete.ts';
import type { Language } from '../text/language.ts';
import type { Said } from './lineWords.ts';

/** What an athlete holds: one day of a program, laid out for paper. Plain data, no links, no markup. */
export interface Sheet {
  readonly language: Language;
  readonly program: { readonly id: string; readonly title: string; readonly weeks: number };
  readonly athlete: { readonly id: string; readonly name: string };
  readonly clinic: SheetClinic;
  readonly goal?: string | undefined;
  /** The weeks it is for, first and last. */
  readonly weeks: { readonly from: number; readonly to: number };
  readonly day: {
    readonly title: string;
    /** Its title in the program, whatever the sheet's language. */
    readonly heading: string;
    readonly weekdays: readonly Weekday[];
    /** Estimated from the doses, rounded up. */
    readonly minutes: number;
    readonly equipment: readonly string[];
  };
  /** When it is done, for the tick grid. */
  readonly sessions: readonly SheetSession[];
  /** What was found that this day answers. */
  readonly findings: readonly Said[];
  readonly blocks: readonly SheetBlock[];
  readonly advice: readonly string[];
  readonly nextRetest?: { readonly week: number; readonly tests: readonly string[] } | undefined;
  readonly references: readonly SheetReference[];
  /** False until a professional has signed every exercise on it. */
  readonly reviewed: boolean;
  /** What it was made from: the program's id, start and builder. */
  readonly stamp: string;
  /** The same sheet in a second language. */
  readonly also?: Sheet | undefined;
}

/** Who hands the sheet out, and who is called. */
export interface SheetClinic {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly callToday?: string | undefined;
  readonly callTomorrow?: string | undefined;
}

export interface SheetSession {
  readonly week: number;
  /** YYYY-MM-DD; absent where a slot has no fixed days. */
  readonly date?: string | undefined;
  readonly weekday?: Weekday | undefined;
}

export interface SheetBlock {
  readonly title: string;
  /** "3 rounds, rest 90 s between rounds", for supersets and circuits. */
  readonly format?: string | undefined;
  readonly minutes: number;
  readonly items: readonly SheetItem[];
}

/** One exercise card, or a line of another kind in its simple form. */
export interface SheetItem {
  /** `1`, `2`, …, or the label of a superset line. */
  readonly number: string;
  readonly kind: 'exercise' | 'test' | 'run' | 'note';
  readonly id?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly title: string;
  /** The language of the note's own words: where there is no translation, not the sheet's. */
  readonly language: Language;
  readonly figure?: { readonly poses: Figure; readonly title: string } | undefined;
  /** The dose in the notation. */
  readonly dose: string;
  /** The dose in figures, for the eye. */
  readonly figures: DoseFigures;
  /** The dose in plain words. */
  readonly doseWords: string;
  /** The dose of the weeks before, where it was another. */
  readonly was?: DoseFigures | undefined;
  readonly ticks: readonly TickRow[];
  /** Whether kilograms are to be written down. */
  readonly loaded: boolean;
  readonly setUp: readonly string[];
  readonly movement: readonly string[];
  readonly cues: readonly string[];
  readonly faults: readonly { readonly sign: string; readonly fix: string }[];
  readonly feel: readonly string[];
  readonly stopWhen: readonly string[];
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  /** When to move on. */
  readonly moveOn?: string | undefined;
  /** Why it is here, with the finding. */
  readonly reasons: readonly string[];
  /** The same in short: the causes and principles alone. */
  readonly causes: readonly string[];
  readonly cautions: readonly string[];
  /** The coach's own film or page. */
  readonly film?: { readonly url: string; readonly alt: string } | undefined;
  readonly evidence?: { readonly line: string; readonly references: readonly number[] } | undefined;
}

/** One tick box a set, for one side or for both together. */
export interface TickRow {
  readonly side: 'left' | 'right' | 'both';
  readonly sets: number;
}

export interface SheetReference {
  readonly number: number;
  /** In Vancouver style. */
  readonly text: string;
  /** Oxford CEBM 2011, 1 to 5. */
  readonly level: number;
}
