import { newIn } from '../fridge.ts';
import { closed, smallPrint, whomToday, whomTomorrow } from '../phrases.ts';
import type { Sheet, SheetClinic, SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import type { Language } from '../../text/language.ts';
import { colour } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { around, blank, cell, gap, heading, heavy, labelled, listed, run, says, strong } from './write.ts';
import { table, thin } from './write.ts';
import type { Block, Run } from './write.ts';

/** Who hands the sheet out: nothing where the notebook does not say. */
export function clinicHead(clinic: SheetClinic, { logo, pictures }: Paper): Block[] {
  const contact = [clinic.phone, clinic.email, clinic.address].filter((each) => each !== undefined);
  const picture =
    logo === undefined ? undefined : pictures.logo(logo, clinic.name ?? 'Logo', { width: 45, height: 11 });
  const parts: Run[] = [
    ...(picture ? [picture, run('   ')] : []),
    ...(clinic.name === undefined ? [] : [strong(clinic.name)]),
    ...(contact.length === 0 ? [] : [run(`${clinic.name === undefined ? '' : ' · '}${contact.join(' · ')}`)]),
  ];
  return parts.length === 0 ? [] : [says('Clinic', parts)];
}

interface HeadWords {
  /** Above the title. */
  readonly over: string;
  readonly title: string;
  /** Beside the title, smaller. */
  readonly aside?: string | undefined;
  readonly about?: string | undefined;
}

export function pageHead(sheet: Sheet, paper: Paper, { over, title, aside, about }: HeadWords): Block[] {
  return [
    ...clinicHead(sheet.clinic, paper),
    says('Program', [run(over)]),
    heading(1, run(title), ...(aside === undefined ? [] : [run(`  ${aside}`, 'Aside')])),
    says(undefined, [run(about ?? '')], {
      border: { bottom: { style: 'single', size: 18, color: colour.deep } },
      spacing: { after: 80 },
    }),
    ...(sheet.reviewed ? [] : [says(undefined, [strong(closed(wordsOf(sheet.language).notReviewed))])]),
  ];
}

/** The traffic light: told apart by its words. */
export function lights(words: SheetWords, { width, scale }: Paper): Block[] {
  const first = width * 0.15 * scale;
  const widths = [first, (width - first) * 0.44, (width - first) * 0.56] as const;
  return [
    says(undefined, [run(words.lightsTitle, 'Label')], { keepNext: true }),
    table(
      widths,
      words.lights.map(({ light, pain, todo }) => [
        cell(widths[0], [says(undefined, [strong(light)])]),
        cell(widths[1], [says(undefined, [strong(pain)])]),
        cell(widths[2], [says(undefined, [run(todo)])]),
      ]),
    ),
    gap(),
  ];
}

/** Who is called today, and who tomorrow; in both languages where there are two. */
export function stopStrip(sheet: Sheet, paper: Paper): Block[] {
  const strip = (name: string, whom: string, signs: readonly string[], language?: Language): Block =>
    says('Stop when', [strong(`${name}: ${whom}  `, language), run(signs.join(' · '), undefined, language)]);
  const rows = [sheet, ...(sheet.also ? [sheet.also] : [])].flatMap(({ language, clinic }) => {
    const words = wordsOf(language);
    const other = unlike(language, paper);
    return [
      strip(words.stopTitle, whomToday(clinic, words), words.stopSigns, other),
      strip(words.tomorrowTitle, whomTomorrow(clinic, words), words.tomorrowSigns, other),
    ];
  });
  return [
    table(
      [paper.width],
      rows.map((row) => [cell(paper.width, [row])]),
      { borders: { ...around(heavy), insideHorizontal: thin } },
    ),
    gap(),
  ];
}

/** A dose: how much, large, how, in words, and what it was before. */
export function dose(
  item: SheetItem,
  also: { readonly item: SheetItem; readonly language: Language } | undefined,
  words: SheetWords,
  paper: Paper,
): Block[] {
  const { work, how } = item.figures;
  const inWords = [
    run(item.doseWords),
    ...(also ? [run(also.item.doseWords, undefined, unlike(also.language, paper))] : []),
  ];
  return [
    ...work.map((each) => says('Dose', [run(each)])),
    ...(how.length === 0 ? [] : [says('Card', [strong(how.join(' · '))])]),
    ...(item.doseWords === '' ? [] : inWords.map((each) => says('Dose in words', [each]))),
    ...(item.was ? [says('Card', labelled(words.before, newIn(item.was, item.figures)))] : []),
  ];
}

/** "Date ____   Pain now ____ / 10" */
export function blanks(
  ...fields: readonly (readonly [before: string, width: number, after?: string])[]
): Block {
  return says(
    undefined,
    fields.flatMap(([before, width, after = '']) => [run(`${before} `), blank(width), run(`${after}     `)]),
    { spacing: { before: 60, after: 60 } },
  );
}

export function missed(words: SheetWords): Block {
  return says(undefined, labelled(words.missedTitle, words.missedDay), {
    spacing: { before: 80, after: 40 },
  });
}

export function small(sheet: Sheet): Block[] {
  return [
    says('Small print', [run(smallPrint(sheet))], { spacing: { before: 100 } }),
    says('Small print', [run(`${wordsOf(sheet.language).printedFrom}: ${sheet.stamp}`)]),
  ];
}

/** Papers stay in the language that they are cited in. */
export function sources(
  title: string,
  references: readonly { readonly text: string; readonly level: string }[],
  paper: Paper,
): Block[] {
  if (references.length === 0) return [];
  const list = paper.newList();
  return [
    heading(2, run(title)),
    ...references.map(({ text, level }) =>
      listed(
        'sources',
        list,
        [run(text, undefined, unlike('en', paper)), run(` ${level}.`, 'Emphasis')],
        'Source',
      ),
    ),
  ];
}
