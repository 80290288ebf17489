import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** A whole text as remark reads it. Node loads remark the first time that a body is asked for. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}
