import { VersionedMap } from './versionedMap.ts';

/** A list of one, which most are, is its key alone; one that is packed is where it stands. */
type List = string | readonly string[] | number;

const none: readonly string[] = [];

/** Sorted lists of keys by name; each version is the one before with some changes. */
export class KeyLists {
  readonly #lists: VersionedMap<string, List>;
  readonly #keysAt: (place: number) => readonly string[];

  private constructor(lists: VersionedMap<string, List>, keysAt: (place: number) => readonly string[]) {
    this.#lists = lists;
    this.#keysAt = keysAt;
  }

  static readonly empty = new KeyLists(VersionedMap.empty(), () => none);

  /** Sorted lists that stand at these places; the map is nobody else's from now on. */
  static packed(places: Map<string, number>, keysAt: (place: number) => readonly string[]): KeyLists {
    return new KeyLists(VersionedMap.of<string, List>(places), keysAt);
  }

  get(name: string): readonly string[] {
    const list = this.#lists.get(name);
    if (list === undefined) return none;
    if (typeof list === 'number') return this.#keysAt(list);
    return typeof list === 'string' ? [list] : list;
  }

  /** How many names there are. */
  get size(): number {
    return this.#lists.size;
  }

  names(): string[] {
    return [...this.#lists.entries()].map(([name]) => name);
  }

  /** Takes in which keys move from under some names to under others; `done` gives the next version. */
  edit(): KeyEdit {
    const lists = new Map<string, string[]>();
    const listOf = (name: string): string[] => {
      const known = lists.get(name);
      if (known) return known;
      const list = [...this.get(name)];
      lists.set(name, list);
      return list;
    };
    return {
      move: (key, before, after) => {
        before.forEach((name) => !after.includes(name) && remove(listOf(name), key));
        after.forEach((name) => !before.includes(name) && insert(listOf(name), key));
      },
      done: () => {
        const packed = new Map<string, List | undefined>();
        for (const [name, list] of lists) packed.set(name, list.length > 1 ? list : list[0]);
        return new KeyLists(this.#lists.with(packed), this.#keysAt);
      },
    };
  }
}

export interface KeyEdit {
  /** A key that stood under some names stands under others now. */
  readonly move: (key: string, before: readonly string[], after: readonly string[]) => void;
  readonly done: () => KeyLists;
}

function remove(list: string[], key: string): void {
  const at = placeOf(list, key);
  if (list[at] === key) list.splice(at, 1);
}

function insert(list: string[], key: string): void {
  const last = list.at(-1);
  // files come in order when a notebook is read
  if (last === undefined || last < key) list.push(key);
  else list.splice(placeOf(list, key), 0, key);
}

function placeOf(list: readonly string[], key: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
