/** Where a list says how long it is, where its last number stands, and where its own numbers begin. */
const [lengthAt, lastAt, firstAt] = [0, 1, 2];
/** The numbers of a list's own piece, which is enough for most words, and of each further one. */
const [ownRoom, moreRoom] = [5, 63];
const ownSize = firstAt + ownRoom + 1;
const moreSize = moreRoom + 1;
const pageShift = 15;
const pageSize = 1 << pageShift;
const pageMask = pageSize - 1;

/**
 * Many lists of whole numbers from 0 to 2³² − 1, each of which grows at its end: little more than four
 * bytes a number, where an array of its own would cost a hundred more a list. A list is named by where
 * it begins, and lies in pieces, of which the last place leads to the next.
 */
export class NumberLists {
  readonly #pages: Uint32Array[] = [];
  #end = 0;
  readonly #freeOwn: number[] = [];
  readonly #freeMore: number[] = [];
  #row = new Uint32Array(64);

  /** A new empty list. */
  start(): number {
    const list = this.#take(ownSize, this.#freeOwn);
    this.#put(list + lengthAt, 0);
    return list;
  }

  push(list: number, value: number): void {
    const length = this.lengthOf(list);
    let at = length === 0 ? list + firstAt : this.#at(list + lastAt) + 1;
    if (length >= ownRoom && (length - ownRoom) % moreRoom === 0) {
      const next = this.#take(moreSize, this.#freeMore);
      this.#put(at, next);
      at = next;
    }
    this.#put(at, value);
    this.#put(list + lastAt, at);
    this.#put(list + lengthAt, length + 1);
  }

  lengthOf(list: number): number {
    return this.#at(list + lengthAt);
  }

  /** The number pushed last; undefined of an empty list. */
  last(list: number): number | undefined {
    return this.lengthOf(list) === 0 ? undefined : this.#at(this.#at(list + lastAt));
  }

  setLast(list: number, value: number): void {
    this.#put(this.#at(list + lastAt), value);
  }

  /** The numbers in a row, which are good until the next call. */
  read(list: number): Uint32Array {
    const length = this.lengthOf(list);
    if (this.#row.length < length) this.#row = new Uint32Array(2 * length);
    const row = this.#row;
    let from = list + firstAt;
    for (let done = 0, room = ownRoom; done < length; done += room, room = moreRoom) {
      // a piece lies in one page
      const page = this.#pages[from >>> pageShift] ?? row;
      copy(page, from & pageMask, Math.min(room, length - done), row, done);
      from = page[(from & pageMask) + room] ?? 0;
    }
    return row.subarray(0, length);
  }

  /** Drops the numbers that are not to be kept, and gives how many are left. */
  keep(list: number, isKept: (value: number) => boolean): number {
    const values = this.read(list);
    if (values.every(isKept)) return values.length;
    const kept = values.filter(isKept);
    this.#empty(list);
    for (const value of kept) this.push(list, value);
    return kept.length;
  }

  /** Takes a list away: its name may become another's. */
  drop(list: number): void {
    this.#empty(list);
    this.#freeOwn.push(list);
  }

  #empty(list: number): void {
    let end = list + firstAt + ownRoom;
    for (let left = this.lengthOf(list) - ownRoom; left > 0; left -= moreRoom) {
      const piece = this.#at(end);
      this.#freeMore.push(piece);
      end = piece + moreRoom;
    }
    this.#put(list + lengthAt, 0);
  }

  #take(size: number, free: number[]): number {
    const known = free.pop();
    if (known !== undefined) return known;
    const room = pageSize - (this.#end & pageMask);
    if (room < size) this.#end += room;
    const at = this.#end;
    this.#end += size;
    if (at >>> pageShift >= this.#pages.length) this.#pages.push(new Uint32Array(pageSize));
    return at;
  }

  #at(place: number): number {
    return this.#pages[place >>> pageShift]?.[place & pageMask] ?? 0;
  }

  #put(place: number, value: number): void {
    const page = this.#pages[place >>> pageShift];
    if (page) page[place & pageMask] = value;
  }
}

function copy(from: Uint32Array, start: number, count: number, to: Uint32Array, at: number): void {
  for (let i = 0; i < count; i++) to[at + i] = from[start + i] ?? 0;
}
