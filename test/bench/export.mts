// npm run bench:export: how long each format takes, for one session and for all of a program of twelve
// weeks; the work is the processor's time, which a busy machine stretches less.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSheets, fontPath, targets } from '../../src/core/index.ts';
import type { SheetChoice, FontName } from '../../src/core/index.ts';
import { build, sampleAthlete } from '../support/athletes.ts';
import { repository } from '../support/paths.ts';

const runs = 5;
const font = async (name: FontName): Promise<Uint8Array> => readFileSync(join(repository, fontPath(name)));
const cases: readonly (readonly [string, string, SheetChoice])[] = [
  ['one session', 'hip-extension-rebuild', { weeks: { from: 1, to: 1 }, days: ['A'] }],
  ['twelve weeks', 'tissue-length-12-weeks', {}],
];

for (const [title, template, choice] of cases) {
  const { note, knowledge } = build(sampleAthlete('anna'), '2026-12-07', template);
  for (const target of targets) {
    const times: number[] = [];
    const work: number[] = [];
    let size = 0;
    let sheets = 0;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const before = process.cpuUsage();
      const result = await exportSheets(note, knowledge, target, choice, { font });
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      work.push((user + system) / 1000);
      if ('refusal' in result) throw new Error(result.refusal);
      size = result.content.length;
      sheets = result.sheets;
    }
    const count = `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`;
    console.log(
      `${title.padEnd(13)} ${target.id.padEnd(5)} ${count.padStart(9)} ${String(Math.ceil(size / 1024)).padStart(6)} kB, first ${said(times[0])} (${said(work[0])} of work), then ${said(median(times.slice(1)))} (${said(median(work.slice(1)))})`,
    );
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function said(ms = 0): string {
  return `${Math.round(ms)} ms`;
}
