import type { Span } from '../../text/position.ts';

/** A heading of a document and all that stands under it. */
export interface HeadingBlock {
  readonly depth: number;
  readonly title: string;
  /** The heading's own line, without its end. */
  readonly heading: Span;
  /** From the heading to the next of its depth or above, or the end of the text. */
  readonly span: Span;
}

/** The headings of a text from `start` on, as the program's reader sees them: none in code. */
export function headingBlocks(text: string, start: number): HeadingBlock[] {
  const open: { depth: number; title: string; heading: Span }[] = [];
  let fence: string | undefined;
  let offset = start;
  for (const line of text.slice(start).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const words = line.replace(/[\r\n]+$/, '');
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(words)?.[1];
    const heading = fence === undefined && !mark ? /^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(words) : null;
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark) {
      fence = mark;
    } else if (heading) {
      open.push({
        depth: heading[1]?.length ?? 1,
        title: heading[2] ?? '',
        heading: { start: offset, end: offset + words.length },
      });
    }
    offset += line.length;
  }
  return open.map((block, i) => {
    const next = open.slice(i + 1).find((each) => each.depth <= block.depth);
    return { ...block, span: { start: block.heading.start, end: next?.heading.start ?? text.length } };
  });
}
