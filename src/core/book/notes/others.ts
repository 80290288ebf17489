import { inverse } from '../../knowledge/inverse.ts';
import { heading } from '../../knowledge/outline.ts';
import type { NoteOf } from '../../note/note.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { links, listed } from '../links.ts';
import type { Plan } from '../plan.ts';
import { proseOf, sentence } from '../prose.ts';
import { facts, row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { blockTimeWords, plain } from '../words.ts';

export function principleBody(note: NoteOf<'principle'>, plan: Plan): CardBody {
  const { rule, advice } = note.data;
  const templates = inverse(note.id, 'principle', plan.knowledge);
  return {
    top: markup`${rule.length === 0 ? undefined : facts([`Stands behind ${rule.join(', ')} of the program builder`])}
${advice === undefined ? undefined : markup`<p class="advice"><strong>For the athlete:</strong> ${sentence(advice, plan)}</p>`}`,
    rows: [
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Put to use by', links(inverse(note.id, 'trains', plan.knowledge), plan)),
      row('Stands behind', links(templates, plan)),
    ],
  };
}

export function muscleBody(note: NoteOf<'muscle'>, plan: Plan): CardBody {
  const related = (name: 'primary' | 'secondary' | 'muscle'): Markup =>
    links(inverse(note.id, name, plan.knowledge), plan);
  const actions = note.data.action.map((action) => sentence(action, plan));
  return {
    top: markup`${facts([heading(note.data.role), listed(actions, '; ')])}`,
    rows: [
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Concerned by', related('muscle')),
      row('Mainly worked by', related('primary')),
      row('Also worked by', related('secondary')),
    ],
  };
}

export function templateBody(note: NoteOf<'template'>, plan: Plan): CardBody {
  const { data } = note;
  return {
    top: markup`${facts([`${data.weeks} weeks`, data.phases.map(plain).join(' → ')])}`,
    rows: [
      row('Goal', sentence(data.goal, plan)),
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Blocks', blocks(note, plan), 'wide'),
      row('Built on', links([data.principle], plan)),
      row('Advice', links(data.advice, plan)),
    ],
  };
}

function blocks({ data }: NoteOf<'template'>, plan: Plan): Markup {
  const rows = data.slots.map((slot) => {
    const what = [
      plain(slot.phase),
      ...(slot.family.length > 0 ? [`(${slot.family.map(plain).join(', ')})`] : []),
    ].join(' ');
    const from = slot.from.length > 0 ? markup`<br>from ${links(slot.from, plan)}` : undefined;
    const count = slot.min === slot.max ? `${slot.min}` : `${slot.min} to ${slot.max}`;
    return markup`<tr><th scope="row">${slot.block}</th><td>${what}${from}</td><td>${slot.on.map((time) => blockTimeWords[time]).join(', ')}</td><td>${weeksInWords(slot.weeks)}</td><td>${count}</td></tr>`;
  });
  return markup`<table><thead><tr><th scope="col">Block</th><th scope="col">Filled with</th><th scope="col">When</th><th scope="col">Weeks</th><th scope="col">Exercises</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** `3-` → `from 3`. */
function weeksInWords(weeks: string | undefined): string {
  if (weeks === undefined) return 'all';
  return weeks.endsWith('-') ? `from ${weeks.slice(0, -1)}` : weeks.replace('-', ' to ');
}
