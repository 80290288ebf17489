import type { Knowledge } from '../knowledge/knowledge.ts';
import { sectionOf } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { readLog } from '../program/log/readLog.ts';
import { linesOf } from '../program/program.ts';
import type { Line, Program } from '../program/program.ts';

/** One box of the checklist: whether program, athlete and log answer it, and what to write where if not. */
export interface CertItem {
  /** As CERT numbers it: "7a". */
  readonly number: string;
  readonly asks: string;
  readonly answered: boolean;
  /** What would answer it. */
  readonly missing: string;
}

/**
 * The 19 boxes of the Consensus on Exercise Reporting Template (slade-2016-cert), in our words: what
 * someone else would need to know to do the same again. A box is answered when the notes hold the
 * answer, not when the answer is good.
 */
export function certChecklist(
  note: NoteOf<'program'>,
  program: Program,
  knowledge: Knowledge,
  clinic: string | undefined,
): CertItem[] {
  const athlete: Partial<NoteOf<'athlete'>['data']> = knowledge.whole('athlete', program.athlete)?.data ?? {};
  const days = program.parts.flatMap((part) => part.days);
  const lines = days.flatMap(linesOf);
  const prescribed = lines.filter((line) => line.kind === 'exercise');
  const exercises = prescribed.flatMap((line) => knowledge.whole('exercise', line.id ?? '') ?? []);
  const known = exercises.length === prescribed.length && exercises.length > 0;
  const { rows } = readLog(note.text, note.bodyStart);
  const slots = athlete.slots ?? [];
  const every = (test: (line: Line) => boolean): boolean => prescribed.length > 0 && prescribed.every(test);
  const item = (number: string, asks: string, answered: boolean, missing: string): CertItem => ({
    number,
    asks,
    answered,
    missing,
  });
  return [
    item('1', 'equipment', known, 'correct the names of the exercises'),
    item('2', 'who delivers it', clinic !== undefined, 'name the clinic in stridebook.yaml'),
    item('3', 'alone or in a group', known, 'correct the names of the exercises'),
    item('4', 'supervised or not', days.length > 0, 'write the days of the program'),
    item('5', 'how adherence is recorded', rows.length > 0, 'log sessions'),
    item('6', 'what motivates', (athlete.goal ?? '') !== '', 'write a goal into the athlete’s note'),
    item(
      '7a',
      'the rule of progress',
      known && exercises.every((exercise) => exercise.data.progress !== undefined),
      'use exercises that have a rule of progress',
    ),
    item('7b', 'how it progresses', program.parts.length > 1, 'write later weeks that differ'),
    item(
      '8',
      'each exercise, to be repeated from its words',
      known && exercises.every((each) => sectionOf(each, 'Set-up') && sectionOf(each, 'Movement')),
      'add Set-up and Movement to the exercises',
    ),
    item('9', 'the part done at home', slots.length > 0, 'write the athlete’s slots'),
    item(
      '10',
      'what is no exercise',
      lines.some((line) => line.kind === 'advice') || days.some((day) => day.kind === 'clinic'),
      'add advice or clinic work, or a note that there is none',
    ),
    item(
      '11',
      'what went wrong',
      rows.some(({ row }) => Object.values(row.pain).some((pain) => pain !== undefined)),
      'log pain and stop signs',
    ),
    item(
      '12',
      'the place',
      slots.length > 0 && slots.every((slot) => slot.place !== undefined),
      'give each slot a place',
    ),
    item(
      '13',
      'the whole dose',
      every((line) => line.dose !== undefined),
      'give each line a dose that can be read',
    ),
    item('14a', 'tailored or not', (athlete.findings ?? []).length > 0, 'record what was found'),
    item(
      '14b',
      'how it was tailored',
      every((line) => line.reasons.length > 0),
      'say why below each line',
    ),
    item('15', 'the rule for the start', athlete.level !== undefined, 'give the athlete a level'),
    item(
      '16a',
      'how it is followed up',
      days.some((day) => day.kind === 'retest'),
      'plan a retest',
    ),
    item('16b', 'how far it was done as planned', rows.length > 0, 'log sessions'),
  ];
}
