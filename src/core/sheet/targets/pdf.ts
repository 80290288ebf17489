import type { Target } from '../target.ts';

/** Pages that look the same everywhere: tagged, with embedded fonts and vector drawings; A4 or Letter. */
export const pdf: Target = {
  id: 'pdf',
  title: 'PDF',
  extension: 'pdf',
  layouts: ['teach'],
  emit: async (handout, edition) => (await import('../pdf/emitPdf.ts')).emitPdf(handout, edition),
  // notes that a reader adds are appended with an end of their own
  isOwn: (text) =>
    text.startsWith('%PDF-') && text.includes('(Stridebook)') && text.split('%%EOF').length === 2,
};
