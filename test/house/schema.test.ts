import assert from 'node:assert/strict';

import { Ajv } from 'ajv';

import { exportSheets, targetOf } from '../../src/core/index.ts';
import { build, sampleAthlete } from '../support/athletes.ts';
import { readFont } from '../support/fonts.ts';
import { assertGolden } from '../support/golden.ts';
import { sheetSchema } from '../support/sheetSchema.ts';

describe('the schema of JSON sheets', function () {
  this.timeout(60_000);
  let schema: object;
  before(() => {
    schema = sheetSchema();
  });

  it('says what the types say', () => {
    assertGolden('../../schemas/sheet.schema.json', `${JSON.stringify(schema, undefined, 2)}\n`);
  });

  for (const athlete of ['anna', 'ben'] as const) {
    it(`holds for all sheets of ${athlete}, and not for what lacks a field or has one more`, async () => {
      const { note, knowledge } = build(sampleAthlete(athlete));
      const json = targetOf('json');
      assert.ok(json);
      const result = await exportSheets(note, knowledge, json, {}, { font: readFont });
      assert.ok('content' in result && typeof result.content === 'string');
      const validate = new Ajv({
        allErrors: true,
        strict: true,
        allowUnionTypes: true,
        strictTuples: false,
      }).compile(schema);
      const data = JSON.parse(result.content) as { sheets: Record<string, unknown>[] };
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3), undefined, 2));
      assert.ok(!validate({ ...data, sheets: [{ ...data.sheets[0], blocks: undefined }] }));
      assert.ok(!validate({ ...data, more: 1 }));
    });
  }
});
