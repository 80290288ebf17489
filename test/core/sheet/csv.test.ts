import assert from 'node:assert/strict';

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

import { formatDone } from '../../../src/core/program/log/cells.ts';
import { rowsOfCsv } from '../../../src/core/program/log/session.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { csv } from '../../../src/core/sheet/targets/csv.ts';
import { build, sampleAthlete } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';

const anna = build(sampleAthlete('anna'));

function emit(sheets: readonly Sheet[]): string {
  const content = csv.emit(handoutOf(sheets), { date: '2026-12-07', font: readFont });
  assert.ok(typeof content === 'string');
  return content;
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false });
}

describe('the log form', () => {
  it('has a row for each set of each side of each session', () => {
    const sheets = sheetsOf(anna, 1, 'A');
    const rows = rowsOf(emit(sheets));
    const sets = sheets.flatMap((sheet) =>
      sheet.blocks.flatMap((block) => block.items.flatMap((item) => item.ticks.map((row) => row.sets))),
    );
    const sessions = sheets[0]?.sessions.length ?? 0;
    assert.equal(rows.length, sets.reduce((sum, each) => sum + each, 0) * sessions);
    const first = sheets[0]?.blocks[0]?.items[0];
    const wanted = (first?.ticks[0]?.sets ?? 0) > 1 ? ['left 1', 'right 1', 'left 2'] : ['left 1', 'right 1'];
    assert.equal(first?.ticks[0]?.side, 'left');
    assert.deepEqual(
      rows
        .slice(0, wanted.length)
        .map((row) => [row['date'], row['exercise'], row['side'], row['set']].join(' ')),
      wanted.map((each) => `2026-12-07 ${first.id} ${each}`),
    );
    for (const name of ['reps', 'hold_s', 'load_kg', 'rir', 'pain_0_10', 'note'])
      assert.equal(rows[0]?.[name], '');
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    const text = emit(sheetsOf(anna, 1));
    assert.ok(text.startsWith('\uFEFFprogram,athlete,date,'));
    assert.ok(text.endsWith('\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('lets no cell be a formula', () => {
    const [sheet] = sheetsOf(anna, 1, 'A');
    const [block] = sheet?.blocks ?? [];
    const [item] = block?.items ?? [];
    assert.ok(sheet && block && item);
    for (const title of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1',
      '=cmd|"/c calc"!A1',
      'a,"b"\r\nc',
    ]) {
      const rows = rowsOf(emit([{ ...sheet, blocks: [{ ...block, items: [{ ...item, title }] }] }]));
      const cell = rows[0]?.['title'] ?? '';
      assert.doesNotMatch(cell, /^[=+\-@\t\r＝]/, title);
      assert.ok(cell === title || cell === `'${title}`, title);
    }
  });

  it('is the same again, and is the athlete’s once it was filled in', () => {
    const text = emit(sheetsOf(anna, 1, 'A'));
    assert.equal(emit(sheetsOf(anna, 1, 'A')), text);
    assert.ok(csv.isOwn(text));
    assert.ok(csv.isOwn(text.replace('\uFEFF', '')));
    assert.ok(!csv.isOwn(text.replace(',,,,,\r\n', ',12,,,2,,\r\n')));
    assert.ok(!csv.isOwn('a,b\r\n'));
  });

  it('comes back into the log filled in, from a German spreadsheet and with another athlete’s rows in it', () => {
    const [header = '', ...lines] = emit(sheetsOf(anna, 1, 'A', { languages: ['de'] }))
      .trimEnd()
      .split('\r\n');
    const filled = lines.map((line, i) => (i < 2 ? line.replace(/,{6}$/, ',8,,"12,5",2,3,ging gut') : line));
    const other = filled[0]?.replace(/^[^,]+/, 'ben-plan') ?? '';
    for (const form of [
      [header, ...filled, other].join('\r\n'),
      stringify(parse([header, ...filled, other].join('\n'), { bom: true }), { delimiter: ';' }),
    ]) {
      const reading = rowsOfCsv(anna.note, form, anna.knowledge);
      assert.ok('rows' in reading, JSON.stringify(reading));
      assert.deepEqual(
        reading.rows.map((row) => ({ ...row, done: row.done && formatDone(row.done) })),
        ['left', 'right'].map((side) => ({
          date: '2026-12-07',
          day: 'Gym A',
          exercise: 'hip-trunk-dissociation',
          side,
          set: 1,
          done: '8',
          load: { kind: 'mass', count: 1, kilograms: 12.5 },
          rir: 2,
          pain: { during: 3 },
          note: 'ging gut',
        })),
      );
    }
  });
});
