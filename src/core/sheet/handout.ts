import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { readProgram } from '../program/document/read.ts';
import { programRefusal } from '../program/screening.ts';
import type { Refusal } from '../program/screening.ts';
import type { Language } from '../text/language.ts';
import { settle } from './choice.ts';
import type { Layout, SettledChoice, SheetChoice, Paper } from './choice.ts';
import { clinicWorkOf } from './clinicWork.ts';
import type { ClinicWork } from './clinicWork.ts';
import { coachPageOf } from './coachPage.ts';
import type { CoachPage } from './coachPage.ts';
import { composeSheets } from './compose.ts';
import { fridgePages } from './fridge.ts';
import type { FridgePage } from './fridge.ts';
import type { Said } from './lineWords.ts';
import { overviewOf } from './overview.ts';
import type { Overview } from './overview.ts';
import type { Sheet, SheetClinic, SheetItem } from './sheet.ts';
import { Speaker } from './speaker.ts';

/** Sheets laid out: what a document holds, page by page. */
export interface Handout {
  readonly layout: Layout;
  readonly languages: readonly Language[];
  readonly paper?: Paper | undefined;
  /** As an address that holds the picture itself. */
  readonly logo?: string | undefined;
  /** Whether drawings move: on a screen, never in a file that goes out. */
  readonly moving?: boolean | undefined;
  readonly sheets: readonly Sheet[];
  readonly pages: readonly Page[];
}

/** What begins on a page of its own. */
export type Page =
  | { readonly kind: 'session'; readonly sheet: Sheet }
  | { readonly kind: 'message'; readonly sheet: Sheet }
  | { readonly kind: 'fridge'; readonly page: FridgePage }
  | { readonly kind: 'cover'; readonly sheet: Sheet; readonly overview: Overview }
  | { readonly kind: 'cards'; readonly sheet: Sheet; readonly items: readonly Card[] }
  | {
      readonly kind: 'overview';
      readonly sheet: Sheet;
      readonly overview: Overview;
      readonly sheets: readonly Sheet[];
    }
  | { readonly kind: 'clinic'; readonly sheet: Sheet; readonly work: ClinicWork }
  | { readonly kind: 'coach'; readonly coach: CoachPage }
  | { readonly kind: 'referral'; readonly referral: Referral };

/** What goes to the doctor or physiotherapist in place of a sheet. */
export interface Referral {
  readonly language: Language;
  readonly athlete: string;
  readonly clinic: SheetClinic;
  /** Whether it cannot wait. */
  readonly today: boolean;
  readonly found: Said;
}

export interface Card {
  readonly item: SheetItem;
  readonly also?: SheetItem | undefined;
}

export type HandoutResult =
  | {
      readonly handout: Handout;
      /** Notes that are printed in English for want of a translation. */
      readonly untranslated: readonly string[];
    }
  | { readonly refusal: Refusal };

/** All that is printed of a program while a red flag is open: no session, no exercise. */
export function composeReferral(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  choice: SheetChoice = {},
): Handout | undefined {
  const settled = settle({ ...choice, layout: 'referral' });
  const { program } = readProgram(note);
  const refusal = programRefusal(program, knowledge);
  if (refusal?.reason !== 'red-flag') return undefined;
  const [language] = settled.languages;
  const speaker = new Speaker(knowledge, language);
  const { logo: _, ...clinic } = settled.settings?.clinic ?? {};
  const referral: Referral = {
    language,
    athlete: speaker.title(program.athlete),
    clinic,
    today: refusal.urgency === 'today',
    found: foundOf(refusal.flags ?? [], knowledge, speaker),
  };
  return {
    layout: 'referral',
    languages: settled.languages,
    paper: settled.paper,
    logo: settled.logo?.data,
    sheets: [],
    pages: [{ kind: 'referral', referral }],
  };
}

/** "Pain at night or at rest (2026-11-21); …" */
function foundOf(
  flags: NonNullable<Refusal['flags']>,
  knowledge: Knowledge,
  speaker: Speaker,
): Referral['found'] {
  const texts = flags.map(({ of, on }) => `${speaker.title(of)} (${on})`);
  return { text: texts.join('; '), language: speaker.languageOf(knowledge.get(flags[0]?.of ?? '')) };
}

/** A program as it is asked for: its days selected, filled from the notes, and laid out. */
export function composeHandout(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  choice: SheetChoice = {},
): HandoutResult {
  const settled = settle(choice);
  const { program } = readProgram(note);
  const result = composeSheets(program, knowledge, settled);
  if ('refusal' in result) return result;
  const { sheets, untranslated } = result;
  const [first] = sheets;
  const speaker = new Speaker(knowledge, settled.languages[0]);
  const pages = first
    ? layOut(first, {
        sheets,
        choice: settled,
        overview: () => overviewOf(program, sheets, knowledge, speaker),
        clinic: () => clinicWorkOf(program, knowledge, speaker, settled),
        coach: () => coachPageOf(note, program, knowledge, settled.settings?.clinic.name),
      })
    : [];
  const handout: Handout = {
    layout: settled.layout,
    languages: settled.languages,
    paper: settled.paper,
    logo: settled.logo?.data,
    sheets,
    pages,
  };
  return {
    handout,
    untranslated: [...new Set([...untranslated, ...speaker.untranslated])],
  };
}

/** The pages of several handouts one after the other. */
export function joined(handouts: readonly [Handout, ...Handout[]]): Handout {
  const [first] = handouts;
  return {
    ...first,
    sheets: handouts.flatMap((each) => each.sheets),
    pages: handouts.flatMap((each) => each.pages),
  };
}

interface Contents {
  readonly sheets: readonly Sheet[];
  readonly choice: SettledChoice;
  readonly overview: () => Overview;
  readonly clinic: () => ClinicWork | undefined;
  readonly coach: () => CoachPage;
}

/** Which pages a layout has. The coach's page comes last, and for a coach alone. */
function layOut(first: Sheet, { sheets, choice, overview, clinic, coach }: Contents): Page[] {
  const pages = ((): Page[] => {
    switch (choice.layout) {
      case 'teach':
      case 'large':
        return sheets.map((sheet) => ({ kind: 'session', sheet }));
      case 'message':
        return sheets.map((sheet) => ({ kind: 'message', sheet }));
      case 'fridge':
        return fridgePages(sheets, choice.paper).map((page) => ({ kind: 'fridge', page }));
      case 'week':
        return [{ kind: 'overview', sheet: first, overview: overview(), sheets }];
      case 'clinic':
        return clinicPages(first, clinic());
      case 'booklet':
        return [
          { kind: 'cover', sheet: first, overview: overview() },
          { kind: 'cards', sheet: first, items: cardsOf(sheets) },
          ...fridgePages(sheets, choice.paper).map((page): Page => ({ kind: 'fridge', page })),
          ...clinicPages(first, clinic()),
        ];
      case 'coach':
      case 'referral':
        return [];
    }
  })();
  return choice.audience === 'coach' ? [...pages, { kind: 'coach', coach: coach() }] : pages;
}

function clinicPages(sheet: Sheet, work: ClinicWork | undefined): Page[] {
  return work ? [{ kind: 'clinic', sheet, work }] : [];
}

/** Each exercise once, as it is first met. */
function cardsOf(sheets: readonly Sheet[]): Card[] {
  const cards = new Map<string, Card>();
  for (const sheet of sheets) {
    const others = sheet.also?.blocks.flatMap((block) => block.items) ?? [];
    sheet.blocks
      .flatMap((block) => block.items)
      .forEach((item, i) => {
        if (item.kind !== 'exercise' || item.id === undefined || cards.has(item.id)) return;
        cards.set(item.id, { item: { ...item, number: String(cards.size + 1) }, also: others[i] });
      });
  }
  return [...cards.values()];
}
