import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/position.ts';
import { isMap, isNode, isScalar, parseYaml } from './yaml.ts';

/** The edit that gives a field of the front matter another value, or adds the field at its end; `value` is YAML for one line. */
export function setField(text: string, block: Span, key: string, value: string): TextEdit {
  const yaml = text.slice(block.start, block.end);
  const { contents } = parseYaml(yaml);
  const pair = isMap(contents)
    ? contents.items.find((each) => isScalar(each.key) && each.key.value === key)
    : undefined;
  const index = new LineIndex(text);
  const edit = (from: number, to: number, newText: string): TextEdit => ({
    range: index.range({ start: block.start + from, end: block.start + to }),
    newText,
  });
  const range = isNode(pair?.value) ? pair.value.range : undefined;
  if (range && range[1] > range[0])
    return edit(range[0], range[0] + yaml.slice(range[0], range[1]).trimEnd().length, value);
  if (pair && isScalar(pair.key) && pair.key.range) {
    const colon = yaml.indexOf(':', pair.key.range[1]) + 1;
    return edit(colon, colon, ` ${value}`);
  }
  const end = yaml.trimEnd().length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return edit(end, end, `${end === 0 ? '' : eol}${key}: ${value}${end === 0 ? eol : ''}`);
}
