import { messageOf } from '../message.ts';
import type { Target } from '../target.ts';

/** Each day as plain text for a message; the last line says what it was made from. */
export const text: Target = {
  id: 'text',
  title: 'Plain text, for a message',
  extension: 'txt',
  emit: ({ sheets }) =>
    sheets
      .flatMap((sheet) => (sheet.also ? [sheet, sheet.also] : [sheet]))
      .map((sheet) => `${messageOf(sheet)}(${sheet.stamp})\n`)
      .join('\n'),
  isOwn: (content) => /\n\([^\n]+ \d{4}-\d{2}-\d{2} · [^\n]+\)\n$/.test(content),
};
