import type { Section } from './sections.ts';

const headingLine = /^(#{1,6})[ \t]+([^\s#](?:[^#\n]*[^\s#])?)$/;
/** Where anything but words could be meant: markup, escapes, entities, addresses, tabs and line breaks. */
const markup = /[`*_<>&\\~!|@\t\r]|:\/\/|www\.| $/im;
const wikiLink = /\[\[[\p{L}\p{N}-]+\]\]/gu;
const item = /^(?:[-*+]|(\d{1,9})[.)]) {1,3}/;
/** A line that can be nothing but words, whatever stands before it. */
const words = /^(?:["'(“‘]*\p{L}|\d+[^\d.)]|\[\[)/u;

/**
 * A section whose text is plain words and plain lists, which is how most are written, read without a
 * parser; undefined where remark should be asked. The span is that of the text.
 */
export function plainSection(text: string): Section | undefined {
  const [first = '', ...lines] = text.split('\n');
  const heading = headingLine.exec(first);
  if (!heading || markup.test(text) || /[[\]]/.test(text.replace(wikiLink, ''))) return undefined;
  const paragraphs: string[][] = [];
  const items: string[][] = [];
  let before: 'blank' | 'words' | 'item' | 'numbered' = 'blank';
  for (const line of lines) {
    if (line === '') {
      before = 'blank';
      continue;
    }
    const marker = item.exec(line);
    const said = line.slice(marker?.[0].length ?? 0).trimStart();
    if (!words.test(said)) return undefined;
    const isIndented = line.startsWith(' ');
    if (marker) {
      // a number may begin a list only where words do not go on
      if (marker[1] !== undefined && (before === 'words' || before === 'item')) return undefined;
      const made = [said];
      items.push(made);
      paragraphs.push(made);
      before = marker[1] === undefined ? 'item' : 'numbered';
    } else if (before === 'blank') {
      if (isIndented) return undefined;
      paragraphs.push([said]);
      before = 'words';
    } else {
      paragraphs.at(-1)?.push(said);
    }
  }
  return {
    heading: heading[2] ?? '',
    depth: heading[1]?.length ?? 0,
    span: { start: 0, end: text.length },
    paragraphs: paragraphs.map(joined),
    items: items.map(joined),
  };
}

function joined(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}
