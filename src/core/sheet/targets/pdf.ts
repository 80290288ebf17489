import type { Target } from '../target.ts';

/** Pages that look the same everywhere: tagged, with embedded fonts and vector drawings; A4 or Letter. A message is for pasting, and no PDF. */
export const pdf: Target = {
  id: 'pdf',
  title: 'PDF',
  extension: 'pdf',
  layouts: ['teach', 'fridge', 'large', 'week', 'booklet', 'clinic', 'coach', 'referral'],
  leavesOut: ({ logo }) =>
    logo?.startsWith('data:image/svg') === true
      ? ['The logo is an SVG, which a PDF here cannot show: it is left out; use a PNG or JPEG for it.']
      : [],
  emit: async (handout, edition) => (await import('../pdf/emitPdf.ts')).emitPdf(handout, edition),
  // notes that a reader adds are appended with an end of their own
  isOwn: (text) =>
    text.startsWith('%PDF-') && text.includes('(Stridebook)') && text.split('%%EOF').length === 2,
};
