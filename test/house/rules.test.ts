import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withRuleTables } from '../../scripts/ruleTable.mts';
import { numberedRules } from '../../src/core/check/numberedRules.ts';
import { programRules } from '../../src/core/program/rules/all.ts';
import { clinicalConvention } from '../../src/core/program/rules/rule.ts';
import { builtIn } from '../support/builtIn.ts';
import { repository } from '../support/paths.ts';

describe('the table of rules', () => {
  it('is what the code says; npm run rules writes it anew', () => {
    const page = readFileSync(join(repository, 'docs', 'rules.md'), 'utf8');
    assert.equal(withRuleTables(page, builtIn()), page);
  });

  it('has all 35, each once', () => {
    const ids = Array.from({ length: 35 }, (_, i) => `PB${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual(
      numberedRules.map(({ id }) => id),
      ids,
    );
  });

  it('names files, papers and principles that are there', () => {
    const behind = new Set(
      builtIn()
        .ofKind('principle')
        .flatMap((note) => note.data.rule),
    );
    for (const { id, where, source } of numberedRules) {
      assert.ok(existsSync(join(repository, where)), where);
      assert.ok(behind.has(id), `no principle says why ${id} is there`);
      assert.ok(source.length > 0, id);
    }
    for (const { id, source } of [...numberedRules, ...programRules]) {
      for (const each of source) {
        assert.ok(each === clinicalConvention || builtIn().whole('reference', each), `${id}: ${each}`);
      }
    }
  });

  it('blocks where safety or sense asks for it, and warns elsewhere', () => {
    const blocking = numberedRules.filter(({ level }) => level === 'block').map(({ id }) => id);
    assert.deepEqual(blocking, [
      'PB01',
      'PB02',
      'PB04',
      'PB05',
      'PB09',
      'PB14',
      'PB16',
      'PB31',
      'PB34',
      'PB35',
    ]);
  });
});
