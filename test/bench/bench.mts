// npm run bench: indexes notebooks of 1,000, 10,000 and 50,000 notes in fresh processes and prints medians, and their ratio to a plain read.
// npm run bench -- --notes 1000,10000 --task cold,warm --runs 7
// npm run bench:peers: what others take for the same notebook, beside ours in the same run.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { safeGrayMatter } from '../../scripts/safeGrayMatter.mts';
import { benchNotebook, place } from './notebook.ts';
import { peers } from './peers.ts';
import { tasks } from './tasks.ts';

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    notes: { type: 'string' },
    task: { type: 'string' },
    runs: { type: 'string' },
  },
});
const usual = values.peers
  ? { notes: '10000', task: ['cold', 'change', 'ask', ...Object.keys(peers)].join(','), runs: '3' }
  : { notes: '1000,10000,50000', task: Object.keys(tasks).join(','), runs: '5' };
const { notes: sizes, task: chosen, runs } = { ...usual, ...values };
const programs = { ours: join(place, 'measure.mjs'), peers: join(place, 'measurePeers.mjs') };
for (const [whose, outfile] of Object.entries(programs)) {
  if (whose === 'peers' && !values.peers) continue;
  await build({
    entryPoints: [join(import.meta.dirname, basename(outfile).replace('.mjs', '.ts'))],
    outfile,
    bundle: true,
    minify: whose === 'ours',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    plugins: whose === 'ours' ? [safeGrayMatter] : [],
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  });
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const notes of sizes.split(',').map(Number)) {
  const folder = benchNotebook(notes);
  const wanted = [...new Set(['floor', ...chosen.split(',')])];
  const results = new Map<string, Record<string, number>[]>(wanted.map((task) => [task, []]));
  // in turn, so that a slow minute of the machine falls on all of them
  for (let run = 0; run < Number(runs); run++) {
    for (const task of wanted) results.get(task)?.push(measure(task, folder, notes));
  }
  const floor = median((results.get('floor') ?? []).map(({ ms }) => ms ?? 0));
  const floorWork = median((results.get('floor') ?? []).map(({ workMs }) => workMs ?? 0));
  console.log(`\n${notes} notes; the floor is ${shown(floor)} ms`);
  for (const [task, runs] of results) {
    const names = Object.keys(runs[0] ?? {});
    const parts = names.map((name) => `${name} ${shown(median(runs.map((run) => run[name] ?? 0)))}`);
    const ms = median(runs.map((run) => run['ms'] ?? 0));
    const work = median(runs.map((run) => run['workMs'] ?? 0));
    console.log(
      `  ${task.padEnd(8)} ${ms > 0 ? `${(ms / floor).toFixed(2)} × floor, ` : ''}${work > 0 ? `${(work / floorWork).toFixed(2)} × its work, ` : ''}${parts.join(', ')}`,
    );
  }
}

function measure(task: string, folder: string, notes: number): Record<string, number> {
  const program = task in peers ? programs.peers : programs.ours;
  const options = ['--expose-gc', program, task, folder, String(notes)];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as Record<string, number>;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
