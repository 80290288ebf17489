import type { NoteOf } from '../note/note.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Picture } from './findings.ts';

/** The most pain, 0 to 10, at which training goes on as planned. Clinical convention (PB19), tendon and kneecap from Silbernagel 2007. */
const limits: Readonly<Record<string, number>> = {
  achilles: 5,
  calf: 5,
  knee: 5,
  hip: 3,
  groin: 3,
  lumbar: 3,
};
const usualLimit = 3;

/** What was found to hurt above its limit: "Calf strain, 6 of 10"; undefined when nothing does. */
export function painOver(
  athlete: NoteOf<'athlete'>,
  picture: Picture,
  knowledge: Knowledge,
): { readonly finding: string; readonly says: string } | undefined {
  const counted = new Set(picture.observations.map(({ finding }) => finding.id));
  for (const finding of athlete.data.findings) {
    if (!counted.has(finding.id)) continue;
    const region = knowledge.whole('effect', finding.of)?.data.region;
    const limit = (region === undefined ? undefined : limits[region]) ?? usualLimit;
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
