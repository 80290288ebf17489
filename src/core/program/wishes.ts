import type { NoteOf } from '../note/note.ts';
import type { Picture } from './findings.ts';
import { trainsGlutes, trainsHip, trainsKnee } from './jobs.ts';

/** What a program should hold, whatever else answers more: asked by the rule, tried by the builder. */
export interface Wish {
  readonly rule: 'PB26' | 'PB27' | 'PB28';
  readonly says: string;
  readonly fulfils: (exercise: NoteOf<'exercise'>) => boolean;
}

/** Effects that hurt in front of the hip. */
export const frontOfHip: readonly string[] = ['anterior-hip-pinch', 'labral-damage'];

/** Achilles or calf pain (PB27). */
export function wantsCalfWork(picture: Picture): boolean {
  return ['achilles-tendinopathy', 'calf-strain'].some((id) => picture.effects.has(id));
}

/** Pain around the kneecap (PB28). */
export function wantsHipAndKnee(picture: Picture): boolean {
  return picture.effects.has('patellofemoral-pain');
}

/** Pain in front of the hip (PB26). */
export function hurtsInFront(picture: Picture): boolean {
  return frontOfHip.some((id) => picture.effects.has(id));
}

/** What the findings ask to be there. */
export function wishesOf(picture: Picture): Wish[] {
  const wishes: Wish[] = [];
  if (wantsCalfWork(picture)) {
    wishes.push({
      rule: 'PB27',
      says: 'calf loading stays in',
      fulfils: ({ data }) => data.family === 'calf',
    });
  }
  if (wantsHipAndKnee(picture)) {
    wishes.push(
      { rule: 'PB28', says: 'the knee is trained', fulfils: trainsKnee },
      { rule: 'PB28', says: 'the hip is trained', fulfils: trainsHip },
    );
  }
  if (hurtsInFront(picture)) {
    wishes.push({
      rule: 'PB26',
      says: 'the glutes are trained short of the end of range',
      fulfils: trainsGlutes,
    });
  }
  return wishes;
}
