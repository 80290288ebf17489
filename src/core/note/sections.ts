import type { List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Span } from '../text/position.ts';
import { bodyNodes } from './bodyTree.ts';

/** One part of a note's body: a heading and what stands under it. */
export interface Section {
  /** The heading's words; empty for what stands before the first heading. */
  readonly heading: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly depth: number;
  readonly span: Span;
  /** Paragraphs and list items in order, as plain text with `[[id]]` links kept. */
  readonly paragraphs: readonly string[];
  /** The items of its lists, in order; nested items after their parent. */
  readonly items: readonly string[];
}

/** The sections of a Markdown text from `bodyStart` on, which is where its front matter ends. */
export function readSections(text: string, bodyStart = 0): Section[] {
  const sections: Section[] = [];
  let open = empty('', 0, bodyStart);
  for (const node of bodyNodes(text, bodyStart)) {
    const start = node.position?.start.offset ?? bodyStart;
    if (node.type === 'heading') {
      sections.push({ ...open, span: { start: open.span.start, end: start } });
      open = empty(toString(node), node.depth, start);
    } else {
      collect(node, open);
    }
  }
  sections.push({ ...open, span: { start: open.span.start, end: text.length } });
  return sections.filter((section) => section.depth > 0 || section.paragraphs.length > 0);
}

interface OpenSection extends Section {
  readonly paragraphs: string[];
  readonly items: string[];
}

function empty(heading: string, depth: number, start: number): OpenSection {
  return { heading, depth, span: { start, end: start }, paragraphs: [], items: [] };
}

function collect(node: RootContent, section: OpenSection): void {
  if (node.type === 'list') {
    collectItems(node, section);
  } else if (node.type === 'blockquote') {
    for (const child of node.children) collect(child, section);
  } else if (node.type === 'table') {
    for (const row of node.children)
      section.paragraphs.push(row.children.map((cell) => plain(cell)).join(' · '));
  } else if (node.type !== 'html' && node.type !== 'thematicBreak') {
    const words = plain(node);
    if (words) section.paragraphs.push(words);
  }
}

function collectItems(list: List, section: OpenSection): void {
  for (const item of list.children) {
    for (const child of item.children) {
      if (child.type === 'list') {
        collectItems(child, section);
      } else {
        const words = plain(child);
        if (words === '') continue;
        section.items.push(words);
        section.paragraphs.push(words);
      }
    }
  }
}

function plain(node: RootContent | { type: string }): string {
  return toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}
