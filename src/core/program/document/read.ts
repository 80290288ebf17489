import { parseDose } from '../../dose/parse.ts';
import { weekdays } from '../../note/kinds/athlete.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';
import type { Span } from '../../text/position.ts';
import type {
  Block,
  BlockFormat,
  Day,
  DayKind,
  Keep,
  LeftOut,
  Line,
  LineKind,
  Part,
  Program,
  Reason,
} from '../program.ts';

/** A program as its document says it, every element with its span, and what is wrong with the text. */
export interface ProgramReading {
  readonly program: Program;
  readonly problems: readonly Problem[];
}

// while a document is read its lists still grow
type OpenPart = Omit<Part, 'days'> & { readonly days: OpenDay[] };
type OpenDay = Omit<Day, 'blocks'> & { readonly blocks: OpenBlock[] };
type OpenBlock = Omit<Block, 'lines'> & { readonly lines: OpenLine[] };
type OpenLine = Omit<Line, 'reasons' | 'notes' | 'keeps'> & {
  readonly reasons: Reason[];
  readonly notes: string[];
  readonly keeps: Keep[];
};

/** Reads a program note. What fits nothing is passed over: the text stays the coach's. */
export function readProgram(note: NoteOf<'program'>): ProgramReading {
  const { data } = note;
  const reader = new Reader(note.text, note.bodyStart);
  reader.read();
  const problems = [...reader.problems, ...coverage(reader.parts, data.weeks, note)];
  return {
    program: {
      id: note.id,
      title: note.title,
      athlete: data.athlete,
      ...(data.template === undefined ? {} : { template: data.template }),
      start: data.start,
      weeks: data.weeks,
      ...(data.built === undefined ? {} : { built: data.built }),
      parts: reader.parts,
      leftOut: reader.leftOut,
    },
    problems,
  };
}

const headingPattern = /^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const itemPattern = /^([ \t]*)[-*+][ \t]+(.*?)[ \t]*$/;
const weeksPattern = /^weeks?\s+(\d+)(?:\s*[-–]\s*(\d+))?$/i;
const linkPattern = /^\[\[\s*([^[\]|#]+?)\s*(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]\s*/;
const labelPattern = /^(\d+[a-z])\s+(?=\S)/;
const becausePattern =
  /^because\s+\[\[\s*([^[\]|#]+?)\s*(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]\s*(?:\(([^()]*)\))?\s*:?\s*(.*)$/i;
const keepPattern = /^keep\s+(PB\d{2}|[a-z]+(?:-[a-z]+)+|precaution)\s*:\s*(.*)$/i;

class Reader {
  readonly parts: OpenPart[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #start: number;
  #section: 'weeks' | 'left-out' | 'other' = 'other';
  /** The line that details now belong to; none under a list item of the coach's own. */
  #open: OpenLine | undefined;
  #fence: string | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  read(): void {
    let offset = this.#start;
    for (const line of this.#text.slice(this.#start).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
      this.#line(line.replace(/[\r\n]+$/, ''), offset);
      offset += line.length;
    }
  }

  #line(line: string, offset: number): void {
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (fence?.startsWith(this.#fence)) this.#fence = undefined;
      return;
    }
    if (fence) {
      this.#fence = fence;
      return;
    }
    const heading = headingPattern.exec(line);
    const span = { start: offset, end: offset + line.length };
    if (heading) this.#heading((heading[1] ?? '').length, heading[2] ?? '', span);
    else {
      const item = itemPattern.exec(line);
      const [, indent = '', words = ''] = item ?? [];
      const start = offset + line.indexOf(words);
      if (item) this.#item(widthOf(indent), words, { start, end: start + words.length });
    }
  }

  #heading(depth: number, title: string, span: Span): void {
    this.#open = undefined;
    if (depth <= 2) {
      const weeks = depth === 2 ? weeksPattern.exec(title) : null;
      this.#section = weeks ? 'weeks' : /^left out$/i.test(title) ? 'left-out' : 'other';
      if (weeks) {
        const from = Number(weeks[1]);
        this.parts.push({ from, to: Number(weeks[2] ?? from), days: [], span });
      }
      return;
    }
    if (this.#section !== 'weeks') return;
    if (depth === 3) this.parts.at(-1)?.days.push(this.#day(title, span));
    if (depth === 4)
      this.parts
        .at(-1)
        ?.days.at(-1)
        ?.blocks.push({ ...readBlockHeading(title), lines: [], span });
  }

  #day(title: string, span: Span): OpenDay {
    const match = /^(.*?)\s*\(([^()]*)\)$/.exec(title);
    const name = match?.[1] ?? title;
    const inside = match?.[2] ?? '';
    const week = /^week\s+(\d+)$/i.exec(inside)?.[1];
    const days = inside.split(/\s*,\s*/).flatMap((word) => readWeekday(word) ?? []);
    const known = week !== undefined || (days.length > 0 && days.length === inside.split(',').length);
    const kind = dayKind(name);
    return {
      title: known ? name : title,
      kind,
      weekdays: week === undefined && known ? days : [],
      ...(week === undefined ? {} : { week: Number(week) }),
      blocks: [],
      span,
    };
  }

  #item(indent: number, words: string, span: Span): void {
    if (this.#section === 'left-out') {
      const link = linkPattern.exec(words);
      if (link?.[1])
        this.leftOut.push({ id: link[1], says: words.slice(link[0].length).replace(/^:\s*/, '') });
      return;
    }
    const day = this.#section === 'weeks' ? this.parts.at(-1)?.days.at(-1) : undefined;
    if (!day) return;
    if (indent >= 2) {
      if (this.#open) this.#detail(this.#open, words, span);
      return;
    }
    this.#open = this.#programLine(words, span);
    if (!this.#open) return;
    if (day.blocks.length === 0) day.blocks.push({ title: '', format: { kind: 'straight' }, lines: [] });
    day.blocks.at(-1)?.lines.push(this.#open);
  }

  #programLine(words: string, span: Span): OpenLine | undefined {
    let rest = words;
    const label = labelPattern.exec(rest)?.[1];
    if (label) rest = rest.slice(labelPattern.exec(rest)?.[0].length ?? 0);
    const keyword = /^(test|run|advice|note)(?:\s+|:\s*|$)/i.exec(rest);
    const kind: LineKind = keyword ? (keyword[1]?.toLowerCase() as LineKind) : 'exercise';
    if (keyword) rest = rest.slice(keyword[0].length);
    const base = { kind, ...(label ? { label } : {}), reasons: [], notes: [], keeps: [], span };
    if (kind === 'note') return { ...base, text: rest };

    const link = kind === 'run' ? null : linkPattern.exec(rest);
    if (kind !== 'run' && !link?.[1]) return undefined; // a list item of the coach's own
    const idStart = span.end - rest.length + 2 + (/^\[\[(\s*)/.exec(rest)?.[1]?.length ?? 0);
    const id = link?.[1];
    if (link) rest = rest.slice(link[0].length);
    const doseSpan = { start: span.end - rest.length, end: span.end };
    return {
      ...base,
      ...(id === undefined ? {} : { id, idSpan: { start: idStart, end: idStart + id.length } }),
      ...(rest === '' ? {} : this.#dose(rest, doseSpan)),
    };
  }

  #dose(text: string, span: Span): Pick<Line, 'dose' | 'text' | 'doseSpan'> {
    const reading = parseDose(text);
    if ('dose' in reading) return { dose: reading.dose, doseSpan: span };
    this.problems.push({
      code: 'unreadable-dose',
      severity: 'error',
      message: reading.problem.message,
      span: { start: span.start + reading.problem.start, end: span.start + reading.problem.end },
    });
    return { text, doseSpan: span };
  }

  #detail(line: OpenLine, words: string, span: Span): void {
    const because = becausePattern.exec(words);
    const keep = keepPattern.exec(words);
    if (because?.[1]) {
      const findings = (because[2] ?? '').split(',').map((id) => id.trim());
      const reason: Reason = {
        of: because[1],
        findings: findings.filter((id) => id !== ''),
        says: because[3] ?? '',
        span,
      };
      line.reasons.push(reason);
    } else if (keep?.[1]) {
      const accepted: Keep = {
        rule: /^pb\d/i.test(keep[1]) ? keep[1].toUpperCase() : keep[1].toLowerCase(),
        reason: keep[2] ?? '',
        span,
      };
      line.keeps.push(accepted);
    } else if (/^note:/i.test(words)) {
      line.notes.push(words.slice(5).trim());
    }
  }
}

/** How far an item is indented, a tab taken as four spaces. */
function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

function readBlockHeading(heading: string): { title: string; format: BlockFormat } {
  const [title = '', ...words] = heading.split(',').map((word) => word.trim());
  let kind: 'superset' | 'circuit' | 'rounds' | undefined;
  let rounds: number | undefined;
  let restSeconds: number | undefined;
  for (const word of words) {
    const count = /^(\d+)\s+rounds?$/i.exec(word)?.[1];
    const rest = /^rest\s+(\d+)\s*(s|min)$/i.exec(word);
    if (/^(superset|circuit)$/i.test(word)) kind = word.toLowerCase() as 'superset' | 'circuit';
    else if (count) rounds = Number(count);
    else if (rest) restSeconds = Number(rest[1]) * (rest[2]?.toLowerCase() === 'min' ? 60 : 1);
    else return { title: heading, format: { kind: 'straight' } }; // a comma in the title
  }
  if (rounds === undefined && kind === undefined) return { title: heading, format: { kind: 'straight' } };
  return {
    title,
    format: {
      kind: kind ?? 'rounds',
      rounds: rounds ?? 1,
      ...(restSeconds === undefined ? {} : { restSeconds }),
    },
  };
}

function readWeekday(word: string): Weekday | undefined {
  return weekdays.find((day) => day.toLowerCase() === word.trim().slice(0, 3).toLowerCase());
}

function dayKind(name: string): DayKind {
  if (/^clinic\b/i.test(name)) return 'clinic';
  if (/^retest\b/i.test(name)) return 'retest';
  return /\brun$/i.test(name) && !/^before\b/i.test(name) ? 'run' : 'slot';
}

function coverage(parts: readonly Part[], weeks: number, note: NoteOf<'program'>): Problem[] {
  const problems: Problem[] = [];
  const covered = new Map<number, Part>();
  const say = (message: string, span: Span): void => {
    problems.push({ code: 'weeks', severity: 'error', message, span });
  };
  for (const part of parts) {
    const span = part.span ?? note.block;
    if (part.to < part.from || part.from < 1) {
      say(`Weeks ${part.from}-${part.to} run backwards: write the smaller number first.`, span);
      continue;
    }
    if (part.to > weeks) say(`The program has ${weeks} weeks: shorten this heading or raise "weeks".`, span);
    for (let week = part.from; week <= Math.min(part.to, weeks); week++) {
      if (covered.has(week)) say(`Week ${week} is written twice: give each week to one heading.`, span);
      covered.set(week, part);
    }
  }
  const missing = Array.from({ length: weeks }, (_, i) => i + 1).filter((week) => !covered.has(week));
  if (missing.length > 0) {
    say(
      `No heading covers week ${missing.join(', ')}: add "## Week ${missing[0]}" or lower "weeks".`,
      note.block,
    );
  }
  return problems;
}
