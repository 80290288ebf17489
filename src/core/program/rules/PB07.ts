import { sessionsPerWeek } from '../slots.ts';
import type { Line } from '../program.ts';
import { isStaticStretch, leastStretchDays, stretchSeconds, weeklyStretchMinutes } from '../stretching.ts';
import { placedExercises, slotBehind, lineSpan } from './rule.ts';
import type { ProgramContext, ProgramRule } from './rule.ts';

interface Stretched {
  readonly muscle: string;
  /** Whole minutes a week. */
  readonly minutes: number;
  readonly days: number;
  readonly first: Line;
}

function stretches(context: ProgramContext): Stretched[] {
  const found = new Map<string, Stretched & { seconds: number; part: unknown }>();
  for (const { part, day, line, exercise } of placedExercises(context)) {
    if (!isStaticStretch(exercise) || !line.dose) continue;
    const slot = slotBehind(context, day);
    const days =
      day.weekdays.length > 0
        ? day.weekdays.length
        : slot && context.athlete
          ? sessionsPerWeek(context.athlete, slot)
          : 7;
    for (const muscle of exercise.data.muscles.primary) {
      const known = found.get(muscle);
      if (known && known.part !== part) continue;
      const seconds = (known?.seconds ?? 0) + stretchSeconds(line.dose) * days;
      found.set(muscle, {
        muscle,
        seconds,
        part,
        minutes: Math.floor(seconds / 60),
        days: Math.min(7, Math.max(days, known?.days ?? 0)),
        first: known?.first ?? line,
      });
    }
  }
  return [...found.values()];
}

/** Counts the side that gets more, in the first part of the program in which the muscle is stretched. */
export const PB07: ProgramRule = {
  id: 'PB07',
  level: 'warn',
  title: 'A muscle is stretched 5 to 10 minutes a week, on at least five days.',
  source: ['thomas-2018', 'ingram-2025'],
  keep: 'yes',
  givesWay: 'the athlete’s days and minutes hold no better spread of the stretching',
  *check(context) {
    for (const { muscle, minutes, days, first } of stretches(context)) {
      const name = context.knowledge.get(muscle)?.title ?? muscle;
      const { least, most } = weeklyStretchMinutes;
      const short = minutes < least || days < leastStretchDays;
      if (!short && minutes <= most) continue;
      const amount = `${name}: about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of stretching a week on ${days} ${days === 1 ? 'day' : 'days'}`;
      yield {
        message: short
          ? `${amount}; pooled trials found that range grows from ${least} minutes on ${leastStretchDays} days: spread a little over more days.`
          : `${amount}; above ${most} no extra benefit is expected. The older advice of 21 to 35 stays a choice.`,
        span: lineSpan(first, context.place),
        lines: [first],
        ...(short ? {} : { severity: 'info' }),
      };
    }
  },
};
