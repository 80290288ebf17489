import type { Knowledge } from '../knowledge/knowledge.ts';
import { heading, inSentence } from '../knowledge/outline.ts';
import { assessmentMethods } from '../note/kinds/assessment.ts';
import { sectionOf } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { Markup, markup } from './markup.ts';
import { plainText } from './plainText.ts';
import { sheetStyle } from './style.ts';
import { wordsOf } from './words.ts';

export const formName = 'assessment-form.html';

const style = `${sheetStyle()}
.test { margin: 0 0 2mm; padding: 1.5mm 3mm; border: 1pt solid var(--line); border-radius: 1.5mm; break-inside: avoid; }
.test h3 { font-size: 12pt; }
.test .summary { color: var(--soft); font-size: 9.5pt; }
.entry { width: 100%; margin-top: 1mm; border-collapse: collapse; }
.entry th, .entry td { padding: .8mm 1.5mm; border: 1pt solid var(--line); font-size: 9.5pt; text-align: left; font-weight: 400; }
.entry thead th { font-weight: 600; }
.entry td { width: 26mm; height: 7mm; color: var(--soft); }
.choices { margin-top: 1mm; }
.choices span { display: inline-block; margin-right: 5mm; white-space: nowrap; }
.choices .box { width: 4mm; height: 4mm; vertical-align: -.6mm; margin-right: 1.2mm; }
`;

const words = wordsOf('en');

/** Every test and question as an empty form to print and fill in by hand, in the style of the sheets; red flags first. */
export function assessmentForm(knowledge: Knowledge): string {
  const tests = knowledge.ofKind('assessment').filter((test) => test.data.status !== 'retired');
  const groups = assessmentMethods
    .toReversed()
    .map((method) => ({ method, own: tests.filter((test) => test.data.method === method) }));
  const [flags, others] = [true, false].map((first) =>
    groups.flatMap(({ method, own }) => {
      const here = own.filter((test) => (test.id === 'red-flag-screen') === first);
      return here.length === 0 ? [] : [{ method, own: here }];
    }),
  );
  const body = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="stridebook">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Assessment form</title>
<style>${new Markup(style)}</style>
</head>
<body>
<article class="sheet">
<header class="head">
  <div>
    <p class="program">Stridebook</p>
    <h1>Assessment form</h1>
    <p class="meta">Alias <span class="line wide"></span> &emsp; Date <span class="line wide"></span> &emsp; By <span class="line wide"></span></p>
  </div>
  <p class="badge">${words.notReviewed}</p>
</header>
${(flags ?? []).map(({ own }) => markup`<section><h2 class="block">Red flags first</h2>${own.map(testCard(knowledge))}</section>`)}
${(others ?? []).map(({ method, own }) => markup`<section><h2 class="block">${heading(method)}s</h2>${own.map(testCard(knowledge))}</section>`)}
<footer><p class="small">${words.disclaimer}</p></footer>
</article>
</body>
</html>
`;
  return body.text;
}

function testCard(knowledge: Knowledge) {
  return (test: NoteOf<'assessment'>): Markup => {
    const { data } = test;
    const steps = sectionOf(test, 'Steps')?.items.map((item) => plainText(item, knowledge)) ?? [];
    const needs =
      data.equipment.length > 0
        ? ` Needs: ${data.equipment.map((item) => inSentence(heading(item))).join(', ')}.`
        : '';
    return markup`<section class="test" aria-label="${test.title}">
  <h3>${test.title}</h3>
  <p class="summary">${data.summary}${needs}${data.control === undefined ? undefined : markup` <b>Held still:</b> ${data.control}.`}</p>
  ${steps.length === 0 ? undefined : markup`<ol>${steps.map((step) => markup`<li>${step}</li>`)}</ol>`}
  ${data.measures.length > 0 ? entries(test) : choices(test, knowledge)}
</section>`;
  };
}

function entries({ data }: NoteOf<'assessment'>): Markup {
  const sides = data.side === 'each' ? ['Left', 'Right'] : ['Value'];
  const empty = (unit: string): Markup =>
    unit === 'yes-no' ? markup`<td>yes / no</td>` : markup`<td>${unit === 'score' ? '' : unit}</td>`;
  return markup`<table class="entry"><thead><tr><th scope="col">Measure</th>${sides.map((side) => markup`<th scope="col">${side}</th>`)}</tr></thead>
  <tbody>${data.measures.map((measure) => markup`<tr><th scope="row">${measure.label ?? heading(measure.id)}</th>${sides.map(() => empty(measure.unit))}</tr>`)}${
    data.side === 'each' && data.method !== 'question'
      ? markup`<tr><th scope="row">Pain, 0–10</th><td></td><td></td></tr>`
      : undefined
  }</tbody></table>
  ${data.method === 'question' ? undefined : markup`<p class="choices">Stopped by: ${['stiffness', 'a pinch', 'pain', 'weakness'].map((word) => markup`<span><i class="box"></i>${word}</span>`)}</p>`}`;
}

/** An outcome may bear the id of an effect; on paper it has the effect's name. */
function choices({ data }: NoteOf<'assessment'>, knowledge: Knowledge): Markup {
  return markup`<p class="choices">${data.outcomes.map((outcome) => markup`<span><i class="box"></i>${knowledge.get(outcome.name)?.title ?? outcome.name}</span> `)}</p>`;
}
