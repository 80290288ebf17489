import type PdfKit from 'pdfkit';
import type { Line } from './lines.ts';
import { colour } from './style.ts';
import type { Style } from './style.ts';

/** The height of a line over the size of its letters. */
const leading = 1.24;
/** Of Arimo: how far letters reach up and down, over their size. */
const ascent = 0.905;
const descent = 0.212;

/** Draws words and lines on the page that is open, and measures words. Points, y down. */
export class Pen {
  readonly doc: PdfKit;
  readonly #widths = new Map<string, number>();

  constructor(doc: PdfKit) {
    this.doc = doc;
  }

  readonly measure = (text: string, style: Style): number => {
    const key = `${style.bold === true ? 'b' : 'r'}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      // measured word by word, as pdfkit draws it
      width = this.doc.font(fontOf(style)).fontSize(1000).widthOfString(text) / 1000;
      this.#widths.set(key, width);
    }
    return width * style.size + (style.spacing ?? 0) * text.length;
  };

  /** Writes a line whose box has its top left corner here. */
  line(line: Line, x: number, y: number): void {
    const baseline = y + lineHeight(line.size) / 2 + ((ascent - descent) / 2) * line.size;
    for (const { text, style, x: offset } of line.fragments) {
      this.doc
        .font(fontOf(style))
        .fontSize(style.size)
        .fillColor(style.colour ?? colour.ink)
        .text(text, x + offset, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(style.spacing === undefined ? {} : { characterSpacing: style.spacing }),
        });
    }
  }

  /** Draws what is there for the eye only, and is no part of what is read aloud. */
  artifact(draw: (doc: PdfKit) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw(this.doc);
    this.doc.endMarkedContent();
  }
}

export function lineHeight(size: number): number {
  return size * leading;
}

function fontOf(style: Style): 'regular' | 'bold' {
  return style.bold === true ? 'bold' : 'regular';
}
