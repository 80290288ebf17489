import assert from 'node:assert/strict';
import fc from 'fast-check';

import { WordIndex } from '../../../src/core/knowledge/wordIndex.ts';

type Texts = readonly string[];
const boosts = [6, 1];

// words so short are forgiven no slip
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ä'), minLength: 1, maxLength: 3 });
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const step = fc.record({
  key: fc.nat(11).map(String),
  texts: fc.option(fc.tuple(text, text), { freq: 3 }),
});
const query = fc.array(word, { minLength: 1, maxLength: 3 });

describe('a word index after any documents came, changed and went', () => {
  it('finds what reading all texts finds, best first', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), query, (steps, words) => {
        const index = new WordIndex(boosts);
        const documents = new Map<string, Texts>();
        for (const { key, texts } of steps) {
          if (texts) {
            documents.set(key, texts);
            index.set(key, texts);
          } else {
            documents.delete(key);
            index.delete(key);
          }
        }
        const scores = slowSearch(documents, [...new Set(words)]);
        const found = index.find(words.join(' '));
        assert.deepEqual([...found].sort(), [...scores.keys()].sort());
        const inOrder = found.map((key) => scores.get(key) ?? 0);
        for (const [i, score] of inOrder.entries()) assert.ok(score <= (inOrder[i - 1] ?? Infinity) + 1e-6);
        for (const key of documents.keys()) {
          const stands = wordsIn(documents, key).some((own) => words.every((each) => own.includes(each)));
          assert.equal(index.standing(words.join(' '), [0, 1]).includes(key), stands);
        }
      }),
    );
  });
});

/** The documents that have every word or one it begins, with their BM25+ over words, as it is written in papers. */
function slowSearch(documents: ReadonlyMap<string, Texts>, words: Texts): Map<string, number> {
  const keys = [...documents.keys()];
  const known = [...new Set(keys.flatMap((key) => wordsIn(documents, key).flat()))];
  const scores = new Map<string, number>();
  for (const key of keys) {
    const perWord = words.map((each) => {
      const meant = known.filter((other) => other === each || (each.length > 1 && other.startsWith(each)));
      const parts = meant.flatMap((other) => {
        const weight = other === each ? 1 : (0.375 * other.length) / (1.3 * other.length - 0.3 * each.length);
        return boosts.map((boost, field) => weight * boost * bm25(documents, key, field, other));
      });
      return parts.reduce((sum, part) => sum + part, 0);
    });
    if (perWord.every((score) => score > 0)) scores.set(key, perWord.reduce((sum, score) => sum + score, 0));
  }
  return scores;
}

function bm25(documents: ReadonlyMap<string, Texts>, key: string, field: number, searched: string): number {
  const fields = [...documents.keys()].map((each) => wordsIn(documents, each)[field] ?? []);
  const own = wordsIn(documents, key)[field] ?? [];
  const times = own.filter((each) => each === searched).length;
  if (times === 0) return 0;
  const having = fields.filter((each) => each.includes(searched)).length;
  const average = fields.reduce((sum, each) => sum + new Set(each).size, 0) / fields.length;
  const rarity = Math.log(1 + (fields.length - having + 0.5) / (having + 0.5));
  return rarity * (0.5 + (2.2 * times) / (times + 1.2 * (0.3 + (0.7 * new Set(own).size) / average)));
}

function wordsIn(documents: ReadonlyMap<string, Texts>, key: string): readonly Texts[] {
  return (documents.get(key) ?? []).map((each) => each.split(' ').filter(Boolean));
}
