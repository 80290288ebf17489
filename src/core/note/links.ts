import type { Span } from '../text/position.ts';

/** A link in a note's body: `[[id]]`, `[[id#claim|words]]`, or `[words](path.md)`. */
export interface Link {
  readonly kind: 'id' | 'path';
  /** The id, or the path as written, decoded. */
  readonly target: string;
  /** What follows `#`: a claim's id or a heading. */
  readonly fragment: string | undefined;
  readonly span: Span;
  /** The target alone, without brackets, fragment and words. */
  readonly targetSpan: Span;
}

const codeOrLink =
  /(^|\n)[ \t]{0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]{0,3}\2[`~]*[ \t]*(?=\r?\n|$)|$)|(`+)(?:(?!\3)[^])*?[^`]\3(?!`)|\[\[([^[\]|#\n]+)(?:#([^[\]|\n]*))?(?:\|[^[\]\n]*)?\]\]|(?<!!)\[[^[\]\n]*\]\(\s*<?([^()\s<>]+)>?[^()\n]*\)/g;

/** All links of `text` from `start` on, in order. Code spans and fences are passed over. */
export function findLinks(text: string, start = 0): Link[] {
  const links: Link[] = [];
  codeOrLink.lastIndex = start;
  for (let match = codeOrLink.exec(text); match; match = codeOrLink.exec(text)) {
    const [whole, , , , id, claim, path] = match;
    const span = { start: match.index, end: match.index + whole.length };
    if (id !== undefined) {
      const at = span.start + 2 + (id.length - id.trimStart().length);
      links.push({
        kind: 'id',
        target: id.trim(),
        fragment: claim?.trim() || undefined,
        span,
        targetSpan: { start: at, end: at + id.trim().length },
      });
    } else if (path !== undefined) {
      const [file = '', fragment] = path.split('#', 2);
      if (!/\.md$/i.test(file) || /^[a-z][a-z0-9+.-]*:/i.test(file)) continue;
      const at = span.start + whole.lastIndexOf(path);
      links.push({
        kind: 'path',
        target: decoded(file),
        fragment,
        span,
        targetSpan: { start: at, end: at + file.length },
      });
    }
  }
  return links;
}

/** The link that `offset` stands on, its brackets included. */
export function linkAt(text: string, offset: number): Link | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const until = text.indexOf('\n', offset);
  const line = text.slice(from, until < 0 ? text.length : until);
  return findLinks(line)
    .map((link) => shifted(link, from))
    .find((link) => link.span.start <= offset && offset <= link.span.end);
}

function shifted(link: Link, by: number): Link {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return { ...link, span: move(link.span), targetSpan: move(link.targetSpan) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is part of the name, not an escape
  }
}
