import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '../support/paths.ts';
import { benchFiles } from './notes.ts';

/** Where what is made for measuring lies. */
export const place = join(repository, 'out', 'bench');

/** The folder of a notebook of so many notes, made when it is not there from before. */
export function benchNotebook(notes: number): string {
  const folder = join(place, `notebook-${notes}`);
  const done = join(place, `notebook-${notes}.done`);
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of benchFiles(notes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(done, '');
  return folder;
}
