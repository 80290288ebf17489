import { sideWord } from '../phrases.ts';
import type { SheetItem } from '../sheet.ts';
import type { SheetWords } from '../words.ts';
import type { Run } from './lines.ts';
import { blank, box, strong, widthOf } from './parts.ts';
import { lineHeight } from './pen.ts';
import type { Pen } from './pen.ts';
import { centred, framed, row, stack, text } from './piece.ts';
import type { FramePaint, Piece } from './piece.ts';
import { colour, mm, styles } from './style.ts';

const setBox = { width: 11.5 * mm, height: 6.2 * mm, gap: 1 * mm };

/** A box a set and side, wide enough for repetitions, load or what was left in reserve. */
export function log(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece {
  const pad = { top: 0.7 * mm, right: 2 * mm, bottom: 0.7 * mm, left: 2 * mm };
  const inner = width - pad.left - pad.right;
  const hint = { text: words.load, style: styles.hint };
  const change = [
    { text: `${words.changedTo} `, style: styles.hint },
    blank(10, styles.hintBlank),
    { text: ` ${words.from} `, style: styles.hint },
    blank(5, styles.hintBlank),
  ];
  const rows: [number, Piece][][] = [[]];
  let x = 0;
  const put = (piece: Piece, wide: number, right = false): void => {
    if (x > 0 && x + wide > inner) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push([right ? inner - wide : x, piece]);
    x += wide + 4 * mm;
  };
  for (const ticks of item.ticks) {
    const side = sideWord(ticks, words);
    const first = widthOf(pen, strong(side)) + 1.6 * mm;
    const most = Math.max(1, Math.floor((inner - first + setBox.gap) / (setBox.width + setBox.gap)));
    for (let done = 0; done < ticks.sets; done += most) {
      const sets = Math.min(most, ticks.sets - done);
      const wide = first + sets * (setBox.width + setBox.gap) - setBox.gap;
      put(setBoxes(pen, { side, first, sets, done }), wide);
    }
  }
  if (item.loaded) put(centred(text(pen, [hint], inner), setBox.height), widthOf(pen, hint));
  const wide = change.reduce((sum, run) => sum + widthOf(pen, run), 0) + 1;
  put(centred(text(pen, change, inner), setBox.height), wide, true);
  const ground: FramePaint = (doc, left, y, across, high) =>
    doc.roundedRect(left, y, across, high, 0.8 * mm).fill(colour.tint);
  return framed(pen, stack(rows.map(row), 1 * mm), width, pad, ground);
}

function setBoxes(
  pen: Pen,
  {
    side,
    first,
    sets,
    done,
  }: { readonly side: string; readonly first: number; readonly sets: number; readonly done: number },
): Piece {
  const { width, height, gap } = setBox;
  const boxes = Array.from({ length: sets }, (_, i) => ({
    at: first + i * (width + gap),
    number: done + i + 1,
  }));
  const line = (says: string, run: Run['style']) => ({
    fragments: [{ text: says, style: run, x: 0 }],
    width: 0,
    size: run.size,
  });
  return {
    height,
    draw(x, y, tag) {
      const alt = `${side}: ${boxes.map(({ number }) => number).join(', ')}`;
      tag.content('P', () => pen.line(line(side, styles.strong), x, y + (height - lineHeight(11)) / 2), {
        alt,
      });
      pen.artifact((doc) => {
        for (const { at, number } of boxes) {
          box(doc, x + at, y, width, height);
          pen.line(line(String(number), styles.boxNumber), x + at + 0.9 * mm, y + 0.5 * mm);
        }
      });
    },
  };
}
