import type { Span } from './position.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong in one text, said so that the reader knows what to do. */
export interface Problem {
  /** Stable and kebab-case, or a rule's id such as PB04. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  readonly span: Span;
}
