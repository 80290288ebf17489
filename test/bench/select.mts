// npm run bench:select: how long the exact choice of a large session takes, and the build of a program of twelve weeks.
import { buildProgram } from '../../src/core/program/build/build.ts';
import { select } from '../../src/core/program/build/select.ts';
import { note, sampleAthlete, builder } from '../support/athletes.ts';
import { builtIn } from '../support/builtIn.ts';
import { largeSession } from '../support/selection.ts';

/** Milliseconds of each run, the first ones left out while the engine warms up. */
function measure(runs: number, run: (i: number) => void): number[] {
  for (let i = 0; i < 5; i++) run(i);
  return Array.from({ length: runs }, (_, i) => {
    const began = performance.now();
    run(i);
    return performance.now() - began;
  });
}

function shown(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}`;
}

const limits = { seconds: 40 * 60, items: 5, weeks: 12 };
const sessions = Array.from({ length: 40 }, (_, i) => largeSession(100, 8, i + 1));
const visited = sessions.map((pools) => select(pools, limits)?.visited ?? 0);
const choices = measure(sessions.length, (i) => select(sessions[i] ?? [], limits));
console.log(`choice among 100 candidates for 8 causes, in ms: ${shown(choices)} (allowed: 20)`);
console.log(`partial choices looked at: ${shown(visited)}`);

const knowledge = builtIn().with({ set: [sampleAthlete('anna')] });
const athlete = note(knowledge, 'athlete', 'anna');
const template = note(knowledge, 'template', 'hip-extension-rebuild');
const builds = measure(40, () =>
  buildProgram(athlete, template, knowledge, { start: '2026-12-07', by: builder, weeks: 12 }),
);
console.log(`build of a program of twelve weeks, in ms: ${shown(builds)} (allowed: 50)`);
