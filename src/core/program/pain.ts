import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
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

const usualLimit = 3;

/**
 * The most pain, 0 to 10, that is let pass with an effect: tendon and patellofemoral 5, hip, groin and back 3,
 * suspected bone or nerve 0 (PB19). General clinical convention, after Silbernagel 2007 for the tendon; a
 * physiotherapist has not signed it.
 */
function limitOf(effect: NoteOf<'effect'>): number {
  if (noPain.has(effect.id)) return 0;
  return tendonLike.has(effect.id) || effect.data.region === 'achilles' ? 5 : usualLimit;
}

/** The limit of pain in training by what was found: the lowest of all that hurts. */
export function painLimit(picture: Picture, knowledge: Knowledge): PainLimit {
  let limit: PainLimit | undefined;
  for (const id of picture.effects) {
    const effect = knowledge.whole('effect', id);
    if (
      !effect ||
      !(effect.data.type === 'injury' || effect.data.type === 'symptom' || noPain.has(effect.id))
    )
      continue;
    const most = limitOf(effect);
    if (!limit || most < limit.most) limit = { most, because: effect.title };
  }
  return limit ?? { most: usualLimit, because: 'no painful region is known, so the limit of the hip holds' };
}

/** What was found to hurt above its limit: "Calf strain, 6 of 10"; undefined when nothing does. */
export function painOver(
  athlete: NoteOf<'athlete'>,
  picture: Picture,
  knowledge: Knowledge,
): { readonly finding: string; readonly says: string } | undefined {
  const counted = new Set(picture.observations.map(({ finding }) => finding.id));
  for (const finding of athlete.data.findings) {
    if (!counted.has(finding.id)) continue;
    const effect = knowledge.whole('effect', finding.of);
    const limit = effect ? limitOf(effect) : usualLimit;
    const worst = Math.max(finding.pain?.left ?? 0, finding.pain?.right ?? 0);
    if (worst > limit) {
      const title = knowledge.get(finding.of)?.title ?? finding.of;
      return { finding: finding.id, says: `${title} hurt ${worst} of 10, and ${limit} is the limit there` };
    }
  }
  if (!picture.effects.has('pain-over-limit')) return undefined;
  const seen = picture.observations.find(
    ({ finding, outcome }) =>
      finding.of === 'pain-over-limit' || outcome?.effects.includes('pain-over-limit') === true,
  );
  return { finding: seen?.finding.id ?? '', says: 'pain was found over the limit' };
}
