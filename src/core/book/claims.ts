import { balanceOf } from '../knowledge/evidence.ts';
import { balanceWords } from '../knowledge/words.ts';
import type { Certainty, Claim } from '../note/kinds/shared.ts';
import type { Note } from '../note/note.ts';
import { markup } from '../sheet/markup.ts';
import type { Markup } from '../sheet/markup.ts';
import { anchorOf, claimLetter, paperNumbers } from './links.ts';
import type { Plan } from './plan.ts';
import { sentence } from './prose.ts';
import { row } from './rows.ts';

const marks: Readonly<Record<Certainty, string>> = {
  high: '●●●●',
  moderate: '●●●○',
  low: '●●○○',
  'very-low': '●○○○',
};

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  high: 'High certainty',
  moderate: 'Moderate certainty',
  low: 'Low certainty',
  'very-low': 'Very low certainty',
};

/** What a note claims, how sure that is, and the papers on both sides. */
export function claimsRow(note: Note, plan: Plan): Markup | undefined {
  const { id, data } = note;
  if (data.claims.length === 0) return undefined;
  const items = data.claims.map(
    (claim) =>
      markup`<li id="${anchorOf(id, claim.id)}"><span class="letter">${claimLetter(note, claim.id)}</span> ${sentence(claim.says, plan, id)} ${grade(claim, plan)}</li>`,
  );
  return row('Evidence', markup`<ul class="claims">${items}</ul>`);
}

/** The mark and the words of a certainty, such as `●●○○ Low certainty`. */
export function certaintyMark(certainty: Certainty): Markup {
  return markup`<span class="mark" aria-hidden="true">${marks[certainty]}</span> ${certaintyWords[certainty]}`;
}

function grade(claim: Claim, plan: Plan): Markup {
  const sides = [
    claim.for.length > 0 ? markup` · for ${paperNumbers(claim.for, plan)}` : undefined,
    claim.against.length > 0 ? markup` · against ${paperNumbers(claim.against, plan)}` : undefined,
  ];
  return markup`<span class="grade">${certaintyMark(claim.certainty)} · ${balanceWords[balanceOf(claim)]}${sides}</span>`;
}
