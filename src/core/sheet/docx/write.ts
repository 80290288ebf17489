import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { ParagraphLook } from 'docx';
import { colour, mm } from './look.ts';

export type Block = Paragraph | Table;
type CellOptions = Omit<ConstructorParameters<typeof TableCell>[0], 'children' | 'width'>;

export const none = { style: 'none' } as const;
export const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
export const thin = { style: 'single', size: 6, color: colour.line } as const;
export const heavy = { style: 'single', size: 12, color: colour.ink } as const;
export const around = (
  line: typeof thin | typeof heavy,
): { [side in 'top' | 'bottom' | 'left' | 'right']: typeof thin | typeof heavy } => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
});

export function run(text: string, style?: string): TextRun {
  return new TextRun({ text: printable(text), ...(style === undefined ? {} : { style }) });
}

export function strong(text: string): TextRun {
  return run(text, 'Emphasis');
}

/** A paragraph in one of the document's styles. */
export function says(
  style: string | undefined,
  children: readonly TextRun[],
  look: ParagraphLook = {},
): Paragraph {
  return new Paragraph({
    ...(style === undefined ? {} : { style: style.replaceAll(' ', '') }),
    children,
    ...look,
  });
}

export function heading(level: 1 | 2 | 3 | 4, ...children: readonly TextRun[]): Paragraph {
  return new Paragraph({ heading: `Heading${level}`, children });
}

export function listed(
  reference: 'bullets' | 'steps' | 'sources',
  instance: number,
  children: readonly TextRun[],
  style?: string,
): Paragraph {
  return new Paragraph({
    numbering: { reference, level: 0, instance },
    ...(style === undefined ? {} : { style }),
    spacing: { after: 0 },
    children,
  });
}

export function cell(width: number, children: readonly Block[], options: CellOptions = {}): TableCell {
  // a cell without a paragraph is no valid cell
  const filled = children.length > 0 ? children : [says(undefined, [])];
  return new TableCell({ width: { size: Math.round(width), type: 'dxa' }, children: filled, ...options });
}

/** A table of a fixed width; its rows are never torn by the end of a page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly TableCell[])[],
  borders: ConstructorParameters<typeof Table>[0]['borders'] = noLines,
): Table {
  return new Table({
    width: { size: Math.round(widths.reduce((sum, each) => sum + each, 0)), type: 'dxa' },
    columnWidths: widths.map(Math.round),
    layout: 'fixed',
    borders: { ...noLines, ...borders },
    margins: { top: 0.6 * mm, bottom: 0.6 * mm, left: 2 * mm, right: 2 * mm },
    rows: rows.map((children) => new TableRow({ children, cantSplit: true })),
  });
}

export function gap(): Paragraph {
  return says('Gap', []);
}

/** XML has no place for control characters, escaped or not. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is meant
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ');
}
