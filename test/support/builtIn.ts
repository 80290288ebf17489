import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { NoteSource } from '../../src/core/index.ts';
import { Knowledge } from '../../src/core/index.ts';
import { repository } from './paths.ts';

const folder = join(repository, 'knowledge');

let sources: readonly NoteSource[] | undefined;
let knowledge: Knowledge | undefined;

/** The files of the repository's `knowledge/` as the build indexes them, read once. */
export function builtInSources(): readonly NoteSource[] {
  sources ??= readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path.includes('/'))
    .sort()
    .map((path) => ({ path, layer: 'built-in', text: readFileSync(join(folder, path), 'utf8') }));
  return sources;
}

/** The built-in knowledge, made once from the repository's `knowledge/`. */
export function builtIn(): Knowledge {
  knowledge ??= Knowledge.of(builtInSources());
  return knowledge;
}
