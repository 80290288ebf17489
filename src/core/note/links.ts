import type { Span } from '../text/position.ts';
import type { BodyScan } from './bodyScan.ts';
import { scanBody } from './bodyScan.ts';

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

const source =
  /\[\[([^[\]|#\n]+)(?:#([^[\]|\n]*))?(?:\|[^[\]\n]*)?\]\]|(?<!!)\[[^[\]\n]*\]\(\s*(?:<([^<>\n]+)>|([^()\s<>]+))(?:\s[^()\n]*)?\)/
    .source;
const linkPattern = new RegExp(source, 'dg');
/** The same without places, which cost more than finding the links. */
const targetPattern = new RegExp(source, 'g');

/** All links of `text` from `start` on, in order. Code and HTML below its front matter are passed over. */
export function findLinks(text: string, start = 0): Link[] {
  if (!mayLink(text, start)) return [];
  const prose = withoutCode(text, scanBody(text, start === 0 ? bodyStartOf(text) : start));
  linkPattern.lastIndex = start;
  const links: Link[] = [];
  for (let match = linkPattern.exec(prose); match; match = linkPattern.exec(prose)) {
    const link = linkOf(match);
    if (link) links.push(link);
  }
  return links;
}

/** What a body links to, each target once: ids as written, and paths as written with `./` before them. */
export function findTargets(text: string, start: number, scan: BodyScan): string[] {
  if (!mayLink(text, start)) return [];
  const prose = withoutCode(text, scan);
  const targets = new Set<string>();
  targetPattern.lastIndex = start;
  for (let match = targetPattern.exec(prose); match; match = targetPattern.exec(prose)) {
    const [, id, , bracketed, bare] = match;
    const path = id === undefined ? notePath(bracketed ?? bare ?? '') : undefined;
    if (id !== undefined) targets.add(id.trim());
    else if (path !== undefined) targets.add(`./${decoded(path)}`);
  }
  return [...targets];
}

/** The link that `offset` stands on, its brackets included. */
export function linkAt(text: string, offset: number): Link | undefined {
  const covers = (link: Link): boolean => link.span.start <= offset && offset <= link.span.end;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  // most places stand on no link, which the line alone can tell
  if (!line.includes('[') || ![...line.matchAll(linkPattern)].some((match) => linkOf(match)))
    return undefined;
  return findLinks(text).find(covers);
}

/** Where front matter ends, whether it can be read or not. */
function bodyStartOf(text: string): number {
  const fence = /^\uFEFF?---[^\r\n]*\r?\n/.exec(text.slice(0, 200));
  const closing = fence ? text.indexOf('\n---', fence[0].length - 1) : -1;
  if (closing < 0) return 0;
  const end = text.indexOf('\n', closing + 1);
  return end < 0 ? text.length : end + 1;
}

function mayLink(text: string, start: number): boolean {
  return text.includes('[[', start) || text.includes('](', start);
}

/** The text with backticks for all code, so that every offset stays. */
function withoutCode(text: string, { code }: BodyScan): string {
  if (code.length === 0) return text;
  let result = '';
  let done = 0;
  for (const span of code) {
    if (span.start < done) continue;
    result += text.slice(done, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, '`');
    done = span.end;
  }
  return result + text.slice(done);
}

/** The path of a link to a note of the notebook, without its fragment; undefined for any other address. */
function notePath(written: string): string | undefined {
  const [file = ''] = written.split('#', 1);
  return /\.md$/i.test(file) && !/^[a-z][a-z0-9+.-]*:/i.test(file) ? file : undefined;
}

function linkOf(match: RegExpMatchArray): Link | undefined {
  const [whole, id, claim, bracketed, bare] = match;
  const at = (group: number): number => match.indices?.[group]?.[0] ?? 0;
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
  const written = bracketed ?? bare ?? '';
  const file = notePath(written);
  if (file === undefined) return undefined;
  const fragment = written.split('#', 2)[1];
  const from = at(bracketed === undefined ? 4 : 3);
  return {
    kind: 'path',
    target: decoded(file),
    fragment,
    span,
    targetSpan: { start: from, end: from + file.length },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is part of the name, not an escape
  }
}

/** Where a path written in the file `from` leads, as a path of the notebook; undefined when it leaves it. */
export function resolvePath(from: string, to: string): string | undefined {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
