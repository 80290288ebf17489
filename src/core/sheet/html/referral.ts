import type { Referral } from '../handout.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { wordsOf } from '../words.ts';
import { clinicHead, langOf } from './parts.ts';
import type { Paper } from './parts.ts';

/** The letter an athlete takes along, with room for the answer. */
export function referralPage(referral: Referral, paper: Paper): Markup {
  const words = wordsOf(referral.language);
  const line = markup`<p class="problems"><i class="rule long"></i></p>`;
  return markup`<header class="head"><div><p class="program">${referral.athlete}</p><h1>${words.referralTitle}</h1></div>
<div class="of">${clinicHead(referral.clinic, paper)}</div></header>
<p class="stop"><b>${referral.today ? words.referralToday : words.referralBefore}</b></p>
<p class="why"><b>${words.referralFound}:</b> <span${langOf(referral.found.language, referral.language)}>${referral.found.text}</span></p>
<p class="why">${words.referralText}</p>
<p class="why"><b>${words.referralAnswer}:</b></p>
${line}${line}${line}
<p class="now"><span>${words.signed} <i class="rule long"></i></span></p>`;
}
