import type { AthleteSlot, Weekday } from '../note/kinds/athlete.ts';
import type { NoteOf } from '../note/note.ts';
import { heading } from '../knowledge/outline.ts';
import type { Day } from './program.ts';

/** A session that a program can fill: one of the athlete's slots, or what is done within easy runs. */
export interface SessionSlot {
  /** What a program calls it: `Gym A`, `Daily`, `Before runs`, `Easy run`. */
  readonly title: string;
  readonly when: AthleteSlot['when'] | 'easy-run';
  readonly weekdays: readonly Weekday[];
  readonly minutes: number;
  readonly equipment: AthleteSlot['equipment'];
}

/**
 * The sessions of an athlete's week, in the order of the athlete note. Those on days bear a letter,
 * `Gym A` and `Home B`, so that a coach can say "day B".
 */
export function sessionSlots(athlete: NoteOf<'athlete'>): SessionSlot[] {
  let letter = 0;
  const slots = athlete.data.slots.map((slot): SessionSlot => {
    const name = slot.title ?? heading(slot.id);
    return {
      title: slot.when === 'days' ? `${name} ${String.fromCharCode(65 + letter++)}` : name,
      when: slot.when,
      weekdays: slot.when === 'days' ? slot.days : [],
      minutes: slot.minutes,
      equipment: slot.equipment,
    };
  });
  const easy = athlete.data.runs.filter((run) => run.type === 'easy');
  if (easy.length > 0) {
    slots.push({
      title: 'Easy run',
      when: 'easy-run',
      weekdays: easy.map((run) => run.day),
      minutes: Math.min(...easy.map((run) => run.minutes)),
      equipment: [],
    });
  }
  return slots;
}

/** The session that a day of a program stands for; one written by hand may leave its letter out. */
export function slotOfDay(athlete: NoteOf<'athlete'>, day: Pick<Day, 'title'>): SessionSlot | undefined {
  const title = day.title.toLowerCase();
  const slots = sessionSlots(athlete);
  return (
    slots.find((slot) => slot.title.toLowerCase() === title) ??
    slots.find((slot) => slot.when === 'days' && slot.title.replace(/ [A-Z]$/, '').toLowerCase() === title)
  );
}

/** How often a week a session comes round. */
export function sessionsPerWeek(athlete: NoteOf<'athlete'>, slot: SessionSlot): number {
  if (slot.when === 'daily') return 7;
  return slot.when === 'before-run' ? athlete.data.runs.length : slot.weekdays.length;
}
