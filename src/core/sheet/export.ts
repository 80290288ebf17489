import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { checkProgram } from '../program/check.ts';
import { readProgram } from '../program/document/read.ts';
import type { Program } from '../program/program.ts';
import type { Problem } from '../text/problem.ts';
import { composeHandout, composeReferral } from './handout.ts';
import { settle } from './choice.ts';
import type { Layout, SheetChoice } from './choice.ts';
import type { Giveaway } from './privacy.ts';
import { dayTitles } from './select.ts';
import type { EditionOptions, FileContent, Target } from './target.ts';
import { csv } from './targets/csv.ts';
import { docx } from './targets/docx.ts';
import { html } from './targets/html.ts';
import { ics } from './targets/ics.ts';
import { json } from './targets/json.ts';
import { markdown } from './targets/markdown.ts';
import { pdf } from './targets/pdf.ts';
import { text } from './targets/text.ts';

/** Every export format, in the order they are offered. */
export const targets: readonly Target[] = [pdf, html, docx, markdown, text, ics, csv, json];

export function targetOf(id: string): Target | undefined {
  return targets.find((target) => target.id === id.toLowerCase());
}

export type ExportResult =
  | {
      readonly name: string;
      readonly content: FileContent;
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
export async function exportSheets(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  target: Target,
  choice: SheetChoice,
  options: EditionOptions,
): Promise<ExportResult> {
  const { program } = readProgram(note);
  const { layout } = settle(choice);
  const edition = { ...options, date: program.start };
  if (!hasLayout(target, layout)) {
    const others = targets.filter((each) => hasLayout(each, layout)).map((each) => each.id);
    return {
      refusal: `The format ${target.id} has no layout "${layout}": choose ${others.join(' or ')} for it.`,
      problems: [],
    };
  }
  if (layout === 'referral') {
    const handout = composeReferral(note, knowledge, choice);
    if (!handout) {
      const refusal = `${note.title} prints no referral: no red flag is open, so there is nothing to refer.`;
      return { refusal, problems: [] };
    }
    const name = exportName(program, { layout, languages: choice.languages }, target);
    return { name, content: await target.emit(handout, edition), sheets: 1, warnings: [] };
  }
  const result = composeHandout(note, knowledge, choice);
  if ('refusal' in result) return { refusal: result.refusal.message, problems: [] };
  const problems = checkProgram(note, knowledge).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    return { refusal: `${note.title} has ${count} that must be mended before it is printed.`, problems };
  }
  const { handout } = result;
  if (handout.sheets.length === 0) {
    const days = dayTitles(program).join(', ') || 'none';
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
    content: await target.emit(handout, edition),
    sheets: handout.pages.length,
    warnings: [
      ...(result.giveaways.length > 0 ? [privacyWarning(result.giveaways)] : []),
      ...(result.untranslated.length > 0
        ? [`There is no translation yet of ${result.untranslated.join(', ')}: printed in English.`]
        : []),
    ],
  };
}

/** Without layouts of its own a format holds the same sheets in each, but no page that is not the athlete's. */
export function hasLayout(target: Target, layout: Layout): boolean {
  return target.layouts?.includes(layout) ?? !(layout === 'referral' || layout === 'coach');
}

function privacyWarning(found: readonly Giveaway[]): string {
  const list = found.map(({ kind, text }) => `a ${kind} (${text})`).join(', ');
  return `The document tells who the athlete is: ${list}. Take it out, or use an alias.`;
}

/** `anna-hip-extension-weeks-1-4-a-b.html`: the file an export goes to unless told otherwise. */
function exportName(program: Program, choice: SheetChoice, target: Target): string {
  const parts = [
    program.id,
    ...(choice.layout === undefined || choice.layout === 'teach' ? [] : [choice.layout]),
    ...(choice.audience === 'coach' && choice.layout !== 'coach' ? ['for-coach'] : []),
    ...(choice.weeks ? [weeksName(choice.weeks)] : []),
    ...(choice.days ?? []).map(slug),
  ];
  const languages = choice.languages && choice.languages.length > 0 ? `.${choice.languages.join('-')}` : '';
  return `${parts.join('-')}${languages === '.en' ? '' : languages}.${target.extension}`;
}

function weeksName({ from, to }: NonNullable<SheetChoice['weeks']>): string {
  return from === to ? `week-${from}` : `weeks-${from}-${to}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
