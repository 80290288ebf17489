import { newIn } from '../fridge.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { cautionsIn, clauses, lowerFirst, mostCues } from '../phrases.ts';
import type { SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { dose, drawing, film, langOf } from './parts.ts';
import type { Language } from '../../text/language.ts';

export interface CardOptions {
  readonly language: Language;
  /** The same exercise in the second language. */
  readonly also?: { readonly item: SheetItem; readonly language: Language } | undefined;
  /** The block it opens: "Strength · 9 min". */
  readonly block?: string | undefined;
  readonly drawing: { readonly width: number; readonly height: number };
  readonly moving?: boolean | undefined;
  /** Where evidence and reasons belong: not on large print, nor in a booklet. */
  readonly evidence: boolean;
  /** Room to write down each set. */
  readonly log: boolean;
}

/** One exercise: number, title, drawing and dose first, then how to do it, then what to write down. */
export function card(each: SheetItem, options: CardOptions): Markup {
  const { language, also } = options;
  if (each.kind !== 'exercise') return simpleCard(each, options);
  const words = wordsOf(language);
  const lang = langOf(each.language, language);
  const second = also?.language ?? language;
  return markup`<section class="card" role="group" aria-label="${each.title}">
  ${top(each, options)}
  <div class="body">
    <div class="how-much">
      ${drawing(each, options.drawing, options.moving)}
      ${options.log ? markup`${dose(each)}<p class="words">${each.doseWords}</p>` : undefined}
      ${also && options.log && also.item.doseWords !== '' ? markup`<p class="words"${langOf(second, language)}>${also.item.doseWords}</p>` : undefined}
      ${each.was && options.log ? markup`<p class="was">${words.before}: ${newIn(each.was, each.figures)}</p>` : undefined}
    </div>
    <div class="how"${lang}>${steps(each, language)}</div>
    ${also ? markup`<div class="how second"${langOf(also.item.language, language)}>${steps(also.item, second)}</div>` : undefined}
    ${cautionsIn(each, language, also).map((caution) => markup`<p class="caution"${langOf(caution.language, language)}><b>${wordsOf(caution.language).takeCare}:</b> ${caution.text}</p>`)}
    ${stop(each, options)}
    ${ladder(each, language)}${also ? ladder(also.item, also.language, language) : undefined}
  </div>
  ${options.log ? log(each, options) : undefined}
  ${options.log ? film(each, words) : undefined}
</section>`;
}

function top(each: SheetItem, options: CardOptions): Markup {
  return markup`<div class="top"><span class="number" aria-hidden="true">${each.number}</span><h3${langOf(each.language, options.language)}>${each.title}${secondTitle(each, options)}</h3>${options.evidence ? evidence(each) : undefined}${
    options.block === undefined ? undefined : markup`<p class="of-block">${options.block}</p>`
  }</div>`;
}

/** How sure one is, with the numbers of the papers. */
function evidence({ evidence: mark }: SheetItem): Markup | undefined {
  if (!mark) return undefined;
  return markup`<p class="evidence">${mark.line}${mark.references.length === 0 ? undefined : markup` <sup>${mark.references.join(',')}</sup>`}</p>`;
}

function simpleCard(each: SheetItem, options: CardOptions): Markup {
  return markup`<section class="card simple" role="group" aria-label="${each.title}">
  ${top(each, options)}
  ${each.figures.work.length === 0 ? undefined : dose(each)}
  ${each.doseWords === '' ? undefined : markup`<p class="words">${each.doseWords}</p>`}
</section>`;
}

function secondTitle(each: SheetItem, { language, also }: CardOptions): Markup | undefined {
  if (!also || also.item.title === each.title) return undefined;
  return markup` <small${langOf(also.item.language, language)}>${also.item.title}</small>`;
}

function steps(each: SheetItem, language: Language): Markup {
  const words = wordsOf(language);
  const heading = (title: string): Markup =>
    markup`<b class="label"${langOf(language, each.language)}>${title}</b> `;
  const run = (title: string, texts: readonly string[], between: string): Markup | undefined =>
    texts.length === 0 ? undefined : markup`${heading(title)}${texts.map(withoutStop).join(between)}.`;
  return markup`${each.setUp.length === 0 ? undefined : markup`<p>${heading(words.setUp)}${each.setUp.join(' ')}</p>`}
${each.movement.length > 1 ? markup`<ol aria-label="${words.movement}">${each.movement.map((step) => markup`<li>${step}</li> `)}</ol>` : each.movement.length === 1 ? markup`<p>${run(words.movement, each.movement, ' ')}</p>` : undefined}
${
  each.cues.length + each.feel.length === 0
    ? undefined
    : markup`<p>${run(words.cues, each.cues.slice(0, mostCues), ' · ')}${each.cues.length > 0 && each.feel.length > 0 ? ' ' : ''}${run(words.feel, each.feel, ' ')}</p>`
}
${
  each.faults.length === 0
    ? undefined
    : markup`<p class="faults">${heading(words.faults)}${each.faults.map(
        ({ sign, fix }, i) =>
          markup`${i > 0 ? ' · ' : ''}<i>${lowerFirst(sign, each.language)}</i>${fix === '' ? undefined : ` → ${fix}`}`,
      )}</p>`
}`;
}

function stop(each: SheetItem, { language, also }: CardOptions): Markup | undefined {
  if (each.stopWhen.length === 0) return undefined;
  const words = wordsOf(language);
  return markup`<p class="stop"${langOf(each.language, language)}><b${langOf(language, each.language)}>${words.stopWhen}</b> ${clauses(each.stopWhen, each.language)}${
    also && also.item.stopWhen.length > 0
      ? markup`<br><span${langOf(also.item.language, language)}><b>${wordsOf(also.language).stopWhen}</b> ${clauses(also.item.stopWhen, also.item.language)}</span>`
      : undefined
  }</p>`;
}

function ladder(each: SheetItem, language: Language, page = language): Markup | undefined {
  if (each.easier.length === 0 && each.harder.length === 0 && each.moveOn === undefined) return undefined;
  const words = wordsOf(language);
  return markup`<p class="ladder"${langOf(language, page)}>${
    each.easier.length > 0 ? markup`<b>← ${words.easier}:</b> ${each.easier.join(', ')} &ensp; ` : undefined
  }${each.harder.length > 0 ? markup`<b>${words.harder} →</b> ${each.harder.join(', ')} &ensp; ` : undefined}${
    each.moveOn === undefined
      ? undefined
      : markup`<b>${words.moveOn}:</b> <span${langOf(each.language, language)}>${each.moveOn}</span>`
  }</p>`;
}

/** A box a set and side, wide enough for repetitions, load or what was left in reserve. */
function log(each: SheetItem, options: CardOptions): Markup {
  const words = wordsOf(options.language);
  const rows = each.ticks.map((row) => {
    const boxes = Array.from({ length: row.sets }, (_, i) => markup`<i class="box">${i + 1}</i>`);
    return markup`<span class="ticks"><b>${words[row.side]}</b>${boxes}</span>`;
  });
  return markup`<div class="log">${rows}${each.loaded ? markup`<span class="hint">${words.load}</span>` : undefined}<span class="changed">${words.changedTo} <i class="rule"></i> ${words.from} <i class="rule short"></i></span></div>`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
