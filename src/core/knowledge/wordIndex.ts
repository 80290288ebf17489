import SearchableMap from 'minisearch/SearchableMap';
import { alone } from '../text/alone.ts';
import { NumberLists } from './numberLists.ts';

/** A place in a list is packed: 22 bits for the document's number, 3 for the field, 7 for how often the word stands there. */
const [documentShift, fieldShift] = [10, 7];
const [mostTimes, lastField] = [127, 7];
const mostDocuments = 1 << 22;
/** Steps that scores are told apart by: with a document's number, what one number can hold. */
const finest = 2 ** 31 - 1;

/** BM25+: how soon more of a word counts no more, how much a long text takes away, and what any match is worth. */
const [k, b, d] = [1.2, 0.7, 0.5];
/** What words count that begin with the one asked for, and those a slip away from it. */
const [prefixWeight, slipWeight] = [0.375, 0.45];
/** Letters a word must have to be looked up as a beginning: one letter begins nearly every document's words. */
const prefixLetters = 2;
/** Letters a word must have to be forgiven a slip, and slips a letter. */
const [slipLetters, slipShare, mostSlips] = [5, 0.2, 6];
/** Places that are swept for each that goes. */
const sweepShare = 4;

/**
 * Finds texts by their words, by how words begin, and in spite of slips. Each document has a key and a
 * text in each of up to eight fields; the places of a word are kept packed, one number for a field of
 * a document.
 */
export class WordIndex {
  readonly #boosts: readonly number[];
  readonly #listOf = new Map<string, number>();
  readonly #words = new SearchableMap<number>();
  readonly #places = new NumberLists();
  readonly #numberOf = new Map<string, number>();
  /** The keys by number; those that went leave their number behind until it stands in no list. */
  readonly #keys: (string | undefined)[] = [];
  /** The words of each field of each document, each counted once, and their sums. */
  #lengths = new Uint16Array(1024);
  readonly #total: number[];
  readonly #free: number[] = [];
  readonly #sweep = { rest: this.#listOf.entries(), leaving: [] as number[], gone: [] as number[] };
  #scores = new Float64Array(0);
  #met = new Uint32Array(0);

  /** `boosts`: what a match in each field is worth. */
  constructor(boosts: readonly number[]) {
    this.#boosts = boosts;
    this.#total = boosts.map(() => 0);
  }

  /** Takes a document in, in the place of the one that had its key. */
  set(key: string, texts: readonly string[]): void {
    this.delete(key);
    const document = this.#free.pop() ?? this.#keys.length;
    if (document >= mostDocuments) throw new Error(`A search index holds at most ${mostDocuments} documents.`);
    this.#keys[document] = key;
    this.#numberOf.set(key, document);
    for (const [field, text] of texts.entries()) this.#addText(document, field, text);
  }

  #addText(document: number, field: number, text: string): void {
    const place = ((document << documentShift) | (field << fieldShift)) >>> 0;
    let length = 0;
    for (const word of wordsOf(text)) {
      let list = this.#listOf.get(word);
      if (list === undefined) {
        list = this.#places.start();
        const kept = alone(word);
        this.#listOf.set(kept, list);
        this.#words.set(kept, list);
      }
      const last = this.#places.last(list);
      if (last === undefined || last < place || last > place + mostTimes) {
        this.#places.push(list, place + 1);
        length++;
      } else if (last < place + mostTimes) this.#places.setLast(list, last + 1);
    }
    this.#setLength(document, field, length);
  }

  delete(key: string): void {
    const document = this.#numberOf.get(key);
    if (document === undefined) return;
    this.#numberOf.delete(key);
    this.#keys[document] = undefined;
    this.#sweep.leaving.push(document);
    let places = 0;
    for (const field of this.#boosts.keys()) places += this.#setLength(document, field, 0);
    this.#sweepSome(sweepShare * places);
  }

  /** Gives the length from before. */
  #setLength(document: number, field: number, length: number): number {
    const at = document * this.#boosts.length + field;
    if (at >= this.#lengths.length) {
      const larger = new Uint16Array(2 * at);
      larger.set(this.#lengths);
      this.#lengths = larger;
    }
    const is = Math.min(length, 0xffff);
    const was = this.#lengths[at] ?? 0;
    this.#total[field] = (this.#total[field] ?? 0) + is - was;
    this.#lengths[at] = is;
    return was;
  }

  /**
   * Takes what is gone out of some lists. Once all lists were gone through, the documents that went
   * before that began stand in none, and their numbers are free.
   */
  #sweepSome(places: number): void {
    const isThere = (place: number): boolean => this.#keys[place >>> documentShift] !== undefined;
    for (let left = places; left >= 0; ) {
      const next = this.#sweep.rest.next();
      if (next.done) {
        this.#free.push(...this.#sweep.gone);
        this.#sweep.gone = this.#sweep.leaving;
        this.#sweep.leaving = [];
        this.#sweep.rest = this.#listOf.entries();
        return;
      }
      const [word, list] = next.value;
      left -= 1 + this.#places.lengthOf(list);
      if (this.#places.keep(list, isThere) > 0) continue;
      this.#places.drop(list);
      this.#listOf.delete(word);
      this.#words.delete(word);
    }
  }

  /** The keys of the documents in which every word of a text stands, begins one or is a slip away from one, best first. */
  find(text: string): string[] {
    const words = [...new Set(wordsOf(text))].map((word) => this.#like(word));
    // fewest first: what the first word does not find is passed over at the others
    words.sort((a, b) => a.size - b.size);
    const found = this.#score(words.map(({ lists }) => lists));
    return this.#sorted(found).flatMap((document) => this.#keys[document] ?? []);
  }

  /** The keys of the documents in which every word of a text stands as it is in one of some fields. */
  standing(text: string, fields: readonly number[]): string[] {
    const lists = [...new Set(wordsOf(text))].map((word) => this.#listOf.get(word));
    let found: Set<number> | undefined;
    for (const list of lists) {
      const next = new Set<number>();
      if (list !== undefined)
        for (const place of this.#places.read(list)) {
          const field = place >>> fieldShift;
          if ((!found || found.has(field)) && fields.includes(field & lastField)) next.add(field);
        }
      found = next;
    }
    const documents = [...(found ?? [])].map((field) => field >>> (documentShift - fieldShift));
    return [...new Set(documents)].flatMap((document) => this.#keys[document] ?? []);
  }

  /** The lists of the words that one asked for may mean, with what each counts, and how many places they have. */
  #like(word: string): { readonly lists: ReadonlyMap<number, number>; readonly size: number } {
    const lists = new Map<number, number>();
    const same = this.#listOf.get(word);
    if (same !== undefined) lists.set(same, 1);
    if (word.length >= prefixLetters) {
      for (const [longer, list] of this.#words.atPrefix(word)) {
        const weight = (prefixWeight * longer.length) / (longer.length + 0.3 * (longer.length - word.length));
        if (list !== same) lists.set(list, weight);
      }
    }
    if (word.length >= slipLetters) {
      const slips = Math.min(mostSlips, Math.round(slipShare * word.length));
      for (const [other, [list, distance]] of this.#words.fuzzyGet(word, slips)) {
        if (!lists.has(list)) lists.set(list, (slipWeight * other.length) / (other.length + distance));
      }
    }
    let size = 0;
    for (const list of lists.keys()) size += this.#places.lengthOf(list);
    return { lists, size };
  }

  /** The documents that have a word of each group; their scores stand by their numbers afterwards. */
  #score(groups: readonly ReadonlyMap<number, number>[]): number[] {
    if (this.#scores.length < this.#keys.length) {
      this.#scores = new Float64Array(2 * this.#keys.length);
      this.#met = new Uint32Array(2 * this.#keys.length);
    } else this.#met.fill(0);
    let found: number[] = [];
    const met = this.#met;
    for (const [before, lists] of groups.entries()) {
      for (const [list, weight] of lists) this.#scoreList(list, weight, before, found);
      found = found.filter((document) => met[document] === before + 1);
      if (found.length === 0) break;
    }
    return groups.length === 0 ? [] : found;
  }

  /** Adds what a word counts to the documents that all groups before were met in. */
  #scoreList(list: number, weight: number, before: number, found: number[]): void {
    const [keys, scores, met, lengths, fields] = [this.#keys, this.#scores, this.#met, this.#lengths, this.#boosts.length];
    const places = this.#places.read(list);
    const { worth, perWord } = this.#weigh(places, weight);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0;
      const document = place >>> documentShift;
      const was = met[document] ?? 0;
      if (was < before) continue;
      if (was === before) {
        if (before === 0) {
          if (keys[document] === undefined) continue;
          scores[document] = 0;
          found.push(document);
        }
        met[document] = before + 1;
      }
      const field = (place >>> fieldShift) & lastField;
      const times = place & mostTimes;
      const length = lengths[document * fields + field] ?? 0;
      const share = (times * (k + 1)) / (times + k * (1 - b) + (perWord[field] ?? 0) * length);
      scores[document] = (scores[document] ?? 0) + (worth[field] ?? 0) * (d + share);
    }
  }

  /** What a word is worth in each field, the more the fewer documents have it there, and what each word of a field takes away. */
  #weigh(places: Uint32Array, weight: number): { readonly worth: Float64Array; readonly perWord: Float64Array } {
    const counts = this.#count(places);
    const all = this.#numberOf.size;
    const worth = new Float64Array(counts.length);
    const perWord = new Float64Array(counts.length);
    for (const [field, boost] of this.#boosts.entries()) {
      const count = counts[field] ?? 0;
      worth[field] = weight * boost * Math.log(1 + (all - count + 0.5) / (count + 0.5));
      perWord[field] = (k * b * all) / Math.max(1, this.#total[field] ?? 0);
    }
    return { worth, perWord };
  }

  /** How many documents have a word in each field, those that went left out. */
  #count(places: Uint32Array): Uint32Array {
    const keys = this.#keys;
    const counts = new Uint32Array(this.#boosts.length);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0;
      const field = (place >>> fieldShift) & lastField;
      if (keys[place >>> documentShift] !== undefined) counts[field] = (counts[field] ?? 0) + 1;
    }
    return counts;
  }

  /** By score, and of equal ones by number: both in one number, since numbers are sorted far quicker than by a rule. */
  #sorted(documents: readonly number[]): number[] {
    let most = 0;
    for (const document of documents) most = Math.max(most, this.#scores[document] ?? 0);
    const packed = new Float64Array(documents.length);
    for (const [i, document] of documents.entries()) {
      const lost = Math.round((1 - (this.#scores[document] ?? 0) / most) * finest);
      packed[i] = lost * mostDocuments + document;
    }
    return Array.from(packed.sort(), (each) => each % mostDocuments);
  }
}

/** For each unit of UTF-16 whether it parts words: 0 when that is not known yet, 1 when it does not, 2 when it does. */
const parts = new Uint8Array(0x10000);

function doesPart(unit: number): boolean {
  if (parts[unit] === 0) parts[unit] = /[\p{Z}\p{P}\p{S}\p{Cc}]/u.test(String.fromCharCode(unit)) ? 2 : 1;
  return parts[unit] === 2;
}

/** The words of a text in order, in small letters and NFC: what stands between spaces, punctuation and signs. */
function wordsOf(text: string): string[] {
  // letters before U+0300 have one spelling
  const folded = (/[^\0-\u02ff]/.test(text) ? text.normalize('NFC') : text).toLowerCase();
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && !doesPart(folded.charCodeAt(i))) continue;
    if (i > from) words.push(folded.slice(from, i));
    from = i + 1;
  }
  return words;
}
