import type { Pen } from './pen.ts';
import { framed } from './piece.ts';
import type { Edges, Piece } from './piece.ts';
import type { Run } from './lines.ts';
import { text } from './piece.ts';
import { colour, mm } from './style.ts';
import type { TagOptions } from './tag.ts';

export interface Cell {
  /** What stands in it, given the width it has; nothing where one writes. */
  readonly inner?: ((width: number) => Piece) | undefined;
  /** A cell that heads its row or column. */
  readonly scope?: 'Row' | 'Column' | undefined;
  readonly span?: number;
  readonly tinted?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** It may not end a page: the next row says more of the same. */
  readonly withNext?: boolean;
  /** In points, whatever stands in it. */
  readonly least?: number;
}

export interface TableLook {
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  /** Rows that head the table, on each page it goes on to. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  /** The least height of a row, in points. */
  readonly least?: number;
  /** Above and below what stands in a cell. */
  readonly padding?: number;
}

/** A table with lines; torn between rows only. */
export function table(
  pen: Pen,
  { widths, head, rows, least = 6 * mm, padding: edge = 0.7 * mm }: TableLook,
): Piece {
  const padding = { top: edge, right: 1 * mm, bottom: edge, left: 1.2 * mm };
  const made = (each: Row): Piece => rowPiece(pen, each, widths, least, padding);
  return ofRows(
    head.map(made),
    rows.map((each) => [made(each), each.withNext === true]),
  );
}

export function words(pen: Pen, runs: readonly Run[]): Cell['inner'] {
  return (width) => text(pen, runs, width);
}

type BodyRow = readonly [piece: Piece, withNext: boolean];

function ofRows(head: readonly Piece[], rows: readonly BodyRow[]): Piece {
  const all = [...head, ...rows.map(([piece]) => piece)];
  return {
    height: all.reduce((sum, each) => sum + each.height, 0),
    draw(x, y, tag) {
      const own = tag.within('Table');
      let top = y;
      for (const each of all) {
        each.draw(x, top, own.within('TR'));
        top += each.height;
      }
    },
    split(room) {
      let left = room - head.reduce((sum, each) => sum + each.height, 0);
      let count = rows.findIndex(([piece]) => (left -= piece.height) < 0);
      while (count > 0 && rows[count - 1]?.[1] === true) count--;
      if (count <= 0) return undefined;
      return [ofRows(head, rows.slice(0, count)), ofRows(head, rows.slice(count))];
    },
  };
}

function rowPiece(pen: Pen, each: Row, widths: readonly number[], least: number, padding: Edges): Piece {
  let column = 0;
  let x = 0;
  const cells = each.cells.map((cell) => {
    const { span = 1 } = cell;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const at = x;
    column += span;
    x += width;
    const inner = cell.inner?.(width - padding.left - padding.right);
    return { at, width, cell, piece: inner && framed(pen, inner, width, padding) };
  });
  const height = Math.max(each.least ?? least, ...cells.map(({ piece }) => piece?.height ?? 0));
  return {
    height,
    draw(left, y, tag) {
      pen.artifact((doc) => {
        for (const { at, width, cell } of cells) {
          if (cell.tinted === true) doc.rect(left + at, y, width, height).fill(colour.tint);
          doc
            .rect(left + at, y, width, height)
            .lineWidth(0.8)
            .stroke(colour.line);
        }
      });
      for (const { at, cell, piece } of cells) {
        const options: TagOptions = {
          ...(cell.scope === undefined ? {} : { scope: cell.scope }),
          span: cell.span,
        };
        const own = tag.within(cell.scope === undefined ? 'TD' : 'TH', options);
        piece?.draw(left + at, y, own);
      }
    },
  };
}
