import type { Nodes, RootContent } from 'mdast';
import type { Span } from '../text/position.ts';
import { bodyNodes, isParseable } from './bodyTree.ts';
import { readSections } from './sections.ts';

/** What an index needs of a body, without its tree. */
export interface BodyScan {
  /** Code and HTML, where nothing is a link, in order. */
  readonly code: readonly Span[];
  /** The headings, in lower case, of the sections with something under them; of two of one name the first decides. */
  readonly filled: readonly string[];
  /** True where remark should have been asked, and could not be. */
  readonly doubtful?: boolean;
}

/**
 * Scans a body line by line, a hundred times quicker than remark, and finds what remark would find.
 * A body with anything in it that lines alone cannot settle is read by remark, unless that would
 * take seconds; then what the lines say must do.
 */
export function scanBody(text: string, start: number): BodyScan {
  const scan = new LineScan(text, start);
  scan.run();
  return scan.doubtful && isParseable(text, start) ? scanTree(text, start) : scan;
}

/** The same from the tree that remark makes: slow, and what the lines are held to. */
export function scanTree(text: string, start: number): BodyScan {
  const code: Span[] = [];
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      code.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
    } else if ('children' in node) node.children.forEach(visit);
  };
  bodyNodes(text, start).forEach(visit);
  const first = new Map<string, boolean>();
  for (const { heading, depth, paragraphs } of readSections(text, start)) {
    const name = heading.toLowerCase();
    if (depth > 0 && !first.has(name)) first.set(name, paragraphs.length > 0);
  }
  return { code, filled: [...first].flatMap(([name, filled]) => (filled ? [name] : [])) };
}

/** Links and HTML that reach over lines or into attributes, and definitions, which are no words. */
const doubtfulAnywhere = /<[A-Za-z/!?]|(?<!\])\]:|\\\]\]:|\r(?!\n)/;
/** A line that surely leaves words when its markup is gone. */
const words = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:["'(*_“‘]*(?:\p{L}|\d+(?![\d.)]))|\[\[\p{L})/u;
const heading = /^#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#*)?[ \t]*$/;
/** A heading without anything after its words, as nearly all are; which its words are is plain to see. */
const bareHeading = /^#{1,6} [^ \t#](?:.*[^ \t#])?$/;
const inlineMarkup = /[`*_[\]<&\\~#]/;
const setextLine = /^ {0,3}(?:=+|-+)[ \t]*$/;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** What the line before was: four spaces make code unless they go on with words, and dashes a heading unless after nothing. */
type Before = 'nothing' | 'something' | 'words';

class LineScan implements BodyScan {
  readonly #text: string;
  readonly #start: number;
  readonly code: Span[] = [];
  readonly #first = new Map<string, boolean>();
  #section: string | undefined;
  /** A section that has lines, though none that surely leaves words. */
  #unsettled = false;
  #codeFence: { readonly marker: string; readonly start: number } | undefined;
  doubtful = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get filled(): readonly string[] {
    return [...this.#first].flatMap(([name, filled]) => (filled ? [name] : []));
  }

  run(): void {
    const text = this.#text;
    const body = text.slice(this.#start);
    this.doubtful = doubtfulAnywhere.test(body) || (this.#start < 2 && body.startsWith('---'));
    const hasCode = body.includes('`') || body.includes('~~~');
    let before: Before = 'nothing';
    for (let at = this.#start; at < text.length;) {
      const end = text.indexOf('\n', at);
      const next = end < 0 ? text.length : end + 1;
      const line = text.slice(at, end < 0 ? text.length : text.charCodeAt(end - 1) === 13 ? end - 1 : end);
      before = this.#line(line, at, next, before, hasCode);
      at = next;
    }
    if (this.#codeFence) this.code.push({ start: this.#codeFence.start, end: text.length });
    this.#closeSection();
  }

  #line(line: string, at: number, next: number, before: Before, hasCode: boolean): Before {
    if (this.#codeFence) {
      if (line.trim() !== '' && !this.#closesFence(line)) this.#fill();
      if (!this.#closesFence(line)) return 'something';
      this.code.push({ start: this.#codeFence.start, end: next });
      this.#codeFence = undefined;
      return 'nothing';
    }
    const first = line.charCodeAt(0);
    if (Number.isNaN(first)) return 'nothing';
    if (first === 35 && this.#heading(line)) {
      if (hasCode && line.includes('`')) this.doubtful = true;
      return 'nothing';
    }
    if ((first === 32 || first === 9) && line.trim() === '') return 'nothing';
    if (first === 32 || first === 9) this.#indented(line, before);
    if (before !== 'nothing' && setextLine.test(line)) this.doubtful = true;
    if (hasCode && (line.includes('`') || line.includes('~~~'))) {
      const opened = fence.exec(line);
      if (opened) {
        this.#codeFence = { marker: opened[1] ?? opened[2] ?? '', start: at };
        this.#unsettled = true;
        return 'something';
      }
      this.#codeSpans(line, at);
    }
    if (words.test(line)) {
      this.#fill();
      return 'words';
    }
    this.#unsettled = true;
    return 'something';
  }

  /** Whether the line is a heading, which closes all that is open. */
  #heading(line: string): boolean {
    const bare = bareHeading.test(line);
    const found = bare ? undefined : heading.exec(line);
    if (found === null) return false;
    this.#closeSection();
    const name = found ? (found[1] ?? '') : line.slice(line.indexOf(' ') + 1);
    if (inlineMarkup.test(name)) this.doubtful = true;
    this.#section = name.toLowerCase();
    return true;
  }

  #indented(line: string, before: Before): void {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const mayBeCode = before !== 'words' && (indent.length >= 4 || indent.includes('\t'));
    const mayBeHeading = line.startsWith('#', indent.length);
    if (mayBeCode || mayBeHeading) this.doubtful = true;
  }

  /** Code spans that begin and end on this line; for any other backtick the lines around it count too. */
  #codeSpans(line: string, at: number): void {
    if (/[\\|]|~~~/.test(line)) this.doubtful = true;
    let open: { readonly length: number; readonly index: number } | undefined;
    for (const run of line.matchAll(/`+/g)) {
      const { length } = run[0];
      if (!open) open = { length, index: run.index };
      else if (open.length === length) {
        this.code.push({ start: at + open.index, end: at + run.index + length });
        open = undefined;
      }
    }
    if (open) this.doubtful = true;
  }

  #closesFence(line: string): boolean {
    const marker = this.#codeFence?.marker ?? '';
    const closing = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
    return closing !== undefined && closing.startsWith(marker);
  }

  #fill(): void {
    if (this.#section !== undefined && !this.#first.has(this.#section)) this.#first.set(this.#section, true);
    this.#unsettled = false;
    this.#section = undefined;
  }

  #closeSection(): void {
    if (this.#section !== undefined && !this.#first.has(this.#section)) {
      if (this.#unsettled) this.doubtful = true;
      this.#first.set(this.#section, false);
    }
    this.#section = undefined;
    this.#unsettled = false;
  }
}
