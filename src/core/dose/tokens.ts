import type { Span } from '../text/position.ts';

export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'mark';
  /** Normalised: words in small letters, every dash `-`, every separator `,`, every times sign the word `x`. */
  readonly text: string;
}

/** White space and what stands for nothing: a full stop after an abbreviation, zero-width characters. */
const skipped = String.raw`[\s.\u200B\u2060]+`;
const scanner = new RegExp(String.raw`(\d+(?:\.\d+)?)|(\p{L}[\p{L}\p{M}'’]*)|${skipped}|(.)`, 'gsu');

const marks = new Map<string, Pick<Token, 'kind' | 'text'>>([
  ...'‐‑‒–—―−'.split('').map((dash) => [dash, { kind: 'mark', text: '-' }] as const),
  ...';·•،，'.split('').map((separator) => [separator, { kind: 'mark', text: ',' }] as const),
  ...'×✕✖⨯*'.split('').map((times) => [times, { kind: 'word', text: 'x' }] as const),
]);

/** Cuts a text into numbers, words and single marks. Any text can be cut; nothing is dropped but white space. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(scanner)) {
    const [whole, number, word, mark] = match;
    const start = match.index;
    const end = start + whole.length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, start, end });
    else if (word !== undefined) tokens.push(...splitTimes(word, start, end));
    else if (mark !== undefined)
      tokens.push({ ...(marks.get(mark) ?? { kind: 'mark', text: mark }), start, end });
  }
  return tokens;
}

/** `3xmax` and `5xhold 5 s`: the `x` is a sign of its own. */
function splitTimes(word: string, start: number, end: number): readonly Token[] {
  if (!/^x(max|hold)$/i.test(word)) return [{ kind: 'word', text: word.toLowerCase(), start, end }];
  return [
    { kind: 'word', text: 'x', start, end: start + 1 },
    { kind: 'word', text: word.slice(1).toLowerCase(), start: start + 1, end },
  ];
}
