import { movingPicture } from '../../figure/motion.ts';
import { figureSvg } from '../../figure/svg.ts';
import type { Said } from '../lineWords.ts';
import { Markup, markup } from '../markup.ts';
import { whomToday, whomTomorrow } from '../phrases.ts';
import { qrSvg } from '../qr.ts';
import type { Sheet, SheetClinic, SheetItem } from '../sheet.ts';
import type { Language } from '../../text/language.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';

/** What every page of a document shares. */
export interface Paper {
  readonly logo?: string | undefined;
  /** Drawings move, for the screen; on paper and for who wants less motion they stand still. */
  readonly moving?: boolean | undefined;
}

/** Puts `lang` where a text is not in the language of its page. */
export function langOf(language: string, page: string): Markup | undefined {
  return language === page ? undefined : new Markup(` lang="${language}"`);
}

/** Findings in a row, those that are not in the page's language marked as what they are. */
export function said(findings: readonly Said[], page: Language): Markup[] {
  return findings.map(({ text, language }, i) => {
    const words = language === page ? markup`${text}` : markup`<span${langOf(language, page)}>${text}</span>`;
    return markup`${i === 0 ? '' : '; '}${words}`;
  });
}

/** Who hands the sheet out: nothing where the notebook does not say. */
export function clinicHead(clinic: SheetClinic, { logo }: Paper): Markup | undefined {
  const contact = [clinic.phone, clinic.email, clinic.address].filter((each) => each !== undefined);
  if (clinic.name === undefined && contact.length === 0 && logo === undefined) return undefined;
  return markup`<div class="clinic">${
    logo === undefined ? undefined : markup`<img class="logo" alt="" src="${logo}">`
  }<p>${clinic.name === undefined ? undefined : markup`<b>${clinic.name}</b><br>`}${contact.join(' · ')}</p></div>`;
}

export interface HeadWords {
  /** Above the title. */
  readonly over: string;
  readonly title: string;
  /** Beside the title, smaller. */
  readonly aside?: string | undefined;
  readonly about?: string | Markup | undefined;
}

export function pageHead(sheet: Sheet, paper: Paper, { over, title, aside, about }: HeadWords): Markup {
  const words = wordsOf(sheet.language);
  return markup`<header class="head">
  <div>
    <p class="program">${over}</p>
    <h1>${title}${aside === undefined ? undefined : markup` <span class="weeks">${aside}</span>`}</h1>
    ${about === undefined ? undefined : markup`<p class="meta">${about}</p>`}
  </div>
  <div class="of">${clinicHead(sheet.clinic, paper)}${sheet.reviewed ? undefined : markup`<p class="badge">${words.notReviewed}</p>`}</div>
</header>`;
}

/** The traffic light: told apart by word and sign, not by colour. */
export function lights(words: SheetWords): Markup {
  const signs = ['go', 'care', 'halt'];
  return markup`<div class="lights"><p class="label">${words.lightsTitle}</p>
<table><tbody>${words.lights.map(
    (row, i) =>
      markup`<tr><th scope="row"><i class="light ${signs[i]}"></i>${row.light}</th><td><b>${row.pain}</b></td><td>${row.todo}</td></tr>`,
  )}</tbody></table></div>`;
}

/** The same in one line after the other, where paper is short. */
export function lightsLine(words: SheetWords): Markup {
  const signs = ['go', 'care', 'halt'];
  return markup`<p class="lights-line"><b class="label">${words.lightsTitle}</b> ${words.lights.map(
    (row, i) =>
      markup`<span><i class="light ${signs[i]}"></i><b>${row.light}</b> ${row.pain}: ${row.todo}.</span> `,
  )}</p>`;
}

/** Who is called today, and who tomorrow, in each language of a sheet. */
export function stopStrip(sheet: Sheet): Markup {
  return markup`${strip(sheet, sheet.language)}${sheet.also ? strip(sheet.also, sheet.language) : undefined}`;
}

function strip({ language, clinic }: Sheet, page: Language): Markup {
  const words = wordsOf(language);
  return markup`<div class="stopstrip"${langOf(language, page)}>
<div><h2>${words.stopTitle}: <span>${whomToday(clinic, words)}</span></h2><p>${words.stopSigns.join(' · ')}</p></div>
<div><h2>${words.tomorrowTitle}: <span>${whomTomorrow(clinic, words)}</span></h2><p>${words.tomorrowSigns.join(' · ')}</p></div>
</div>`;
}

/** A drawing, as large as the room in millimetres allows, without blank paper above or beside it. */
export function drawing(
  item: SheetItem,
  room: { width: number; height: number },
  moving = false,
): Markup | undefined {
  if (!item.figure) return undefined;
  const picture = moving ? movingPicture(item.figure.poses, item.figure.title, pixels(room)) : undefined;
  if (picture !== undefined)
    return markup`<div class="drawing"><img alt="${item.figure.title}" src="data:image/svg+xml,${encodeURIComponent(picture)}"></div>`;
  const svg = figureSvg(item.figure.poses, item.figure.title);
  const [, width = 1, height = 1] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
  const scale = Math.min(room.width / width, room.height / height);
  const size = (value: number): string => `${Math.round(value * scale * 10) / 10}mm`;
  const sized = svg.replace('<svg ', `<svg width="${size(width)}" height="${size(height)}" `);
  return markup`<div class="drawing">${new Markup(sized)}</div>`;
}

/** Of CSS: 96 to the inch. */
function pixels({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: (width * 96) / 25.4, height: (height * 96) / 25.4 };
}

export function film(item: SheetItem, words: SheetWords): Markup | undefined {
  if (!item.film) return undefined;
  const { url, alt } = item.film;
  return markup`<div class="film">${new Markup(qrSvg(url, `${words.film}: ${alt}`))}<span>${words.film}</span></div>`;
}

/** A dose: how much, large, and how. */
export function dose(item: Pick<SheetItem, 'figures'>, between?: string): Markup {
  const { work, how } = item.figures;
  const works =
    between === undefined
      ? work.map((each, i) => markup`${i > 0 ? markup`<br>` : undefined}<b>${each}</b>`)
      : [markup`<b>${work.join(between)}</b>`];
  return markup`<p class="dose">${works}${
    how.length === 0
      ? undefined
      : markup` <span>${how.map((part, i) => markup`${i > 0 ? ' · ' : ''}<span class="part">${part}</span>`)}</span>`
  }</p>`;
}

export function missed(words: SheetWords): Markup {
  return markup`<p class="missed"><b>${words.missedTitle}</b> ${words.missedDay}</p>`;
}

export function small(sheet: Sheet): Markup {
  const words = wordsOf(sheet.language);
  return markup`<p class="small">${words.disclaimer}${sheet.reviewed ? undefined : markup` <b>${words.notReviewed}.</b>`} <span class="stamp">${words.printedFrom}: ${sheet.stamp}</span></p>`;
}
