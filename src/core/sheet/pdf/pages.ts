import type { Piece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Tag } from './tag.ts';
import { mm } from './style.ts';

/** The edges of a page; the foot stands in the lower one. */
export const edges = { side: 10 * mm, top: 10 * mm, bottom: 15 * mm };

/** Puts pieces on pages, one below the other; what does not fit begins a new page. */
export class Pages {
  readonly #pen: Pen;
  #y = Infinity;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  get width(): number {
    return this.#pen.doc.page.width - 2 * edges.side;
  }

  /** Begins a page, whatever room there is. */
  begin(): void {
    this.#pen.doc.addPage();
    this.#y = edges.top;
  }

  /**
   * @param gap Above it, unless it comes first on its page.
   * @param onPlace Called with its top when its page is open.
   */
  place(piece: Piece, tag: Tag, gap = 0, onPlace?: (top: number) => void): void {
    const { height } = this.#pen.doc.page;
    const whole = height - edges.top - edges.bottom;
    const above = this.#y > edges.top ? gap : 0;
    const room = height - edges.bottom - this.#y - above;
    if (piece.height > room) {
      // a piece moves on whole, unless no page is long enough for it
      const torn = piece.height > whole ? piece.split?.(room) : undefined;
      if (torn) {
        this.place(torn[0], tag, gap, onPlace);
        this.begin();
        this.place(torn[1], tag);
        return;
      }
      if (this.#y > edges.top) {
        this.begin();
        this.place(piece, tag, 0, onPlace);
        return;
      }
    }
    this.#y += above;
    onPlace?.(this.#y);
    piece.draw(edges.side, this.#y, tag);
    this.#y += piece.height;
  }
}
