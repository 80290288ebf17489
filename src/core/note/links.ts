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

const linkPattern =
  /\[\[([^[\]|#\n]+)(?:#([^[\]|\n]*))?(?:\|[^[\]\n]*)?\]\]|(?<!!)\[[^[\]\n]*\]\(\s*(?:<([^<>\n]+)>|([^()\s<>]+))(?:\s[^()\n]*)?\)/dg;

/** All links of `text` from `start` on, in order. Code spans and fences are passed over. */
export function findLinks(text: string, start = 0): Link[] {
  return [...withoutCode(text, start).matchAll(linkPattern)].flatMap((match) => linkOf(match, start) ?? []);
}

/** The link that `offset` stands on, its brackets included. */
export function linkAt(text: string, offset: number): Link | undefined {
  return findLinks(text).find((link) => link.span.start <= offset && offset <= link.span.end);
}

function linkOf(match: RegExpMatchArray, start: number): Link | undefined {
  const [whole, id, claim, bracketed, bare] = match;
  const at = (group: number): number => start + (match.indices?.[group]?.[0] ?? 0);
  const span = { start: at(0), end: at(0) + whole.length };
  if (id !== undefined) {
    const target = id.trim();
    const from = at(1) + id.length - id.trimStart().length;
    return {
      kind: 'id',
      target,
      fragment: claim?.trim() || undefined,
      span,
      targetSpan: { start: from, end: from + target.length },
    };
  }
  const [file = '', fragment] = (bracketed ?? bare ?? '').split('#', 2);
  if (!/\.md$/i.test(file) || /^[a-z][a-z0-9+.-]*:/i.test(file)) return undefined;
  const from = at(bracketed === undefined ? 4 : 3);
  return {
    kind: 'path',
    target: decoded(file),
    fragment,
    span,
    targetSpan: { start: from, end: from + file.length },
  };
}

/** The text from `start` on with backticks for all code, so that every offset stays. */
function withoutCode(text: string, start: number): string {
  let result = '';
  let prose = '';
  let fence: string | undefined;
  // a code span ends with its paragraph at the latest
  const endParagraph = (): void => {
    result += withoutCodeSpans(prose);
    prose = '';
  };
  for (const line of text.slice(start).split(/(?<=\n)/)) {
    const marker = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence === undefined && marker === undefined && line.trim() !== '') {
      prose += line;
      continue;
    }
    endParagraph();
    result += line.replace(/[^\r\n]/g, '`');
    if (fence === undefined) fence = marker;
    else if (marker?.startsWith(fence) && line.trim() === marker) fence = undefined;
  }
  endParagraph();
  return result;
}

/** A code span runs from one run of backticks to the next of the same length. */
function withoutCodeSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  const unmatched = new Set<number>();
  let result = '';
  let done = 0;
  for (let i = 0; i < runs.length; i++) {
    const from = runs[i]?.index ?? 0;
    const length = runs[i]?.[0].length ?? 0;
    const closing = unmatched.has(length)
      ? -1
      : runs.findIndex((run, j) => j > i && run[0].length === length);
    if (closing < 0) {
      unmatched.add(length);
      continue;
    }
    const until = (runs[closing]?.index ?? 0) + length;
    result += paragraph.slice(done, from) + paragraph.slice(from, until).replace(/[^\r\n]/g, '`');
    done = until;
    i = closing;
  }
  return result + paragraph.slice(done);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is part of the name, not an escape
  }
}
