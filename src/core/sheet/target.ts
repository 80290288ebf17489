import type { Layout } from './choice.ts';
import type { Handout } from './handout.ts';

/** What is in a file: text, or bytes where the format is no text. */
export type FileContent = string | Uint8Array;

export const fontNames = ['regular', 'bold'] as const;
export type FontName = (typeof fontNames)[number];

/** Where the build puts a font, relative to the package's folder. */
export function fontPath(name: FontName): string {
  return `dist/fonts/${name}.ttf`;
}

export interface CalendarTimes {
  /** HH:MM, by the clock of wherever the athlete is. */
  readonly at: string;
  /** Minutes before that at which a reminder rings. */
  readonly alarmMinutes?: number | undefined;
}

/** What a host adds to a handout; a target asks for no more than it needs. */
export interface EditionOptions {
  /** When events of a calendar are. Without a time of the day they are of whole days, as the program says no more. */
  readonly calendar?: CalendarTimes | undefined;
  /** The bytes of a TrueType font that covers Latin, Greek and Cyrillic: read when a format embeds it. */
  font(name: FontName): Promise<Uint8Array>;
}

/** One edition of a handout: nothing in it depends on when, where or in which locale it is made. */
export interface Edition extends EditionOptions {
  /** YYYY-MM-DD, the program's start: the date that files bear, so that the same program gives the same bytes. */
  readonly date: string;
}

/** One export format. A target turns a handout into a file and decides nothing else. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** Without the dot. */
  readonly extension: string;
  /** The layouts that it has pages for; absent where it takes the sheets as they are, whatever the layout. */
  readonly layouts?: readonly Layout[] | undefined;
  /** What of a handout it cannot show, each as a sentence that says what to do; nothing when absent. */
  leavesOut?(handout: Handout): readonly string[];
  emit(handout: Handout, edition: Edition): FileContent | Promise<FileContent>;
  /** Whether a file, its bytes read as UTF-8, came from this target as it is: only such a file may be written over unasked. */
  isOwn(text: string): boolean;
}
