import type { Reference } from 'pdfkit';
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

/** A drawing in the words of PDF, in centimetres of its own. */
interface Recorded {
  readonly size: Room;
  readonly operators: string;
}

/** An exercise comes again on many sheets, and in many documents. */
const recorded = new WeakMap<Figure, Recorded>();

function recordOf(figure: Figure, { doc }: Pen): Recorded {
  const known = recorded.get(figure);
  if (known) return known;
  const layout = layOut(drawPanels(figure));
  const own = { size: layout, operators: operatorsOf(doc, () => paint(doc, layout)) };
  recorded.set(figure, own);
  return own;
}

function paint(doc: Pen['doc'], layout: Layout): void {
  doc.lineJoin('round').lineCap('round');
  for (const { panel, x, y } of layout.panels) {
    doc.save().translate(x, y);
    for (const { d, paint: kind } of panel.shapes) {
      const { fill, stroke, width: line } = brush[kind];
      // the fill covers the inner half of the line
      if (stroke !== 'none') doc.path(d).lineWidth(line).stroke(stroke);
      if (fill !== 'none') doc.path(d).fill(fill);
    }
    doc.restore();
  }
}

/** What drawing would write onto a page. A hundredth of a unit is not seen; colours keep three places. */
function operatorsOf(doc: Pen['doc'], draw: () => void): string {
  const lines: string[] = [];
  const { addContent } = doc;
  doc.addContent = (line) => {
    const places = /[a-z]{2}$/i.test(line) ? 3 : 2;
    lines.push(line.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(places)))));
    return doc;
  };
  draw();
  doc.addContent = addContent;
  return lines.join('\n');
}

/** Of a document: a drawing stands in it once, whatever it is shown on. */
const forms = new WeakMap<Pen['doc'], Map<string, { readonly name: string; readonly form: Reference }>>();

/** Shows a drawing on the page that is open, in its own centimetres. */
function show({ doc }: Pen, { size, operators }: Recorded): void {
  const own = forms.get(doc) ?? new Map();
  forms.set(doc, own);
  let shown = own.get(operators);
  if (!shown) {
    // lines have a width, also at the edge
    const box = [-5, -5, Math.ceil(size.width) + 5, Math.ceil(size.height) + 5];
    const form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} });
    form.end(operators);
    shown = { name: `F${own.size + 1}x`, form };
    own.set(operators, shown);
  }
  doc.page.xobjects[shown.name] = shown.form;
  doc.addContent(`/${shown.name} Do`);
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A drawing as vectors, no higher and no wider than told. */
export function figurePiece(pen: Pen, figure: NonNullable<SheetItem['figure']>, most: Room): Wide {
  const own = recordOf(figure.poses, pen);
  return picture(pen, own.size, most, figure.title, () => show(pen, own));
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
