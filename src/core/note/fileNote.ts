import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';
import type { Kind, NoteData } from './kinds/all.ts';
import { readPlainYaml } from './plainYaml.ts';
import type { Layer, NoteSource } from './source.ts';
import { readQuickly } from './validate.ts';

/** What is known of a note beside its data. */
export interface NoteFace {
  readonly source: NoteSource;
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly block: Span;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

type Data = NoteData[Kind];

/**
 * A note as an index holds it by the ten thousand: where its front matter is plain, only the words
 * of it are kept, and its data is made of them when it is asked for, and let go again.
 */
export class FileNote implements NoteFace {
  readonly source: NoteSource;
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly block: Span;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
  readonly #plain: string | undefined;
  #held: Data | undefined;
  #seen: WeakRef<Data> | undefined;

  /** With `plain`, front matter without a problem, `data` need not be given. */
  constructor(face: NoteFace, plain: string | undefined, data: Data | undefined) {
    this.source = face.source;
    this.kind = face.kind;
    this.id = face.id;
    this.title = face.title;
    this.block = face.block;
    this.bodyStart = face.bodyStart;
    this.problems = face.problems;
    this.#plain = plain;
    this.#held = data;
  }

  get path(): string {
    return this.source.path;
  }

  get layer(): Layer {
    return this.source.layer;
  }

  get text(): string {
    return this.source.text;
  }

  /** Front matter that is plain and without a problem, as written; undefined for any other. */
  get plain(): string | undefined {
    return this.#plain;
  }

  get data(): Data | undefined {
    if (this.#plain === undefined || this.#held) return this.#held;
    const known = this.#seen?.deref();
    if (known) return known;
    const read = readPlainYaml(this.#plain);
    const data = read && readQuickly(this.kind, read);
    if (data) this.#seen = new WeakRef(data);
    return data;
  }

  /** Lets the data go that was read with the note, if it can be made again. */
  release(): void {
    if (this.#plain !== undefined) this.#held = undefined;
  }
}
