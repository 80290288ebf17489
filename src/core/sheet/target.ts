import type { Sheet } from './sheet.ts';

/** One export format. A target turns finished sheets into bytes and decides nothing else. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** Without the dot. */
  readonly extension: string;
  emit(sheets: readonly Sheet[]): string;
  /** Whether a text came from this target: only such a file may be written over unasked. */
  isOwn(text: string): boolean;
}
