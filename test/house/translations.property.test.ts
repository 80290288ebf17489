import assert from 'node:assert/strict';
import fc from 'fast-check';

import { composeSheets } from '../../src/core/sheet/compose.ts';
import type { Sheet } from '../../src/core/sheet/sheet.ts';
import type { Language } from '../../src/core/text/language.ts';
import { athletes, build, sampleAthlete } from '../support/athletes.ts';
import type { Built } from '../support/athletes.ts';
import { builtIn } from '../support/builtIn.ts';

/** Words that are the same in both languages. */
const alike = new Set(['A-Skip', 'Drill', 'Core', 'Iliopsoas']);

describe('a sheet in German of what the builder makes', () => {
  it('holds no English, for any athlete and template', () => {
    const templates = builtIn()
      .ofKind('template')
      .map(({ id }) => id);
    fc.assert(
      fc.property(athletes(), fc.constantFrom(...templates), (athlete, template) =>
        holdsNoEnglish(build(athlete, '2026-12-07', template)),
      ),
      { numRuns: 60 },
    );
    for (const who of ['anna', 'ben'] as const) holdsNoEnglish(build(sampleAthlete(who)));
  });
});

function holdsNoEnglish({ program, knowledge }: Built): void {
  const sheets = (language: Language): readonly Sheet[] => {
    const result = composeSheets(program, knowledge, { languages: [language] });
    assert.ok('sheets' in result);
    if (language === 'de') assert.deepEqual(result.untranslated, []);
    return result.sheets;
  };
  const english = new Set(sheets('en').flatMap(textsOf));
  const left = sheets('de')
    .flatMap(textsOf)
    .filter((text) => english.has(text) && !alike.has(text));
  assert.deepEqual([...new Set(left)], []);
}

/** What a sheet says in words of notes or of the builder; slots are called as their coach calls them. */
function textsOf(sheet: Sheet): string[] {
  const items = sheet.blocks.flatMap((block) => block.items);
  return [
    sheet.program.title,
    sheet.goal ?? '',
    ...sheet.findings.map(({ text }) => text),
    ...sheet.advice,
    ...(sheet.nextRetest?.tests ?? []),
    ...sheet.blocks.map(({ title }) => title),
    ...items.flatMap((item) => [item.title, item.moveOn ?? '', ...item.reasons, ...item.causes]),
    ...items.flatMap((item) => [...item.cautions, ...item.easier, ...item.harder]),
    ...items.flatMap((item) => [
      ...item.setUp,
      ...item.movement,
      ...item.cues,
      ...item.feel,
      ...item.stopWhen,
    ]),
  ].filter((text) => text !== '');
}
