import newCode from 'qrcode-generator';
import { escape } from '../text/escape.ts';

/** Squares on each side that stay blank, or no reader finds the code. */
const quiet = 4;

/** A link as a QR code for paper, so at the middle level of repair: whether each square is dark, quiet zone included. */
export function qrSquares(url: string): boolean[][] {
  const code = newCode(0, 'M');
  code.addData(url);
  code.make();
  const count = code.getModuleCount();
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && row < count && column >= 0 && column < count && code.isDark(row, column);
  return Array.from({ length: count + 2 * quiet }, (_, row) =>
    Array.from({ length: count + 2 * quiet }, (__, column) => isDark(row - quiet, column - quiet)),
  );
}

/** The same as one path of squares. */
export function qrPath(squares: readonly (readonly boolean[])[]): string {
  return squares
    .flatMap((line, row) => line.map((dark, column) => (dark ? `M${column} ${row}h1v1h-1z` : '')))
    .join('');
}

export function qrSvg(url: string, title: string): string {
  const squares = qrSquares(url);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${squares.length} ${squares.length}" role="img" shape-rendering="crispEdges"><title>${escape(title)}</title><path d="${qrPath(squares)}"/></svg>`;
}
