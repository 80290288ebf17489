import type { Document, ParagraphLook, RunLook } from 'docx';
import type { Language } from '../../text/language.ts';

type Options = ConstructorParameters<typeof Document>[0];
type Named = Options['styles']['paragraphStyles'][number];

/** A millimetre in twentieths of a point. */
export const mm = 1440 / 25.4;

export const colour = {
  ink: '16201D',
  soft: '4A5652',
  line: 'B9C3BF',
  tint: 'EEF3F1',
  deep: '0D4F45',
} as const;

/** As word processors name the languages that they check. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
};

/**
 * What a clinic changes in one place: every word on a sheet has one of these styles.
 *
 * @param scale How much larger than 11 point, for large print.
 */
export function stylesOf(language: Language, scale: number): Options['styles'] {
  const size = (halfPoints: number): number => Math.round(halfPoints * scale);
  const style = (name: string, run: RunLook, paragraph: ParagraphLook = {}): Named => ({
    id: name.replaceAll(' ', ''),
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...run, ...(run.size === undefined ? {} : { size: size(run.size) }) },
    paragraph,
  });
  const letters = (name: string, run: RunLook): Options['styles']['characterStyles'][number] => ({
    id: name.replaceAll(' ', ''),
    name,
    quickFormat: true,
    run: { ...run, ...(run.size === undefined ? {} : { size: size(run.size) }) },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Arial',
          size: size(22),
          color: colour.ink,
          language: { value: locales[language] },
        },
        paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
      },
      heading1: {
        run: { size: size(40), bold: true, color: colour.ink },
        paragraph: { spacing: { before: 0, after: 30 }, keepNext: true },
      },
      heading2: {
        run: { size: size(25), bold: true, color: colour.deep },
        paragraph: { spacing: { before: 120, after: 50 }, keepNext: true },
      },
      heading3: {
        run: { size: size(26), bold: true, color: colour.ink },
        paragraph: { spacing: { before: 10, after: 10 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('Clinic', { size: 20, color: colour.soft }, { alignment: 'right', spacing: { after: 0 } }),
      style('Program', { bold: true, color: colour.deep }, { spacing: { after: 0 }, keepNext: true }),
      // what stands on a card stays with its next line, so that no page tears a card
      style('Card', {}, { keepNext: true }),
      style('Dose', { size: 26, bold: true }, { keepNext: true, spacing: { before: 20, after: 0 } }),
      style('Dose in words', { color: colour.soft }, { keepNext: true }),
      style('Stop when', {}, { keepNext: true }),
      style('Because', { size: 19, color: colour.soft }),
      // a column's name is one word of up to twelve letters, which must not be torn
      style('Grid', { size: 20 * Math.min(1, 1.25 / scale) }, { spacing: { after: 0 } }),
      style('Source', { size: 18 }),
      style('Small print', { size: 18, color: colour.soft }),
      // Word wants a paragraph between two tables
      style('Gap', { size: 6 }, { spacing: { after: 0, line: 110, lineRule: 'auto' } }),
    ],
    characterStyles: [
      letters('Emphasis', { bold: true }),
      letters('Label', {
        size: 18,
        bold: true,
        color: colour.deep,
        allCaps: true,
        characterSpacing: 8,
      }),
      letters('Block', { size: 21, color: colour.deep }),
      letters('Aside', { size: 21, color: colour.soft, bold: false }),
      letters('Boxes', { size: 30, font: 'Segoe UI Symbol' }),
      letters('Address', { size: 19, color: colour.deep }),
    ],
  };
}

/** The kinds of list; each list of a document is one of its own. */
export function numberingOf(scale: number): Options['numbering'] {
  const list = (
    reference: string,
    format: 'bullet' | 'decimal',
    left: number,
    hanging: number,
  ): Options['numbering']['config'][number] => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text: format === 'bullet' ? '•' : '%1.',
        alignment: 'left',
        style: {
          paragraph: { indent: { left: Math.round(left * scale), hanging: Math.round(hanging * scale) } },
        },
      },
    ],
  });
  return {
    config: [
      list('bullets', 'bullet', 4.6 * mm, 4 * mm),
      list('steps', 'decimal', 5.4 * mm, 4.8 * mm),
      list('sources', 'decimal', 6 * mm, 6 * mm),
    ],
  };
}
