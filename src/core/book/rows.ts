import { markup } from '../sheet/markup.ts';
import type { Markup } from '../sheet/markup.ts';
import { listed } from './links.ts';

/** What a card says below its title: what is seen at a glance, then labelled rows. */
export interface CardBody {
  readonly top: Markup;
  readonly rows: readonly (Markup | undefined)[];
}

/** A label in the margin and what it stands for; nothing where there is nothing to say. `wide` is for tables. */
export function row(
  label: string,
  content: Markup | string | undefined,
  width: 'text' | 'wide' = 'text',
): Markup | undefined {
  const text = typeof content === 'string' ? content : content?.text;
  if (text === undefined || text === '') return undefined;
  return markup`<div class="${width === 'wide' ? 'row wide' : 'row'}"><h5>${label}</h5><div class="said">${content}</div></div>`;
}

export function bullets(items: readonly Markup[]): Markup | undefined {
  return items.length === 0 ? undefined : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** Short facts side by side. */
export function facts(items: readonly (Markup | string | undefined)[]): Markup {
  const shown = items.flatMap((item) =>
    item === undefined || item === '' ? [] : [markup`<span>${item}</span>`],
  );
  return markup`<p class="facts">${listed(shown, ' ')}</p>`;
}
