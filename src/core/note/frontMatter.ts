import matter from 'gray-matter';
import type { Pair } from 'yaml';
import { alone } from '../text/alone.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';
import { readPlainYaml } from './plainYaml.ts';
import { isMap, isScalar, isSeq, nodeSpan, parseYaml, readYaml } from './yaml.ts';

/** The front matter of one text: its data, and where block and body lie. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML between the fences; undefined when the text has no front matter. */
  readonly block: Span | undefined;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
  /** The block's text, kept by itself, when it is plain YAML that can be read again in no time. */
  readonly plain?: string;
}

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

  const written = alone(text.slice(block.start, block.end));
  const plain = readPlainYaml(written);
  if (plain) return { data: plain, block, bodyStart, problems: [], plain: written };

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
  const [name] = path;
  const plain = path.length === 1 && typeof name === 'string' && locatePlain(text, block, name);
  if (plain) return plain;
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

/** A field with a few plain words on its own line, as most that are pointed at: found without a parser. */
function locatePlain(text: string, block: Span, name: string): Span | undefined {
  const written = `${name}: `;
  const start = text.startsWith(written, block.start)
    ? block.start
    : text.indexOf(`\n${written}`, block.start) + 1;
  const end = text.indexOf('\n', start);
  if (start < block.start || end < 0 || end > block.end) return undefined;
  const isPlain = plainWords.test(text.slice(start + written.length, end));
  // a line that is further in would go on with the words
  return isPlain && plainLine.test(text.charAt(end + 1)) ? { start, end } : undefined;
}

const plainWords = /^[\p{L}\d](?:[\p{L}\d -]*[\p{L}\d])?$/u;
const plainLine = /^[a-z-]/;

function without(bodyStart: number, ...problems: Problem[]): FrontMatter {
  return { data: {}, block: undefined, bodyStart, problems };
}

function refuse(): never {
  throw new Error('Only YAML front matter is read.');
}

function afterFence(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset;
}

function pairSpan(pair: Pair, offset: number): Span | undefined {
  const key = nodeSpan(pair.key, offset);
  return key && { start: key.start, end: nodeSpan(pair.value, offset)?.end ?? key.end };
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r|\n/);
  return end < 0 ? text.length : offset + end;
}
