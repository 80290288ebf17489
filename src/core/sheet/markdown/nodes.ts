import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';

export function title(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [plain(text)] };
}

export function says(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

export function named(name: string, text: PhrasingContent): BlockContent {
  return says(strong(/[?]$/.test(name) ? name : `${name}:`), plain(' '), text);
}

/** A name with room for words behind it. */
export function open(name: string): BlockContent {
  return says(strong(`${name}:`));
}

export function bullets(items: readonly PhrasingContent[][]): BlockContent {
  return { type: 'list', ordered: false, spread: false, children: items.map(listItem) };
}

export function numbered(items: readonly PhrasingContent[][]): BlockContent {
  return { type: 'list', ordered: true, start: 1, spread: false, children: items.map(listItem) };
}

export function listItem(children: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [says(...children)] };
}

export function plain(text: string): PhrasingContent {
  return { type: 'text', value: text };
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [plain(text)] };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): RootContent {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
    })),
  };
}
