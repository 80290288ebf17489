import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What a reader of PDF finds in one: its words in the order in which they are drawn, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<{
  readonly pages: readonly string[];
  readonly words: string;
  readonly sizes: readonly (readonly number[])[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly string[];
  /** The roles of the structure tree, each once a page. */
  readonly roles: readonly string[];
  readonly alternatives: readonly string[];
  /** What is set in letters of less than 11 points. */
  readonly small: string;
  /** Every stretch of text, in points from the left and from the bottom of its page. */
  readonly texts: readonly PdfText[];
}> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  const sizes: number[][] = [];
  const roles = new Set<string>();
  const alternatives: string[] = [];
  const set: PdfText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(plain(texts.map((item) => item.str + (item.hasEOL ? ' ' : '')).join('')));
    for (const { str, transform, width } of texts) {
      const [size = 0, , , , x = 0, y = 0] = transform.map(Number);
      set.push({ text: str, page: number, size, x, y, width });
    }
    sizes.push([...page.view]);
    walk(await page.getStructTree(), roles, alternatives);
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const bookmarks = outline.flatMap((item) => [
    item.title,
    ...item.items.map((child: { title: string }) => `  ${child.title}`),
  ]);
  await document.destroy();
  return {
    pages,
    words: plain(pages.join(' ')),
    sizes,
    info: info as Record<string, unknown>,
    bookmarks,
    roles: [...roles],
    alternatives,
    small: plain(
      set
        .filter(({ size }) => size < 10.99)
        .map(({ text }) => text)
        .join(' '),
    ),
    texts: set,
  };
}

/** Text with single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly object[];
}

function walk(node: Node | null, roles: Set<string>, alternatives: string[]): void {
  if (!node) return;
  if (node.role !== undefined) roles.add(node.role);
  if (node.alt !== undefined) alternatives.push(node.alt);
  for (const child of node.children ?? []) walk(child, roles, alternatives);
}
