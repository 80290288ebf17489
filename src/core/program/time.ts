import { doseSeconds } from '../dose/volume.ts';
import type { Dose } from '../dose/dose.ts';
import type { Block, Day, Line } from './program.ts';

/** Seconds to put one exercise away and set up the next. Our own estimate. */
export const changeoverSeconds = 30;

/** Seconds to take one test on both sides and write it down, changeover included. Our own estimate. */
export const testSeconds = 60;

/** Seconds one line takes at most, without changeover; a line without a dose takes none, but for a test. */
export function lineSeconds(line: Line): number {
  if (line.kind === 'test') return testSeconds;
  return line.dose ? doseSeconds(line.dose).max : 0;
}

/** Seconds of one exercise with its changeover. */
export function itemSeconds(dose: Dose): number {
  return doseSeconds(dose).max + changeoverSeconds;
}

/** Seconds of a block: rounds own the sets, so their time counts once a round. */
export function blockSeconds(block: Block): number {
  const work = block.lines.reduce((sum, line) => sum + lineSeconds(line), 0);
  const { format } = block;
  if (format.kind === 'straight') {
    return block.lines.reduce(
      (sum, line) => sum + lineSeconds(line) + (line.dose && line.kind !== 'test' ? changeoverSeconds : 0),
      0,
    );
  }
  return work * format.rounds + (format.restSeconds ?? 0) * (format.rounds - 1) + changeoverSeconds;
}

/** Whole minutes of a day, rounded up. */
export function dayMinutes(day: Day): number {
  return Math.ceil(day.blocks.reduce((sum, block) => sum + blockSeconds(block), 0) / 60);
}
