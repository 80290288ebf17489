import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { bodyNodes } from '../note/bodyTree.ts';
import type { AnyNote } from '../note/note.ts';
import { Markup, markup } from '../sheet/markup.ts';
import { inlineLink } from './links.ts';
import type { Plan } from './plan.ts';

/** One part of a note's body, ready to print. */
export interface ProsePart {
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly content: Markup;
}

/** The book, and the note whose words are printed. */
interface Scope {
  readonly plan: Plan;
  readonly from: string | undefined;
}

const linkPattern = /\[\[([^[\]|#]+)(?:#([^[\]|]*))?(?:\|([^[\]]*))?\]\]/g;

/** A note's body, heading by heading. HTML and pictures in it are left out: a note's text is never markup. */
export function proseOf(note: AnyNote, plan: Plan): ProsePart[] {
  const scope: Scope = { plan, from: note.id };
  const parts: { heading: string; nodes: RootContent[] }[] = [{ heading: '', nodes: [] }];
  for (const node of bodyNodes(note.text, note.bodyStart)) {
    if (node.type === 'heading') parts.push({ heading: toString(node), nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts
    .map(({ heading, nodes }) => ({
      heading,
      content: new Markup(nodes.map((node) => block(node, scope).text).join('')),
    }))
    .filter(({ content }) => content.text !== '');
}

/** A line of front matter, in which `[[links]]` may stand. */
export function sentence(text: string, plan: Plan, from?: string): Markup {
  return withLinks(text, { plan, from }, true);
}

function block(node: RootContent, scope: Scope): Markup {
  switch (node.type) {
    case 'paragraph':
      return markup`<p>${phrases(node.children, scope, true)}</p>`;
    case 'blockquote':
      return markup`<blockquote>${node.children.map((child) => block(child, scope))}</blockquote>`;
    case 'list': {
      const items = node.children.map(
        (item) => markup`<li>${item.children.map((child) => itemBlock(child, scope))}</li>`,
      );
      return node.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case 'table': {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => phrases(cell.children, scope)),
      );
      const body = rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`);
      return markup`<table><thead><tr>${head?.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${body}</tbody></table>`;
    }
    case 'code':
      return markup`<pre>${node.value}</pre>`;
    default:
      return markup``;
  }
}

/** The words of an item without a paragraph around them, so that lists stay tight. */
function itemBlock(node: RootContent, scope: Scope): Markup {
  return node.type === 'paragraph' ? phrases(node.children, scope, true) : block(node, scope);
}

function phrases(nodes: readonly PhrasingContent[], scope: Scope, opens = false): Markup {
  return markup`${nodes.map((node, i) => phrase(node, scope, opens && i === 0))}`;
}

function phrase(node: PhrasingContent, scope: Scope, opens: boolean): Markup {
  switch (node.type) {
    case 'text':
      return withLinks(node.value, scope, opens);
    case 'emphasis':
      return markup`<em>${phrases(node.children, scope)}</em>`;
    case 'strong':
      return markup`<strong>${phrases(node.children, scope)}</strong>`;
    case 'delete':
      return markup`<s>${phrases(node.children, scope)}</s>`;
    case 'inlineCode':
      return markup`<code>${node.value}</code>`;
    case 'break':
      return markup`<br>`;
    case 'link':
      return /^https?:\/\//i.test(node.url)
        ? markup`<a rel="noreferrer" href="${node.url}">${phrases(node.children, scope)}</a>`
        : phrases(node.children, scope);
    default:
      return markup``;
  }
}

/** `opens` says that the text begins a sentence: a link there is written with a capital. */
function withLinks(text: string, { plan, from }: Scope, opens: boolean): Markup {
  const parts: Markup[] = [];
  let done = 0;
  for (const match of text.matchAll(linkPattern)) {
    const [whole, id = '', claim, words] = match;
    const before = text.slice(done, match.index);
    const first = match.index === 0 ? opens : /[.!?]\s+$/.test(before);
    const shown = inlineLink(id.trim(), plan, {
      words: words?.trim() || undefined,
      claim: claim?.trim(),
      from,
      first,
    });
    parts.push(markup`${before}`, shown);
    done = match.index + whole.length;
  }
  return markup`${[...parts, markup`${text.slice(done)}`]}`;
}
