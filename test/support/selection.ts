import type { Candidate, Pool } from '../../src/core/program/build/candidates.ts';
import type { FoundCause } from '../../src/core/program/findings.ts';
import { families, phases } from '../../src/core/note/kinds/shared.ts';
import { parseDose } from '../../src/core/dose/parse.ts';
import { lone } from './athletes.ts';

/** A small generator of its own, so that the numbers are the same everywhere (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A session as large as one may get: `count` candidates in five blocks, which answer some of `causeCount` causes. */
export function largeSession(count: number, causeCount: number, seed = 1): Pool[] {
  const random = generator(seed);
  const causes = Array.from({ length: causeCount }, (_, i): FoundCause => ({
    id: `cause-${i + 1}`,
    weight: 1 + random(5),
    side: 'both',
    lead: 'both',
    because: [],
  }));
  const reading = parseDose('2 x 10');
  if (!('dose' in reading)) throw new Error(reading.problem.message);
  const blocks = [
    { phase: 'release', min: 0, max: 1, weeks: '1-4' },
    { phase: 'mobility', min: 1, max: 1, weeks: undefined },
    { phase: 'activation', min: 1, max: 1, weeks: undefined },
    { phase: 'strength', min: 2, max: 2, weeks: undefined },
    { phase: 'drill', min: 0, max: 1, weeks: '5-' },
  ] as const;
  return blocks.map(({ phase, min, max, weeks }, block): Pool => {
    const own = families.filter((_, i) => i % phases.length === phases.indexOf(phase) || random(3) === 0);
    const candidates = Array.from({ length: count / blocks.length }, (_, i): Candidate => {
      const family = own[random(own.length)] ?? 'lunge';
      const id = `${phase}-${i + 1}`;
      return {
        exercise: lone('exercise', id, { phase, family, lockIn: phase === 'release' ? ['strength-1'] : [] }),
        rangeDose: reading.dose,
        lockIns: [],
        causes: causes.filter(() => random(3) === 0),
        seconds: 60 + 10 * random(40),
        evidence: random(5),
        specificity: 1 + random(5),
        helped: random(10) === 0,
      };
    });
    return {
      templateSlot: {
        block: `Block ${block + 1}`,
        phase,
        family: [],
        from: [],
        on: ['days'],
        weeks,
        min,
        max,
      },
      candidates,
    };
  });
}
