import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Handout } from '../handout.ts';
import { mark } from './mark.ts';
import { pageNodes } from './pages.ts';

/** The pages of a handout. */
export function emitMarkdown(handout: Handout): string {
  return toMarkdown(
    { type: 'root', children: [{ type: 'html', value: mark }, ...ruled(handout)] },
    { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' },
  );
}

/** A page and the next with a rule between them. */
function ruled({ pages }: Handout): RootContent[] {
  return pages
    .flatMap(pageNodes)
    .flatMap((nodes, i): RootContent[] => (i === 0 ? nodes : [{ type: 'thematicBreak' }, ...nodes]));
}
