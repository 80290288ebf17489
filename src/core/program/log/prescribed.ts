import type { Amount, Dose, Volume } from '../../dose/dose.ts';
import type { Day, Line } from '../program.ts';

/**
 * What a day prescribes as lines to log, one an exercise, to be corrected where it went otherwise:
 * `split-squat 2x8 RIR2`. In rounds the rounds are the sets.
 */
export function prescribedLines(day: Day): string[] {
  return day.blocks.flatMap((block) => {
    const rounds = block.format.kind === 'straight' ? undefined : block.format.rounds;
    return block.lines.flatMap((line) => (line.kind === 'exercise' ? [lineOf(line, rounds)] : []));
  });
}

function lineOf({ id = '', dose }: Line, rounds: number | undefined): string {
  const work = dose ? workOf(dose, rounds) : '';
  const load =
    dose?.weight?.kind === 'mass'
      ? `${dose.weight.count > 1 ? `${dose.weight.count}x` : ''}${dose.weight.kilograms.max}kg`
      : '';
  const rir = dose?.rir ? `RIR${dose.rir.min}` : '';
  return [id, work === '' ? 'done' : work, load, rir].filter((part) => part !== '').join(' ');
}

function workOf({ work, cap }: Dose, rounds: number | undefined): string {
  if (work.kind === 'once') return '';
  if (work.kind === 'same') return volumeOf(work.volume, cap, rounds);
  const side = (name: string, volume: Volume | undefined): string =>
    volume ? `${name} ${volumeOf(volume, cap, rounds)}` : '';
  return [side('L', work.left), side('R', work.right)].filter((part) => part !== '').join(' ');
}

function volumeOf({ sets, amount }: Volume, cap: number | undefined, rounds: number | undefined): string {
  const each = amountOf(amount, cap);
  return each === '' ? '' : `${sets?.max ?? rounds ?? 1}x${each}`;
}

function amountOf(amount: Amount, cap: number | undefined): string {
  switch (amount.kind) {
    case 'reps':
      return String(amount.reps.max);
    case 'hold':
    case 'time':
      return `${amount.seconds.max}s`;
    case 'distance':
      return `${amount.metres.max}m`;
    case 'max':
      return cap === undefined ? '' : String(cap);
    case 'cycle':
      return '';
  }
}
