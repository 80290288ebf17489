import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { checkProgram } from '../program/check.ts';
import { readProgram } from '../program/document/read.ts';
import type { Program } from '../program/program.ts';
import type { Problem } from '../text/problem.ts';
import { composeHandout, composeReferral, joined } from './handout.ts';
import type { Handout } from './handout.ts';
import { settle } from './choice.ts';
import type { Layout, SheetChoice } from './choice.ts';
import { giveaways } from './privacy.ts';
import { dayTitles, matchesDay } from './select.ts';
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

export interface Exported {
  readonly name: string;
  readonly content: FileContent;
  readonly sheets: number;
  /** What the one who hands it out should know first. */
  readonly warnings: readonly string[];
}

/** Why nothing is exported, and the problems to mend first. */
export interface ExportRefusal {
  readonly refusal: string;
  readonly problems: readonly Problem[];
}

export type ExportResult = Exported | ExportRefusal;

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
  const prepared = prepare(note, knowledge, target, choice);
  if ('refusal' in prepared) return prepared;
  return emitted([prepared], prepared.program.id, target, choice, options);
}

export interface GroupResult {
  /** Of those programs that can be printed; undefined when none can. */
  readonly exported?: Exported | undefined;
  readonly refused: readonly (ExportRefusal & { readonly note: NoteOf<'program'> })[];
}

/** What the name of a file of several programs begins with. */
export const groupName = 'group';

/** The sheets of several programs in one file, for who prints a whole group at once. */
export async function exportTogether(
  notes: readonly NoteOf<'program'>[],
  knowledge: Knowledge,
  target: Target,
  choice: SheetChoice,
  options: EditionOptions,
): Promise<GroupResult> {
  const all = notes.map((note) => ({ note, prepared: prepare(note, knowledge, target, choice) }));
  const refused = all.flatMap(({ note, prepared }) => ('refusal' in prepared ? [{ note, ...prepared }] : []));
  const [first, ...others] = all.flatMap(({ prepared }) => ('handout' in prepared ? [prepared] : []));
  if (!first) return { refused };
  const name = notes.length > 1 ? groupName : first.program.id;
  return { exported: await emitted([first, ...others], name, target, choice, options), refused };
}

interface Prepared {
  readonly program: Program;
  /** Whose it is, as it is printed. */
  readonly athlete: string;
  readonly handout: Handout;
  readonly warnings: readonly string[];
}

function prepare(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  target: Target,
  choice: SheetChoice,
): Prepared | ExportRefusal {
  const { program } = readProgram(note);
  const athlete = knowledge.get(program.athlete)?.title ?? program.athlete;
  const { layout, audience } = settle(choice);
  const refuse = (refusal: string, problems: readonly Problem[] = []): ExportRefusal => ({
    refusal,
    problems,
  });
  if (!hasLayout(target, layout)) {
    const others = targets.filter((each) => hasLayout(each, layout)).map((each) => each.id);
    return refuse(`The format ${target.id} has no layout "${layout}": choose ${others.join(' or ')} for it.`);
  }
  if (layout === 'referral') {
    const handout = composeReferral(note, knowledge, choice);
    return handout
      ? checked({ program, athlete, handout, warnings: [] }, choice)
      : refuse(`${note.title} prints no referral: no red flag is open, so there is nothing to refer.`);
  }
  const withoutCoach = audience === 'coach' && !hasLayout(target, 'coach');
  const result = composeHandout(note, knowledge, {
    ...choice,
    // the pages of this layout are the whole sheets, which is what a format without layouts holds
    ...(target.layouts ? {} : { layout: 'teach' }),
    ...(withoutCoach ? { audience: 'athlete' } : {}),
  });
  if ('refusal' in result) return refuse(result.refusal.message);
  const problems = checkProgram(note, knowledge).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    return refuse(`${note.title} has ${count} that must be mended before it is printed.`, problems);
  }
  const { handout, untranslated } = result;
  if (handout.sheets.length === 0) {
    const days = dayTitles(program).join(', ') || 'none';
    return refuse(`${note.title} has no such session: it has weeks 1-${program.weeks} and the days ${days}.`);
  }
  if (handout.pages.length === 0)
    return refuse(`${note.title} has nothing for the layout "${handout.layout}" in these weeks.`);
  const warnings = [
    ...missing(note.title, program, handout, choice),
    ...(untranslated.length > 0
      ? [`There is no translation yet of ${untranslated.join(', ')}: printed in English.`]
      : []),
    ...(withoutCoach ? [`The format ${target.id} has no coach page: this is the athlete's copy.`] : []),
  ];
  return checked({ program, athlete, handout, warnings }, choice);
}

/** The same, with what of its pages tells a stranger who the athlete is; or the refusal, where the notebook asks for one. */
function checked(prepared: Prepared, { settings }: SheetChoice): Prepared | ExportRefusal {
  const { program, athlete, handout, warnings } = prepared;
  const found = giveaways(handout.pages, athlete, settings?.clinic ?? {});
  if (found.length === 0) return prepared;
  const list = found.map(({ kind, text }) => `a ${kind} (${text})`).join(', ');
  const warning = `The document tells who the athlete is: ${list}. Take it out, or use an alias.`;
  if (settings?.sheets.privacy !== 'block') return { ...prepared, warnings: [warning, ...warnings] };
  return {
    refusal: `${program.title} is not exported: ${warning} The notebook's setting "privacy: block" asks for this.`,
    problems: [],
  };
}

/** What was asked for beside what is there. */
function missing(
  title: string,
  program: Program,
  { sheets }: Handout,
  { days, weeks }: SheetChoice,
): string[] {
  const unknown = (days ?? []).filter(
    (name) => !sheets.some((sheet) => matchesDay({ title: sheet.day.heading }, name)),
  );
  return [
    ...(unknown.length > 0
      ? [`${title} has no session ${unknown.map((name) => `"${name}"`).join(', ')} here: it is left out.`]
      : []),
    ...(weeks && weeks.to > program.weeks
      ? [`${title} ends with week ${program.weeks}: of later weeks there is nothing.`]
      : []),
  ];
}

async function emitted(
  prepared: readonly [Prepared, ...Prepared[]],
  name: string,
  target: Target,
  choice: SheetChoice,
  options: EditionOptions,
): Promise<Exported> {
  // the first to start gives the date that the file bears
  const [date = ''] = prepared.map(({ program }) => program.start).sort();
  const [first, ...others] = prepared;
  const handout = joined([first.handout, ...others.map((each) => each.handout)]);
  const athletes = [...new Set(prepared.map(({ athlete }) => athlete))];
  const warnings = new Set([
    ...(target.leavesOut?.(handout) ?? []),
    ...prepared.flatMap((each) => each.warnings),
  ]);
  if (athletes.length > 1)
    warnings.add(
      `One file holds the sheets of ${athletes.length} athletes (${athletes.join(', ')}): give each only their own pages.`,
    );
  return {
    name: exportName(name, choice, target),
    content: await target.emit(handout, { ...options, date }),
    // a referral is of no session
    sheets: handout.pages.length,
    warnings: [...warnings],
  };
}

/** Without layouts of its own a format holds the same sheets in each, but no page that is not the athlete's. */
export function hasLayout(target: Target, layout: Layout): boolean {
  return target.layouts?.includes(layout) ?? !(layout === 'referral' || layout === 'coach');
}

/** `anna-hip-extension-weeks-1-4-a-b.html`: the file an export goes to unless told otherwise. */
function exportName(name: string, choice: SheetChoice, target: Target): string {
  const parts = [
    name,
    ...(choice.layout === undefined || choice.layout === 'teach' ? [] : [choice.layout]),
    ...(choice.audience === 'coach' && choice.layout !== 'coach' && hasLayout(target, 'coach')
      ? ['for-coach']
      : []),
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
