import { ExternalHyperlink, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { ImageRun, ParagraphLook } from 'docx';
import type { Language } from '../../text/language.ts';
import { colour, locales, mm } from './look.ts';

export type Block = Paragraph | Table;
export type Run = TextRun | ImageRun | ExternalHyperlink;
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

/** Words in one of the document's styles; the language is said where it is not the document's. */
export function run(text: string, style?: string, language?: Language): TextRun {
  return new TextRun({
    text: printable(text),
    ...(style === undefined ? {} : { style: style.replaceAll(' ', '') }),
    ...(language === undefined ? {} : { language: { value: locales[language] } }),
  });
}

export function strong(text: string, language?: Language): TextRun {
  return run(text, 'Emphasis', language);
}

/** "Goal: keep the stride" */
export function labelled(label: string, text: string, language?: Language): TextRun[] {
  return [strong(/[?]$/.test(label) ? `${label} ` : `${label}: `), run(text, undefined, language)];
}

export function link(url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [run(url, 'Address')] });
}

/** Room to write in, in millimetres about. */
export function blank(width: number): TextRun {
  return run('_'.repeat(Math.round(width / 2.1)));
}

/** A paragraph in one of the document's styles. */
export function says(
  style: string | undefined,
  children: readonly Run[],
  look: ParagraphLook = {},
): Paragraph {
  return new Paragraph({
    ...(style === undefined ? {} : { style: style.replaceAll(' ', '') }),
    children,
    ...look,
  });
}

export function heading(level: 1 | 2 | 3 | 4, ...children: readonly Run[]): Paragraph {
  return new Paragraph({ heading: `Heading${level}`, children });
}

export function listed(
  reference: 'bullets' | 'steps' | 'sources',
  instance: number,
  children: readonly Run[],
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

interface TableLook {
  readonly borders?: ConstructorParameters<typeof Table>[0]['borders'];
  /** Whether the first row names the columns. */
  readonly headed?: boolean;
  /** Millimetres of the rows below it. */
  readonly height?: number;
}

export const lined: TableLook['borders'] = {
  ...around(thin),
  insideHorizontal: thin,
  insideVertical: thin,
};

/** A table of a fixed width; its rows are never torn by the end of a page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly TableCell[])[],
  { borders = noLines, headed = false, height }: TableLook = {},
): Table {
  return new Table({
    width: { size: Math.round(widths.reduce((sum, each) => sum + each, 0)), type: 'dxa' },
    columnWidths: widths.map(Math.round),
    layout: 'fixed',
    borders: { ...noLines, ...borders },
    margins: { top: 0.4 * mm, bottom: 0.4 * mm, left: 2 * mm, right: 2 * mm },
    rows: rows.map(
      (children, i) =>
        new TableRow({
          children,
          cantSplit: true,
          ...(headed && i === 0 ? { tableHeader: true } : {}),
          ...(height === undefined || (headed && i === 0)
            ? {}
            : { height: { value: Math.round(height * mm), rule: 'atLeast' } }),
        }),
    ),
  });
}

/** A table of names across and down, its cells to be filled in, on one page. */
export function grid(
  width: number,
  columns: readonly string[],
  rows: readonly string[],
  { first, corner = '' }: { readonly first: number; readonly corner?: string },
): Table {
  const each = (width - first) / columns.length;
  const keepNext = (row: number): ParagraphLook => ({ keepNext: row < rows.length - 1 });
  return table(
    [first, ...columns.map(() => each)],
    [
      [corner, ...columns].map((name, i) =>
        cell(i === 0 ? first : each, [says('Grid', [strong(name)], keepNext(-1))], { shading: tinted }),
      ),
      ...rows.map((name, row) =>
        [name, ...columns.map(() => '')].map((text, i) =>
          cell(i === 0 ? first : each, [says('Grid', [run(text)], keepNext(row))]),
        ),
      ),
    ],
    { borders: lined, headed: true, height: 7 },
  );
}

export const tinted = { type: 'clear', fill: colour.tint, color: 'auto' } as const;

export function gap(): Paragraph {
  return says('Gap', []);
}

/** XML has no place for control characters, escaped or not. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is meant
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ');
}
