import type { YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/position.ts';
import { isMap, isScalar, isSeq, parseYaml } from './yaml.ts';

export type AppendItemResult = { readonly edit: TextEdit } | { readonly problem: string };

/**
 * The edit that adds one item, written as flow YAML, to the end of a list of the front matter. It only
 * inserts, but for an empty `[]` or `~` that it replaces: order, comments and line ends stay.
 */
export function appendItem(text: string, block: Span, key: string, item: string): AppendItemResult {
  const yaml = text.slice(block.start, block.end);
  const document = parseYaml(yaml);
  const { contents } = document;
  if (
    document.errors.length > 0 ||
    (contents !== null && !isMap(contents)) ||
    (isMap(contents) && contents.flow)
  ) {
    return { problem: `The front matter cannot be read as a list of fields: mend it, then add to "${key}".` };
  }
  const index = new LineIndex(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const put = (from: number, to: number, newText: string): AppendItemResult => ({
    edit: { range: index.range({ start: block.start + from, end: block.start + to }), newText },
  });
  const pair = isMap(contents)
    ? contents.items.find((each) => isScalar(each.key) && each.key.value === key)
    : undefined;
  if (!pair) {
    const end = yaml.trimEnd().length;
    return put(
      end,
      end,
      `${yaml.trim() === '' ? '' : eol}${key}:${eol}  - ${item}${yaml.trim() === '' ? eol : ''}`,
    );
  }
  const { value } = pair;
  if (isSeq(value) && value.range) {
    if (value.flow) return inFlow(value, yaml, item, put, eol);
    const last = value.items.at(-1);
    const lastEnd = rangeEnd(last) ?? value.range[1];
    const end = lineEnd(yaml, yaml.slice(0, lastEnd).trimEnd().length);
    const indent = value.range[0] - (yaml.lastIndexOf('\n', value.range[0] - 1) + 1);
    return put(end, end, `${eol}${' '.repeat(indent)}- ${item}`);
  }
  if (value === null || (isScalar(value) && value.value === null)) {
    const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
    const colon = yaml.indexOf(':', keyEnd) + 1;
    const written = isScalar(value) && value.range ? value.range[1] : colon;
    const end = lineEnd(yaml, colon);
    const comment = yaml.slice(Math.max(colon, Math.min(written, end)), end).trim();
    return put(colon, end, `${comment === '' ? '' : ` ${comment}`}${eol}  - ${item}`);
  }
  return { problem: `"${key}" is no list in the front matter: write it as one, then add to it.` };
}

function inFlow(
  list: YAMLSeq,
  yaml: string,
  item: string,
  put: (from: number, to: number, newText: string) => AppendItemResult,
  eol: string,
): AppendItemResult {
  const [start, end] = list.range ?? [0, 0];
  if (list.items.length === 0 && /^\[\s*\]$/.test(yaml.slice(start, end))) {
    const gap = yaml.slice(0, start).endsWith(' ') ? 1 : 0;
    // a comment behind it stays behind the key
    const rest = yaml.slice(end, lineEnd(yaml, end));
    return rest.trim() === '' ? put(start - gap, end, `${eol}  - ${item}`) : put(start, end, `[${item}]`);
  }
  const last = rangeEnd(list.items.at(-1)) ?? start + 1;
  const comma = /^\s*,/.exec(yaml.slice(last))?.[0].length ?? 0;
  return put(last + comma, last + comma, `${comma > 0 ? ' ' : ', '}${item}`);
}

function rangeEnd(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[1] === 'number' ? range[1] : undefined;
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r|\n/);
  return end < 0 ? text.length : offset + end;
}
