import type { NoteOf } from '../../note/note.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLockedIn, mostTechniques, needsLockIn } from '../lockIn.ts';
import { weekdays } from '../../note/kinds/athlete.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import type { Day, Line } from '../program.ts';
import { linesOf } from '../program.ts';
import { slotOfDay } from '../slots.ts';
import type { SessionSlot } from '../slots.ts';
import { exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** The most items a session may hold; a technique and its lock-in are one item (PB16, Henry 1999). */
export function mostItems(when: SessionSlot['when']): number {
  return when === 'days' ? 5 : 3;
}

/** Items of a day: exercise lines, each lock-in counted with its technique. */
export function countItems(day: Day, knowledge: Knowledge): number {
  const exercises = linesOf(day).flatMap((line) => exerciseOf(line, knowledge) ?? []);
  return exercises.filter((exercise, i) => !locksIn(exercise, exercises.slice(0, i))).length;
}

function locksIn(exercise: NoteOf<'exercise'>, before: readonly NoteOf<'exercise'>[]): boolean {
  return before.some((technique) => needsLockIn(technique) && isLockedIn(technique, [exercise.id]));
}

export const PB16: ProgramRule = {
  id: 'PB16',
  level: 'block',
  title:
    'At most 5 items in a session, 3 in a daily one or before a run, one technique a day; 6 only as a kept deviation.',
  source: ['henry-1999'],
  keep: 'one item more',
  *check({ program, place, knowledge, athlete }) {
    for (const part of program.parts) {
      const days = part.days.filter((day) => day.kind === 'slot');
      const crowded = days.find((day) => techniquesWith(day, days).length > mostTechniques);
      const techniques = crowded ? techniquesWith(crowded, days) : [];
      const second = techniques[mostTechniques];
      if (!crowded || !second) continue;
      yield {
        message: `${techniques.length} techniques fall on the day of ${crowded.title}: keep one, or nobody knows which one worked.`,
        span: lineSpan(second, place),
        lines: techniques,
      };
    }
    for (const day of program.parts.flatMap((part) => part.days)) {
      if (day.kind !== 'slot') continue;
      const most = mostItems(athlete ? (slotOfDay(athlete, day)?.when ?? 'days') : 'days');
      const items = countItems(day, knowledge);
      if (items <= most) continue;
      yield {
        message:
          `${day.title} has ${items} items where ${most} are the most that people keep up: ` +
          'take some out, or write "  - keep PB16: reason" under one line.',
        span: day.span ?? place,
        lines: items <= most + 1 ? linesOf(day) : [],
      };
    }

    function techniquesWith(day: Day, days: readonly Day[]): Line[] {
      const [first] = weekdaysOf(day);
      const same = days.filter(
        (each) => each === day || (first !== undefined && weekdaysOf(each).includes(first)),
      );
      return same.flatMap(linesOf).filter((line) => {
        const exercise = exerciseOf(line, knowledge);
        return exercise !== undefined && needsLockIn(exercise);
      });
    }

    /** A day without weekdays is every day when it is daily; before runs and unknown it stands for itself. */
    function weekdaysOf(day: Day): readonly Weekday[] {
      if (day.weekdays.length > 0) return day.weekdays;
      return athlete && slotOfDay(athlete, day)?.when === 'daily' ? weekdays : [];
    }
  },
};
