import { breakLines } from './lines.ts';
import type { Line, Run } from './lines.ts';
import { lineHeight } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Tag, TagOptions } from './tag.ts';

/** Something of a known height that can be drawn anywhere. Points. */
export interface Piece {
  readonly height: number;
  draw(x: number, y: number, tag: Tag): void;
  /** What of it fits into a height, and the rest; undefined when it cannot be parted there. */
  split?(room: number): readonly [Piece, Piece] | undefined;
}

/** A piece of a width that others stand beside. */
export type Wide = Piece & { readonly width: number };

/** A stretch of a paragraph with a role of its own: a heading that runs in, a step, what is said. */
export interface Part {
  /** Its part in the structure: `P`, `H1`, …; those of `LI` that follow one another are one list. */
  readonly tag: string;
  readonly runs: readonly Run[];
  readonly options?: TagOptions | undefined;
}

export interface TextOptions {
  readonly tag?: string;
  readonly align?: 'left' | 'right';
  readonly options?: TagOptions | undefined;
}

export function text(pen: Pen, runs: readonly Run[], width: number, how: TextOptions = {}): Piece {
  const lines = breakLines(runs, width, pen.measure);
  const set = how.align === 'right' ? lines.map((line) => ({ ...line, left: width - line.width })) : lines;
  return ofLines(pen, set, [{ tag: how.tag ?? 'P', runs, options: how.options }]);
}

/** Parts that run on within one paragraph. */
export function flow(pen: Pen, parts: readonly Part[], width: number): Piece {
  return ofLines(pen, breakLines(runsOf(parts), width, pen.measure), parts);
}

function runsOf(parts: readonly Part[]): Run[] {
  return parts.flatMap(({ runs }, part) => runs.map((run) => ({ ...run, part })));
}

/**
 * Paragraphs that run beside a piece at their left, and below it where they are longer.
 *
 * @param gutter Between the two.
 */
export function beside(
  pen: Pen,
  left: Wide,
  paragraphs: readonly (readonly Part[])[],
  width: number,
  { gutter, gap }: { readonly gutter: number; readonly gap: number },
): Piece {
  let top = 0;
  const placed = paragraphs.map((parts): [number, Piece] => {
    const at = top;
    const runs = runsOf(parts);
    const height = lineHeight(Math.max(0, ...runs.map((run) => run.style.size)));
    const indent = (line: number): number =>
      at + line * height < left.height - 0.01 ? left.width + gutter : 0;
    const lines = breakLines(runs, (line) => width - indent(line), pen.measure);
    const piece = ofLines(
      pen,
      lines.map((line, i) => ({ ...line, left: indent(i) })),
      parts,
    );
    top += piece.height + gap;
    return [at, piece];
  });
  return besideAt(left, placed, gap);
}

function besideAt(left: Wide, placed: readonly (readonly [number, Piece])[], gap: number): Piece {
  const last = placed.at(-1);
  return {
    height: Math.max(left.height, last ? last[0] + last[1].height : 0),
    draw(x, y, tag) {
      left.draw(x, y, tag);
      for (const [at, piece] of placed) piece.draw(x, y + at, tag);
    },
    split(room) {
      const i = placed.findIndex(([at, piece]) => at + piece.height > room);
      const [at = 0, piece] = placed[i] ?? [];
      if (left.height > room || !piece) return undefined;
      const torn = piece.split?.(room - at);
      const above = [...placed.slice(0, i), ...(torn ? [[at, torn[0]] as const] : [])];
      const below = [torn ? torn[1] : piece, ...placed.slice(i + 1).map(([, each]) => each)];
      return [besideAt(left, above, gap), stack(below, gap)];
    },
  };
}

/** A line and how far from the left it stands. */
type SetLine = Line & { readonly left?: number };

function ofLines(pen: Pen, lines: readonly SetLine[], parts: readonly Part[]): Piece {
  const heights = lines.map((line) => lineHeight(line.size));
  return {
    height: sum(heights),
    draw(x, y, tag) {
      let list: Tag | undefined;
      parts.forEach((part, i) => {
        const drawPart = (): void => {
          let top = y;
          lines.forEach((line, at) => {
            const own =
              parts.length === 1 ? line.fragments : line.fragments.filter((each) => each.part === i);
            if (own.length > 0) pen.line({ ...line, fragments: own }, x + (line.left ?? 0), top);
            top += heights[at] ?? 0;
          });
        };
        const here =
          parts.length === 1
            ? lines.length > 0
            : lines.some((line) => line.fragments.some((each) => each.part === i));
        if (!here) return;
        if (part.tag === 'LI') {
          list ??= tag.within('L');
          list.within('LI', part.options).content('LBody', drawPart);
          return;
        }
        list = undefined;
        tag.content(part.tag, drawPart, part.options);
      });
    },
    split(room) {
      let count = lines.findIndex((_, i) => sum(heights.slice(0, i + 1)) > room);
      // no line stands alone at the end of a page, nor at the head of the next
      if (lines.length - count === 1) count -= 1;
      if (count < 2) return undefined;
      return [ofLines(pen, lines.slice(0, count), parts), ofLines(pen, lines.slice(count), parts)];
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

/** A heading that stays with the beginning of what it heads. */
export function headed(heading: Piece, body: Piece, gap: number): Piece {
  const whole = stack([heading, body], gap);
  return {
    ...whole,
    split(room) {
      const torn = body.split?.(room - heading.height - gap);
      return torn && [stack([heading, torn[0]], gap), torn[1]];
    },
  };
}

/** A piece that is not torn where it fits on a page of its own. */
export function kept(piece: Piece, page: number): Piece {
  return piece.height > page ? piece : { height: piece.height, draw: piece.draw.bind(piece) };
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
        return [at, torn?.[0], torn?.[1]];
      });
      // what stands beside what cannot be torn goes on with it
      if (parts.some(([, first], i) => first === undefined && pieces[i]?.[1] !== undefined)) return undefined;
      return [row(parts.map(([at, first]) => [at, first])), row(parts.map(([at, , rest]) => [at, rest]))];
    },
  };
}

/** A piece in the middle of a height. */
export function centred(piece: Piece, height: number): Piece {
  return { height, draw: (x, y, tag) => piece.draw(x, y + (height - piece.height) / 2, tag) };
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
