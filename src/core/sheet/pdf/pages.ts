import type { Piece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Tag } from './tag.ts';
import { mm } from './style.ts';

/** The edges of a page; the foot stands in the lower one. */
export const edges = { side: 9.5 * mm, top: 8 * mm, bottom: 12.5 * mm };

/** A piece and how it comes onto a page. */
export interface Placed {
  readonly piece: Piece;
  /** Above it, unless it comes first on its page. */
  readonly gap?: number;
  /** What it is found by. */
  readonly bookmark?: string | undefined;
  /** It may fill the first page, before exercises of which the first does not fit there. */
  readonly early?: boolean;
  /** It may be torn at the end of a page; all else is only when no page is long enough. */
  readonly loose?: boolean;
}

/** Puts pieces on pages, one below the other; what does not fit begins a new page. */
export class Pages {
  readonly #pen: Pen;
  #y = Infinity;
  #open = false;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** Of what stands on a page, as it is measured. */
  room(scale: number): { readonly width: number; readonly height: number } {
    const [width, height] = this.#pen.paper;
    return {
      width: (width - 2 * edges.side) / scale,
      height: (height - edges.top - edges.bottom) / scale,
    };
  }

  /** Begins a page, whatever room there is. */
  begin(scale = this.#pen.scale): void {
    this.end();
    const { doc } = this.#pen;
    doc.addPage();
    doc.save().translate(edges.side, edges.top).scale(scale);
    this.#pen.scale = scale;
    this.#open = true;
    this.#y = 0;
  }

  /** Ends the page that is open. */
  end(): void {
    if (this.#open) this.#pen.doc.restore();
    this.#open = false;
  }

  /** Whether a piece has room on the page that is open. */
  fits({ piece, gap = 0 }: Placed): boolean {
    // half a point is not seen, and sums of heights are never exact
    return piece.height <= this.#left(gap) + 0.5;
  }

  #left(gap: number): number {
    return this.room(this.#pen.scale).height - this.#y - (this.#y > 0 ? gap : 0);
  }

  /** @param onPlace Called with its top in points of the page, when its page is open. */
  place(placed: Placed, tag: Tag, onPlace?: (top: number) => void): void {
    const { piece, gap = 0, loose = false } = placed;
    if (!this.fits(placed)) {
      const whole = this.room(this.#pen.scale).height;
      const torn = loose || piece.height > whole ? piece.split?.(this.#left(gap)) : undefined;
      if (torn) {
        this.place({ piece: torn[0], gap }, tag, onPlace);
        this.begin();
        this.place({ piece: torn[1], loose }, tag);
        return;
      }
      if (this.#y > 0) {
        this.begin();
        this.place({ piece, loose }, tag, onPlace);
        return;
      }
    }
    if (this.#y > 0) this.#y += gap;
    onPlace?.(edges.top + this.#y * this.#pen.scale);
    piece.draw(0, this.#y, tag);
    this.#y += piece.height;
  }
}

/** The first of several ways to draw a page that takes one side; undefined when none does. */
export function onOneSide<Look>(
  looks: readonly Look[],
  height: number,
  way: (look: Look) => readonly Placed[],
): readonly Placed[] | undefined {
  for (const look of looks) {
    const pieces = way(look);
    const needs = pieces.reduce((sum, { piece, gap = 0 }, i) => sum + piece.height + (i > 0 ? gap : 0), 0);
    if (needs <= height) return pieces;
  }
  return undefined;
}
