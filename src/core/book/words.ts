import type { NoteData } from '../note/kinds/all.ts';

type Exercise = NoteData['exercise'];
type Assessment = NoteData['assessment'];

export const bookTitle = 'The Stridebook knowledge';

export const deliveryWords: Readonly<Record<Exercise['delivery'][number], string>> = {
  self: 'alone',
  partner: 'with a partner',
  clinician: 'by a trained clinician',
};

export const sideWords: Readonly<Record<Exercise['side'], string>> = {
  each: 'one side, then the other',
  alternating: 'sides in turn',
  both: 'both sides at once',
};

export const responseWords: Readonly<Record<Exercise['response'], string>> = {
  fast: 'shows within the session',
  slow: 'takes weeks',
  both: 'shows within the session and grows over weeks',
  unknown: 'not known',
};

export const sourceWords: Readonly<Record<Exercise['doseSource']['from'], string>> = {
  article: 'From a source article',
  reference: 'From a paper',
  guideline: 'From a guideline',
  practice: 'From practice',
};

export const actionWords: Readonly<Record<Exercise['precautions'][number]['do'], string>> = {
  avoid: 'leave it out',
  limit: 'hold back',
  ask: 'ask a clinician first',
};

export const unitWords: Readonly<Record<Assessment['measures'][number]['unit'], string>> = {
  deg: 'degrees',
  cm: 'centimetres',
  s: 'seconds',
  reps: 'repetitions',
  score: 'score',
  hours: 'hours',
  weeks: 'weeks',
  'yes-no': 'yes or no',
};

export const weightWords: Readonly<Record<number, string>> = {
  3: 'points straight at it',
  2: 'fits well',
  1: 'possible',
};

export const referWords: Readonly<Record<NoteData['cause']['refer'], string>> = {
  no: '',
  'if-persisting': 'to a clinician if it persists',
  yes: 'to a clinician before anything else',
};

export const blockTimeWords: Readonly<Record<NoteData['template']['slots'][number]['on'][number], string>> = {
  daily: 'daily',
  days: 'training days',
  'before-run': 'before runs',
  'easy-run': 'within easy runs',
};

/** A code as words within a sentence: `strong-band` → `strong band`. */
export function plain(code: string): string {
  return code.replaceAll('-', ' ');
}
