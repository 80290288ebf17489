import type { Equipment } from '../note/kinds/shared.ts';

/** Everyone has a floor and a wall. */
const alwaysAtHand: readonly Equipment[] = ['mat', 'wall'];
/** A bench does for a chair; the other way round it may tip. */
const standsIn: Readonly<Partial<Record<Equipment, Equipment>>> = { chair: 'bench' };

/** Whether a thing, or one that can stand in for it, is among what a session has. */
export function isAtHand(item: Equipment, equipment: readonly Equipment[]): boolean {
  return alwaysAtHand.includes(item) || equipment.includes(atHandFor(item, equipment));
}

/** The thing to take: the one that is asked for, or the one at hand that stands in for it. */
export function atHandFor(item: Equipment, equipment: readonly Equipment[]): Equipment {
  const other = standsIn[item];
  return other !== undefined && !equipment.includes(item) && equipment.includes(other) ? other : item;
}
