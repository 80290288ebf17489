import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');
export const output = join(repository, 'out');

/** The sample notebook that ships with an extension: the folder of its `media/` with a `stridebook.yaml`. */
export function sampleNotebook(extension = repository): string {
  const media = join(extension, 'media');
  const folders = existsSync(media) ? readdirSync(media).map((name) => join(media, name)) : [];
  const sample = folders.find((folder) => existsSync(join(folder, 'stridebook.yaml')));
  if (sample === undefined) throw new Error(`No folder of ${media} has a stridebook.yaml.`);
  return sample;
}
