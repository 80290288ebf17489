import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteOf } from '../../note/note.ts';
import { setField } from '../../note/setField.ts';
import { applyEdits } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { adapt } from '../adapt/adapt.ts';
import { retestDays } from '../build/retests.ts';
import { readFindings } from '../findings.ts';
import type { Proposal } from '../adapt/proposal.ts';
import { readProgram } from '../document/read.ts';
import { reread } from '../document/reread.ts';
import { headingBlocks } from '../document/outline.ts';
import { partHeading, writeProgram } from '../document/write.ts';
import { easyWeeks } from '../easyWeeks.ts';
import { aroundOwnRace } from './race.ts';
import { dayAfter } from './moveWeeks.ts';
import type { Day, Line, Part, Program } from '../program.ts';
import { partOfWeek } from '../program.ts';
import { programRefusal } from '../screening.ts';
import type { Refusal } from '../screening.ts';
import { builtFrom } from '../staleness.ts';
import { easeDose, easySets, isEased } from '../steps.ts';

/** A block of three weeks and an easy one (PB20). */
const blockWeeks = 4;

export type NextBlock =
  | { readonly program: Program; readonly text: string; readonly proposals: readonly Proposal[] }
  | { readonly refusal: Refusal }
  | { readonly problem: string };

/**
 * The block that follows a program: the days of its last full week for three weeks, adapted to the log as
 * `adapt` does, then an easy week with 40 per cent fewer sets; with the retests that are due (PB21).
 */
export function nextBlock(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  options: { readonly id: string; readonly start?: string | undefined; readonly by: string },
): NextBlock {
  const { program } = readProgram(note);
  const easy = easyWeeks(program, knowledge);
  let last = program.weeks;
  while (last > 1 && (easy.has(last) || (partOfWeek(program, last)?.days.length ?? 0) === 0)) last--;
  const part = partOfWeek(program, last);
  if (!part || part.days.length === 0)
    return { problem: `${note.title} has no week with sessions to go on from.` };

  // the weeks to come are written behind the last in memory, so that adapting sees log and plan together
  const longer = withWeeksOf(note, part, program.weeks + 1, program.weeks + blockWeeks - 1);
  const start = options.start ?? dayAfter(program);
  if (start < dayAfter(program))
    return {
      problem: `${note.title} is not over before ${dayAfter(program)}: begin the next block on that day or later.`,
    };
  // PB01 holds for its own start: the screen of the first block is often too old by then
  const refusal = programRefusal({ athlete: program.athlete, start }, knowledge);
  if (refusal) return { refusal };
  const adapted = adapt(longer, knowledge, { today: dayAfter(program) });
  if ('refusal' in adapted) return adapted;
  const block = partOfWeek(readProgram(reread(longer, adapted.text)).program, program.weeks + 1);
  const days = (block?.days ?? []).filter((day) => day.kind === 'slot' || day.kind === 'run');
  const retests = retestsIn(program, knowledge);
  const inWeeks = (from: number, to: number): Day[] =>
    retests.filter(({ week = blockWeeks }) => from <= week && week <= to);
  const parts: Part[] = [
    { from: 1, to: blockWeeks - 1, days: [...days, ...inWeeks(1, blockWeeks - 1)] },
    {
      from: blockWeeks,
      to: blockWeeks,
      days: [...days.map((day) => eased(day, knowledge)), ...inWeeks(blockWeeks, blockWeeks)],
    },
  ];
  const next: Program = {
    id: options.id,
    title: program.title,
    athlete: program.athlete,
    ...(program.template === undefined ? {} : { template: program.template }),
    start,
    weeks: blockWeeks,
    built: builtFrom({ parts, template: program.template }, knowledge, options.by),
    parts,
    leftOut: [],
  };
  const written = aroundOwnRace(reread(note, writeProgram(next)), knowledge);
  return { program: readProgram(written).program, text: written.text, proposals: adapted.proposals };
}

/** The retests that the findings ask for, else those of the last week that had some. */
function retestsIn(program: Program, knowledge: Knowledge): Day[] {
  const athlete = knowledge.whole('athlete', program.athlete);
  const due = athlete
    ? retestDays({ athlete, picture: readFindings(athlete, knowledge), knowledge }, blockWeeks, [])
    : [];
  const last = program.parts.flatMap((each) => each.days).findLast((day) => day.kind === 'retest');
  return due.length > 0 || !last ? due : [{ ...last, week: blockWeeks }];
}

function withWeeksOf(note: NoteOf<'program'>, part: Part, from: number, to: number): NoteOf<'program'> {
  const { text } = note;
  const blocks = headingBlocks(text, note.bodyStart);
  const own = blocks.find((block) => block.heading.start === part.span?.start);
  const lastPart = readProgram(note).program.parts.at(-1);
  const behind = blocks.find((block) => block.heading.start === lastPart?.span?.start);
  if (!own || !behind) return note;
  const copy = `\n\n## ${partHeading({ from, to })}\n${text.slice(own.heading.end, own.span.end).trimEnd()}\n\n`;
  const at = new LineIndex(text).positionAt(behind.span.end);
  return reread(
    note,
    applyEdits(text, [
      setField(text, note.block, 'weeks', String(to)),
      { range: { start: at, end: at }, newText: copy },
    ]),
  );
}

function eased(day: Day, knowledge: Knowledge): Day {
  const lineOf = (line: Line): Line => {
    const exercise = line.id === undefined ? undefined : knowledge.whole('exercise', line.id);
    return line.dose && exercise && isEased(exercise) ? { ...line, dose: easeDose(line.dose) } : line;
  };
  return {
    ...day,
    blocks: day.blocks.map((block) => ({
      ...block,
      // where rounds own the sets, fewer rounds make the week easy
      ...(block.format.kind === 'straight'
        ? { lines: block.lines.map(lineOf) }
        : { format: { ...block.format, rounds: easySets(block.format.rounds) } }),
    })),
  };
}
