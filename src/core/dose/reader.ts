import type { Span } from '../text/position.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Why a text is no dose; the offsets lie within the text. */
export interface DoseProblem extends Span {
  readonly message: string;
}

/** Thrown inside the parser only, and caught by `parseDose`. */
export class Unreadable extends Error {
  readonly problem: DoseProblem;

  constructor(problem: DoseProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Walks over the tokens of one dose. */
export class Reader {
  readonly text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  /** Whether one of the phrases, words parted by spaces, stands here. */
  sees(...phrases: readonly string[]): boolean {
    return phrases.some((phrase) => this.#lengthOf(phrase) > 0);
  }

  /** Steps over the first of the phrases that stands here, and returns it; list longer ones first. */
  accept<P extends string>(...phrases: readonly P[]): P | undefined {
    const found = phrases.find((phrase) => this.#lengthOf(phrase) > 0);
    if (found !== undefined) this.#at += this.#lengthOf(found);
    return found;
  }

  #lengthOf(phrase: string): number {
    const first = this.peek()?.text;
    // of the many phrases that are tried at each place nearly none begins so
    if (first === undefined || !phrase.startsWith(first)) return 0;
    const words = phrase.split(' ');
    return words.every((word, i) => this.peek(i)?.text === word) ? words.length : 0;
  }

  seesNumber(ahead = 0): boolean {
    return this.peek(ahead)?.kind === 'number';
  }

  /** The offset at which the next token starts. */
  get start(): number {
    return this.peek()?.start ?? this.text.length;
  }

  /** The span from `start` to the end of the last token that was read. */
  since(start: number): Span {
    const end = this.#tokens[this.#at - 1]?.end ?? start;
    return { start, end: Math.max(start, end) };
  }

  source(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** A problem at `span`, or at the next token when none is given. */
  problem(message: string, span: Span | undefined = this.peek()): Unreadable {
    const { start, end } = span ?? { start: this.text.length, end: this.text.length };
    return new Unreadable({ message: `${quote(this.text)}: ${message}`, start, end });
  }

  /** The next token as a message names it: `I do not know "eech"` or `the dose ends too early`. */
  unexpected(): string {
    const token = this.peek();
    return token ? `I do not know ${quote(this.source(token))} here` : 'the dose ends too early';
  }
}

/** In quotation marks, on one line, and shortened when long. */
export function quote(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/gu, ' '));
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${characters.join('')}"`;
}
