import { weekdays } from '../../note/kinds/athlete.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import { sessionSlots } from '../slots.ts';
import type { SessionSlot } from '../slots.ts';
import { noviceDays, strengthDays } from '../strengthDays.ts';
import type { TemplateSlot } from './candidates.ts';

/** A session to fill, and the blocks of the template that belong to it. */
export interface Plan {
  readonly slot: SessionSlot;
  readonly days: readonly Weekday[];
  readonly templateSlots: readonly TemplateSlot[];
  /** What is chosen first: daily work, then the sessions on days, then what goes with runs. */
  readonly turn: number;
}

const turns = { daily: 0, days: 1, 'before-run': 2, 'easy-run': 3 } as const;

/**
 * The sessions of a week, in the order of the athlete note. A slot whose days are not all fit for
 * strength is split into those that are and the others (PB10, PB20). An athlete with nothing but a daily
 * slot gets the strength of the days in it, on two or three of them, since no plan is stretching alone (PB09).
 */
export function plansFor(
  athlete: NoteOf<'athlete'>,
  template: NoteOf<'template'>,
  decisions: Decision[],
): Plan[] {
  const slots = sessionSlots(athlete);
  const of = (slot: SessionSlot): TemplateSlot[] =>
    template.data.slots.filter((each) => each.on.includes(slot.when));
  const lifting = slots.filter((slot) => slot.when === 'days' && of(slot).some(isStrength));
  const borrowed = lifting.length > 0 ? [] : borrowedStrength(template);
  const note = (rule: string, says: string): void => {
    decisions.push({ stage: 'schedule', verdict: 'noted', about: athlete.id, rule, findings: [], says });
  };
  const offered = lifting.length > 0 ? lifting.flatMap((slot) => slot.weekdays) : weekdays;
  const { days: strong, gaveWay } = strengthDays(
    athlete.data.runs,
    offered,
    lifting.length > 0 ? 'most' : 'free',
  );
  if (lifting.length > 0) for (const { rule, says } of gaveWay) note(rule, says);

  return slots.flatMap((slot): Plan[] => {
    const own = of(slot);
    const days = daysOf(slot, athlete, strong);
    const turn = turns[slot.when];
    const daily = slot.when === 'daily' && lifting.length === 0;
    const templateSlots = daily && !own.some(isStrength) ? inOrder([...own, ...borrowed], template) : own;
    if (!templateSlots.some(isStrength) || (slot.when !== 'days' && !daily)) {
      const some = slot.when === 'before-run' && days.length < athlete.data.runs.length;
      if (some)
        note(
          'PB11',
          `${slot.title} on ${days.join(', ')}: ${noviceDays.most} days a week are enough for a novice`,
        );
      return [{ slot: some ? { ...slot, weekdays: days } : slot, days, templateSlots, turn }];
    }
    if (daily && borrowed.length > 0)
      note('PB09', `strength goes into ${slot.title} on ${strong.join(', ')}: there is no other session`);
    const on = days.filter((day) => strong.includes(day));
    const off = days.filter((day) => !strong.includes(day));
    const light = templateSlots.filter((each) => !isStrength(each));
    const plans: Plan[] = [];
    if (on.length > 0) plans.push({ slot: { ...slot, weekdays: on }, days: on, templateSlots, turn });
    if (off.length > 0)
      plans.push({ slot: { ...slot, weekdays: off }, days: off, templateSlots: light, turn });
    return plans.sort((a, b) => weekdays.indexOf(a.days[0] ?? 'Mon') - weekdays.indexOf(b.days[0] ?? 'Mon'));
  });
}

export function isStrength({ phase }: TemplateSlot): boolean {
  return phase === 'strength' || phase === 'power';
}

/** The strength of a template's days, for a daily slot. */
function borrowedStrength(template: NoteOf<'template'>): TemplateSlot[] {
  return template.data.slots.filter((each) => each.phase === 'strength' && each.on.includes('days'));
}

function inOrder(slots: readonly TemplateSlot[], template: NoteOf<'template'>): TemplateSlot[] {
  return [...slots].sort((a, b) => template.data.slots.indexOf(a) - template.data.slots.indexOf(b));
}

/** The weekdays on which a slot comes round; before runs a novice has four at most, first those without strength (PB11). */
function daysOf(
  slot: SessionSlot,
  athlete: NoteOf<'athlete'>,
  strong: readonly Weekday[],
): readonly Weekday[] {
  if (slot.weekdays.length > 0) return slot.weekdays;
  if (slot.when !== 'before-run') return weekdays;
  const runs = weekdays.filter((day) => athlete.data.runs.some((run) => run.day === day));
  if (athlete.data.level !== 'beginner') return runs;
  const first = [
    ...runs.filter((day) => !strong.includes(day)),
    ...runs.filter((day) => strong.includes(day)),
  ];
  return runs.filter((day) => first.indexOf(day) < noviceDays.most);
}
