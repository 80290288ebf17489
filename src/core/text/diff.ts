import type { TextEdit } from './edit.ts';
import { LineIndex } from './lineIndex.ts';

/** Lines `from`–`to` of the old text (from 0, end exclusive) became lines `newFrom`–`newTo` of the new one. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The edits that turn one text into another, line by line and within a line by what differs; all else stays. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const index = new LineIndex(before);
  const starts = startsOf(old);
  return changesOf(old, fresh).map(({ from, to, newFrom, newTo }) => {
    const [was, is] = [old.slice(from, to).join(''), fresh.slice(newFrom, newTo).join('')];
    let head = 0;
    while (head < Math.min(was.length, is.length) && was[head] === is[head]) head++;
    let tail = 0;
    while (tail < Math.min(was.length, is.length) - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
    // a line end of two characters is one thing
    if (was[head - 1] === '\r' && was[head] === '\n') head--;
    if (tail > 0 && was[was.length - tail] === '\n' && was[was.length - tail - 1] === '\r') tail--;
    const start = (starts[from] ?? before.length) + head;
    const end = (starts[from] ?? before.length) + was.length - tail;
    return { range: index.range({ start, end }), newText: is.slice(head, is.length - tail) };
  });
}

/** A diff to read and to apply with `patch`, in the unified form; empty when the texts are the same. */
export function unifiedDiff(before: string, after: string, name: string, context = 3): string {
  if (before === after) return '';
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const hunks: Change[][] = [];
  for (const change of changesOf(old, fresh)) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  const shown = (line: string): string =>
    line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
  const body = hunks.map((changes) => {
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last) return '';
    const from = Math.max(0, first.from - context);
    const to = Math.min(old.length, last.to + context);
    const newFrom = first.newFrom - (first.from - from);
    const newTo = last.newTo + (to - last.to);
    let text = `@@ -${rangeOf(from, to)} +${rangeOf(newFrom, newTo)} @@\n`;
    let at = from;
    for (const change of changes) {
      for (; at < change.from; at++) text += ` ${shown(old[at] ?? '')}`;
      for (; at < change.to; at++) text += `-${shown(old[at] ?? '')}`;
      for (let i = change.newFrom; i < change.newTo; i++) text += `+${shown(fresh[i] ?? '')}`;
    }
    for (; at < to; at++) text += ` ${shown(old[at] ?? '')}`;
    return text;
  });
  return `--- a/${name}\n+++ b/${name}\n${body.join('')}`;
}

function rangeOf(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function startsOf(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => (offset += line.length) - line.length);
}

/** The fewest lines taken out and put in, by Myers' algorithm (1986) on what common ends leave over. */
function changesOf(old: readonly string[], fresh: readonly string[]): Change[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail))
    tail++;
  const kept = commonLines(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  const changes: Change[] = [];
  let [from, newFrom] = [head, head];
  for (const [i, j] of [...kept, [old.length - tail - head, fresh.length - tail - head] as const]) {
    const [to, newTo] = [head + i, head + j];
    if (to > from || newTo > newFrom) changes.push({ from, to, newFrom, newTo });
    [from, newFrom] = [to + 1, newTo + 1];
  }
  return changes;
}

/** Pairs of equal lines in order, as many as can be. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = a.length + b.length;
  const trail: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let depth = 0; depth <= most; depth++) {
    trail.push(new Map(reach));
    for (let k = -depth; k <= depth; k += 2) {
      let x = stepsDown(reach, k, depth) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trail, a.length, b.length);
    }
  }
  return [];
}

function stepsDown(reach: ReadonlyMap<number, number>, k: number, depth: number): boolean {
  return k === -depth || (k !== depth && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
}

function walkBack(trail: readonly ReadonlyMap<number, number>[], x: number, y: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let depth = trail.length - 1; depth >= 0; depth--) {
    const reach = trail[depth] ?? new Map<number, number>();
    const k = x - y;
    const from = stepsDown(reach, k, depth) ? k + 1 : k - 1;
    const fromX = depth === 0 ? 0 : (reach.get(from) ?? 0);
    const fromY = depth === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) pairs.unshift([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs;
}
