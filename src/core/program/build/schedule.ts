import type { Weekday } from '../../note/kinds/athlete.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import { tellingWeight } from '../findings.ts';
import type { Situation } from '../gates.ts';
import { daysKeptFree, isBeforeRace } from '../race.ts';
import { lastLook } from '../retests.ts';
import { isEasyWeek } from '../steps.ts';
import { firstWeek } from './candidates.ts';
import { isSlow } from './session.ts';
import type { Session } from './session.ts';

/** A slow course asks for twelve weeks, unless the coach or the athlete says how many (PB21). */
export function lengthOf(
  situation: Situation,
  template: NoteOf<'template'>,
  wanted: number | undefined,
  decisions: Decision[],
): number {
  const asked = wanted ?? situation.athlete.data.weeks;
  const slow = situation.picture.causes.find(
    (cause) => cause.weight >= tellingWeight && isSlow(cause, situation),
  );
  if (!slow) return asked ?? template.data.weeks;
  const weeks = asked ?? Math.max(template.data.weeks, lastLook);
  const findings = [...new Set(slow.because.map(({ observation }) => observation.finding.id))];
  decisions.push({
    stage: 'schedule',
    verdict: 'noted',
    about: slow.id,
    rule: 'PB21',
    findings,
    says:
      weeks < lastLook
        ? `a slow course takes ${lastLook} weeks, and ${weeks} were asked for: go on with the stretching after them`
        : `a slow course: ${weeks} weeks, with a look at 6 and ${lastLook}`,
  });
  return weeks;
}

/** The template with no block that would begin in the last days before the athlete's race: it waits until after it (PB18). */
export function aroundRace(
  template: NoteOf<'template'>,
  { athlete }: Situation,
  weeks: number,
  start: string,
  decisions: Decision[],
): NoteOf<'template'> {
  const race = athlete.data.race?.on;
  const slots = template.data.slots.flatMap((slot) => {
    const planned = firstWeek(slot);
    let first = planned;
    while (
      first > 1 &&
      first <= weeks &&
      (isBeforeRace(race, start, first) || (first > planned && isEasyWeek(first)))
    )
      first++;
    if (first === planned) return [slot];
    const last = slot.weeks?.split('-')[1] ?? String(planned);
    const says = `${slot.block} would begin in week ${planned}, close before the race on ${race}: nothing new then`;
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: template.id,
      rule: 'PB18',
      findings: [],
      says,
    });
    return last === '' || first <= Number(last) ? [{ ...slot, weeks: `${first}-${last}` }] : [];
  });
  return { ...template, data: { ...template.data, slots } };
}

/** The weekdays of a session in one week, without those that a race keeps free of strength; undefined when none is left (PB20). */
export function weekdaysIn(
  { frame: { slot, strength }, fit }: Session,
  week: number,
  decisions: Decision[],
): readonly Weekday[] | undefined {
  if (!strength || slot.weekdays.length === 0) return slot.weekdays;
  const { athlete } = fit.situation;
  const race = athlete.data.race?.on;
  const free = daysKeptFree(race, fit.start, week).filter((day) => slot.weekdays.includes(day));
  for (const day of free) {
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: athlete.id,
      rule: 'PB20',
      findings: [],
      says: `no ${slot.title} on ${day} of week ${week}: the race is on ${race}`,
    });
  }
  const left = slot.weekdays.filter((day) => !free.includes(day));
  return left.length > 0 ? left : undefined;
}
