import type { Handout } from './handout.ts';
import type { Sheet } from './sheet.ts';

/** What a target may need beside the sheets. */
export interface Edition {
  /** The sheets laid out as they were asked for. */
  readonly handout: Handout;
}

/** One export format. A target turns finished sheets into bytes and decides nothing else. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** Without the dot. */
  readonly extension: string;
  emit(sheets: readonly Sheet[], edition: Edition): string;
  /** Whether a text came from this target: only such a file may be written over unasked. */
  isOwn(text: string): boolean;
}
