import matter from 'gray-matter';
import { isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';

/** The front matter of one text: its data, and where block and body lie. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML between the fences; undefined when the text has no front matter. */
  readonly block: Span | undefined;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** More aliases than this is no note but a bomb: 4 kB of YAML can stand for 200 MB. */
const maxAliasCount = 50;

/** A block longer than this is data, not front matter. In UTF-16 units. */
const maxBlockLength = 500_000;

const languageRefused = 'front-matter-language';

/**
 * Takes the front matter off a text. Never throws: what cannot be read is a problem, and the data
 * is what could be read of it. Only YAML is read; `---js` and other languages are refused unrun. A
 * field left empty is taken as absent.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---([^\r\n]*)(\r\n|\n|\r|$)/.exec(text.slice(start, start + 200));
  if (!opening || opening[1]?.startsWith('-')) return without(start);

  const language = (opening[1] ?? '').trim();
  const openingSpan = { start, end: start + opening[0].length };
  if (language !== '' && language !== 'yaml') {
    const shown = language.slice(0, 20);
    return without(start, {
      code: languageRefused,
      severity: 'error',
      message: `Front matter in "${shown}" is not read, only YAML is: open the block with --- alone.`,
      span: openingSpan,
    });
  }
  if (opening[2] === '\r') {
    return without(start, {
      code: 'line-ends',
      severity: 'error',
      message: 'This file ends its lines with CR alone: save it with LF or CRLF line ends.',
      span: openingSpan,
    });
  }

  const blockStart = openingSpan.end;
  // the line end before the fence belongs to the fence, so an empty block starts one character early
  const closing = text.indexOf('\n---', blockStart - 1);
  if (closing < 0) {
    return without(start, {
      code: 'front-matter-open',
      severity: 'error',
      message: 'The front matter is never closed: put --- on a line of its own after the last field.',
      span: openingSpan,
    });
  }
  // the CR of the line end before the fence would stay in the last value
  const blockEnd = text[closing - 1] === '\r' ? closing - 1 : closing;
  const block = { start: blockStart, end: Math.max(blockStart, blockEnd) };
  const bodyStart = afterFence(text, closing + 4);
  if (block.end - block.start > maxBlockLength) {
    return {
      data: {},
      block,
      bodyStart,
      problems: [
        {
          code: 'front-matter-size',
          severity: 'error',
          message: `The front matter is longer than ${maxBlockLength} characters: move the text into the body.`,
          span: openingSpan,
        },
      ],
    };
  }

  const problems: Problem[] = [];
  const parsed = matter(text.slice(start, bodyStart), {
    language: 'yaml',
    engines: {
      // gray-matter hands over the opening line's end too; read from the block, spans come out right
      yaml: {
        parse: () => readYaml(text.slice(block.start, block.end), block.start, problems),
        stringify: refuse,
      },
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse },
    },
  });
  return { data: parsed.data, block, bodyStart, problems };
}

/** Where the value at `path` stands in the text, or its nearest written ancestor, key included. */
export function locateField(text: string, block: Span, path: readonly PropertyKey[]): Span {
  let node: unknown = parseYaml(text.slice(block.start, block.end)).contents;
  let found: Span = { start: block.start, end: Math.min(block.end, lineEnd(text, block.start)) };
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const next: unknown = pair
      ? pair.value
      : isSeq(node) && typeof key === 'number'
        ? node.items[key]
        : undefined;
    const span = pair ? pairSpan(pair, block.start) : nodeSpan(next, block.start);
    if (!span) break;
    found = span;
    node = next;
  }
  return found;
}

function without(bodyStart: number, ...problems: Problem[]): FrontMatter {
  return { data: {}, block: undefined, bodyStart, problems };
}

function parseYaml(yaml: string): Document {
  return parseDocument(yaml, { uniqueKeys: true, merge: false, logLevel: 'silent' });
}

function refuse(): never {
  throw new Error('Only YAML front matter is read.');
}

function readYaml(yaml: string, offset: number, problems: Problem[]): Record<string, unknown> {
  const document = parseYaml(yaml);
  for (const error of document.errors) {
    problems.push({
      code: 'yaml',
      severity: 'error',
      message: `The front matter cannot be read as YAML, correct it here: ${firstLine(error.message)}.`,
      span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) },
    });
  }
  const data = toData(document, offset, problems);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { ...data };
  if (document.errors.length === 0 && data !== null && data !== undefined) {
    problems.push({
      code: 'yaml',
      severity: 'error',
      message: 'The front matter is not a list of fields: write each as "name: value" on a line of its own.',
      span: { start: offset, end: offset + Math.min(yaml.length, 80) },
    });
  }
  return {};
}

function toData(document: Document, offset: number, problems: Problem[]): unknown {
  try {
    visit(document, {
      Pair: (_, { key, value }) => {
        if (isScalar(key))
          return value === null || (isScalar(value) && value.value === null) ? visit.REMOVE : undefined;
        // maps as names are no fields, and nested ones cost minutes
        problems.push({
          code: 'yaml',
          severity: 'error',
          message: 'A field cannot have a list or an alias for a name: name it in plain words.',
          span: nodeSpan(key, offset) ?? { start: offset, end: offset },
        });
        return visit.REMOVE;
      },
    });
    return document.toJS({ maxAliasCount });
  } catch (error) {
    // an alias bomb, an alias without an anchor, a full stack; YAML errors proper stand in document.errors
    if (!(error instanceof Error)) throw error;
    problems.push({
      code: 'yaml',
      severity: 'error',
      message:
        error instanceof RangeError
          ? 'The front matter nests too deeply: write its values in fewer levels.'
          : `The front matter cannot be read as YAML (${firstLine(error.message)}): write the values out instead of using aliases.`,
      span: { start: offset, end: offset + 1 },
    });
    return {};
  }
}

function afterFence(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset;
}

function pairSpan(pair: Pair, offset: number): Span | undefined {
  const key = nodeSpan(pair.key, offset);
  return key && { start: key.start, end: nodeSpan(pair.value, offset)?.end ?? key.end };
}

function nodeSpan(node: unknown, offset: number): Span | undefined {
  return isNode(node) && node.range
    ? { start: offset + node.range[0], end: offset + node.range[1] }
    : undefined;
}

function firstLine(message: string): string {
  const [line = message] = message.split('\n', 1);
  return line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r|\n/);
  return end < 0 ? text.length : offset + end;
}
