import { inverse } from '../../knowledge/inverse.ts';
import { heading } from '../../knowledge/outline.ts';
import { redFlagWords } from '../../knowledge/words.ts';
import type { precautionActions } from '../../note/kinds/exercise.ts';
import type { NoteOf } from '../../note/note.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { links, listed } from '../links.ts';
import type { Plan } from '../plan.ts';
import { proseOf } from '../prose.ts';
import { facts, row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { actionWords, plain } from '../words.ts';
import { answers } from './cause.ts';

export function effectBody(note: NoteOf<'effect'>, plan: Plan): CardBody {
  const { data } = note;
  return {
    top: markup`${facts([heading(data.type), plain(data.region)])}
${data.redFlag === undefined ? undefined : markup`<p class="warn"><strong>Red flag:</strong> ${redFlagWords[data.redFlag]}.</p>`}`,
    rows: [
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Comes from', links(inverse(note.id, 'leadsTo', plan.knowledge), plan)),
      row('Shown by', links(inverse(note.id, 'shows', plan.knowledge), plan)),
      row('Answered by', answers(note.id, plan)),
      row('Take care with', care(note.id, plan)),
    ],
  };
}

/** The exercises that are left out, asked about or held back with this, the strictest first. */
function care(id: string, plan: Plan): Markup {
  const exercises = inverse(id, 'precaution', plan.knowledge).flatMap(
    (from) => plan.knowledge.whole('exercise', from) ?? [],
  );
  const asked = (action: (typeof precautionActions)[number]): string[] =>
    exercises
      .filter(({ data }) =>
        data.precautions.some((each) => each.do === action && plan.entryOf(each.when)?.note.id === id),
      )
      .map((exercise) => exercise.id);
  const lines = (['avoid', 'ask', 'limit'] as const).map((action) => ({ action, ids: asked(action) }));
  return listed(
    lines
      .filter(({ ids }) => ids.length > 0)
      .map(
        ({ action, ids }) =>
          markup`<p><span class="phase">${heading(actionWords[action])}</span> ${links(ids, plan)}</p>`,
      ),
    '',
  );
}
