import { heading } from '../../knowledge/outline.ts';
import type { NoteOf } from '../../note/note.ts';
import { parseCondition } from '../../program/conditions.ts';
import type { Comparison } from '../../program/conditions.ts';
import { markup } from '../../sheet/markup.ts';
import type { Markup } from '../../sheet/markup.ts';
import { link, links, listed, paperNumbers } from '../links.ts';
import type { Plan } from '../plan.ts';
import { proseOf, sentence } from '../prose.ts';
import { facts, row } from '../rows.ts';
import type { CardBody } from '../rows.ts';
import { deliveryWords, plain, unitWords, weightWords } from '../words.ts';

type Assessment = NoteOf<'assessment'>;
type Outcome = Assessment['data']['outcomes'][number];

export function assessmentBody(note: Assessment, plan: Plan): CardBody {
  const { data } = note;
  return {
    top: markup`${facts([
      heading(data.method),
      data.position && plain(data.position),
      data.side === 'each' ? 'each side by itself' : undefined,
      data.equipment.length > 0 ? data.equipment.map(plain).join(', ') : 'no equipment',
      data.delivery.map((who) => deliveryWords[who]).join(' or '),
      data.retest.length > 0 ? `again in week ${data.retest.join(', ')}` : undefined,
    ])}`,
    rows: [
      row('Held still', data.control),
      ...proseOf(note, plan).map((part) => row(part.heading, part.content)),
      row('Measures', measures(note, plan)),
      row('Outcomes', outcomes(note, plan)),
      row('Repeats', data.reliability === undefined ? undefined : sentence(data.reliability, plan)),
    ],
  };
}

function measures({ data }: Assessment, plan: Plan): Markup | undefined {
  if (data.measures.length === 0) return undefined;
  const items = data.measures.map(({ id, label, unit, positive, minimalChange, source }) => {
    const change =
      minimalChange === undefined
        ? undefined
        : markup`; a change counts from ${minimalChange} ${unitWords[unit]}${source === undefined ? undefined : markup` ${paperNumbers([source], plan)}`}`;
    const sign = positive === undefined ? '' : `; positive when ${conditionInWords(positive, data)}`;
    return markup`<li><strong>${heading(id)}</strong>: ${label === undefined ? '' : `${label}, `}${unitWords[unit]}${sign}${change}</li>`;
  });
  return markup`<ul>${items}</ul>`;
}

function outcomes({ data }: Assessment, plan: Plan): Markup {
  const rows = data.outcomes.map(
    (outcome) =>
      markup`<tr><th scope="row">${heading(outcome.name)}${outcome.when === undefined ? undefined : markup`<span class="when">${conditionInWords(outcome.when, data)}</span>`}</th><td>${consequences(outcome, plan)}</td></tr>`,
  );
  return markup`<table class="outcomes"><tbody>${rows}</tbody></table>`;
}

function consequences(outcome: Outcome, plan: Plan): Markup {
  const { causes, effects, opens, shuts } = outcome;
  const byWeight = [3, 2, 1].flatMap((weight) => {
    const ids = causes.filter((cause) => cause.weight === weight).map((cause) => cause.id);
    return ids.length > 0
      ? [markup`<p><span class="phase">${heading(weightWords[weight] ?? '')}</span> ${links(ids, plan)}</p>`]
      : [];
  });
  const others = [
    effects.length > 0
      ? markup`<p><span class="phase">Shows</span> ${listed(effects.map((id) => link(id, plan)))}</p>`
      : undefined,
    shuts.length > 0
      ? markup`<p><span class="phase">Waits</span> ${shuts.map(plain).join(', ')}</p>`
      : undefined,
    opens.length > 0
      ? markup`<p><span class="phase">Free again</span> ${opens.map(plain).join(', ')}</p>`
      : undefined,
  ];
  const said = markup`${byWeight}${others}`;
  return said.text === '' ? markup`<p>Points to no cause.</p>` : said;
}

const comparisons: Readonly<Record<Comparison, string>> = {
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
  '=': 'is',
};

/** `hip < 0 and drift = yes` → `hip below 0 degrees, drift yes`. */
export function conditionInWords(text: string, data: Assessment['data']): string {
  const condition = parseCondition(text);
  if ('problem' in condition) return text;
  const parts = condition.tests.map(({ measure, comparison, value }) => {
    if (typeof value === 'boolean') return `${plain(measure)} ${value ? 'yes' : 'no'}`;
    const unit = data.measures.find((each) => each.id === measure)?.unit;
    return `${plain(measure)} ${comparisons[comparison]} ${value}${unit === undefined ? '' : ` ${unitWords[unit]}`}`;
  });
  return parts.join(', ');
}
