import type { Knowledge } from '../../knowledge/knowledge.ts';
import { flowYaml } from '../../note/flowYaml.ts';
import type { NoteOf } from '../../note/note.ts';
import { setField } from '../../note/setField.ts';
import { applyEdits } from '../../text/edit.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { isHarder } from '../adapt/step.ts';
import { changeLines } from '../document/changeLines.ts';
import { headingBlocks } from '../document/outline.ts';
import { readProgram } from '../document/read.ts';
import { reread } from '../document/reread.ts';
import { dayHeading } from '../document/write.ts';
import { easyWeeks } from '../easyWeeks.ts';
import { isStrengthWork } from '../jobs.ts';
import type { Day, Program } from '../program.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { daysKeptFree, isBeforeRace, isRaceWeek } from '../race.ts';
import { easeDose, isEased } from '../steps.ts';
import { isolateWeeks } from './splitWeeks.ts';

/** The edit that writes a race into an athlete's note. */
export function raceEdit(athlete: NoteOf<'athlete'>, on: string, name?: string): TextEdit {
  return setField(athlete.text, athlete.block, 'race', flowYaml({ on, name }));
}

/**
 * The program with a race on `on` in it: no dose goes up in a week that lies within ten days of it, the week
 * of the race has fewer sets unless it is easy already, and there is no strength on the day before it and on
 * its own. A race outside of the program changes nothing.
 */
export function aroundRace(note: NoteOf<'program'>, on: string, knowledge: Knowledge): NoteOf<'program'> {
  const { start, weeks } = readProgram(note).program;
  let current = note;
  for (let week = 1; week <= weeks; week++) {
    if (isBeforeRace(on, start, week)) current = holdWeek(current, week, knowledge);
    if (isRaceWeek(on, start, week)) current = easeWeek(current, week, knowledge);
    current = freeDays(current, week, on, knowledge);
  }
  return current;
}

/** The program around its athlete's own race, where there is one; for what was moved, copied or goes on. */
export function aroundOwnRace(note: NoteOf<'program'>, knowledge: Knowledge): NoteOf<'program'> {
  const race = knowledge.whole('athlete', note.data.athlete)?.data.race;
  return race ? aroundRace(note, race.on, knowledge) : note;
}

/** A week whose doses ask for no more than the last week that was not easy. */
function holdWeek(note: NoteOf<'program'>, week: number, knowledge: Knowledge): NoteOf<'program'> {
  const { program } = readProgram(note);
  const easy = easyWeeks(program, knowledge);
  let then = week - 1;
  while (then > 0 && easy.has(then)) then--;
  const before = partOfWeek(program, then);
  if (!before || partOfWeek(program, week) === before) return note;
  const isolated = isolateWeeks(note, week, week);
  const { note: held, changed } = changeLines(isolated, ({ part, day, line }) => {
    if (part.from !== week || !line.dose) return undefined;
    const same = before.days.find((each) => each.title === day.title);
    const dose = same && linesOf(same).find((each) => each.id === line.id)?.dose;
    return dose && isHarder(line.dose, dose) ? { dose } : undefined;
  });
  return changed.length === 0 ? note : held;
}

function easeWeek(note: NoteOf<'program'>, week: number, knowledge: Knowledge): NoteOf<'program'> {
  if (easyWeeks(readProgram(note).program, knowledge).has(week)) return note;
  const { note: eased, changed } = changeLines(isolateWeeks(note, week, week), ({ part, line }) => {
    const exercise = line.id === undefined ? undefined : knowledge.whole('exercise', line.id);
    if (part.from !== week || !exercise || !line.dose || !isEased(exercise)) return undefined;
    return { dose: easeDose(line.dose) };
  });
  return changed.length === 0 ? note : eased;
}

/** The week without strength on the days that the race keeps free; a session that has no other day goes. */
function freeDays(
  note: NoteOf<'program'>,
  week: number,
  on: string,
  knowledge: Knowledge,
): NoteOf<'program'> {
  const { program } = readProgram(note);
  const free = daysKeptFree(on, program.start, week);
  const isMeant = (day: Day): boolean =>
    day.weekdays.some((weekday) => free.includes(weekday)) &&
    linesOf(day).some(({ id }) => {
      const exercise = id === undefined ? undefined : knowledge.whole('exercise', id);
      return exercise !== undefined && isStrengthWork(exercise);
    });
  if (!daysIn(program, week).some(isMeant)) return note;
  const isolated = isolateWeeks(note, week, week);
  const { text } = isolated;
  const blocks = headingBlocks(text, isolated.bodyStart);
  const index = new LineIndex(text);
  const edits = daysIn(readProgram(isolated).program, week).flatMap((day): TextEdit[] => {
    const block = blocks.find((each) => each.heading.start === day.span?.start);
    if (!block || !isMeant(day)) return [];
    const left = day.weekdays.filter((weekday) => !free.includes(weekday));
    return left.length === 0
      ? [{ range: index.range(block.span), newText: '' }]
      : [
          {
            range: index.range(block.heading),
            newText: `### ${dayHeading({ ...day, weekdays: left })}`,
          },
        ];
  });
  return reread(isolated, applyEdits(text, edits));
}

function daysIn(program: Program, week: number): readonly Day[] {
  return partOfWeek(program, week)?.days ?? [];
}
