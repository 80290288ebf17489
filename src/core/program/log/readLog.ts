import type { Problem } from '../../text/problem.ts';
import type { Span } from '../../text/position.ts';
import { readRow } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import { columnOf } from './columns.ts';
import type { LogRow } from './logRow.ts';
import type { TextLine } from './table.ts';
import { isDelimiterRow, linesFrom, splitCells } from './table.ts';

export interface PlacedRow {
  readonly row: LogRow;
  readonly span: Span;
  /** Where the exercise is named. */
  readonly exerciseSpan: Span;
}

/** A table of the log as it stands, for who adds rows to it. */
export interface LogTable {
  /** What each column holds; undefined for one of the coach's own. */
  readonly columns: readonly (ColumnKey | undefined)[];
  readonly header: TextLine;
  /** Heading, delimiter and rows. */
  readonly lines: readonly TextLine[];
}

export interface LogReading {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly Problem[];
  /** The last table, to which rows are added. */
  readonly table: LogTable | undefined;
  /** Where the section's words end; undefined when there is no `## Log`. */
  readonly sectionEnd: number | undefined;
}

/** Reads the tables under `## Log`. A row that cannot be read is a problem and costs no other. */
export function readLog(text: string, bodyStart: number): LogReading {
  const lines = section(linesFrom(text, bodyStart));
  const rows: PlacedRow[] = [];
  const problems: Problem[] = [];
  let table: { columns: (ColumnKey | undefined)[]; header: TextLine; lines: TextLine[] } | undefined;
  let open = false;
  for (const [i, line] of lines.entries()) {
    if (!line.text.includes('|')) {
      open = false;
    } else if (!open) {
      const columns = splitCells(line).map((cell) => columnOf(cell.text));
      const delimited = isDelimiterRow(lines[i + 1]?.text ?? '');
      if (!delimited && columns.filter((key) => key !== undefined).length < 3) continue;
      table = { columns, header: line, lines: [line] };
      open = true;
      const span = { start: line.start, end: line.start + line.text.length };
      if (!columns.includes('date'))
        problems.push(problem('The log has no column "date": add it to this heading row.', span));
    } else {
      table?.lines.push(line);
      const delimiter = table?.lines.length === 2 && isDelimiterRow(line.text);
      if (!table || delimiter || !table.columns.includes('date')) continue;
      const span = { start: line.start, end: line.start + line.text.length };
      const cells = splitCells(line);
      if (cells.every((cell) => cell.text === '')) continue;
      const reading = readRow(
        table.columns,
        cells.map((cell) => cell.text),
        rows.at(-1)?.row,
      );
      if ('row' in reading) {
        const exerciseSpan = cells[table.columns.indexOf('exercise')]?.span ?? span;
        rows.push({ row: reading.row, span, exerciseSpan });
      } else {
        const cell = cells[reading.problem.index]?.span;
        problems.push(problem(reading.problem.message, cell && cell.end > cell.start ? cell : span));
      }
    }
  }
  const last = lines.findLast((line) => line.text.trim() !== '');
  return { rows, problems, table, sectionEnd: last && last.start + last.text.length };
}

function problem(message: string, span: Span): Problem {
  return { code: 'log', severity: 'error', message, span };
}

/** The lines of `## Log`, its heading first; none when there is no such section. Code is passed over. */
function section(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line.text)?.[1];
    const inCode = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    if (inCode || mark) {
      // it is part of the section, and no table
      if (found.length > 0) found.push({ text: '`'.repeat(line.text.length), start: line.start });
      continue;
    }
    const depth = /^(#{1,6})[ \t]/.exec(line.text)?.[1]?.length ?? 7;
    if (found.length === 0) {
      if (depth === 2 && /^##[ \t]+log[ \t]*#*[ \t]*$/i.test(line.text)) found.push(line);
    } else if (depth <= 2) {
      break;
    } else {
      found.push(line);
    }
  }
  return found;
}
