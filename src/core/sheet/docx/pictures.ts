import { ImageRun } from 'docx';
import type { ImageContent } from 'docx';
import { strToU8 } from 'fflate';
import { drawPanels } from '../../figure/draw.ts';
import { rasterOf } from '../../figure/raster.ts';
import { figurePicture, layOut } from '../../figure/svg.ts';
import { fromBase64 } from '../base64.ts';
import { pictureSize } from '../pictureSize.ts';
import { qrSquares, qrSvg } from '../qr.ts';
import type { SheetItem } from '../sheet.ts';
import { encodePng } from './png.ts';

type Drawing = NonNullable<SheetItem['figure']>;

/** Millimetres that a picture may take. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Dots of a drawing's height: 24 mm at about 200 to the inch. */
const dots = 192;

/** The pictures of one document: each drawing is made once, however often it is shown. */
export class Pictures {
  readonly #nextId: () => number;
  readonly #made = new Map<unknown, ImageContent>();

  constructor(nextId: () => number) {
    this.#nextId = nextId;
  }

  /** An exercise's drawing, as vectors and as dots for what reads none. */
  figure(figure: Drawing, room: Room): ImageRun {
    const { width, height } = layOut(drawPanels(figure.poses));
    const content = this.#once(figure.poses, () => {
      const raster = rasterOf(figure.poses, dots);
      const svg = figurePicture(figure.poses, figure.title, { width: width * 2, height: height * 2 });
      return vectors(strToU8(svg), encodePng(raster.width, dots, raster.rgb));
    });
    return this.#image(content, { width, height }, room, figure.title);
  }

  /** A link as a code to be read by a telephone. */
  code(url: string, title: string, side: number): ImageRun {
    const content = this.#once(url, () => {
      const squares = qrSquares(url);
      const scale = 4;
      const size = squares.length * scale;
      const rgb = new Uint8Array(size * size * 3).map((_, i) => {
        const dot = Math.floor(i / 3);
        const row = Math.floor(dot / size / scale);
        return squares[row]?.[Math.floor((dot % size) / scale)] === true ? 0 : 255;
      });
      return vectors(strToU8(qrSvg(url, title)), encodePng(size, size, rgb));
    });
    return this.#image(content, { width: 1, height: 1 }, { width: side, height: side }, title);
  }

  /**
   * A logo, given as an address that holds it.
   *
   * @param name What it is of, for those who do not see it.
   */
  logo(data: string, name: string, room: Room): ImageRun | undefined {
    const [head = '', body = ''] = data.split(',');
    const bytes = fromBase64(body);
    const size = pictureSize(bytes);
    if (!size) return undefined;
    if (head.includes('svg')) return this.#image(vectors(bytes, blank), size, room, name);
    const type = head.includes('png') ? 'png' : 'jpg';
    return this.#image({ type, data: bytes }, size, room, name);
  }

  #once(key: unknown, make: () => ImageContent): ImageContent {
    const content = this.#made.get(key) ?? make();
    this.#made.set(key, content);
    return content;
  }

  #image(content: ImageContent, size: Room, room: Room, title: string): ImageRun {
    const scale = (Math.min(room.width / size.width, room.height / size.height) * 96) / 25.4;
    return new ImageRun({
      ...content,
      transformation: {
        width: Math.max(1, Math.round(size.width * scale)),
        height: Math.max(1, Math.round(size.height * scale)),
      },
      altText: { id: String(this.#nextId()), name: title, title, description: title },
    });
  }
}

function vectors(svg: Uint8Array, png: Uint8Array): ImageContent {
  return { type: 'svg', data: svg, fallback: { type: 'png', data: png } };
}

/** What a program without SVG shows of a logo that is one: nothing. The name stands beside it. */
const blank = encodePng(1, 1, Uint8Array.of(255, 255, 255));
