import { layouts } from '../choice.ts';
import { documentHtml, generator } from '../html/document.ts';
import type { Target } from '../target.ts';

/** One page for the browser and the printer: a single file, no network, no script; A4 and Letter. */
export const html: Target = {
  id: 'html',
  title: 'HTML, for print',
  extension: 'html',
  layouts,
  emit: (handout) => documentHtml(handout),
  isOwn: (text) => text.slice(0, 400).includes(generator),
};
