import mammoth from 'mammoth';

import { targets } from '../../../src/core/sheet/export.ts';
import { build, sampleAthlete } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { assertGolden } from '../../support/golden.ts';
import { readPdf } from '../../support/pdf.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';

/** What a file says, for those who read its golden file: bytes are read back by a second library. */
async function saidBy(id: string, content: string | Uint8Array): Promise<string> {
  if (typeof content === 'string') return content;
  if (id === 'pdf') return `${(await readPdf(content)).pages.join('\n\n')}\n`;
  return (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value;
}

describe('anna’s first day in every format', function () {
  this.timeout(20_000);
  const anna = build(sampleAthlete('anna'));
  const handout = handoutOf(sheetsOf(anna, 1, 'A'));

  // HTML has its layouts in test/fixtures/sheets/layouts, and Markdown a test of its own
  for (const target of targets.filter(({ id }) => id !== 'html' && id !== 'md')) {
    it(`is the one kept in test/fixtures/sheets: ${target.id}`, async () => {
      const content = await target.emit(handout, { date: '2026-12-07', font: readFont });
      const readable = typeof content === 'string' ? target.extension : `${target.extension}.txt`;
      assertGolden(`sheets/anna-week-1-a.${readable}`, await saidBy(target.id, content));
    });
  }
});
