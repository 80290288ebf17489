import { mark } from '../markdown/mark.ts';
import type { Target } from '../target.ts';

/** The pages as text with marks, for notes, messages and other tools; all of a note's text is escaped. */
export const markdown: Target = {
  id: 'md',
  title: 'Markdown',
  extension: 'md',
  layouts: ['teach', 'week', 'clinic', 'coach', 'referral'],
  emit: async (handout) => (await import('../markdown/emitMarkdown.ts')).emitMarkdown(handout),
  // one with a tick in it is the athlete's
  isOwn: (text) => text.startsWith(mark) && !/^- \[x\]/im.test(text),
};
