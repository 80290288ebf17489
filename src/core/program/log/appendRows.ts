import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { writeCells } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import { columnTitles, standardColumns } from './columns.ts';
import type { LogRow } from './logRow.ts';
import type { LogTable } from './readLog.ts';
import { readLog } from './readLog.ts';
import { escapeCell, isDelimiterRow, splitCells } from './table.ts';

export type AppendResult = { readonly edit: TextEdit } | { readonly problem: string };

/**
 * The edit that puts rows at the end of a document's log, in the columns and the style of its table;
 * a table, and the section itself, are made where there is none. Nothing that stands there changes.
 */
export function appendRows(text: string, bodyStart: number, rows: readonly LogRow[]): AppendResult {
  const { table, sectionEnd } = readLog(text, bodyStart);
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  if (table) {
    const lost = columnsLost(table, rows);
    if (lost.length > 0) {
      const names = lost.map((key) => `"${columnTitles[key]}"`).join(', ');
      return {
        problem: `The log's table has no column ${names}: add ${lost.length === 1 ? 'it' : 'them'} to its heading row.`,
      };
    }
    const last = table.lines.at(-1) ?? table.header;
    const missing = table.lines.length === 1 ? [delimiterLike(table)] : [];
    const lines = [...missing, ...rows.map((row) => rowLike(table, row))];
    return { edit: insertion(text, last.start + last.text.length, lines.map((line) => eol + line).join('')) };
  }
  const fresh = [
    standardColumns.map((key) => columnTitles[key]),
    standardColumns.map(() => '---'),
    ...rows.map((row) => standardColumns.map((key) => escapeCell(writeCells(row)[key]))),
  ].map(tableRow);
  const body = fresh.join(eol);
  if (sectionEnd !== undefined) return { edit: insertion(text, sectionEnd, eol + eol + body) };
  const gap = text === '' || /(?:\r\n|\n)\s*$/.test(text) ? '' : eol;
  const blank = text.trim() === '' || /(?:\r?\n){2}$/.test(text) ? '' : eol;
  return { edit: insertion(text, text.length, `${gap}${blank}## Log${eol}${eol}${body}${eol}`) };
}

function insertion(text: string, offset: number, newText: string): TextEdit {
  const at = new LineIndex(text).positionAt(offset);
  return { range: { start: at, end: at }, newText };
}

/** `| a |  |`: an empty cell keeps its bars apart. */
function tableRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}

/** What the rows say that no column of the table takes. */
function columnsLost({ columns }: LogTable, rows: readonly LogRow[]): ColumnKey[] {
  const has = (key: ColumnKey): boolean =>
    columns.includes(key) || (key.startsWith('pain') && columns.includes('pain'));
  return standardColumns.filter((key) => !has(key) && rows.some((row) => writeCells(row)[key] !== ''));
}

function rowLike(table: LogTable, row: LogRow): string {
  const cells = writeCells(row);
  // with a column for each pain the joint one stays empty
  const joint = !['painDuring', 'painAfter', 'painMorning'].some((key) =>
    table.columns.includes(key as ColumnKey),
  );
  const written = table.columns.map((key, i) => {
    if (key === undefined || table.columns.indexOf(key) !== i) return '';
    return key === 'pain' && !joint ? '' : escapeCell(cells[key]);
  });
  return styled(table, written);
}

function delimiterLike(table: LogTable): string {
  return styled(
    table,
    table.columns.map(() => '---'),
  );
}

/** A row with the bars and, where the table is set in even columns, the widths of the table. */
function styled(table: LogTable, cells: readonly string[]): string {
  const header = table.header.text;
  const lead = /^\s*/.exec(header)?.[0] ?? '';
  // a row that begins with an empty cell needs its bar, or the cell would be taken for none
  const opens = header.trim().startsWith('|') || cells[0] === '';
  const closes = /[^\\]\|\s*$/.test(header) || header.trim() === '|';
  const widths = evenWidths(table);
  const padded = cells.map((cell, i) => {
    const width = widths?.[i];
    return width === undefined ? cell : cell.padEnd(width);
  });
  const tight = !/\| | \|/.test(header);
  if (tight) return `${lead}${opens ? '|' : ''}${padded.join('|')}${closes ? '|' : ''}`;
  if (!widths && opens && closes) return `${lead}${tableRow(padded)}`;
  const line = `${lead}${opens ? '| ' : ''}${padded.join(' | ')}${closes ? ' |' : ''}`;
  return closes ? line : line.trimEnd();
}

/** The width of each column when all rows of the table have their bars in the same places. */
function evenWidths({ lines }: LogTable): number[] | undefined {
  const bars = (line: string): string => [...line.matchAll(/(?<!\\)\|/g)].map((match) => match.index).join();
  const [first, ...others] = lines;
  // two lines may be even by chance only when they are short; a delimiter of bare `---` tells them apart
  if (!first || others.length === 0 || others.some((line) => bars(line.text) !== bars(first.text)))
    return undefined;
  const delimiter = lines.find((line) => isDelimiterRow(line.text));
  return delimiter && splitCells(delimiter).map((cell) => cell.text.length);
}
