import type { Kind } from '../../note/kinds/all.ts';
import type { Note } from '../../note/note.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { claimsRow } from '../claims.ts';
import { paperNumbers } from '../links.ts';
import type { Entry, Plan } from '../plan.ts';
import { sentence } from '../prose.ts';
import { row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { assessmentBody } from './assessment.ts';
import { causeBody } from './cause.ts';
import { effectBody } from './effect.ts';
import { exerciseBody } from './exercise.ts';
import { muscleBody, principleBody, templateBody } from './others.ts';

/** One note as a card of the book. */
export function article({ note, number }: Entry, plan: Plan): Markup {
  const { data } = note;
  const also =
    data && data.aliases.length > 0
      ? markup`<p class="also">Also: ${data.aliases.join(', ')}</p>`
      : undefined;
  const summary =
    data?.summary === undefined ? undefined : markup`<p class="summary">${sentence(data.summary, plan)}</p>`;
  return markup`<article class="note" id="${note.id}" data-title="${note.title}" data-kind="${kindNames[note.kind]}">
<header><h4><span class="number">${number}</span> ${note.title}</h4>${also}${summary}${standing(note)}</header>
${data ? body(note, plan) : markup`<p class="warn">This note cannot be read whole: see what <code>stridebook check</code> says of ${note.path}.</p>`}
</article>`;
}

const kindNames: Readonly<Record<Kind, string>> = {
  cause: 'Cause',
  effect: 'Effect',
  assessment: 'Assessment',
  exercise: 'Exercise',
  principle: 'Principle',
  muscle: 'Muscle',
  template: 'Template',
  reference: 'Paper',
  athlete: 'Athlete',
  program: 'Program',
};

/** Whose the note is and whether anyone answers for it; nothing for what the title page says of all. */
function standing({ layer, data }: Entry['note']): Markup | undefined {
  const words = [
    layer === 'built-in' ? '' : 'from your own notes',
    data?.status === 'retired' ? 'retired' : '',
    data?.status === 'reviewed'
      ? `reviewed by ${data.reviewedBy ?? 'nobody named'} on ${data.reviewedOn ?? 'no day'}`
      : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? undefined : markup`<p class="standing">${words.join(' · ')}</p>`;
}

function body(note: Note, plan: Plan): Markup {
  const { top, rows } = ofKind(note, plan) ?? { top: markup``, rows: [] };
  return markup`${top}
<div class="rows">${rows}
${claimsRow(note, plan)}
${row('Also cites', paperNumbers(note.data.references, plan))}</div>`;
}

function ofKind(note: Note, plan: Plan): CardBody | undefined {
  switch (note.kind) {
    case 'cause':
      return causeBody(note, plan);
    case 'effect':
      return effectBody(note, plan);
    case 'assessment':
      return assessmentBody(note, plan);
    case 'exercise':
      return exerciseBody(note, plan);
    case 'principle':
      return principleBody(note, plan);
    case 'muscle':
      return muscleBody(note, plan);
    case 'template':
      return templateBody(note, plan);
    case 'reference':
    case 'athlete':
    case 'program':
      return undefined;
  }
}
