import type { Sheet } from './sheet.ts';

/** What a JSON export holds. */
export interface SheetDocument {
  /** Counts up when a reader of an older form would misread a newer one. */
  readonly schema: 1;
  readonly generator: 'stridebook';
  readonly sheets: readonly Sheet[];
}
