import { escape } from '../text/escape.ts';

/** HTML that is already safe to put into HTML. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | undefined | readonly Value[];

/** Builds HTML; every value that is not itself markup is escaped, so a note's text can never become a tag. */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.reduce((text, part, i) => text + rendered(values[i - 1]) + part));
}

function rendered(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(rendered).join('');
  return escape(String(value));
}
