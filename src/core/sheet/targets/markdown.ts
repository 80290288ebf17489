import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Handout } from '../handout.ts';
import { pageNodes } from '../markdown/pages.ts';
import type { Target } from '../target.ts';

const mark = '<!-- Exported by Stridebook -->';

/** The pages as text with marks, for notes, messages and other tools; all of a note's text is escaped. */
export const markdown: Target = {
  id: 'md',
  title: 'Markdown',
  extension: 'md',
  layouts: ['teach', 'week', 'clinic', 'coach', 'referral'],
  emit: (handout) =>
    toMarkdown(
      { type: 'root', children: [{ type: 'html', value: mark }, ...ruled(handout)] },
      { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' },
    ),
  // one with a tick in it is the athlete's
  isOwn: (text) => text.startsWith(mark) && !/^- \[x\]/im.test(text),
};

/** A page and the next with a rule between them. */
function ruled({ pages }: Handout): RootContent[] {
  return pages
    .flatMap(pageNodes)
    .flatMap((nodes, i): RootContent[] => (i === 0 ? nodes : [{ type: 'thematicBreak' }, ...nodes]));
}
