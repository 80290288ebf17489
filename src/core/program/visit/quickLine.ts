import type { Knowledge } from '../../knowledge/knowledge.ts';
import { limits } from '../../note/kinds/athlete.ts';
import type { Finding } from '../../note/kinds/athlete.ts';
import type { NoteOf } from '../../note/note.ts';
import { readDate, readPain } from '../log/cells.ts';
import { resolveNote } from '../resolveNote.ts';

export type FindingReading =
  { readonly finding: Omit<Finding, 'id'>; readonly title: string } | { readonly problem: string };

type Side = 'left' | 'right';
type Values = Record<string, number | boolean>;
type OpenFinding = { -readonly [K in keyof Finding]: Finding[K] };
type Measures = NoteOf<'assessment'>['data']['measures'];

class Wrong extends Error {}

/**
 * Reads `thomas L -8 R +4 pain L2 stiff`: a test, an effect or a cause by its id, another name or the
 * start of one; for each side the measures in their order (`L -8 70 no`, `-` for one not taken, or by
 * name: `L knee 70`); pain by side; the word for what stopped the movement; for a question its answer;
 * and behind `note` the coach's words. A date in front is the day it was found.
 */
export function readFindingLine(text: string, today: string, knowledge: Knowledge): FindingReading {
  try {
    return read(text.trim(), today, knowledge);
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.message };
    throw error;
  }
}

function read(line: string, today: string, knowledge: Knowledge): FindingReading {
  const noted = /\s+(?:note:?\s+|")(.*?)"?$/i.exec(line);
  const note = noted?.[1]?.trim();
  const tokens = tokensOf(noted ? line.slice(0, noted.index) : line);
  const on = readDate(tokens[0] ?? '');
  if (on !== undefined) tokens.shift();
  if (tokens.length === 0) throw new Wrong('Write what was found, such as "thomas L -8 R +4 pain L2".');

  const { target, rest } = takeName(tokens, knowledge);
  const finding: OpenFinding = { id: '', on: on ?? today, of: target.id };
  if (target.kind === 'assessment') readAssessment(finding, target, rest);
  else readSeen(finding, target.title, rest);
  finding.by = 'coach';
  if (note) finding.note = note;
  const { id: _id, ...found } = finding;
  return { finding: found, title: target.title };
}

/** The longest beginning of the line that names a note. */
function takeName(tokens: readonly string[], knowledge: Knowledge) {
  const kinds = ['assessment', 'effect', 'cause'] as const;
  const end = tokens.findIndex((token, i) => i > 0 && isData(token, tokens.slice(i + 1)));
  const most = end < 0 ? tokens.length : end;
  let problem: string | undefined;
  for (let count = most; count > 0; count--) {
    const name = tokens.slice(0, count).join(' ');
    const found = resolveNote(name, kinds, knowledge);
    if ('problem' in found) {
      problem ??= found.problem;
      continue;
    }
    const { id, kind } = found.note;
    const target =
      kind === 'assessment'
        ? knowledge.whole('assessment', id)
        : kind === 'effect'
          ? knowledge.whole('effect', id)
          : knowledge.whole('cause', id);
    if (target) return { target, rest: tokens.slice(count) };
    problem ??= `The note "${id}" is broken: mend it first.`;
  }
  throw new Wrong(problem ?? 'This names no test, effect or cause.');
}

function readAssessment(finding: OpenFinding, test: NoteOf<'assessment'>, tokens: readonly string[]): void {
  const { measures } = test.data;
  const sided = test.data.side === 'each';
  const taken: Partial<Record<Side | 'value', Values>> = {};
  const place = { side: (sided ? undefined : 'value') as Side | 'value' | undefined, next: 0 };
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const side = sideOf(token);
    const named = measures.findIndex((measure) => measure.id === token.toLowerCase());
    if (side === 'both') throw new Wrong(`${test.title}: write each side by itself, L … R ….`);
    if (side) {
      if (!sided) throw new Wrong(`${test.title} has no sides: leave "${token}" out.`);
      Object.assign(place, { side, next: 0 });
    } else if (/^pain$/i.test(token) && isPain(tokens.slice(i + 1))) {
      i = readPains(finding, tokens, i + 1, taken);
    } else if (named >= 0 && isValue(tokens[i + 1] ?? '')) {
      place.next = named;
    } else if (limitOf(token)) {
      finding.limit = limitOf(token);
    } else if (isValue(token) && measures.length > 0) {
      put(taken, place, token, test.title, measures);
    } else {
      words.push(token);
    }
  }
  if (words.length > 0) finding.outcome = outcomeOf(test, words.join(' '));
  const sides = Object.entries(taken).filter(([, values]) => Object.keys(values).length > 0);
  for (const [side, values] of sides) finding[side as Side | 'value'] = values;
  if (sides.length === 0 && finding.outcome === undefined)
    throw new Wrong(`${test.title} has no value here: ${orderOf(test, measures)}`);
}

/** Puts a value under the next measure of the side that is open. */
function put(
  taken: Partial<Record<Side | 'value', Values>>,
  place: { side: Side | 'value' | undefined; next: number },
  token: string,
  title: string,
  measures: Measures,
): void {
  if (!place.side) throw new Wrong(`${title} is taken on each side: write L or R before "${token}".`);
  const measure = measures[place.next];
  if (!measure) {
    const ids = measures.map((each) => each.id).join(', ');
    throw new Wrong(
      `${title} has ${measures.length} ${measures.length === 1 ? 'measure' : 'measures'} (${ids}): "${token}" is one too many.`,
    );
  }
  place.next++;
  if (token === '-' || token === '–') return;
  const value = measure.unit === 'yes-no' ? truth(token) : amount(token);
  if (value === undefined)
    throw new Wrong(
      `The ${measure.id} of ${title} cannot be "${token}": write ${measure.unit === 'yes-no' ? 'yes or no' : `a number (${measure.unit})`}.`,
    );
  (taken[place.side] ??= {})[measure.id] = value;
}

/** Reads `L2 R1`, `L 2` or one number for the sides named so far; gives the place of the last token it took. */
function readPains(finding: OpenFinding, tokens: readonly string[], start: number, taken: object): number {
  const pain: Partial<Record<Side, number>> = {
    ...(finding.pain?.left === undefined ? {} : { left: finding.pain.left }),
    ...(finding.pain?.right === undefined ? {} : { right: finding.pain.right }),
  };
  let i = start;
  for (; i < tokens.length; i++) {
    const match = /^([lr]?):?(\d.*)?$/i.exec(tokens[i] ?? '');
    const side: Side | undefined = match?.[1]
      ? match[1].toLowerCase() === 'l'
        ? 'left'
        : 'right'
      : undefined;
    const own = match?.[2];
    const next = tokens[i + 1] ?? '';
    // "R +4" after the pain goes on with the measures
    if (
      !match ||
      (side && own === undefined && !/^\d/.test(next)) ||
      (!side && (own === undefined || i > start))
    )
      break;
    const words = own ?? next;
    const value = readPain(words);
    if (value === undefined)
      throw new Wrong(`Pain cannot be "${words}": write a number from 0 to 10, such as pain L2.`);
    if (own === undefined) i++;
    const named = (['left', 'right'] as const).filter((each) => each in taken);
    for (const each of side ? [side] : named.length > 0 ? named : (['left', 'right'] as const))
      pain[each] = value;
  }
  finding.pain = pain;
  return i - 1;
}

function readSeen(finding: OpenFinding, title: string, tokens: readonly string[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const side = sideOf(token);
    if (side) finding.side = finding.side === undefined || finding.side === side ? side : 'both';
    else if (/^pain$/i.test(token) && isPain(tokens.slice(i + 1))) i = readPains(finding, tokens, i + 1, {});
    else if (limitOf(token)) finding.limit = limitOf(token);
    else
      throw new Wrong(
        `"${token}" says nothing of ${title}: write left, right or both, pain, or what limits it (${limits.join(', ')}).`,
      );
  }
}

function outcomeOf(test: NoteOf<'assessment'>, words: string): string {
  const wanted = words.toLowerCase();
  const names = test.data.outcomes.map((outcome) => outcome.name);
  const exact = names.filter((name) => name.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : names.filter((name) => name.toLowerCase().startsWith(wanted));
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new Wrong(
    `"${words}" is no value, limit or outcome of ${test.title}: ${orderOf(test, test.data.measures)}`,
  );
}

/** What may be written behind a test. */
function orderOf(test: NoteOf<'assessment'>, measures: Measures): string {
  if (measures.length === 0)
    return `its outcomes are ${test.data.outcomes.map((outcome) => `"${outcome.name}"`).join(', ')}.`;
  const order = measures.map((measure) => `${measure.id} (${measure.unit})`).join(', ');
  return `write ${test.data.side === 'each' ? 'L and R, each followed by ' : ''}${order}, in this order.`;
}

function tokensOf(text: string): string[] {
  return text
    .replace(/\[\[\s*([^\]|#]+?)\s*(?:[|#][^\]]*)?\]\]/g, '$1')
    .replace(/[−–](?=\d)/g, '-')
    .replace(/(^|\s)([+-])\s+(?=\d)/g, '$1$2')
    .replace(/\b(left|right|l|r):/gi, '$1 ')
    .replace(
      /(^|\s)([lr])([+-]?\d)/gi,
      (all, lead: string, side: string, value: string, at: number, whole: string) =>
        // "pain L2" is read where pain is
        /pain(?:\s+[lr]\d+(?:\.5)?)*$/i.test(whole.slice(0, at)) ? all : `${lead}${side} ${value}`,
    )
    .split(/[\s,;]+/)
    .filter((token) => token !== '');
}

function isData(token: string, next: readonly string[]): boolean {
  return sideOf(token) !== undefined || isValue(token) || (/^pain$/i.test(token) && isPain(next));
}

/** `2`, `L2` or `L 2`; "night pain L" is a name and a side. */
function isPain([first = '', second = '']: readonly string[]): boolean {
  return /^[lr]?:?\d/i.test(first) || (/^[lr]$/i.test(first) && /^\d/.test(second));
}

function isValue(token: string): boolean {
  return amount(token) !== undefined || truth(token) !== undefined || token === '-' || token === '–';
}

function amount(token: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(?:deg|°|cm|s|h|reps?)?$/i.exec(token);
  return match ? Number(match[1]) : undefined;
}

function truth(token: string): boolean | undefined {
  if (/^(?:yes|y|true)$/i.test(token)) return true;
  return /^(?:no|n|false)$/i.test(token) ? false : undefined;
}

function sideOf(token: string): Side | 'both' | undefined {
  if (/^(?:l|left)$/i.test(token)) return 'left';
  if (/^(?:r|right)$/i.test(token)) return 'right';
  return /^both$/i.test(token) ? 'both' : undefined;
}

function limitOf(token: string): Finding['limit'] {
  return limits.find((limit) => limit === token.toLowerCase());
}
