import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Picture } from './findings.ts';

export interface PainLimit {
  /** The most pain in an exercise that is let pass, 0 to 10. */
  readonly most: number;
  /** What sets it: "patellofemoral pain", or "no painful region is known". */
  readonly because: string;
}

/** Bone or nerve: no pain at all is let pass. */
const noPain: ReadonlySet<string> = new Set([
  'suspected-bone-stress',
  'spreading-weakness',
  'saddle-numbness',
  'night-pain',
  'recent-surgery-or-fracture',
]);
/** Tendons and the kneecap bear some pain while they are loaded. */
const tendonLike: ReadonlySet<string> = new Set(['achilles-tendinopathy', 'patellofemoral-pain']);

/**
 * The limit of pain in training by what was found (PB19): tendon and patellofemoral 5, hip, groin and
 * back 3, suspected bone or nerve 0 of 10; the lowest of several. General clinical convention, after
 * Silbernagel 2007 for the tendon; a physiotherapist has not signed it.
 */
export function painLimit(picture: Picture, knowledge: Knowledge): PainLimit {
  let limit: PainLimit | undefined;
  for (const id of picture.effects) {
    const effect = knowledge.whole('effect', id);
    if (
      !effect ||
      !(effect.data.type === 'injury' || effect.data.type === 'symptom' || noPain.has(effect.id))
    )
      continue;
    const most = noPain.has(effect.id)
      ? 0
      : tendonLike.has(effect.id) || effect.data.region === 'achilles'
        ? 5
        : 3;
    if (!limit || most < limit.most) limit = { most, because: effect.title };
  }
  return limit ?? { most: 3, because: 'no painful region is known, so the limit of the hip holds' };
}
