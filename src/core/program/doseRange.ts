import { mapVolumes, volumesOf } from '../dose/dose.ts';
import type { Dose } from '../dose/dose.ts';
import { parseDose } from '../dose/parse.ts';
import { isWithin } from '../dose/within.ts';
import type { NoteOf } from '../note/note.ts';
import type { Line, Part } from './program.ts';
import { easyEvery, isEased } from './steps.ts';

const doses = new WeakMap<NoteOf<'exercise'>, Dose | undefined>();

/** An exercise's dose, read once: every block of every session asks for it. */
export function rangeDose(exercise: NoteOf<'exercise'>): Dose | undefined {
  if (!doses.has(exercise)) {
    const reading = parseDose(exercise.data.dose);
    doses.set(exercise, 'dose' in reading ? reading.dose : undefined);
  }
  return doses.get(exercise);
}

/** How a line's dose lies outside its exercise's range, as a sentence; undefined when it does not. */
export function outsideRange(
  line: Line,
  exercise: NoteOf<'exercise'>,
  part: Pick<Part, 'from' | 'to'>,
): string | undefined {
  const range = rangeDose(exercise);
  if (!range || !line.dose) return undefined;
  const easy = isEased(exercise) && Math.floor(part.to / easyEvery) * easyEvery >= part.from;
  const more = line.dose.work.kind === 'sides' && volumesOf(line.dose.work).length > 1 ? 1 : 0;
  const allowed = mapVolumes(range, ({ sets, amount }) => ({
    ...(sets && { sets: { min: easy ? 1 : sets.min, max: sets.max + more } }),
    amount,
  }));
  const held = isWithin(line.dose, allowed);
  return held.ok ? undefined : held.message;
}
