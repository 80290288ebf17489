import type { Tempo, TempoPhase } from './dose.ts';
import type { Reader } from './reader.ts';

const longestPhaseSeconds = 60;

/** `3-1-1-0`, `3/1/x/0` or `3110`. */
export function readTempo(reader: Reader): Tempo {
  const start = reader.start;
  let written = '';
  for (let token = reader.peek(); token; token = reader.peek()) {
    if (token.kind !== 'number' && !/^(x+|[-/])$/.test(token.text)) break;
    written += token.text;
    reader.next();
  }
  const match =
    /^(\d+|x)[-/](\d+|x)[-/](\d+|x)[-/](\d+|x)$/.exec(written) ??
    /^([\dx])([\dx])([\dx])([\dx])$/.exec(written);
  const phases = match?.slice(1).map((phase): TempoPhase => (phase === 'x' ? 'X' : Number(phase)));
  const [lowering, pause, lifting, top] = phases ?? [];
  if (lowering === undefined || pause === undefined || lifting === undefined || top === undefined) {
    throw reader.problem(
      'a tempo has four parts, lowering, pause, lifting and pause, in whole seconds or X: "tempo 3-1-1-0".',
      written ? reader.since(start) : reader.peek(),
    );
  }
  const tempo = { lowering, pause, lifting, top };
  if (Object.values(tempo).some((phase) => phase !== 'X' && phase > longestPhaseSeconds)) {
    throw reader.problem(
      `no part of a tempo lasts longer than ${longestPhaseSeconds} s.`,
      reader.since(start),
    );
  }
  if (Object.values(tempo).every((phase) => phase === 0)) {
    throw reader.problem('a tempo of nothing but zeros says nothing; leave it out.', reader.since(start));
  }
  return tempo;
}
