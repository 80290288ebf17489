import type { Document } from 'docx';

type Options = ConstructorParameters<typeof Document>[0];

/** A millimetre in twentieths of a point. */
export const mm = 1440 / 25.4;

export const colour = {
  ink: '16201D',
  soft: '4A5652',
  line: 'B9C3BF',
  tint: 'EEF3F1',
  deep: '0D4F45',
} as const;

/** What a clinic changes in one place: every word on a sheet has one of these styles. */
export const styles: Options['styles'] = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: colour.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 40, line: 252, lineRule: 'auto' } },
    },
    heading1: {
      run: { size: 42, bold: true, color: colour.ink },
      paragraph: { spacing: { before: 0, after: 40 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: colour.deep },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    heading3: {
      run: { size: 27, bold: true, color: colour.ink },
      paragraph: { spacing: { before: 20, after: 20 }, keepNext: true },
    },
    heading4: {
      run: { size: 17, bold: true, color: colour.deep, allCaps: true, characterSpacing: 10 },
      paragraph: { spacing: { before: 40, after: 0 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Program', {
      run: { bold: true, color: colour.deep },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    }),
    style('Dose', {
      run: { size: 24, bold: true },
      paragraph: { alignment: 'right', spacing: { before: 40, after: 20 } },
    }),
    style('Dose in words', { run: { color: colour.soft } }),
    style('Stop when', { paragraph: { spacing: { before: 20, after: 20 } } }),
    style('Because', { run: { size: 19, color: colour.soft } }),
    style('Grid', { run: { size: 19 }, paragraph: { spacing: { after: 0 } } }),
    style('Source', { run: { size: 18 } }),
    style('Small print', { run: { size: 18, color: colour.soft } }),
    // Word wants a paragraph between two tables
    style('Gap', { run: { size: 8 }, paragraph: { spacing: { after: 0, line: 120, lineRule: 'auto' } } }),
  ],
  characterStyles: [
    { id: 'Emphasis', name: 'Emphasis', run: { bold: true }, quickFormat: true },
    { id: 'Aside', name: 'Aside', run: { size: 20, color: colour.soft, bold: false }, quickFormat: true },
    { id: 'Boxes', name: 'Boxes', run: { size: 30, font: 'Segoe UI Symbol' }, quickFormat: true },
  ],
};

function style(
  name: string,
  look: Pick<Options['styles']['paragraphStyles'][number], 'run' | 'paragraph'>,
): Options['styles']['paragraphStyles'][number] {
  return { id: name.replaceAll(' ', ''), name, basedOn: 'Normal', quickFormat: true, ...look };
}

const indent = { left: 4.6 * mm, hanging: 4 * mm };

export const numbering: Options['numbering'] = {
  config: [
    {
      reference: 'bullets',
      levels: [
        { level: 0, format: 'bullet', text: '•', alignment: 'left', style: { paragraph: { indent } } },
      ],
    },
    {
      reference: 'steps',
      levels: [
        { level: 0, format: 'decimal', text: '%1.', alignment: 'left', style: { paragraph: { indent } } },
      ],
    },
    {
      reference: 'sources',
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { paragraph: { indent: { left: 6 * mm, hanging: 6 * mm } } },
        },
      ],
    },
  ],
};
