import { parseDose } from '../../dose/parse.ts';
import type { Dose } from '../../dose/dose.ts';
import { evidenceRank } from '../../knowledge/evidence.ts';
import { compare } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { obstacle } from '../build/candidates.ts';
import type { Situation } from '../gates.ts';
import type { SessionSlot } from '../slots.ts';

/** Where and when an exercise is to stand: in all these sessions, from this week of the program on. */
export interface Place {
  readonly slots: readonly SessionSlot[];
  readonly week: number;
}

export interface Rung {
  readonly exercise: NoteOf<'exercise'>;
  readonly range: Dose;
}

/** The next harder exercise that can be done in all these sessions, the least hard first. */
export function harderRung(
  exercise: NoteOf<'exercise'>,
  situation: Situation,
  place: Place,
): Rung | undefined {
  const rungs = exercise.data.harder.flatMap((id) => situation.knowledge.whole('exercise', id) ?? []);
  return best(
    rungs,
    situation,
    place,
    (a, b) => a.data.difficulty - b.data.difficulty || compare(a.id, b.id),
  );
}

/** The next easier exercise that can be done in all these sessions, the hardest of them first. */
export function easierRung(
  exercise: NoteOf<'exercise'>,
  situation: Situation,
  place: Place,
): Rung | undefined {
  const rungs = situation.knowledge
    .relationsTo(exercise.id)
    .filter((relation) => relation.name === 'harder')
    .flatMap((relation) => situation.knowledge.whole('exercise', relation.from) ?? []);
  return best(
    rungs,
    situation,
    place,
    (a, b) => b.data.difficulty - a.data.difficulty || compare(a.id, b.id),
  );
}

/**
 * An exercise of another family that does the same work, for when the first changed nothing (PB21): of
 * the same phase, for one of the causes named; the most causes first, then evidence, then what is nearer to
 * running. What stands in the program already is passed over.
 */
export function otherFamily(
  exercise: NoteOf<'exercise'>,
  causes: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  situation: Situation,
  place: Place,
): Rung | undefined {
  const answers = (each: NoteOf<'exercise'>): number =>
    each.data.addresses.filter((id) => causes.has(foldId(id))).length;
  const others = situation.knowledge
    .ofKind('exercise')
    .filter(
      ({ id, data }) =>
        data.phase === exercise.data.phase &&
        data.family !== exercise.data.family &&
        data.difficulty <= Math.max(exercise.data.difficulty, 2) &&
        (data.position === 'running') === (exercise.data.position === 'running') &&
        !taken.has(foldId(id)),
    )
    .filter((each) => answers(each) > 0);
  return best(
    others,
    situation,
    place,
    (a, b) =>
      answers(b) - answers(a) ||
      evidenceRank(b) - evidenceRank(a) ||
      b.data.specificity - a.data.specificity ||
      compare(a.id, b.id),
  );
}

export function rangeOf(exercise: NoteOf<'exercise'>): Dose | undefined {
  const reading = parseDose(exercise.data.dose);
  return 'dose' in reading ? reading.dose : undefined;
}

function best(
  exercises: readonly NoteOf<'exercise'>[],
  situation: Situation,
  place: Place,
  order: (a: NoteOf<'exercise'>, b: NoteOf<'exercise'>) => number,
): Rung | undefined {
  for (const exercise of [...exercises].sort(order)) {
    const range = rangeOf(exercise);
    if (range && place.slots.every((slot) => !isBarred(situation, exercise, slot, place.week)))
      return { exercise, range };
  }
  return undefined;
}

/** How hard an exercise is to start with (PB14) is settled by what was logged; all else bars it still. */
function isBarred(
  situation: Situation,
  exercise: NoteOf<'exercise'>,
  slot: SessionSlot,
  week: number,
): boolean {
  const barred = obstacle(situation, exercise, slot, week);
  return barred !== undefined && barred.rule !== 'PB14';
}
