import { withSets } from '../../dose/change.ts';
import { setsOf } from '../../dose/volume.ts';
import { flowYaml } from '../../note/flowYaml.ts';
import type { NoteOf } from '../../note/note.ts';
import { setField } from '../../note/setField.ts';
import type { TextEdit } from '../../text/edit.ts';
import { addDays, daysBetween } from '../calendar.ts';
import { changeLines } from '../document/changeLines.ts';
import { readProgram } from '../document/read.ts';
import { easyWeeks } from '../easyWeeks.ts';
import { isHarder } from '../adapt/step.ts';
import { weekOf } from '../log/session.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { isolateWeeks } from './splitWeeks.ts';

/** Days before a race in which no dose goes up (PB18). */
export const quietDays = 10;
/** The race's week has 40 per cent fewer sets, load kept, as an easy week has (PB20); coach convention. */
const raceShare = 0.6;

/** The edit that writes a race into an athlete's note. */
export function raceEdit(athlete: NoteOf<'athlete'>, on: string, name?: string): TextEdit {
  return setField(athlete.text, athlete.block, 'race', flowYaml({ on, name }));
}

/**
 * The program with a race in it: no dose goes up in a week that lies within ten days of it, and the
 * week of the race has fewer sets unless it is easy already. A race outside of the program changes nothing.
 */
export function aroundRace(note: NoteOf<'program'>, on: string): NoteOf<'program'> {
  const { program } = readProgram(note);
  const raceWeek = weekOf(program, on);
  const first = Math.max(1, Math.ceil((daysBetween(program.start, addDays(on, -quietDays)) - 6) / 7) + 1);
  const last = raceWeek ?? (weekOf(program, addDays(on, -quietDays)) === undefined ? 0 : program.weeks);
  const wasEasy = raceWeek !== undefined && easyWeeks(program).has(raceWeek);
  let current = note;
  for (let week = first; week <= last; week++) current = holdWeek(current, week);
  if (raceWeek === undefined || wasEasy) return current;
  const before = isolateWeeks(current, raceWeek, raceWeek);
  const { note: eased, changed } = changeLines(before, ({ part, line }) => {
    if (part.from !== raceWeek || line.kind !== 'exercise' || !line.dose) return undefined;
    const sets = setsOf(line.dose).max;
    return sets > 1 ? { dose: withSets(line.dose, Math.max(1, Math.round(sets * raceShare))) } : undefined;
  });
  return changed.length === 0 ? current : eased;
}

/** A week whose doses ask for no more than the last week that was not easy. */
function holdWeek(note: NoteOf<'program'>, week: number): NoteOf<'program'> {
  const { program } = readProgram(note);
  const easy = easyWeeks(program);
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
