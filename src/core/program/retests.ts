import type { NoteOf } from '../note/note.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Picture } from './findings.ts';

/** The first look at what responds fast, in weeks (PB21). */
export const firstLook = 2;
/** The last look at a slow course, in weeks (PB21). */
export const lastLook = 12;

export interface RetestDue {
  readonly test: NoteOf<'assessment'>;
  readonly weeks: readonly number[];
  readonly findings: readonly string[];
}

/** The tests that found something, and the weeks of a program in which they are due again (PB21). */
export function retestsDue(picture: Picture, knowledge: Knowledge, weeks: number): RetestDue[] {
  const telling = picture.observations.filter(
    ({ outcome }) => outcome && outcome.causes.length + outcome.effects.length + outcome.shuts.length > 0,
  );
  const taken = new Set(telling.map(({ finding }) => finding.of));
  return knowledge.ofKind('assessment').flatMap((test) => {
    if (!taken.has(test.id)) return [];
    const named = test.data.retest;
    // a test that goes on to the end of six weeks has one more look where the program is long
    const all = named.some((week) => week >= 6) ? [...new Set([...named, lastLook])] : named;
    const due = all.filter((week) => week <= weeks);
    const findings = telling.filter(({ finding }) => finding.of === test.id).map(({ finding }) => finding.id);
    return due.length === 0 ? [] : [{ test, weeks: due, findings: [...new Set(findings)] }];
  });
}

/** A reading of range, in degrees or centimetres. */
export function measuresRange(test: NoteOf<'assessment'>): boolean {
  return (
    test.data.method === 'measurement' &&
    test.data.measures.some(({ unit }) => unit === 'deg' || unit === 'cm')
  );
}

/** A look at how someone moves, by eye or on film. */
export function checksMovement(test: NoteOf<'assessment'>): boolean {
  return test.data.method === 'movement-check' || test.data.method === 'observation';
}
