import type { NotebookSettings } from '../note/settings.ts';
import type { Language } from '../text/language.ts';
import type { Logo } from './logo.ts';

/** How sheets can be laid out. */
export const layouts = [
  'teach',
  'fridge',
  'large',
  'week',
  'booklet',
  'clinic',
  'coach',
  'message',
  'referral',
] as const;
export type Layout = (typeof layouts)[number];

/** What each layout is for, as a coach would ask for it. */
export const layoutTitles: Readonly<Record<Layout, string>> = {
  teach: 'Teach: a card for each exercise, for the first visit',
  fridge: 'Fridge: up to four weeks on one side',
  large: 'Large print: as teach, in 16 point',
  week: 'Week overview: what comes when',
  booklet: 'Booklet: the whole program',
  clinic: 'Clinic: tests and hands-on work, before and after',
  coach: 'Coach page: why it is as it is, not for the athlete',
  message: 'Message: the day as plain text',
  referral: 'Referral: what an open red flag prints, and nothing else',
};

export const audiences = ['athlete', 'coach'] as const;
export type Audience = (typeof audiences)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export interface SheetChoice {
  /** Of the program, first and last; each part of the program once when absent. */
  readonly weeks?: { readonly from: number; readonly to: number } | undefined;
  /** Names or letters of days (`Gym A`, `A`, `daily`); every day when absent. */
  readonly days?: readonly string[] | undefined;
  readonly layout?: Layout | undefined;
  /** One or two; the notebook's own, or English, when absent. */
  readonly languages?: readonly Language[] | undefined;
  /** With `coach` the coach page comes after the sheets; it is never in the athlete's copy. */
  readonly audience?: Audience | undefined;
  readonly paper?: Paper | undefined;
  /** What `stridebook.yaml` says, and its logo. */
  readonly settings?: NotebookSettings | undefined;
  readonly logo?: Logo | undefined;
}

/** A choice with nothing left open. */
export interface SettledChoice extends SheetChoice {
  readonly layout: Layout;
  readonly languages: readonly [Language] | readonly [Language, Language];
  readonly audience: Audience;
}

export function settle(choice: SheetChoice): SettledChoice {
  const layout = choice.layout ?? 'teach';
  const [first = 'en', second] = choice.languages ?? choice.settings?.sheets.languages ?? [];
  return {
    ...choice,
    layout,
    languages: second === undefined || second === first ? [first] : [first, second],
    // a coach page is asked for by its name or by its reader, and by nothing else
    audience: layout === 'coach' ? 'coach' : (choice.audience ?? 'athlete'),
    paper: choice.paper ?? choice.settings?.sheets.paper,
  };
}
