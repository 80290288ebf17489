import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import type { Day } from '../program/program.ts';
import { linesOf } from '../program/program.ts';
import type { SessionSlot } from '../program/slots.ts';
import type { Speaker } from './speaker.ts';

type When = SessionSlot['when'];

/**
 * On which sessions a principle's advice is of use, by the rule it stands behind. A principle whose
 * rules are not named here is of use on each.
 */
const when: Readonly<Record<string, readonly When[]>> = {
  PB08: ['before-run'],
  PB11: ['before-run'],
  PB20: ['days'],
  PB24: ['easy-run'],
};

/** Rules whose advice the boxes of each sheet give already: stop signs and the traffic light for pain. */
const saidInBoxes: ReadonlySet<string> = new Set(['PB01', 'PB19']);

/** The advice lines of a day, and what the principles that its exercises put to use tell the athlete on such a day. */
export function adviceOf(
  day: Day,
  slot: SessionSlot | undefined,
  exercises: readonly NoteOf<'exercise'>[],
  { knowledge, speaker }: { readonly knowledge: Knowledge; readonly speaker: Speaker },
): string[] {
  const whole = (id: string): NoteOf<'principle'>[] => {
    const principle = knowledge.whole('principle', id);
    return principle ? [principle] : [];
  };
  const named = linesOf(day)
    .filter((line) => line.kind === 'advice')
    .flatMap((line) => (line.id === undefined ? [] : whole(line.id)));
  const trained = exercises
    .flatMap((exercise) => exercise.data.trains)
    .flatMap(whole)
    .filter((principle) => isOfUse(principle, day.kind === 'run' ? 'easy-run' : slot?.when));
  const advice = [...named, ...trained].flatMap((principle) => {
    if (principle.data.advice === undefined) return [];
    const translated = speaker.translationOf(principle)?.data?.advice;
    if (translated === undefined) speaker.miss(principle);
    return [speaker.plain(translated ?? principle.data.advice)];
  });
  return [...new Set(advice)];
}

/** What a coach writes on a day stands there; what an exercise brings along stands where it is of use. */
function isOfUse(principle: NoteOf<'principle'>, on: When | undefined): boolean {
  const { rule } = principle.data;
  if (rule.some((each) => saidInBoxes.has(each))) return false;
  const days = rule.flatMap((each) => when[each] ?? []);
  return days.length === 0 || (on !== undefined && days.includes(on));
}
