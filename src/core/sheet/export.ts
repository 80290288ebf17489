import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { checkProgram } from '../program/check.ts';
import { readProgram } from '../program/document/read.ts';
import type { Program } from '../program/program.ts';
import type { Problem } from '../text/problem.ts';
import { composeHandout, composeReferral } from './handout.ts';
import type { SheetChoice } from './choice.ts';
import type { Giveaway } from './privacy.ts';
import type { Target } from './target.ts';
import { html } from './targets/html.ts';
import { json } from './targets/json.ts';
import { text } from './targets/text.ts';

/** Every export format, in the order they are offered. */
export const targets: readonly Target[] = [html, json, text];

export function targetOf(id: string): Target | undefined {
  return targets.find((target) => target.id === id.toLowerCase());
}

export type ExportResult =
  | {
      readonly name: string;
      readonly text: string;
      readonly sheets: number;
      /** What the one who hands it out should know first. */
      readonly warnings: readonly string[];
    }
  /** Why nothing is exported, and the problems to mend first. */
  | { readonly refusal: string; readonly problems: readonly Problem[] };

/**
 * The session sheets of a program in one format. A program that breaks a rule of level block is not
 * exported: what it says could hurt, or cannot be followed.
 */
export function exportSheets(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  target: Target,
  choice: SheetChoice = {},
): ExportResult {
  const { program } = readProgram(note);
  if (choice.layout === 'referral') return exportReferral(note, knowledge, target, choice);
  const result = composeHandout(note, knowledge, choice);
  if ('refusal' in result) return { refusal: result.refusal.message, problems: [] };
  const problems = checkProgram(note, knowledge).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    return { refusal: `${note.title} has ${count} that must be mended before it is printed.`, problems };
  }
  const { handout } = result;
  if (handout.sheets.length === 0) {
    const titles = program.parts.flatMap((part) =>
      part.days.filter((day) => day.kind === 'slot' || day.kind === 'run').map((day) => day.title),
    );
    const days = [...new Set(titles)].join(', ') || 'none';
    return {
      refusal: `${note.title} has no such session: it has weeks 1-${program.weeks} and the days ${days}.`,
      problems: [],
    };
  }
  if (handout.pages.length === 0) {
    return {
      refusal: `${note.title} has nothing for the layout "${handout.layout}" in these weeks.`,
      problems: [],
    };
  }
  if (result.giveaways.length > 0 && choice.settings?.sheets.privacy === 'block') {
    return {
      refusal: `${note.title} is not exported: ${privacyWarning(result.giveaways)} The notebook's setting "privacy: block" asks for this.`,
      problems: [],
    };
  }
  return {
    name: exportName(program, choice, target),
    text: target.emit(handout.sheets, { handout }),
    sheets: handout.sheets.length,
    warnings: [
      ...(result.giveaways.length > 0 ? [privacyWarning(result.giveaways)] : []),
      ...(result.untranslated.length > 0
        ? [`There is no translation yet of ${result.untranslated.join(', ')}: printed in English.`]
        : []),
    ],
  };
}

/** What an open red flag prints: its referral, and nothing else. */
function exportReferral(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  target: Target,
  choice: SheetChoice,
): ExportResult {
  const handout = composeReferral(note, knowledge, choice);
  if (!handout || target.id !== html.id) {
    const why = handout
      ? 'a referral is printed as HTML'
      : 'no red flag is open, so there is nothing to refer';
    return { refusal: `${note.title} prints no referral: ${why}.`, problems: [] };
  }
  const text = target.emit([], { handout });
  return {
    name: exportName(readProgram(note).program, { layout: 'referral' }, target),
    text,
    sheets: 1,
    warnings: [],
  };
}

function privacyWarning(found: readonly Giveaway[]): string {
  const list = found.map(({ kind, text }) => `a ${kind} (${text})`).join(', ');
  return `The document tells who the athlete is: ${list}. Take it out, or use an alias.`;
}

/** `anna-hip-extension-week-1-a.html`: the file an export goes to unless told otherwise. */
function exportName(program: Program, choice: SheetChoice, target: Target): string {
  const parts = [
    program.id,
    ...(choice.layout === undefined || choice.layout === 'teach' ? [] : [choice.layout]),
    ...(choice.audience === 'coach' && choice.layout !== 'coach' ? ['for-coach'] : []),
    ...(choice.week === undefined ? [] : [weekName(choice.week, choice.lastWeek)]),
    ...(choice.day === undefined ? [] : [slug(choice.day)]),
  ];
  const languages = choice.languages && choice.languages.length > 0 ? `.${choice.languages.join('-')}` : '';
  return `${parts.join('-')}${languages === '.en' ? '' : languages}.${target.extension}`;
}

function weekName(week: number, last: number | undefined): string {
  return last === undefined || last === week ? `week-${week}` : `weeks-${week}-${last}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
