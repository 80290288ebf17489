import type { RootContent } from 'mdast';
import { parseMarkdown } from './remark.ts';

/** Quotes in quotes and lists in lists this deep are no prose, and cost minutes to parse. */
const tooDeep = /^[ \t>]{300}|^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]?){60}|\[{200}|[*_]{400}/m;

/** A body longer than this is no note for people, and its tree takes seconds and gigabytes. In UTF-16 units. */
export const longestBody = 300_000;

/** Marks in one paragraph or table beyond which remark takes seconds: its time grows with their square. */
const mostMarks = 1500;
/** A body shorter than this cannot hold enough of anything to matter, but depth. */
const shortBody = 2 * mostMarks;

/** Whether a body is long enough for its length, or for too many marks, to matter. */
export function isLong(text: string, bodyStart: number): boolean {
  return text.length - bodyStart >= shortBody;
}

/** Whether remark can be asked for a body without stopping everything else. */
export function isParseable(text: string, bodyStart: number): boolean {
  const length = text.length - bodyStart;
  if (length > longestBody) return false;
  const body = text.slice(bodyStart);
  if (tooDeep.test(body)) return false;
  return (
    length < shortBody ||
    body.split(/\n[ \t]*\r?\n/).every((part) => part.length < shortBody || marksIn(part) <= mostMarks)
  );
}

function marksIn(text: string): number {
  return text.match(/[`*_<[\]|&~!\\]/g)?.length ?? 0;
}

/**
 * What stands below the front matter as remark reads it, with offsets into the whole text; nothing
 * where that cannot be borne. Who asks for one thing of a body mostly asks for the next too.
 */
export function bodyNodes(text: string, bodyStart: number): readonly RootContent[] {
  if (last?.text === text && last.bodyStart === bodyStart) return last.nodes;
  last = { text, bodyStart, nodes: isParseable(text, bodyStart) ? parse(text, bodyStart) : [] };
  return last.nodes;
}

let last:
  { readonly text: string; readonly bodyStart: number; readonly nodes: readonly RootContent[] } | undefined;

function parse(text: string, bodyStart: number): RootContent[] {
  const nodes = parseMarkdown(text).children;
  const [first] = nodes;
  const agreed = first?.type === 'yaml' && (first.position?.end.offset ?? Infinity) <= bodyStart;
  if (bodyStart === 0 || (agreed && !text.startsWith('\uFEFF')))
    return nodes.filter((node) => node.type !== 'yaml');
  // a fence that only gray-matter takes, such as `---yaml`, or a BOM, which offsets would not count:
  // what comes before the body is blanked, so that no offset moves
  return parseMarkdown('\n'.repeat(bodyStart) + text.slice(bodyStart)).children;
}
