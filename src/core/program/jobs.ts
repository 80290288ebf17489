import type { Family } from '../note/kinds/shared.ts';
import type { NoteOf } from '../note/note.ts';

/** What a lift mainly does. Two of one job in one block leave another job undone. */
const jobs: Readonly<Partial<Record<Family, string>>> = {
  squat: 'bends the knee',
  'single-leg-squat': 'bends the knee',
  lunge: 'bends the knee',
  step: 'bends the knee',
  'bridge-thrust': 'opens the hip',
  'hip-extension': 'opens the hip',
  hinge: 'hinges',
  'knee-flexion': 'curls the knee',
  'hip-flexion': 'lifts the thigh',
  march: 'lifts the thigh',
  'hip-abduction': 'holds the pelvis level',
  'hip-adduction': 'closes the hip',
};

export function jobOf(family: Family): string {
  return jobs[family] ?? family;
}

/** Families that train the hip, and those that train the knee, for PB28. */
const hipFamilies: readonly Family[] = ['bridge-thrust', 'hip-extension', 'hinge', 'hip-abduction'];
const kneeFamilies: readonly Family[] = ['squat', 'single-leg-squat', 'lunge', 'step'];

export function trainsHip(exercise: NoteOf<'exercise'>): boolean {
  return hipFamilies.includes(exercise.data.family);
}

export function trainsKnee(exercise: NoteOf<'exercise'>): boolean {
  return kneeFamilies.includes(exercise.data.family);
}

/** Glute work short of the end of range (PB26). */
export function trainsGlutes(exercise: NoteOf<'exercise'>): boolean {
  const { phase, muscles } = exercise.data;
  return (
    (phase === 'activation' || phase === 'strength') && muscles.primary.some((id) => id.startsWith('gluteus'))
  );
}

/** Work against load: what a plan needs beside stretching (PB09) and what makes a strength day (PB10). */
export function isStrengthWork(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.phase === 'strength' || exercise.data.phase === 'power';
}

/** What only frees range: with nothing else it is a plan of stretching (PB09). */
export function isRangeWork(exercise: NoteOf<'exercise'>): boolean {
  return exercise.data.phase === 'release' || exercise.data.phase === 'mobility';
}

/** Whether an exercise is loaded from outside: a band, a weight. */
export function isLoaded(exercise: NoteOf<'exercise'>): boolean {
  const loads = ['dumbbell', 'barbell', 'mini-band', 'light-band', 'strong-band'];
  return exercise.data.equipment.some((item) => loads.includes(item));
}

/** Hip-flexor strength against a band: the trial's way (PB12). */
export function isFlexorLift(exercise: NoteOf<'exercise'>): boolean {
  const { family, phase } = exercise.data;
  return family === 'hip-flexion' && phase === 'strength' && isLoaded(exercise);
}
