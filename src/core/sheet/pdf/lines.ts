import type { Style } from './style.ts';

/** Words in one look. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** Which part of its paragraph it belongs to, for those who hear it. */
  readonly part?: number;
}

export interface Fragment extends Run {
  readonly x: number;
}

export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** The size of its biggest letters, which sets its height. */
  readonly size: number;
}

export type Measure = (text: string, style: Style) => number;

/** What must not be torn: the parts of a word that differ in look, without its space. */
interface Word {
  readonly parts: readonly Run[];
  readonly width: number;
  /** Stands before it when it is not the first of its line. */
  readonly space: Run | undefined;
}

/**
 * Sets runs of words into lines, from left to right. A word that is wider than a line is torn.
 *
 * @param width Of the nth line, in points.
 */
export function breakLines(
  runs: readonly Run[],
  width: number | ((line: number) => number),
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  let fragments: Fragment[] = [];
  let x = 0;
  const room = (): number => (typeof width === 'number' ? width : width(lines.length));
  const add = (run: Run): void => {
    const last = fragments.at(-1);
    if (last && last.style === run.style && last.part === run.part)
      fragments[fragments.length - 1] = { ...last, text: last.text + run.text };
    else fragments.push({ ...run, x });
    x += measure(run.text, run.style);
  };
  const close = (after = ''): void => {
    const last = fragments.pop();
    if (last) fragments.push({ ...last, text: last.text + after });
    if (fragments.length > 0)
      lines.push({ fragments, width: x, size: Math.max(...fragments.map((each) => each.style.size)) });
    fragments = [];
    x = 0;
  };
  for (const word of wordsOf(runs, measure)) {
    const space = word.space && fragments.length > 0 ? measure(' ', word.space.style) : 0;
    // the space at the end is not seen, but read aloud and copied
    if (fragments.length > 0 && x + space + word.width > room()) close(word.space ? ' ' : '');
    else if (word.space && space > 0) add(word.space);
    for (const part of word.width > room() ? torn(word, room(), measure) : word.parts) {
      if (fragments.length > 0 && x + measure(part.text, part.style) > room() + 0.01) close();
      add(part);
    }
  }
  close();
  return lines;
}

function wordsOf(runs: readonly Run[], measure: Measure): Word[] {
  const words: Word[] = [];
  let parts: Run[] = [];
  let space: Run | undefined;
  const close = (): void => {
    if (parts.length > 0)
      words.push({
        parts,
        space,
        width: parts.reduce((sum, part) => sum + measure(part.text, part.style), 0),
      });
    parts = [];
  };
  for (const { text, ...look } of runs) {
    for (const piece of text.normalize('NFC').split(/([ \t\r\n]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\r\n]/.test(piece)) {
        close();
        space = { text: ' ', ...look };
      } else parts.push({ text: piece, ...look });
    }
  }
  close();
  return words;
}

function torn(word: Word, width: number, measure: Measure): Run[] {
  const pieces: Run[] = [];
  for (const { text, ...look } of word.parts) {
    let piece = '';
    for (const letter of text) {
      if (piece !== '' && measure(piece + letter, look.style) > width) {
        pieces.push({ text: piece, ...look });
        piece = '';
      }
      piece += letter;
    }
    pieces.push({ text: piece, ...look });
  }
  return pieces;
}
