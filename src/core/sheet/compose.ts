import type { Dose } from '../dose/dose.ts';
import { formatDose } from '../dose/format.ts';
import { setsOf } from '../dose/volume.ts';
import { doseInWords } from '../dose/words.ts';
import { figureTitle } from '../figure/title.ts';
import { evidenceLine } from '../knowledge/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { heading } from '../knowledge/outline.ts';
import { weekdays } from '../note/kinds/athlete.ts';
import { sectionOf } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { addDays, dateInWeek, weekdayOf } from '../program/calendar.ts';
import type { Block, Day, Line, Part, Program } from '../program/program.ts';
import { linesOf, partOfWeek } from '../program/program.ts';
import { programRefusal } from '../program/screening.ts';
import type { Refusal } from '../program/screening.ts';
import { slotOfDay } from '../program/slots.ts';
import { blockSeconds, dayMinutes } from '../program/time.ts';
import { plainText } from './plainText.ts';
import { References } from './references.ts';
import type { Sheet, SheetBlock, SheetItem, SheetSession, TickRow } from './sheet.ts';

export interface SheetChoice {
  /** One of the program's weeks; each part of the program once when absent. */
  readonly week?: number | undefined;
  /** A day's name or letter (`Gym A`, `A`, `daily`); every day when absent. */
  readonly day?: string | undefined;
}

export type SheetResult = { readonly sheets: readonly Sheet[] } | { readonly refusal: Refusal };

/**
 * The session sheets of a program: one a day of each part, or of one week. A program whose athlete
 * has an open red flag gives none (PB01). Clinic and retest days are no athlete's sheets.
 */
export function composeSheets(program: Program, knowledge: Knowledge, choice: SheetChoice = {}): SheetResult {
  const athlete = knowledge.whole('athlete', program.athlete);
  const refusal = programRefusal(program, knowledge);
  if (refusal) return { refusal };
  const parts =
    choice.week === undefined
      ? program.parts
      : [partOfWeek(program, choice.week)].filter((part) => part !== undefined);
  const sheets = parts.flatMap((part) =>
    part.days
      .filter((day) => (day.kind === 'slot' || day.kind === 'run') && matchesDay(day, choice.day))
      .map((day) => composeDay({ program, part, day, athlete, knowledge, week: choice.week })),
  );
  return { sheets };
}

/** Whether a day answers to a name: its title, its letter, or its title with hyphens. */
export function matchesDay(day: Pick<Day, 'title'>, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const title = day.title.toLowerCase();
  const name = wanted.trim().toLowerCase();
  return title === name || title.split(' ').at(-1) === name || title.replaceAll(' ', '-') === name;
}

interface Context {
  readonly program: Program;
  readonly part: Part;
  readonly day: Day;
  readonly athlete: NoteOf<'athlete'> | undefined;
  readonly knowledge: Knowledge;
  readonly week: number | undefined;
}

function composeDay(context: Context): Sheet {
  const { program, part, day, athlete, knowledge, week } = context;
  const references = new References(knowledge);
  let number = 0;
  const blocks = day.blocks.flatMap((block): SheetBlock[] => {
    const items = block.lines
      .filter((line) => line.kind !== 'advice')
      .map((line) => composeItem(line, line.label ?? String(++number), block, context, references));
    return items.length === 0
      ? []
      : [
          {
            title: block.title,
            format: formatWords(block),
            minutes: Math.ceil(blockSeconds(block) / 60),
            items,
          },
        ];
  });
  const exercises = linesOf(day).flatMap((line) =>
    line.id === undefined ? [] : (knowledge.whole('exercise', line.id) ?? []),
  );
  const equipment = [...new Set(exercises.flatMap((exercise) => exercise.data.equipment))].map(heading);
  const weeks = week === undefined ? { from: part.from, to: part.to } : { from: week, to: week };
  return {
    program: { id: program.id, title: program.title, weeks: program.weeks },
    athlete: { id: program.athlete, name: athlete?.title ?? program.athlete },
    goal:
      program.template === undefined ? undefined : knowledge.whole('template', program.template)?.data.goal,
    weeks,
    day: { title: day.title, weekdays: day.weekdays, minutes: dayMinutes(day), equipment },
    sessions: sessions(context, weeks),
    findings: findingsOf(day, knowledge),
    blocks,
    advice: adviceOf(day, exercises, knowledge),
    nextRetest: nextRetest(program, weeks.from, knowledge),
    references: references.list,
    reviewed: exercises.length > 0 && exercises.every((exercise) => exercise.data.status === 'reviewed'),
    stamp: [program.id, `start ${program.start}`, program.built?.by ?? 'written by hand'].join(' · '),
  };
}

function composeItem(
  line: Line,
  number: string,
  block: Block,
  context: Context,
  references: References,
): SheetItem {
  const { knowledge } = context;
  const exercise = line.id === undefined ? undefined : knowledge.whole('exercise', line.id);
  const note = line.id === undefined ? undefined : knowledge.get(line.id);
  const kind = line.kind === 'advice' ? 'note' : line.kind;
  const own = note
    ? note.title
    : kind === 'run'
      ? 'Run'
      : (line.id ?? capital(plainText(line.text ?? kind, knowledge)));
  const words = (title: string): string[] =>
    (note && sectionOf(note, title)?.paragraphs.map((text) => plainText(text, knowledge))) ?? [];
  const harder = exercise?.data.harder ?? [];
  const easier = exercise
    ? knowledge
        .relationsTo(exercise.id)
        .filter((relation) => relation.name === 'harder')
        .map((relation) => relation.from)
    : [];
  return {
    number,
    kind,
    id: line.id,
    title: own,
    figure: exercise?.data.figure && { poses: exercise.data.figure, title: figureTitle(exercise) },
    dose: line.dose ? formatDose(line.dose) : note ? (line.text ?? '') : '',
    doseWords: line.dose ? doseInWords(line.dose) : '',
    ticks: line.dose ? tickRows(line.dose, block) : [],
    setUp: words('Set-up'),
    movement: words('Movement'),
    cues: words('Cues'),
    faults: words('Faults').map(readFault),
    feel: words('Feel it'),
    stopWhen: words('Stop when'),
    easier: easier.map((id) => knowledge.get(id)?.title ?? id),
    harder: harder.map((id) => knowledge.get(id)?.title ?? id),
    moveOn: exercise?.data.progress?.up,
    reasons: line.reasons.map((reason) => {
      const title = knowledge.get(reason.of)?.title ?? reason.of;
      return reason.says === '' ? title : `${title}: ${plainText(reason.says, knowledge)}`;
    }),
    cautions: line.notes.map((text) => plainText(text, knowledge)),
    evidence: exercise && { line: evidenceLine(exercise), references: references.of(exercise) },
  };
}

function readFault(text: string): { sign: string; fix: string } {
  const [sign = text, fix = ''] = text.split(/\s*(?:→|->)\s*/, 2);
  return { sign, fix };
}

/** A box a set and side; in rounds a box a round. */
function tickRows(dose: Dose, block: Block): TickRow[] {
  const sets = (side: 'left' | 'right'): number =>
    block.format.kind === 'straight' ? Math.max(1, setsOf(dose, side).max) : block.format.rounds;
  const { work } = dose;
  if (work.kind === 'sides') {
    return (['left', 'right'] as const).flatMap((side) => (work[side] ? [{ side, sets: sets(side) }] : []));
  }
  if (work.kind === 'once') {
    return work.sides === 'each'
      ? [
          { side: 'left', sets: 1 },
          { side: 'right', sets: 1 },
        ]
      : [{ side: work.sides, sets: 1 }];
  }
  return work.sides === 'each'
    ? [
        { side: 'left', sets: sets('left') },
        { side: 'right', sets: sets('right') },
      ]
    : [{ side: 'both', sets: sets('left') }];
}

function formatWords(block: Block): string | undefined {
  const { format } = block;
  if (format.kind === 'straight') return undefined;
  const rest = format.restSeconds === undefined ? '' : `, rest ${format.restSeconds} s between rounds`;
  const rounds = `${format.rounds} ${format.rounds === 1 ? 'round' : 'rounds'}${rest}`;
  return format.kind === 'rounds' ? rounds : `${capital(format.kind)}: ${rounds}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell for each time the day is done in these weeks. */
function sessions({ program, day, athlete }: Context, weeks: { from: number; to: number }): SheetSession[] {
  const slot = athlete && slotOfDay(athlete, day);
  const cells: SheetSession[] = [];
  for (let week = weeks.from; week <= weeks.to; week++) {
    if (day.weekdays.length > 0) {
      const dated = day.weekdays.map((weekday) => ({
        week,
        weekday,
        date: dateInWeek(program.start, week, weekday),
      }));
      cells.push(...dated.sort((a, b) => (a.date < b.date ? -1 : 1)));
    } else if (slot?.when === 'before-run') {
      const runs = athlete?.data.runs.map((run) => ({
        week,
        weekday: run.day,
        date: dateInWeek(program.start, week, run.day),
      }));
      cells.push(...(runs ?? []).sort((a, b) => (a.date < b.date ? -1 : 1)));
    } else {
      const first = addDays(program.start, (week - 1) * 7);
      cells.push(
        ...weekdays.map((_, i) => ({ week, date: addDays(first, i), weekday: weekdayOf(addDays(first, i)) })),
      );
    }
  }
  return cells;
}

/** The findings behind a day's lines, each once. */
function findingsOf(day: Day, knowledge: Knowledge): string[] {
  const says = linesOf(day).flatMap((line) =>
    line.reasons
      .filter((reason) => reason.findings.length > 0 && reason.says !== '')
      .map((reason) => plainText(reason.says, knowledge)),
  );
  return [...new Set(says)];
}

/** The advice lines, and what the principles that the exercises put to use tell the athlete. */
function adviceOf(day: Day, exercises: readonly NoteOf<'exercise'>[], knowledge: Knowledge): string[] {
  const named = linesOf(day).flatMap((line) =>
    line.kind === 'advice' && line.id !== undefined ? [line.id] : [],
  );
  const trained = exercises.flatMap((exercise) => exercise.data.trains);
  const advice = [...named, ...trained].flatMap((id) => knowledge.whole('principle', id)?.data.advice ?? []);
  return [...new Set(advice)];
}

function nextRetest(program: Program, week: number, knowledge: Knowledge): Sheet['nextRetest'] {
  const days = program.parts
    .flatMap((part) => part.days)
    .filter((day) => day.kind === 'retest' && day.week !== undefined);
  const next = days.filter((day) => (day.week ?? 0) >= week).sort((a, b) => (a.week ?? 0) - (b.week ?? 0))[0];
  if (next?.week === undefined) return undefined;
  const tests = linesOf(next).flatMap((line) =>
    line.id === undefined ? [] : [knowledge.get(line.id)?.title ?? line.id],
  );
  return { week: next.week, tests };
}
