import type PdfKit from 'pdfkit';
import type { EmbeddedFont } from 'pdfkit';

/**
 * A registered font that sets letters one after the other, each looked up once. The fonts that we ship
 * have no pairs, marks and ligatures, so what a shaper would do comes to the same and takes far longer.
 */
export class Typeface {
  readonly #font: EmbeddedFont;
  readonly #widths = new Map<string, number>();
  readonly #codes = new Map<string, string>();

  constructor(doc: PdfKit, name: string) {
    // oxlint-disable-next-line no-underscore-dangle -- the only way to a font's letters
    this.#font = doc.font(name)._font;
  }

  /** Of letters of one point. */
  width(text: string): number {
    let sum = 0;
    for (const letter of text) {
      let width = this.#widths.get(letter);
      if (width === undefined) {
        width = this.#font.widthOfString(letter, 1);
        this.#widths.set(letter, width);
      }
      sum += width;
    }
    return sum;
  }

  /** The letters as they stand in the file, in hexadecimal digits. */
  encode(text: string): string {
    let all = '';
    for (const letter of text) {
      let code = this.#codes.get(letter);
      if (code === undefined) {
        code = this.#font.encode(letter)[0].join('');
        this.#codes.set(letter, code);
      }
      all += code;
    }
    return all;
  }

  /** Its name on the page that is open. */
  on({ page }: PdfKit): string {
    page.fonts[this.#font.id] ??= this.#font.ref();
    return this.#font.id;
  }
}
