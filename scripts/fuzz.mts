// npm run fuzz: the laws over random input, many times as often as in the tests, with a seed that repeats a run.
// npm run fuzz -- --times 50 --seed 1234 --grep scanBody
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
    grep: { type: 'string', default: '' },
  },
});
console.log(
  `seed ${values.seed}, ${values.times} times: npm run fuzz -- --seed ${values.seed} --times ${values.times}`,
);
const result = spawnSync(
  process.execPath,
  [
    join('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--no-config',
    '--node-option=import=tsx',
    '--timeout=3600000',
    '--require=./test/support/fuzz.ts',
    ...(values.grep === '' ? [] : ['--grep', values.grep]),
    'test/core/**/*.test.ts',
  ],
  {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, STRIDEBOOK_FUZZ_SEED: values.seed, STRIDEBOOK_FUZZ_TIMES: values.times },
  },
);
process.exit(result.status ?? 1);
