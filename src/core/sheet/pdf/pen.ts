import type PdfKit from 'pdfkit';
import type { Line } from './lines.ts';
import { colour } from './style.ts';
import type { Style } from './style.ts';
import { Typeface } from './typeface.ts';

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
  readonly #regular: Typeface;
  readonly #bold: Typeface;

  constructor(doc: PdfKit, paper: readonly [number, number]) {
    this.doc = doc;
    this.paper = paper;
    this.#regular = new Typeface(doc, 'regular');
    this.#bold = new Typeface(doc, 'bold');
  }

  readonly measure = (text: string, style: Style): number =>
    this.#face(style).width(text) * style.size + (style.spacing ?? 0) * text.length;

  #face({ bold }: Style): Typeface {
    return bold === true ? this.#bold : this.#regular;
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
      const face = this.#face(style);
      const spacing = style.spacing ?? 0;
      // pages are drawn with y down, letters with y up
      doc
        .fillColor(ink)
        .addContent(
          `BT /${face.on(doc)} ${style.size} Tf ${spacing} Tc 1 0 0 -1 ${places(x + offset)} ${places(baseline)} Tm <${face.encode(text)}> Tj ET`,
        );
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

/** A hundredth of a point is not seen. */
function places(value: number): number {
  return Math.round(value * 100) / 100;
}
