import type { FontName, KnownFile } from '../core/index.ts';

/** What a command may touch of the world, so that tests can give it another. */
export interface Io {
  readonly cwd: string;
  readonly version: string;
  /** The folder that holds dist, knowledge and media. */
  readonly packageFolder: string;
  /** YYYY-MM-DD in local time. */
  today(): string;
  builtIn(): Promise<readonly KnownFile[]>;
  /** A font for what embeds one. */
  font(name: FontName): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes: what a script may rely on. */
export const exitCodes = { ok: 0, problems: 1, usage: 2 } as const;

/** Wrong usage or unreadable input: said in one sentence, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
