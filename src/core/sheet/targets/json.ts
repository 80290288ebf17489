import type { SheetDocument } from '../sheetDocument.ts';
import type { Target } from '../target.ts';

/** The sheets as data, for other programs: `schemas/sheet.schema.json` says its form. */
export const json: Target = {
  id: 'json',
  title: 'JSON',
  extension: 'json',
  emit: ({ sheets }) => {
    const document: SheetDocument = { schema: 1, generator: 'stridebook', sheets };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
  isOwn: (text) => text.slice(0, 80).includes('"generator": "stridebook"'),
};
