import type { Urgency } from '../note/kinds/effect.ts';
import type { Balance } from './evidence.ts';

/** What a red flag asks for, within a sentence. */
export const redFlagWords: Readonly<Record<Urgency, string>> = {
  today: 'see a doctor today',
  'before-training': 'cleared by a doctor or physiotherapist before training',
  adapt: 'train around it',
};

/** How the papers behind a claim stand to it, within a sentence. */
export const balanceWords: Readonly<Record<Balance, string>> = {
  agree: 'papers agree',
  mixed: 'papers disagree',
  against: 'papers speak against it',
  none: 'no paper found',
};
