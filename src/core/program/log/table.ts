import type { Span } from '../../text/position.ts';

/** One cell: its words, and where they stand. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text from `start` on, without their ends. */
export function linesFrom(text: string, start: number): TextLine[] {
  const lines: TextLine[] = [];
  let offset = start;
  for (const line of text.slice(start).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    lines.push({ text: line.replace(/[\r\n]+$/, ''), start: offset });
    offset += line.length;
  }
  return lines;
}

/** The cells of a row of a Markdown table; `\|` is a bar within a cell. */
export function splitCells(line: TextLine): Cell[] {
  const cells: Cell[] = [];
  const lead = line.text.length - line.text.trimStart().length;
  let from = line.text.startsWith('|', lead) ? lead + 1 : lead;
  const push = (to: number): void => {
    const raw = line.text.slice(from, to);
    const words = raw.trim();
    const start = line.start + from + (raw.length - raw.trimStart().length);
    cells.push({ text: words.replaceAll('\\|', '|'), span: { start, end: start + words.length } });
  };
  for (let i = from; i < line.text.length; i++) {
    if (line.text[i] !== '|' || line.text[i - 1] === '\\') continue;
    push(i);
    from = i + 1;
  }
  if (line.text.slice(from).trim() !== '') push(line.text.length);
  return cells;
}

/** A cell's text as a table takes it. */
export function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}

export function isDelimiterRow(line: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('-');
}
