import assert from 'node:assert/strict';
import fc from 'fast-check';

import { insertExercise } from '../../../src/core/language/insert.ts';
import { readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { lone } from '../../support/athletes.ts';
import { cursor } from '../../support/notes.ts';

const lunge = lone('exercise', 'lunge', { dose: '3 x 8 each side' });
const words = '[[lunge]] 3 x 8 each side';

function inserted({ text, offset }: ReturnType<typeof cursor>): string {
  return applyEdits(text, [insertExercise(text, offset, lunge)]);
}

/** The text afterwards, in which `+` stands for the exercise and its dose. */
function check(marked: string, expected: string): void {
  assert.equal(inserted(cursor(marked)).replace(words, '+'), expected);
}

describe('insertExercise', () => {
  const cases: readonly (readonly [name: string, marked: string, result: string])[] = [
    ['into an empty text', '$0', '- +'],
    ['on an empty line', '# A\n\n$0\n', '# A\n\n- +\n'],
    ['on a line of blanks', '- a\n  $0\n', '- a\n- +\n'],
    ['on an empty line below a list, with its bullet', '* a\n$0', '* a\n* +'],
    [
      'on an empty line below another heading, with a plain bullet',
      '* a\n\n## B\n\n$0',
      '* a\n\n## B\n\n- +',
    ],
    ['into an empty item', '- a\n- $0\n- b\n', '- a\n- +\n- b\n'],
    ['into an item that is no more than its bullet', '*$0', '* +'],
    ['into an empty item of a deeper list', '- a\n  - $0', '- a\n  - +'],
    ['after the item that the cursor is in', '- a$0\n- b\n', '- a\n- +\n- b\n'],
    ['in a list with stars', '* a\n* b$0b\n', '* a\n* bb\n* +\n'],
    [
      'after the indented details of an item',
      '- a$0\n  - because b\n  - note: c\n- d\n',
      '- a\n  - because b\n  - note: c\n- +\n- d\n',
    ],
    [
      'after the details, the cursor in one of them',
      '- a\n  - because b$0\n  - note: c\n',
      '- a\n  - because b\n  - note: c\n- +\n',
    ],
    [
      'after details that stand below a blank line',
      '- a$0\n\n  more\n\n- b\n',
      '- a\n\n  more\n- +\n\n- b\n',
    ],
    ['after an item that runs on without indent', '- a$0\nstill a\n- b', '- a\nstill a\n- +\n- b'],
    ['after a numbered item', '1. a$0\n', '1. a\n- +\n'],
    ['below a heading, with a blank line', '### Gym$0\n\n### Home\n', '### Gym\n\n- +\n\n### Home\n'],
    ['below a heading that ends the text', '### Gym$0', '### Gym\n\n- +'],
    ['on top of the list below a heading', '### Gym$0\n* a\n', '### Gym\n* +\n* a\n'],
    ['on top of the list a line below a heading', '### Gym$0\n\n- a\n', '### Gym\n\n- +\n- a\n'],
    ['below the words under a heading', '### Gym$0\nSlowly.\n\n- a\n', '### Gym\nSlowly.\n\n- +\n\n- a\n'],
    ['below a paragraph, all of it', 'One$0\ntwo\n\nthree', 'One\ntwo\n\n- +\n\nthree'],
    ['below a paragraph, above the code after it', 'One$0\n\n    code\n', 'One\n\n- +\n\n    code\n'],
    [
      'below the front matter, when the cursor is in it',
      '---\nid: a$0\n---\n\n## B\n',
      '---\nid: a\n---\n- +\n## B\n',
    ],
  ];
  for (const [name, marked, result] of cases) {
    it(`puts it ${name}`, () => check(marked, result));
    if (marked.includes('\n'))
      it(`puts it ${name}, in CRLF`, () =>
        check(marked.replaceAll('\n', '\r\n'), result.replaceAll('\n', '\r\n')));
  }

  it('adds one line of text, and takes nothing away but blanks and a bullet', () => {
    const line = fc.constantFrom(
      '',
      '- a',
      '* b',
      '  - deep',
      '# H',
      'words',
      '- ',
      '   ',
      '1. one',
      '```',
      '> quote',
      '---',
    );
    const texts = fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join(eol));
    fc.assert(
      fc.property(texts, fc.nat(60), (text, place) => {
        const offset = Math.min(place, text.length);
        const result = inserted({ text, offset });
        const bare = (some: string): string => some.replace(/[\s*+-]/g, '');
        assert.equal(result.split(words).length, 2);
        assert.equal(bare(result.replace(words, '')), bare(text));
        assert.deepEqual(readFrontMatter(result).data, readFrontMatter(text).data);
        if (!/(?<!\r)\n/.test(text) && text.includes('\n')) assert.doesNotMatch(result, /(?<!\r)\n/);
      }),
    );
  });
});
