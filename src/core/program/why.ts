import { evidenceLine } from '../knowledge/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { buildProgram } from './build/build.ts';
import type { Decision } from './decision.ts';
import { readProgram } from './document/read.ts';
import { partHeading } from './document/write.ts';
import type { Line, Part, Program } from './program.ts';

/** The reasoning behind a program document, made again from its athlete and template. */
export interface Reasoning {
  /** The document as it stands, by hand or not. */
  readonly program: Program;
  /** What the builder would make today. */
  readonly built: Program;
  readonly decisions: readonly Decision[];
}

/** Why no reasoning can be given, in a sentence that says what to do. */
export type NoReasoning = { readonly missing: string };

/** The decisions behind a program; the same input gives the same, so nothing of them is kept. */
export function reasoningOf(note: NoteOf<'program'>, knowledge: Knowledge): Reasoning | NoReasoning {
  const { program } = readProgram(note);
  const athlete = knowledge.whole('athlete', program.athlete);
  const template = program.template === undefined ? undefined : knowledge.whole('template', program.template);
  if (!athlete)
    return { missing: `There is no whole note of the athlete "${program.athlete}": mend or write it first.` };
  if (!template) {
    return {
      missing:
        program.template === undefined
          ? 'This program names no template, so nobody decided for it: its reasons stand below its lines.'
          : `There is no template "${program.template}": correct the name.`,
    };
  }
  const { start, weeks } = program;
  const result = buildProgram(athlete, template, knowledge, { start, weeks, by: program.built?.by ?? '' });
  if ('refusal' in result) return { missing: result.refusal.message };
  return { program, built: result.program, decisions: result.decisions };
}

/** The decisions about one exercise in one session: how it was chosen, dosed and fitted. */
export function decisionsAbout(
  { decisions }: Pick<Reasoning, 'decisions'>,
  id: string,
  slot: string,
): Decision[] {
  return decisions.filter(
    (decision) =>
      foldId(decision.about) === foldId(id) && (decision.slot === undefined || decision.slot === slot),
  );
}

/** "Why this program" as a Markdown document: what was found, what each line answers, what gave way. */
export function whyProgram(note: NoteOf<'program'>, knowledge: Knowledge): string {
  const reasoning = reasoningOf(note, knowledge);
  const title = `# Why: ${note.title}`;
  if ('missing' in reasoning) return `${title}\n\n${reasoning.missing}\n`;
  const { program, decisions } = reasoning;
  const of = (stage: Decision['stage'], verdict?: Decision['verdict']): Decision[] =>
    decisions.filter((each) => each.stage === stage && (verdict === undefined || each.verdict === verdict));
  const sections = [
    [title, `For ${titleOf(program.athlete, knowledge)}, from ${program.start}, ${program.weeks} weeks.`],
    section(
      'What was found',
      [...of('screen'), ...of('causes')].map((each) => item(each, knowledge)),
    ),
    section(
      'What stands in it, and why',
      program.parts.flatMap((part) => partLines(part, reasoning, knowledge)),
    ),
    section(
      'When',
      of('schedule').map((each) => item(each, knowledge)),
    ),
    section(
      'What the minutes decided',
      of('fit').map((each) => item(each, knowledge)),
    ),
    section(
      'What could not be used',
      of('candidates', 'left').map((each) => item(each, knowledge)),
    ),
    section(
      'What was left for something better',
      of('select', 'left').map((each) => item(each, knowledge)),
    ),
    section(
      'What the checks still say',
      of('check').map((each) => item(each, knowledge)),
    ),
    section('By hand', byHand(reasoning, knowledge)),
    [
      'Weights run from 1, a hint, to 3 for each test; an order without a trial behind it is clinical convention.',
      'How each rule is meant stands in the principle notes.',
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  const once = [...new Set(lines)];
  return once.length === 0 ? [] : [`## ${heading}`, '', ...once];
}

/** The sessions of a part, each exercise with its reasons, its evidence and what was decided about it. */
function partLines(part: Part, reasoning: Reasoning, knowledge: Knowledge): string[] {
  // what stands in an earlier part too was told there
  const earlier = reasoning.program.parts.filter((each) => each.to < part.from);
  const told = new Set(
    earlier.flatMap((each) =>
      each.days.flatMap((day) =>
        day.blocks.flatMap((block) => block.lines.map((line) => `${day.title} ${line.id}`)),
      ),
    ),
  );
  return part.days.flatMap((day) => {
    const lines = day.blocks
      .flatMap((block) => block.lines)
      .filter((line) => line.kind === 'exercise' && !told.has(`${day.title} ${line.id}`))
      .flatMap((line) => exerciseLines(line, day.title, reasoning, knowledge));
    return lines.length === 0
      ? []
      : ['', `### ${day.title}, from ${partHeading(part).toLowerCase()}`, '', ...lines];
  });
}

function exerciseLines(line: Line, slot: string, reasoning: Reasoning, knowledge: Knowledge): string[] {
  const id = line.id ?? '';
  const exercise = knowledge.whole('exercise', id);
  const reasons = line.reasons.map(
    ({ of, findings, says }) =>
      `  - for [[${of}]]${findings.length > 0 ? ` (${findings.join(', ')})` : ''}: ${says}`,
  );
  const decided = decisionsAbout(reasoning, id, slot).map((each) => `  - ${sentence(each)}`);
  const evidence = exercise ? [`  - ${evidenceLine(exercise)}`] : [];
  return [`- **${titleOf(id, knowledge)}** [[${id}]]`, ...new Set([...reasons, ...decided, ...evidence])];
}

/** What the document has and the builder would not put there, and the other way round. */
function byHand({ program, built }: Reasoning, knowledge: Knowledge): string[] {
  const ids = ({ parts }: Program): Set<string> =>
    new Set(
      parts.flatMap((part) =>
        part.days.flatMap((day) =>
          day.blocks.flatMap((block) =>
            block.lines.flatMap((line) => (line.kind === 'exercise' ? (line.id ?? []) : [])),
          ),
        ),
      ),
    );
  const [here, there] = [ids(program), ids(built)];
  return [
    ...[...here]
      .filter((id) => !there.has(id))
      .map((id) => `- ${titleOf(id, knowledge)} [[${id}]] was put in by hand.`),
    ...[...there]
      .filter((id) => !here.has(id))
      .map((id) => `- ${titleOf(id, knowledge)} [[${id}]] would be built today and is not there.`),
  ];
}

function item(decision: Decision, knowledge: Knowledge): string {
  const where = decision.slot === undefined ? '' : ` in ${decision.slot}`;
  return `- **${titleOf(decision.about, knowledge)}**${where}: ${sentence(decision)}`;
}

/** A decision's reason with its rule and findings: "it answers tight-psoas (3) (f1; PB18)". */
export function sentence({ says, rule, findings }: Decision): string {
  const behind = [...findings, ...(rule === undefined ? [] : [rule])].join(', ');
  return behind === '' ? says : `${says} (${behind})`;
}

function titleOf(id: string, knowledge: Knowledge): string {
  return knowledge.get(id)?.title ?? id;
}
