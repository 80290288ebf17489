import { drawPanels } from '../../figure/draw.ts';
import { brushes, figureInks, layOut } from '../../figure/svg.ts';
import type { Layout } from '../../figure/svg.ts';
import type { Figure } from '../../note/kinds/figure.ts';
import type { SheetItem } from '../sheet.ts';
import type { Pen } from './pen.ts';
import type { Piece } from './piece.ts';

const brush = brushes(figureInks.paper);

/** An exercise comes again on many sheets, and its card is laid out in several ways. */
const layouts = new WeakMap<Figure, Layout>();

function layoutOf(figure: Figure): Layout {
  const known = layouts.get(figure) ?? layOut(drawPanels(figure));
  layouts.set(figure, known);
  return known;
}

/** A drawing as vectors, no higher and no wider than told. */
export function figurePiece(
  pen: Pen,
  figure: NonNullable<SheetItem['figure']>,
  most: { readonly width: number; readonly height: number },
): Piece & { readonly width: number } {
  const layout = layoutOf(figure.poses);
  const scale = Math.min(most.width / layout.width, most.height / layout.height);
  const [width, height] = [layout.width * scale, layout.height * scale];
  const paint = (): void => {
    const { doc } = pen;
    doc.lineJoin('round').lineCap('round');
    for (const { panel, x, y } of layout.panels) {
      doc.save().translate(x, y);
      for (const { d, paint } of panel.shapes) {
        const { fill, stroke, width: line } = brush[paint];
        // the fill covers the inner half of the line
        if (stroke !== 'none') doc.path(d).lineWidth(line).stroke(stroke);
        if (fill !== 'none') doc.path(d).fill(fill);
      }
      doc.restore();
    }
  };
  return {
    width,
    height,
    draw(x, y, tag) {
      tag.content(
        'Figure',
        () => {
          pen.doc.save().translate(x, y).scale(scale);
          paint();
          pen.doc.restore();
        },
        { alt: figure.title, bbox: [x, y, x + width, y + height] },
      );
    },
  };
}
