import assert from 'node:assert/strict';
import fc from 'fast-check';

import { doseInFigures } from '../../../src/core/dose/figures.ts';
import { doseInWords } from '../../../src/core/dose/words.ts';
import { languages } from '../../../src/core/text/language.ts';
import { doses } from './arbitrary.ts';
import { read } from './read.ts';

describe('a dose in other languages', () => {
  const notation = 'left 3 x 8-10, right 2 x 8, tempo 3-1-1-0, rest 1.5 min, RIR 2';
  const said = {
    en: 'Left: 3 sets of 8 to 10. Right: 2 sets of 8. Lower for 3 s, pause 1 s, lift in 1 s. Rest 90 s between sets. Stop each set with 2 good ones left.',
    de: 'Links: 3 Sätze mit 8 bis 10. Rechts: 2 Sätze mit 8. 3 s senken, 1 s Pause, in 1 s heben. Zwischen den Sätzen 90 s Pause. Beende jeden Satz, wenn noch 2 saubere Wiederholungen möglich wären.',
    fr: 'À gauche : 3 séries de 8 à 10. À droite : 2 séries de 8. Descendre en 3 s, pause de 1 s, monter en 1 s. Repos de 90 s entre les séries. Arrêter chaque série quand il reste 2 bonnes répétitions possibles.',
    es: 'Izquierda: 3 series de 8 a 10. Derecha: 2 series de 8. Bajar en 3 s, pausa de 1 s, subir en 1 s. Descansa 90 s entre series. Termina cada serie cuando aún podrías hacer 2 repeticiones buenas.',
  } as const;
  for (const language of languages) {
    it(`is said in ${language}`, () => assert.equal(doseInWords(read(notation), language), said[language]));
  }

  it('stands in figures, the sides on lines of their own', () => {
    assert.deepEqual(doseInFigures(read(notation), 'de'), {
      work: ['links 3 × 8–10', 'rechts 2 × 8'],
      how: ['Tempo 3-1-1-0', 'Pause 90 s', 'RIR 2'],
    });
    assert.deepEqual(doseInFigures(read('2.5 min'), 'fr').work, ['2,5 min']);
  });

  it('leaves no part out and no sign of the notation in, in any language', () => {
    fc.assert(
      fc.property(doses(), fc.constantFrom(...languages), (dose, language) => {
        const words = doseInWords(dose, language);
        assert.match(words, /^\S.*\.$/);
        assert.doesNotMatch(words, /\b(RPE|1RM|undefined|NaN)\b| x |\[object/);
        const { work, how } = doseInFigures(dose, language);
        const written = [...work, ...how].join(' ');
        assert.ok(work.length > 0);
        assert.doesNotMatch(written, /undefined|NaN|\[object/);
        // as many sentences as the English has: no language drops one
        assert.equal(words.split(/\. (?=\p{Lu}|\d)/u).length >= 1, true);
        assert.equal(doseInFigures(dose, 'en').how.length, how.length);
      }),
    );
  });
});
