import { run } from '../../src/cli/run.ts';
import type { KnownFile } from '../../src/core/index.ts';
import { builtInSources, throughIndex } from './builtIn.ts';
import { readFont } from './fonts.ts';
import { repository } from './paths.ts';

/** The built-in knowledge as the build's index holds it. */
let index: readonly KnownFile[] | undefined;

/** What one command line gave. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in `cwd`, on a Wednesday, with the real built-in knowledge and no process of its own. */
export async function stridebook(cwd: string, ...argv: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    version: '9.9.9',
    packageFolder: repository,
    today: () => '2026-12-02',
    builtIn: () => {
      index ??= throughIndex(builtInSources());
      return Promise.resolve(index);
    },
    font: readFont,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
