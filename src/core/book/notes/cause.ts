import { inverse } from '../../knowledge/inverse.ts';
import { heading } from '../../knowledge/outline.ts';
import { phases } from '../../note/kinds/shared.ts';
import type { NoteOf } from '../../note/note.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { links, listed } from '../links.ts';
import type { Plan } from '../plan.ts';
import { proseOf } from '../prose.ts';
import { facts, row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { plain, referWords, responseWords } from '../words.ts';

export function causeBody(note: NoteOf<'cause'>, plan: Plan): CardBody {
  const { data } = note;
  return {
    top: markup`${facts([
      heading(data.tissue),
      `limits ${plain(data.plane)}${data.plane === 'ankle' ? ' motion' : ''}`,
      data.response === 'unknown' ? 'how soon it gives way is not known' : responseWords[data.response],
    ])}
${data.refer === 'no' ? undefined : markup`<p class="warn"><strong>Refer</strong> ${referWords[data.refer]}.</p>`}`,
    rows: [
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Found by', links(inverse(note.id, 'finds', plan.knowledge), plan)),
      row('Answered by', answers(note.id, plan)),
      row('Leads to', links(data.leadsTo, plan)),
      row('Concerns', links(data.muscles, plan)),
    ],
  };
}

/** The exercises that answer a cause or an effect, phase by phase as a session runs. */
export function answers(id: string, plan: Plan): Markup {
  const exercises = inverse(id, 'addresses', plan.knowledge).flatMap(
    (from) => plan.knowledge.whole('exercise', from) ?? [],
  );
  const chosen = exercises.filter(({ data }) => data.instead.length === 0);
  const lines = phases.map((phase) => ({
    label: heading(phase),
    ids: chosen.filter(({ data }) => data.phase === phase).map((exercise) => exercise.id),
  }));
  const vain = exercises.filter((exercise) => !chosen.includes(exercise)).map((exercise) => exercise.id);
  const shown = [...lines, { label: 'Tried, with better instead', ids: vain }].filter(
    ({ ids }) => ids.length > 0,
  );
  return listed(
    shown.map(({ label, ids }) => markup`<p><span class="phase">${label}</span> ${links(ids, plan)}</p>`),
    '',
  );
}
