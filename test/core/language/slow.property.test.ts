import { parseDose } from '../../../src/core/dose/parse.ts';
import { escape } from '../../../src/core/language/card.ts';
import { findLinks } from '../../../src/core/note/links.ts';
import { plainSection } from '../../../src/core/note/plainSection.ts';
import { readQuickLine } from '../../../src/core/program/log/quickLine.ts';
import { readFindingLine } from '../../../src/core/program/visit/quickLine.ts';
import { plainText } from '../../../src/core/sheet/plainText.ts';
import { notebook } from '../../support/notes.ts';

describe('words made so that an expression tries for ever', () => {
  const knowledge = notebook({});
  /** Parts that begin what many expressions look for and never end it; an expression that explodes takes days over them. */
  const parts = [
    'a',
    ' ',
    '\t',
    '-',
    '1',
    '1-',
    '1.',
    '[',
    '[[a',
    '](',
    '"',
    '- ',
    'x ',
    '*',
    '2 x ',
    'L 1 ',
    '|',
    ':',
    'é\u0301',
  ];
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'of a dose': parseDose,
    'of a card': escape,
    'of links': findLinks,
    'of a section': (text) => plainSection(`## Cues\n\n${text}`),
    'of a log line': readQuickLine,
    'of a finding': (text) => readFindingLine(text, '2026-12-01', knowledge),
    'of a sheet': (text) => plainText(text, knowledge),
  };
  for (const [name, read] of Object.entries(readers)) {
    it(`are done with by the reader ${name}`, () => {
      for (const part of parts)
        for (const end of ['', '!', '\0', '\n']) read(part.repeat(4000 / part.length) + end);
    });
  }
});
