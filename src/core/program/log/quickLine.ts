import { readDate, readDone, readLoad, readPains, readRir, readSide } from './cells.ts';
import type { Done, LogLoad, LogPain, LogRow } from './logRow.ts';

/** What one pasted line says: rows of one exercise, or the date and day of the lines below it. */
export type QuickReading =
  | { readonly kind: 'heading'; readonly date: string; readonly day?: string }
  /** The name as typed; who knows the notes puts the id in its place. */
  | {
      readonly kind: 'rows';
      /** When the line brings its own. */
      readonly date?: string;
      readonly name: string;
      readonly rows: readonly Omit<LogRow, 'date'>[];
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly message: string };

interface OpenSet {
  readonly side: 'left' | 'right' | undefined;
  readonly done: Done;
  rir?: number;
}

/**
 * Reads `hip-thrust 3x10 20kg RIR2 pain 1/1/0`: a name, sets (`3x10`, `10/10/8`, `2 x 30 s`), sides
 * before their sets (`L 3x10 R 2x8`), load, RIR (one, or one a set), pain during/after/next morning,
 * and after `note` or `stop` the coach's words. `2026-12-07 Gym A` alone dates the lines below.
 */
export function readQuickLine(text: string): QuickReading {
  const line = text.trim().replace(/^[-*+]\s+/, '');
  if (line === '' || line.startsWith('#')) return { kind: 'nothing' };
  const heading = readHeading(line);
  if (heading && !tokensOf(heading.day ?? '').some(isData)) return heading;
  if (heading) {
    const dated = readQuickLine(heading.day ?? '');
    return dated.kind === 'rows' ? { ...dated, date: heading.date } : dated;
  }
  const { words, note } = takeNote(line);
  const tokens = tokensOf(words);
  const first = tokens.findIndex((token, i) => i > 0 && isData(token));
  const name = tokens.slice(0, first < 0 ? tokens.length : first).join(' ');
  if (isData(tokens[0] ?? '')) {
    return problem(
      `"${line}" names no exercise: write it first, as in "hip-thrust 3x10 20kg RIR2 pain 1/1/0".`,
    );
  }
  return readItems(name.replace(/:$/, ''), first < 0 ? [] : tokens.slice(first), note);
}

function readItems(name: string, tokens: readonly string[], note: string | undefined): QuickReading {
  const sets: OpenSet[] = [];
  let side: 'left' | 'right' | undefined;
  let sided = false;
  let load: LogLoad | undefined;
  let rirs: readonly number[] | undefined;
  let pain: LogPain = {};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const next = tokens[i + 1] ?? '';
    const wantedSide = readSide(token.replace(/:$/, ''));
    if (wantedSide) {
      if (/^(?:each|both)$/i.test(token) && /^sides?$/i.test(next)) i++;
      side = wantedSide === 'both' ? undefined : wantedSide;
      sided ||= side !== undefined;
    } else if (/^pain$/i.test(token) || /^pain:?[\d-]/i.test(token)) {
      const own = token.replace(/^pain:?/i, '');
      const read = readPains(own === '' ? next : own);
      if (!read)
        return problem(
          `Pain cannot be "${own || next}": write during/after/next morning, such as pain 1/1/0.`,
        );
      pain = read;
      if (own === '') i++;
    } else if (/^@?rir/i.test(token)) {
      const own = token.replace(/^@?rir:?/i, '');
      rirs = readRirs(own === '' ? next : own);
      if (!rirs)
        return problem(
          `RIR cannot be "${own || next}": write a number from 0 to 10, or one a set, as 3/2/1.`,
        );
      if (own === '') i++;
    } else if (/^@?rpe/i.test(token)) {
      return problem('The log takes RIR, not RPE: write the repetitions left in reserve, such as RIR 2.');
    } else if (/^(?:bw|bodyweight)/i.test(token) || /kg$/i.test(token)) {
      load = readLoad(token);
      if (load.kind === 'words')
        return problem(`The load cannot be "${token}": write 20kg, 2x8kg or bw+10kg.`);
    } else if (/^band$/i.test(token) && next !== '') {
      load = { kind: 'words', words: `band ${next.toLowerCase()}` };
      i++;
    } else {
      const read = readSets(token);
      if (!read)
        return problem(
          `"${token}" is no set, load, RIR, pain or side: write for example 3x10 20kg RIR2 pain 1/1/0.`,
        );
      sets.push(...read.map((done) => ({ side, done })));
    }
  }
  if (rirs && rirs.length > 1 && rirs.length !== sets.length) {
    return problem(
      `There are ${rirs.length} values of RIR for ${sets.length} sets: write one, or one for each set.`,
    );
  }
  sets.forEach((set, i) => {
    const rir = rirs?.[rirs.length === 1 ? 0 : i];
    if (rir !== undefined) set.rir = rir;
  });
  if (sets.length === 0 && !load && !note && Object.keys(pain).length === 0) {
    return problem(`"${name}" has nothing behind it: write what was done, such as 3x10, or "missed".`);
  }
  const counts = new Map<string, number>();
  const done = sets.length > 0 ? sets : [undefined];
  const rows = done.map((set, i): Omit<LogRow, 'date'> => {
    const key = set?.side ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const single = set === undefined || set.done.kind !== 'count';
    // pain and words are said once, of the last set: they are of all of it
    const last = i === done.length - 1;
    return {
      ...(set?.side ? { side: set.side } : {}),
      ...(single ? {} : { set: counts.get(key) ?? 1 }),
      ...(set ? { done: set.done } : {}),
      ...(load && set?.done.kind !== 'none' ? { load } : {}),
      ...(set?.rir === undefined ? {} : { rir: set.rir }),
      pain: last ? pain : {},
      ...(last && note !== undefined ? { note } : {}),
    };
  });
  return { kind: 'rows', name, rows };
}

/** `3x10`, `3x30s`, `10/10/8`, `10`, `done`, `missed`. */
function readSets(token: string): Done[] | undefined {
  const times = /^([1-9]\d?)[x×*](.+)$/i.exec(token);
  if (times) {
    const done = readDone(times[2] ?? '');
    return done ? Array.from({ length: Number(times[1]) }, () => done) : undefined;
  }
  const parts = token.split(/[/,]/);
  const unit = /[a-z]+$/i.exec(token)?.[0] ?? '';
  const all = parts.map((part) => readDone(parts.length > 1 && /^\d+$/.test(part) ? part + unit : part));
  return all.every((done) => done !== undefined) ? all : undefined;
}

function readRirs(text: string): number[] | undefined {
  const all = text.split(/[/,]/).map(readRir);
  return all.every((value) => value !== undefined) ? all : undefined;
}

function readHeading(line: string): { kind: 'heading'; date: string; day?: string } | undefined {
  const match = /^(\S+?)(?:[\s:,]+(.*?))?:?$/.exec(line);
  const date = readDate(match?.[1] ?? '');
  if (date === undefined) return undefined;
  const day = match?.[2]?.replace(/\s*\([^()]*\)$/, '').trim();
  return { kind: 'heading', date, ...(day ? { day } : {}) };
}

/** What follows `note`, `stop` or a quotation mark are the coach's words; `stop` is one of them. */
function takeNote(line: string): { words: string; note?: string } {
  const match = /\s(?:(note:?\s+)|(?=stop\b)|")(.*)$/i.exec(line);
  if (!match) return { words: line };
  const note = (match[2] ?? '').replace(/"\s*$/, '').trim();
  return { words: line.slice(0, match.index), ...(note === '' ? {} : { note }) };
}

/** Words, with what belongs together put together: `3 x 10`, `20 kg`, `30 s`. */
function tokensOf(text: string): string[] {
  return text
    .replace(/\[\[\s*([^\]|#]+?)\s*(?:[|#][^\]]*)?\]\]/g, '$1')
    .replace(/(\d)\s*[x×]\s*(?:hold\s+)?(\d)/gi, '$1x$2')
    .replace(/(\d)\s+(kg|kilos?|s|sec|min|m|km|reps?)\b/gi, '$1$2')
    .replace(/\bbw\s*\+\s*/gi, 'bw+')
    .replace(/(\d)\s*\/\s*(?=\d)/g, '$1/')
    .replace(/(\d)\/side\b/gi, '$1 each')
    .split(/[\s;]+|,\s+/)
    .filter((token) => token !== '');
}

function isData(token: string): boolean {
  return (
    /^\d/.test(token) ||
    /^@?(?:rir|rpe|pain)(?:$|:?[\d-])/i.test(token) ||
    /^(?:bw|bodyweight)(?:\+|$)/i.test(token) ||
    /^(?:band|done|missed|skipped|✓)$/i.test(token) ||
    /^(?:l|r|left|right|each|both):?$/i.test(token)
  );
}

function problem(message: string): QuickReading {
  return { kind: 'problem', message };
}
