import type { Target } from '../target.ts';

/** A document with styles and tables that a clinic can change in its word processor. */
export const docx: Target = {
  id: 'docx',
  title: 'Word document (DOCX)',
  extension: 'docx',
  layouts: ['teach', 'large', 'week', 'clinic', 'coach', 'referral'],
  leavesOut: ({ logo }) =>
    logo?.startsWith('data:image/svg') === true
      ? ['The logo is an SVG, which only newer word processors show: use a PNG or JPEG for it.']
      : [],
  emit: async (handout, edition) => (await import('../docx/emitDocx.ts')).emitDocx(handout, edition),
  isOwn: (text) => text.startsWith('PK') && text.includes('Exported by Stridebook'),
};
