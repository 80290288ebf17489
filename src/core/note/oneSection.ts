import { plainSection } from './plainSection.ts';
import type { Section } from './sections.ts';
import { readSections } from './sections.ts';
import { scanBody } from './bodyScan.ts';

const headingLine = /^#{1,6}(?:[ \t][^\r\n]*)?$/gm;

/**
 * The first section of that heading, in any case, without reading the others: a card shows one of ten.
 * A body that lines cannot settle is read whole.
 */
export function readSection(text: string, bodyStart: number, heading: string): Section | undefined {
  const wanted = heading.toLowerCase();
  const scan = scanBody(text, bodyStart);
  const named = (section: Section): boolean => section.depth > 0 && section.heading.toLowerCase() === wanted;
  if (scan.doubtful !== false) return readSections(text, bodyStart).find(named);
  let start: number | undefined;
  headingLine.lastIndex = bodyStart;
  for (let match = headingLine.exec(text); match; match = headingLine.exec(text)) {
    const { index } = match;
    if (scan.code.some((code) => code.start <= index && index < code.end)) continue;
    const section = start === undefined ? undefined : sectionIn(text, start, index);
    if (section && named(section)) return section;
    // most headings need no parser to see that they are others
    start = match[0].toLowerCase().includes(wanted) ? index : undefined;
  }
  const last = start === undefined ? undefined : sectionIn(text, start, text.length);
  return last && named(last) ? last : undefined;
}

function sectionIn(text: string, start: number, end: number): Section | undefined {
  const alone = text.slice(start, end);
  const section = plainSection(alone) ?? readSections(alone)[0];
  return section && { ...section, span: { start, end } };
}
