import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import type { SheetReference } from './sheet.ts';
import { vancouver } from './vancouver.ts';

/** The numbered references of one sheet: numbers in the order of first mention, one a paper. */
export class References {
  readonly #knowledge: Knowledge;
  readonly #numbers = new Map<string, number>();
  readonly #list: SheetReference[] = [];

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  get list(): readonly SheetReference[] {
    return this.#list;
  }

  /** The numbers of what stands behind an exercise: its claims' papers on both sides, and its dose's. */
  of(exercise: NoteOf<'exercise'>): number[] {
    const { claims, doseSource } = exercise.data;
    const ids = [
      ...claims.flatMap((claim) => [...claim.for, ...claim.against]),
      ...(doseSource.reference === undefined ? [] : [doseSource.reference]),
    ];
    return this.numbers(ids);
  }

  /** The numbers of these papers, each once. */
  numbers(ids: readonly string[]): number[] {
    const numbers = ids.flatMap((id) => this.#number(id) ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  #number(id: string): number | undefined {
    const known = this.#numbers.get(foldId(id));
    const reference = this.#knowledge.whole('reference', id);
    if (known !== undefined || !reference) return known;
    const number = this.#list.length + 1;
    this.#numbers.set(foldId(id), number);
    this.#list.push({ number, text: vancouver(reference), level: reference.data.level });
    return number;
  }
}
