import { compare } from '../../knowledge/knowledge.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import { pinch, tellingWeight } from '../findings.ts';
import type { Picture } from '../findings.ts';
import type { LeftOut } from '../program.ts';
import { causesAnswered, reviewOf } from './candidates.ts';
import type { Rejection } from './candidates.ts';

/** What answers a cause and could be done in no session, and the causes that training cannot settle or nothing here answers. */
export function leftOut(
  rejections: readonly Rejection[],
  used: ReadonlySet<string>,
  picture: Picture,
  knowledge: Knowledge,
): LeftOut[] {
  const exercises = rejections
    .filter(({ exercise }) => causesAnswered(exercise, picture).length > 0)
    .map(({ exercise, rule, says }) => ({ id: exercise.id, says: rule ? `${says} (${rule})` : says }));
  const referrals = picture.causes
    .filter((cause) => knowledge.whole('cause', cause.id)?.data.refer === 'yes')
    .map((cause) => ({
      id: cause.id,
      says: 'training cannot settle this: refer to a doctor or physiotherapist',
    }));
  const answered = new Set(
    [...used].flatMap((id) => knowledge.whole('exercise', id)?.data.addresses.map(foldId) ?? []),
  );
  const unanswered = picture.causes
    .filter(({ id, weight }) => weight >= tellingWeight && !answered.has(foldId(id)))
    // an effect is answered by way of its causes
    .filter(({ id }) => knowledge.whole('cause', id) && referrals.every((each) => each.id !== id))
    .map(({ id, weight }) => ({
      id,
      says: `it was found with weight ${weight}, and nothing in this program answers it`,
    }));
  const review = reviewOf(picture);
  const reviews = review === undefined ? [] : [{ id: pinch, says: review }];
  return [...reviews, ...referrals, ...unanswered, ...exercises].sort((a, b) => compare(a.id, b.id));
}
