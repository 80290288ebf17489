import { breakLines } from './lines.ts';
import type { Line, Run } from './lines.ts';
import { lineHeight } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Tag, TagOptions } from './tag.ts';

/** Something of a known height that can be drawn anywhere. */
export interface Piece {
  readonly height: number;
  draw(x: number, y: number, tag: Tag): void;
  /** What of it fits into a height, and the rest, for what is longer than a page; undefined when it cannot be parted there. */
  split?(room: number): readonly [Piece, Piece] | undefined;
}

export interface TextOptions {
  /** Its part in the structure: `P`, `H1`, … */
  readonly tag?: string;
  readonly align?: 'left' | 'right';
  readonly options?: TagOptions;
}

export function text(pen: Pen, runs: readonly Run[], width: number, how: TextOptions = {}): Piece {
  return ofLines(pen, breakLines(runs, width, pen.measure), width, how);
}

function ofLines(pen: Pen, lines: readonly Line[], width: number, how: TextOptions): Piece {
  const heights = lines.map((line) => lineHeight(line.size));
  return {
    height: sum(heights),
    draw(x, y, tag) {
      if (lines.length === 0) return;
      tag.content(
        how.tag ?? 'P',
        () => {
          let top = y;
          lines.forEach((line, i) => {
            pen.line(line, how.align === 'right' ? x + width - line.width : x, top);
            top += heights[i] ?? 0;
          });
        },
        how.options,
      );
    },
    split(room) {
      const count = lines.findIndex((_, i) => sum(heights.slice(0, i + 1)) > room);
      if (count <= 0) return undefined;
      return [ofLines(pen, lines.slice(0, count), width, how), ofLines(pen, lines.slice(count), width, how)];
    },
  };
}

/** Pieces one below the other. */
export function stack(pieces: readonly (Piece | undefined)[], gap = 0): Piece {
  const all = pieces.filter((piece) => piece !== undefined);
  return {
    height: sum(all.map((piece) => piece.height)) + gap * Math.max(0, all.length - 1),
    draw(x, y, tag) {
      let top = y;
      for (const piece of all) {
        piece.draw(x, top, tag);
        top += piece.height + gap;
      }
    },
    split(room) {
      let left = room;
      const i = all.findIndex((piece) => {
        if (piece.height > left) return true;
        left -= piece.height + gap;
        return false;
      });
      const torn = all[i]?.split?.(left);
      const before = [...all.slice(0, i), ...(torn ? [torn[0]] : [])];
      const after = [...(torn ? [torn[1]] : all.slice(i, i + 1)), ...all.slice(i + 1)];
      return i < 0 || before.length === 0 ? undefined : [stack(before, gap), stack(after, gap)];
    },
  };
}

/** Pieces side by side, each at its place from the left. */
export function row(pieces: readonly (readonly [number, Piece | undefined])[]): Piece {
  const height = Math.max(0, ...pieces.map(([, piece]) => piece?.height ?? 0));
  return {
    height,
    draw(x, y, tag) {
      for (const [at, piece] of pieces) piece?.draw(x + at, y, tag);
    },
    split(room) {
      const parts = pieces.map(([at, piece]): [number, Piece | undefined, Piece | undefined] => {
        if (!piece || piece.height <= room) return [at, piece, undefined];
        const torn = piece.split?.(room);
        return torn ? [at, torn[0], torn[1]] : [at, undefined, piece];
      });
      if (parts.every(([, first]) => first === undefined)) return undefined;
      return [row(parts.map(([at, first]) => [at, first])), row(parts.map(([at, , rest]) => [at, rest]))];
    },
  };
}

export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A piece with room around it and a frame or a ground behind it; both parts of a torn one get theirs. */
export function framed(pen: Pen, inner: Piece, width: number, edges: Edges, paint?: FramePaint): Piece {
  const height = inner.height + edges.top + edges.bottom;
  return {
    height,
    draw(x, y, tag) {
      if (paint) pen.artifact((doc) => paint(doc, x, y, width, height));
      inner.draw(x + edges.left, y + edges.top, tag);
    },
    split(room) {
      const torn = inner.split?.(room - edges.top - edges.bottom);
      if (!torn) return undefined;
      return [framed(pen, torn[0], width, edges, paint), framed(pen, torn[1], width, edges, paint)];
    },
  };
}

export type FramePaint = (doc: Pen['doc'], x: number, y: number, width: number, height: number) => void;

/** A piece as one part of the structure, such as a list or a section. */
export function tagged(type: string, inner: Piece, options: TagOptions = {}): Piece {
  return {
    height: inner.height,
    draw: (x, y, tag) => inner.draw(x, y, tag.within(type, options)),
    split(room) {
      const torn = inner.split?.(room);
      return torn && [tagged(type, torn[0], options), tagged(type, torn[1], options)];
    },
  };
}

/** What is only seen. */
export function drawn(
  pen: Pen,
  height: number,
  draw: (doc: Pen['doc'], x: number, y: number) => void,
): Piece {
  return {
    height,
    draw: (x, y) => pen.artifact((doc) => draw(doc, x, y)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
