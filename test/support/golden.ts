import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { repository } from './paths.ts';

const fixtures = join(repository, 'test', 'fixtures');

/**
 * Holds `text` equal, byte for byte, to the file at `path` below test/fixtures. With UPDATE_GOLDEN=1
 * in the environment the file is written anew: read its diff before you keep it.
 */
export function assertGolden(path: string, text: string): void {
  const file = join(fixtures, path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const shown = relative(repository, file);
  const how = `run the tests once with UPDATE_GOLDEN=1 and read the diff of ${shown}`;
  let expected: string;
  try {
    expected = readFileSync(file, 'utf8');
  } catch {
    assert.fail(`There is no ${shown}: ${how}.`);
  }
  if (text === expected) return;
  const [have, want] = [text.split('\n'), expected.split('\n')];
  const at = want.findIndex((line, i) => line !== have[i]);
  const line = at < 0 ? want.length : at;
  assert.fail(
    `${shown}:${line + 1} is not what came out.\n  kept: ${want[line] ?? '(end)'}\n  now:  ${have[line] ?? '(end)'}\n` +
      `If the new text is right, ${how}.`,
  );
}
