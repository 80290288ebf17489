import assert from 'node:assert/strict';

import { WordIndex } from '../../../src/core/knowledge/wordIndex.ts';

/** Documents of a title, which is worth six times as much, and a text. */
function indexOf(documents: Readonly<Record<string, readonly [title: string, text: string]>>): WordIndex {
  const index = new WordIndex([6, 1]);
  for (const [key, texts] of Object.entries(documents)) index.set(key, texts);
  return index;
}

describe('word index', () => {
  const index = indexOf({
    bridge: ['Glute bridge', 'Lift the hips.'],
    thrust: ['Hip thrust', 'Like a bridge, with a bar.'],
    cafe: ['Caf\u00e9', '| table|cell |\tbeside `code` 90° 10×3 left+right'],
    nonsense: ['123', 'bridgehead'],
  });
  const finds = (words: string, expected: readonly string[]): void =>
    assert.deepEqual(index.find(words), expected);

  it('finds the word itself before longer ones, and a title before a text', () =>
    finds('bridge', ['bridge', 'thrust', 'nonsense']));
  it('finds the beginning of a word', () => finds('thru', ['thrust']));
  it('takes one letter for a whole word', () => finds('l', []));
  it('forgives a slip in five letters, two in eight', () => {
    finds('brigde', []);
    finds('brige', ['bridge', 'thrust']);
    finds('brydgehaad', ['nonsense']);
  });
  it('forgives none in four letters', () => finds('gluu', []));
  it('wants every word', () => {
    finds('bridge bar', ['thrust']);
    finds('bridge nothing', []);
  });
  it('takes a word given twice for one', () => finds('bar bar', ['thrust']));
  it('takes both spellings of an accent for one', () => finds('CAFE\u0301', ['cafe']));
  it('parts words at signs and tabs', () => {
    for (const word of ['table', 'cell', 'beside', 'code', '90', '10', 'right']) finds(word, ['cafe']);
  });
  it('finds nothing for nothing', () => {
    for (const words of ['', ' ', '?!']) finds(words, []);
  });

  it('says where all words stand as they are in one field', () => {
    assert.deepEqual(index.standing('glute bridge', [0]), ['bridge']);
    assert.deepEqual(index.standing('bridge', [0]), ['bridge']);
    assert.deepEqual(index.standing('bridge', [0, 1]), ['bridge', 'thrust']);
    assert.deepEqual(index.standing('glute lift', [0, 1]), []);
    assert.deepEqual(index.standing('glute brid', [0, 1]), []);
    assert.deepEqual(index.standing('', [0, 1]), []);
  });

  it('puts more of a word before less, and a short text before a long one', () => {
    const of = indexOf({ long: ['', 'hip and more words'], twice: ['', 'hip hip and'], once: ['', 'hip and'] });
    assert.deepEqual(of.find('hip'), ['twice', 'once', 'long']);
  });

  it('forgets a document that went, and what another said before', () => {
    const of = indexOf({ a: ['hip', ''], b: ['hip', ''] });
    of.delete('a');
    of.set('b', ['knee', '']);
    assert.deepEqual([of.find('hip'), of.find('knee')], [[], ['b']]);
    assert.deepEqual(of.standing('hip', [0]), []);
    of.delete('nobody');
  });
});
