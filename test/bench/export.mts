// npm run bench:export: how long each format takes, for one session and for all of a program of twelve weeks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSheets, fontPath, targets } from '../../src/core/index.ts';
import type { ExportChoice, FontName } from '../../src/core/index.ts';
import { build, sampleAthlete } from '../support/athletes.ts';
import { repository } from '../support/paths.ts';

const runs = 5;
const font = async (name: FontName): Promise<Uint8Array> => readFileSync(join(repository, fontPath(name)));
const cases: readonly (readonly [string, string, ExportChoice])[] = [
  ['one session', 'hip-extension-rebuild', { weeks: { from: 1, to: 1 }, days: ['A'] }],
  ['twelve weeks', 'tissue-length-12-weeks', {}],
];

for (const [title, template, choice] of cases) {
  const { note, knowledge } = build(sampleAthlete('anna'), '2026-12-07', template);
  for (const target of targets) {
    const times: number[] = [];
    let size = 0;
    let sheets = 0;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const result = await exportSheets(note, knowledge, target, choice, { font });
      times.push(performance.now() - start);
      if ('refusal' in result) throw new Error(result.refusal);
      size = result.content.length;
      sheets = result.sheets;
    }
    const [first = 0, ...others] = times.map(Math.round);
    const median = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? first;
    const count = `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`;
    console.log(
      `${title.padEnd(13)} ${target.id.padEnd(5)} ${count.padStart(9)} ${String(Math.ceil(size / 1024)).padStart(6)} kB, first ${first} ms, then ${median} ms`,
    );
  }
}
