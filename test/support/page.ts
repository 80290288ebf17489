import assert from 'node:assert/strict';

/** The words of a page, its tags, style and script taken out. */
export function wordsOf(page: string): string {
  return page
    .replace(/<(style|script)>[^]*?<\/\1>/g, '')
    .replace(/<\/?(?:a|em|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Links of a page that lead to no place in it, and places that are there twice. */
export function lostLinks(page: string): { readonly links: string[]; readonly twice: string[] } {
  const anchors = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, target = '']) => decodeURIComponent(target));
  const known = new Set(anchors);
  return {
    links: [...new Set(links.filter((target) => !known.has(target)))],
    twice: anchors.filter((id, i) => anchors.indexOf(id) !== i),
  };
}

/** The card of a note in a book, from its opening tag to its end. */
export function card(page: string, id: string): string {
  const start = page.indexOf(`id="${id}"`);
  assert.ok(start >= 0, `${id} is not in the book`);
  return page.slice(start, page.indexOf('</article>', start));
}
