import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appendRows } from '../../../../src/core/program/log/appendRows.ts';
import { writeCells } from '../../../../src/core/program/log/cells.ts';
import { readCsv } from '../../../../src/core/program/log/readCsv.ts';
import { readLog } from '../../../../src/core/program/log/readLog.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import { assertSound } from '../../../support/notes.ts';
import { logRows } from './arbitrary.ts';

const documents = fc
  .record({
    before: fc.constantFrom(
      '',
      '# Plan\n\n## Weeks 1-2\n\n### Gym A\n',
      'words',
      '```\n## Log\n| date |\n```\n',
    ),
    log: fc.constantFrom(
      '',
      '## Log',
      '\n## Log\n',
      '\n## Log\n\nWhat she says.\n\n### By hand\n\nmore',
      '\n## Log\n\n| date | day | exercise | side | set | done | load | RIR | pain during | pain after | pain next morning | note |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n',
      '\n## Log\n\nnote | mine | pain | RIR | Load | Reps | Set | Side | Drill | Session | Date\n-|-|-|-|-|-|-|-|-|-|-\n',
    ),
    after: fc.constantFrom('', '\n## Mine\n\n| date | a |\n|---|---|\n| 1 | 2 |\n'),
    crlf: fc.boolean(),
  })
  .map(({ before, log, after, crlf }) => {
    const text = `${before}${log === '' || before === '' || before.endsWith('\n') ? '' : '\n'}${log}${after}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

describe('the log, for any rows', () => {
  it('reads back what it appended, after what stood there, and changes no other byte', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(logRows(), { minLength: 1, maxLength: 4 }),
        fc.array(logRows(), { minLength: 1, maxLength: 3 }),
        (text, first, second) => {
          const append = (to: string, rows: typeof first): string => {
            const result = appendRows(to, 0, rows);
            assert.ok('edit' in result, 'problem' in result ? result.problem : '');
            const { edit } = result;
            assert.deepEqual(edit.range.start, edit.range.end, 'it inserts and replaces nothing');
            return applyEdits(to, [edit]);
          };
          const once = append(text, first);
          const twice = append(once, second);
          const { rows, problems } = readLog(twice, 0);
          assert.deepEqual(problems, []);
          assert.deepEqual(
            rows.map(({ row }) => row),
            [...first, ...second],
          );
        },
      ),
    );
  });

  it('reads any text without failing, and says where', () => {
    const cells = fc.array(
      fc.constantFrom(
        '|',
        ' ',
        'date',
        'set',
        'pain',
        'exercise',
        '---',
        '2026-12-07',
        'x',
        '9',
        '1/2',
        '\n',
        '\r\n',
        '\\',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(cells, (words) => {
        const text = `## Log\n\n${words.join('')}`;
        assertSound(text, readLog(text, 0).problems);
      }),
    );
  });
});

describe('CSV, for any fields', () => {
  it('reads what was written by RFC 4180', () => {
    const field = fc
      .array(fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'ß', '12'), { maxLength: 5 })
      .map((all) => all.join(''));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, eol) => {
          const head = (rows[0] ?? []).map((_, i) => `c${i}`);
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const text = [head, ...rows].map((row) => row.map(quoted).join(separator)).join(eol);
          const wanted = [head, ...rows].filter((row) => row.some((each) => each.trim() !== ''));
          assert.deepEqual(
            readCsv(text).map((record) => record.fields),
            wanted,
          );
        },
      ),
    );
  });

  it('takes a log out and in again', () => {
    fc.assert(
      fc.property(fc.array(logRows(), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) =>
            Object.values(writeCells(row))
              .map((cell) => `"${cell.replaceAll('"', '""')}"`)
              .join(','),
          )
          .join('\n');
        assert.deepEqual(
          readCsv(text).map((record) => record.fields),
          rows.map((row) => Object.values(writeCells(row))),
        );
      }),
    );
  });
});
