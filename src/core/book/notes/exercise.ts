import { parseDose } from '../../dose/parse.ts';
import { doseInWords } from '../../dose/words.ts';
import { inverse } from '../../knowledge/inverse.ts';
import { heading } from '../../knowledge/outline.ts';
import type { NoteOf } from '../../note/note.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { drawing } from '../drawing.ts';
import { link, links, listed, paperNumbers } from '../links.ts';
import type { Plan } from '../plan.ts';
import { proseOf, sentence } from '../prose.ts';
import type { ProsePart } from '../prose.ts';
import { bullets, facts, row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { actionWords, deliveryWords, plain, responseWords, sideWords, sourceWords } from '../words.ts';

type Exercise = NoteOf<'exercise'>;

/** The sections that stand with the ladder and the purpose, below what is done on the floor. */
const later = new Set(['easier', 'harder', 'why']);

export function exerciseBody(note: Exercise, plan: Plan): CardBody {
  const { data } = note;
  const parts = proseOf(note, plan);
  const named = (name: string): ProsePart | undefined =>
    parts.find((part) => part.heading.toLowerCase() === name);
  const floor = parts.filter((part) => !later.has(part.heading.toLowerCase()));
  return {
    top: markup`${facts([
      heading(data.phase),
      plain(data.position),
      sideWords[data.side],
      data.equipment.length > 0 ? data.equipment.map(plain).join(', ') : 'no equipment',
      clinicianOnly(note) ? markup`<strong>a trained clinician only</strong>` : deliveries(note),
      data.response === 'unknown' ? undefined : responseWords[data.response],
      `difficulty ${data.difficulty} of 5`,
      `nearness to running ${data.specificity} of 5`,
    ])}
${data.instead.length === 0 ? undefined : markup`<p class="warn"><strong>Known, and not chosen for programs.</strong> Better instead: ${links(data.instead, plan)}.</p>`}
<div class="glance">${dose(note, plan)}${drawing(note)}</div>`,
    rows: [
      ...floor.map((part) => row(part.heading, part.content)),
      row('Take care', precautions(note, plan)),
      row('Easier', rung(inverse(note.id, 'harder', plan.knowledge), named('easier'), plan)),
      row('Harder', rung(data.harder, named('harder'), plan)),
      row('Move on', progress(note, plan)),
      row(
        'Then',
        data.lockIn.length > 0
          ? markup`On the same day, to hold the gain: ${links(data.lockIn, plan)}.`
          : undefined,
      ),
      row('Answers', links(data.addresses, plan)),
      row('Puts to use', links(data.trains, plan)),
      row('Works', muscles(note, plan)),
      row('Why', named('why')?.content),
    ],
  };
}

function clinicianOnly({ data }: Exercise): boolean {
  return data.delivery.every((who) => who === 'clinician');
}

function deliveries({ data }: Exercise): string {
  return data.delivery.map((who) => deliveryWords[who]).join(' or ');
}

function dose({ data }: Exercise, plan: Plan): Markup {
  const reading = parseDose(data.dose);
  const { from, reference, says } = data.doseSource;
  const paper = reference === undefined ? undefined : markup` ${paperNumbers([reference], plan)}`;
  const source = markup`${sourceWords[from]}${paper}${says === undefined ? '.' : markup`: ${sentence(says, plan)}`}`;
  return markup`<div class="dose"><p class="figures">${data.dose}</p>${
    'dose' in reading ? markup`<p>${doseInWords(reading.dose)}</p>` : undefined
  }<p class="source">${source}</p></div>`;
}

function precautions({ data }: Exercise, plan: Plan): Markup | undefined {
  return bullets(
    data.precautions.map(
      ({ when, do: action, say }) =>
        markup`${link(when, plan)}, <strong>${actionWords[action]}</strong>: ${sentence(say, plan)}`,
    ),
  );
}

function rung(ids: readonly string[], part: ProsePart | undefined, plan: Plan): Markup {
  return markup`${ids.length > 0 ? markup`<p class="rung">${links(ids, plan)}</p>` : undefined}${part?.content}`;
}

function progress({ data }: Exercise, plan: Plan): Markup | undefined {
  if (!data.progress) return undefined;
  const { up, down } = data.progress;
  return markup`<p><strong>Up:</strong> ${sentence(up, plan)}</p><p><strong>Back:</strong> ${sentence(down, plan)}</p>`;
}

function muscles({ data }: Exercise, plan: Plan): Markup {
  const { primary, secondary } = data.muscles;
  return listed(
    [
      primary.length > 0 ? markup`mainly ${links(primary, plan)}` : undefined,
      secondary.length > 0 ? markup`also ${links(secondary, plan)}` : undefined,
    ].filter((part) => part !== undefined),
    '; ',
  );
}
