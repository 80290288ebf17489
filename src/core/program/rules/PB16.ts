import type { NoteOf } from '../../note/note.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLockedIn, needsLockIn } from '../lockIn.ts';
import type { Day } from '../program.ts';
import { linesOf } from '../program.ts';
import { slotOfDay } from '../slots.ts';
import type { SessionSlot } from '../slots.ts';
import { exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** The most items a session may hold; a technique and its lock-in are one item (PB16, Henry 1999). */
export function mostItems(when: SessionSlot['when']): number {
  return when === 'days' ? 5 : 3;
}

/** Techniques of the release phase in one session: with two, nobody knows which one worked. */
const mostTechniques = 1;

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
  title: 'At most 5 items in a session, 3 in a daily one or before a run; 6 only as a kept deviation.',
  *check({ program, note, knowledge, athlete }) {
    for (const day of program.parts.flatMap((part) => part.days)) {
      if (day.kind !== 'slot') continue;
      const techniques = linesOf(day).filter((line) => exerciseOf(line, knowledge)?.data.phase === 'release');
      const second = techniques[mostTechniques];
      if (second) {
        yield {
          message: `${day.title} has ${techniques.length} release techniques: keep one, or nobody knows which one worked.`,
          span: lineSpan(second, note),
          lines: techniques,
        };
      }
      const most = mostItems(athlete ? (slotOfDay(athlete, day)?.when ?? 'days') : 'days');
      const items = countItems(day, knowledge);
      if (items <= most) continue;
      yield {
        message:
          `${day.title} has ${items} items where ${most} are the most that people keep up: ` +
          'take some out, or write "  - keep PB16: reason" under one line.',
        span: day.span ?? note.block,
        lines: items <= most + 1 ? linesOf(day) : [],
      };
    }
  },
};
