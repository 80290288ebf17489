import type { MeasureUnit } from '../../note/kinds/assessment.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import type { Certainty, Equipment } from '../../note/kinds/shared.ts';

/** One step of the traffic light for pain. */
export interface Light {
  readonly light: string;
  readonly pain: string;
  readonly todo: string;
}

/**
 * All that a sheet says beside the notes' own words, in one language. A language that lacks a
 * message does not compile.
 */
export interface SheetWords {
  readonly language: string;
  readonly page: string;
  readonly week: (week: number) => string;
  readonly weeks: (from: number, to: number) => string;
  readonly ofWeeks: (weeks: string, total: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly youNeed: string;
  readonly goal: string;
  readonly whyThese: string;
  readonly run: string;

  readonly notReviewed: string;
  readonly disclaimer: string;

  readonly beforeTitle: string;
  readonly painNow: string;
  readonly slept: string;
  readonly hours: string;
  readonly date: string;
  readonly lightsTitle: string;
  readonly lights: readonly [Light, Light, Light];

  readonly stopTitle: string;
  readonly stopSigns: readonly string[];
  readonly callToday: string;
  readonly emergency: string;
  readonly tomorrowTitle: string;
  readonly tomorrowSigns: readonly string[];
  readonly callTomorrow: string;
  readonly yourCoach: string;

  readonly setUp: string;
  readonly movement: string;
  readonly cues: string;
  readonly feel: string;
  readonly faults: string;
  readonly stopWhen: string;
  readonly easier: string;
  readonly harder: string;
  readonly moveOn: string;
  readonly takeCare: string;
  readonly because: string;
  readonly notes: string;
  readonly left: string;
  readonly right: string;
  readonly both: string;
  /** The sides within a sentence. */
  readonly sides: Readonly<Record<'left' | 'right' | 'both', string>>;
  readonly units: Readonly<Record<MeasureUnit, string>>;
  readonly set: string;
  readonly load: string;
  readonly changedTo: string;
  readonly from: string;
  /** What the dose was in the weeks before. */
  readonly before: string;
  readonly fromWeek: (week: number) => string;
  readonly film: string;
  readonly drawing: (title: string) => string;
  readonly superset: (rounds: string) => string;
  readonly circuit: (rounds: string) => string;
  readonly rounds: (count: number) => string;
  readonly restBetweenRounds: (seconds: number) => string;

  readonly doneTitle: string;
  readonly doneHint: string;
  readonly painDuring: string;
  readonly painAfter: string;
  readonly painMorning: string;
  readonly effort: string;
  readonly problems: string;
  readonly loadTitle: string;
  readonly missedTitle: string;
  readonly missedDay: string;
  readonly adviceTitle: string;
  readonly nextRetest: string;
  readonly sources: string;
  readonly level: (level: number) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly noEvidence: string;
  readonly ownPractice: string;
  readonly papers: (supporting: number, disputing: number) => string;

  readonly weekOverview: string;
  readonly restDay: string;
  readonly everyDay: string;
  readonly runTypes: Readonly<Record<'easy' | 'hard' | 'long' | 'race', string>>;
  readonly exercises: string;
  readonly whatToDo: string;
  readonly clinicTitle: string;
  readonly clinicHint: string;
  readonly test: string;
  readonly last: string;
  readonly beforeWork: string;
  readonly afterWork: string;
  readonly minimalChange: (value: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly inWeek: (weeks: string) => string;
  readonly signed: string;

  readonly referralTitle: string;
  readonly referralText: string;
  readonly referralToday: string;
  readonly referralBefore: string;
  readonly referralFor: string;
  readonly referralFound: string;
  readonly referralAnswer: string;

  readonly printedFrom: string;
  readonly byHand: string;
  readonly start: string;
  readonly months: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  /** A day of a month, such as `7 Dec`. */
  readonly day: (day: number, month: string) => string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly equipment: Readonly<Record<Equipment, string>>;
  /** Titles that builder and templates give to days and blocks, by their English; others stay as the coach wrote them. */
  readonly titles: Readonly<Record<Title, string>>;
}

export const titles = [
  'Daily',
  'Before runs',
  'Easy run',
  'Clinic',
  'Retest',
  'Release',
  'Mobility',
  'Activation',
  'Strength',
  'Power',
  'Running drills',
  'Drills',
  'Within the run',
  'Core',
  'Warm-up',
  'Before the run',
  'Calf strength',
  'Fast strides',
  'Flexion range',
  'Flexor strength',
  'Hold the trunk',
  'Jumps',
  'Long stretch',
  'March',
  'Open the hip',
  'Run and walk',
  'Side doors',
  'Squat or step',
  'Strength behind',
  'Strength through range',
  'Stretch',
  'Thrust or hinge',
  'Use the range',
  'Wake the buttocks',
  'Gym',
  'At home',
  'Evening at home',
] as const;
export type Title = (typeof titles)[number];
