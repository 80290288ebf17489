import type { Equipment } from '../note/kinds/shared.ts';
import type { NoteOf } from '../note/note.ts';

/** Everyone has a floor and a wall. */
const alwaysAtHand: readonly Equipment[] = ['mat', 'wall'];
/** A bench does for a chair; the other way round it may tip. */
const standsIn: Readonly<Partial<Record<Equipment, Equipment>>> = { chair: 'bench' };

/** What an exercise or a test needs and is not there. */
export function missingEquipment(
  note: NoteOf<'exercise'> | NoteOf<'assessment'>,
  equipment: readonly Equipment[],
): Equipment[] {
  return note.data.equipment.filter(
    (item) => !alwaysAtHand.includes(item) && !equipment.includes(atHandFor(item, equipment)),
  );
}

/** The thing to take: the one that is asked for, or the one at hand that stands in for it. */
export function atHandFor(item: Equipment, equipment: readonly Equipment[]): Equipment {
  const other = standsIn[item];
  return other !== undefined && !equipment.includes(item) && equipment.includes(other) ? other : item;
}

/** Whether it takes a second pair of hands: it cannot be done alone, and a partner may do it. */
export function needsPartner(note: NoteOf<'exercise'> | NoteOf<'assessment'>): boolean {
  return !note.data.delivery.includes('self') && note.data.delivery.includes('partner');
}

/** What only a clinician may do (PB05). */
export function isClinicianOnly(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.delivery.every((who) => who === 'clinician');
}
