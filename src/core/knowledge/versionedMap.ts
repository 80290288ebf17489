/**
 * A map that never changes, and gives the next one in the time that the changes take, not the map.
 * The newest version holds the entries; each older one holds what has changed since, and asks on.
 */
export class VersionedMap<K, V> {
  /** All entries; undefined once there is a newer version. */
  #entries: Map<K, V> | undefined;
  /** What the changed keys had in this version, and the version after it. */
  #before: ReadonlyMap<K, V | undefined> = new Map();
  #next: VersionedMap<K, V> | undefined;
  readonly #place: Place<K> = {};

  private constructor(entries: Map<K, V>) {
    this.#entries = entries;
  }

  static empty<K, V>(): VersionedMap<K, V> {
    return new VersionedMap<K, V>(new Map());
  }

  /** A map with these entries, which are its own from now on. */
  static of<K, V>(entries: Map<K, V>): VersionedMap<K, V> {
    return new VersionedMap(entries);
  }

  get(key: K): V | undefined {
    if (this.#entries) return this.#entries.get(key);
    return this.#before.has(key) ? this.#before.get(key) : this.#newer(key);
  }

  /** What an old version shares with later ones: it may be many versions old, so this is a walk and no recursion. */
  #newer(key: K): V | undefined {
    for (let version = this.#next; version; version = version.#next) {
      if (version.#entries) return version.#entries.get(key);
      if (version.#before.has(key)) return version.#before.get(key);
    }
    return undefined;
  }

  /** The map with these values; undefined takes a key out. */
  with(changes: ReadonlyMap<K, V | undefined>): VersionedMap<K, V> {
    if (changes.size === 0) return this;
    // a second future of one version, or the first of an empty one, gets entries of its own
    const shared = this.#entries !== undefined && this.#entries.size > 0;
    const entries = shared ? this.#entries : new Map(this.entries());
    const before = new Map<K, V | undefined>();
    for (const [key, value] of changes) {
      if (shared) before.set(key, entries?.get(key));
      if (value === undefined) entries?.delete(key);
      else entries?.set(key, value);
    }
    const next = new VersionedMap<K, V>(entries ?? new Map());
    if (!shared) return next;
    this.#before = before;
    this.#next = next;
    this.#place.changed = [...changes.keys()];
    this.#place.next = next.#place;
    this.#entries = undefined;
    return next;
  }

  get size(): number {
    return this.#entries?.size ?? [...this.entries()].length;
  }

  entries(): Iterable<[K, V]> {
    if (this.#entries) return this.#entries;
    const undone: ReadonlyMap<K, V | undefined>[] = [this.#before];
    let entries = new Map<K, V>();
    for (let version = this.#next; version; version = version.#next) {
      if (version.#entries) entries = new Map(version.#entries);
      else undone.push(version.#before);
    }
    for (const before of undone.reverse()) {
      for (const [key, value] of before) {
        if (value === undefined) entries.delete(key);
        else entries.set(key, value);
      }
    }
    return entries;
  }

  /** This version's place among all that come of it; it keeps no entry of any of them. */
  get place(): Place<K> {
    return this.#place;
  }

  /** The keys that may differ from the version of that place; undefined when this one did not come of it. */
  changedSince(older: Place<K>): Set<K> | undefined {
    const changed = new Set<K>();
    let place: Place<K> | undefined = older;
    while (place && place !== this.#place) {
      for (const key of place.changed ?? []) changed.add(key);
      place = place.next;
    }
    return place && changed;
  }
}

/** A version of a map without its entries: which keys changed from it to the next one. */
export interface Place<K> {
  changed?: readonly K[];
  next?: Place<K>;
}
