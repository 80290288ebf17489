import type { Page } from './handout.ts';
import type { SheetClinic } from './sheet.ts';

/** Something in a document that tells who a person is. */
export interface Giveaway {
  readonly kind: 'full name' | 'e-mail' | 'phone number' | 'birth date';
  readonly text: string;
}

/** What comes from the knowledge or the calendar, and never from the athlete. */
const impersonal: ReadonlySet<string> = new Set([
  'clinic',
  'references',
  'figure',
  'figures',
  'was',
  'sessions',
  'dose',
  'doseWords',
  'logo',
]);

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Seven digits and more, grouped as one dials them. */
const phone = /(?:\+|\b0)\d(?:[\s()/.-]*\d){6,}/g;
const born =
  /\b(?:born|birth(?:day| date)?|date of birth|dob|geb(?:oren|\.)|geburts\p{L}*|née?|naissance|nacid[oa]|nacimiento)\b[^.;\n]{0,20}\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/giu;
/** A day of a year in which grown athletes were born; the dates of a program are later. */
const oldDate =
  /\b(?:(?:19[2-9]\d|200\d|201[0-5])-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:19[2-9]\d|200\d|201[0-5]))\b/g;

/** What would tell a stranger who the athlete is, each once, in the order it is printed. */
export function giveaways(pages: readonly Page[], athlete: string, clinic: SheetClinic): Giveaway[] {
  const found = new Map<string, Giveaway>();
  const add = (kind: Giveaway['kind'], text: string): void => {
    const key = text.trim();
    if (!isOfTheClinic(key, clinic)) found.set(`${kind} ${key}`, { kind, text: key });
  };
  if (isFullName(athlete)) add('full name', athlete);
  const read = (text: string): void => {
    for (const [match] of text.matchAll(email)) add('e-mail', match);
    for (const [match] of text.matchAll(phone)) add('phone number', match);
    for (const [match] of text.matchAll(born)) add('birth date', match);
    const dates = text.replace(born, '').matchAll(oldDate);
    for (const [match] of dates) add('birth date', match);
  };
  walk(pages, read);
  return [...found.values()];
}

/** An alias is one word, or one with an initial: "Anna", "Anna B.". */
function isFullName(name: string): boolean {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word));
  return words.length >= 2;
}

function isOfTheClinic(text: string, clinic: SheetClinic): boolean {
  const digits = (value: string): string => value.replace(/\D/g, '');
  const own = Object.values(clinic).filter((value) => typeof value === 'string');
  return own.some(
    (value) => value.includes(text) || (digits(text).length >= 7 && digits(value).includes(digits(text))),
  );
}

function walk(value: unknown, read: (text: string) => void): void {
  if (typeof value === 'string') read(value);
  else if (Array.isArray(value)) for (const each of value) walk(each, read);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) if (!impersonal.has(key)) walk(each, read);
  }
}
