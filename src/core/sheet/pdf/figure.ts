import { drawPanels } from '../../figure/draw.ts';
import { brushes, figureInks, layOut } from '../../figure/svg.ts';
import type { Layout } from '../../figure/svg.ts';
import type { Figure } from '../../note/kinds/figure.ts';
import { qrPath, qrSquares } from '../qr.ts';
import type { SheetItem } from '../sheet.ts';
import { edges } from './pages.ts';
import type { Pen } from './pen.ts';
import type { Wide } from './piece.ts';
import { colour } from './style.ts';

const brush = brushes(figureInks.paper);

/** An exercise comes again on many sheets. */
const layouts = new WeakMap<Figure, Layout>();

function layoutOf(figure: Figure): Layout {
  const known = layouts.get(figure) ?? layOut(drawPanels(figure));
  layouts.set(figure, known);
  return known;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A drawing as vectors, no higher and no wider than told. */
export function figurePiece(pen: Pen, figure: NonNullable<SheetItem['figure']>, most: Room): Wide {
  const layout = layoutOf(figure.poses);
  return picture(pen, layout, most, figure.title, (doc) => {
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
  });
}

/** A link to be read by a telephone. */
export function qrPiece(pen: Pen, url: string, title: string, size: number): Wide {
  const squares = qrSquares(url);
  const d = qrPath(squares);
  const most = { width: size, height: size };
  return picture(pen, { width: squares.length, height: squares.length }, most, title, (doc) =>
    doc.path(d).fill(colour.ink),
  );
}

/** A picture that says nothing that does not stand beside it. */
export function logoPiece(pen: Pen, address: string, most: Room): Wide | undefined {
  if (!/^data:image\/(?:png|jpeg);/.test(address)) return undefined;
  const image = pen.doc.openImage(address);
  const scale = Math.min(most.width / image.width, most.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return {
    width,
    height,
    draw: (x, y) => pen.artifact((doc) => doc.image(address, x, y, { width, height })),
  };
}

function picture(pen: Pen, size: Room, most: Room, alt: string, paint: (doc: Pen['doc']) => void): Wide {
  const scale = Math.min(most.width / size.width, most.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    width,
    height,
    draw(x, y, tag) {
      const left = edges.side + x * pen.scale;
      const top = edges.top + y * pen.scale;
      tag.content(
        'Figure',
        () => {
          pen.doc.save().translate(x, y).scale(scale);
          paint(pen.doc);
          pen.doc.restore();
        },
        { alt, bbox: [left, top, left + width * pen.scale, top + height * pen.scale] },
      );
    },
  };
}
