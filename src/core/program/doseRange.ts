import { mapVolumes, volumesOf } from '../dose/dose.ts';
import type { Dose } from '../dose/dose.ts';
import { parseDose } from '../dose/parse.ts';
import { isWithin } from '../dose/within.ts';
import type { NoteOf } from '../note/note.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { lighterWeeks } from './easyWeeks.ts';
import type { Line, Part, Program } from './program.ts';
import { weeksOf } from './program.ts';
import { isRaceWeek } from './race.ts';
import { isEased, isEasyWeek } from './steps.ts';

const doses = new WeakMap<NoteOf<'exercise'>, Dose | undefined>();

/** An exercise's dose, read once: every block of every session asks for it. */
export function rangeDose(exercise: NoteOf<'exercise'>): Dose | undefined {
  if (!doses.has(exercise)) {
    const reading = parseDose(exercise.data.dose);
    doses.set(exercise, 'dose' in reading ? reading.dose : undefined);
  }
  return doses.get(exercise);
}

/**
 * The parts of a program in which sets may be fewer: those with an easy week, by the calendar or by what the
 * program says, or with the week of the athlete's race.
 */
export function easedParts(
  program: Program,
  knowledge: Knowledge,
): (part: Pick<Part, 'from' | 'to'>) => boolean {
  const race = knowledge.whole('athlete', program.athlete)?.data.race?.on;
  const lighter = lighterWeeks(program, knowledge);
  return (part) =>
    weeksOf(part).some(
      (week) => isEasyWeek(week) || lighter.has(week) || isRaceWeek(race, program.start, week),
    );
}

/** How a line's dose lies outside its exercise's range, as a sentence; undefined when it does not. In an eased week sets may be fewer. */
export function outsideRange(line: Line, exercise: NoteOf<'exercise'>, eased: boolean): string | undefined {
  const range = rangeDose(exercise);
  if (!range || !line.dose) return undefined;
  const easy = eased && isEased(exercise);
  const more = line.dose.work.kind === 'sides' && volumesOf(line.dose.work).length > 1 ? 1 : 0;
  const allowed = mapVolumes(range, ({ sets, amount }) => ({
    ...(sets && { sets: { min: easy ? 1 : sets.min, max: sets.max + more } }),
    amount,
  }));
  const held = isWithin(line.dose, allowed);
  return held.ok ? undefined : held.message;
}
