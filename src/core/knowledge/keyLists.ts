import { VersionedMap } from './versionedMap.ts';

/** Which keys to put under a name, and which to take from under it. */
export class KeyChanges {
  readonly added = new Map<string, string[]>();
  readonly removed = new Map<string, Set<string>>();

  add(name: string, key: string): void {
    const keys = this.added.get(name);
    if (keys) keys.push(key);
    else this.added.set(name, [key]);
  }

  remove(name: string, key: string): void {
    const keys = this.removed.get(name);
    if (keys) keys.add(key);
    else this.removed.set(name, new Set([key]));
  }
}

const none: readonly string[] = [];

/** Sorted lists of keys by name; each version is the one before with some changes. */
export class KeyLists {
  /** A list of one, which most are, is its key alone. */
  readonly #lists: VersionedMap<string, string | readonly string[]>;

  private constructor(lists: VersionedMap<string, string | readonly string[]>) {
    this.#lists = lists;
  }

  static readonly empty = new KeyLists(VersionedMap.empty());

  get(name: string): readonly string[] {
    const list = this.#lists.get(name);
    if (list === undefined) return none;
    return typeof list === 'string' ? [list] : list;
  }

  with({ added, removed }: KeyChanges): KeyLists {
    const lists = new Map<string, string | readonly string[] | undefined>();
    for (const name of new Set([...removed.keys(), ...added.keys()])) {
      const gone = removed.get(name);
      const kept = gone ? this.get(name).filter((key) => !gone.has(key)) : this.get(name);
      const keys = [...kept, ...(added.get(name) ?? [])].sort();
      lists.set(name, keys.length > 1 ? keys : keys[0]);
    }
    return new KeyLists(this.#lists.with(lists));
  }

  names(): string[] {
    return [...this.#lists.entries()].map(([name]) => name);
  }
}
