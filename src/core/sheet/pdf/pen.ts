import type PdfKit from 'pdfkit';
import type { Line } from './lines.ts';
import { colour } from './style.ts';
import type { Style } from './style.ts';

/** The height of a line over the size of its letters. */
const leading = 1.15;
/** Of Arimo: how far letters reach up and down, over their size. */
const ascent = 0.905;
const descent = 0.212;

/** Draws words and lines on the page that is open, and measures words. Points, y down. */
export class Pen {
  readonly doc: PdfKit;
  /** How much larger all is drawn than it is measured: more than 1 in large print. */
  scale = 1;
  /** Width and height of a page. */
  readonly paper: readonly [number, number];
  readonly #widths = new Map<string, number>();

  constructor(doc: PdfKit, paper: readonly [number, number]) {
    this.doc = doc;
    this.paper = paper;
  }

  readonly measure = (text: string, style: Style): number => {
    const own =
      text === ' ' ? this.#width(' ', style) : this.#width(`${text} `, style) - this.#width(' ', style);
    return own * style.size + (style.spacing ?? 0) * text.length;
  };

  /** Of letters of one point. Words are measured with their space, as pdfkit sets and keeps them. */
  #width(text: string, { bold }: Style): number {
    const key = `${bold === true ? 'b' : 'r'}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width =
        this.doc
          .font(bold === true ? 'bold' : 'regular')
          .fontSize(1000)
          .widthOfString(text) / 1000;
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Writes a line whose box has its top left corner here. */
  line(line: Line, x: number, y: number): void {
    const { doc } = this;
    const baseline = y + lineHeight(line.size) / 2 + ((ascent - descent) / 2) * line.size;
    for (const { text, style, x: offset } of line.fragments) {
      const ink = style.colour ?? colour.ink;
      const rule = (below: number, thick: number): void => {
        const width = this.measure(text.replace(/ +$/, ''), style);
        doc.rect(x + offset, baseline + below, width, thick).fill(ink);
      };
      if (style.blank === true) {
        rule(0.8, 0.8);
        continue;
      }
      doc
        .font(style.bold === true ? 'bold' : 'regular')
        .fontSize(style.size)
        .fillColor(ink)
        .text(text, x + offset, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(style.spacing === undefined ? {} : { characterSpacing: style.spacing }),
        });
      if (style.underline === true) rule(1.6, 0.7);
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
