import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** Quotes in quotes and lists in lists this deep are no prose, and cost minutes to parse. */
const tooDeep = /^[ \t>]{300}|^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]?){60}|\[{200}|[*_]{400}/m;

/** A body longer than this is no note for people, and its tree takes seconds and gigabytes. In UTF-16 units. */
export const longestBody = 300_000;

/** Whether remark can be asked for a body without stopping everything else. */
export function isParseable(text: string, bodyStart: number): boolean {
  return text.length - bodyStart <= longestBody && !tooDeep.test(text.slice(bodyStart));
}

/** What stands below the front matter as remark reads it, with offsets into the whole text; nothing where that cannot be borne. */
export function bodyNodes(text: string, bodyStart: number): RootContent[] {
  if (!isParseable(text, bodyStart)) return [];
  const nodes = markdown.parse(text).children;
  const [first] = nodes;
  const agreed = first?.type === 'yaml' && (first.position?.end.offset ?? Infinity) <= bodyStart;
  if (bodyStart === 0 || (agreed && !text.startsWith('\uFEFF')))
    return nodes.filter((node) => node.type !== 'yaml');
  // a fence that only gray-matter takes, such as `---yaml`, or a BOM, which offsets would not count:
  // what comes before the body is blanked, so that no offset moves
  return markdown.parse('\n'.repeat(bodyStart) + text.slice(bodyStart)).children;
}
