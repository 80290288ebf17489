import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { notebookFile, readLogo, readSettings } from '../core/index.ts';
import type { Logo, NotebookSettings } from '../core/index.ts';

/** What a notebook says about its sheets, and its logo; what cannot be used is told and left out. */
export async function loadSettings(
  root: string,
): Promise<{ settings: NotebookSettings; logo: Logo | undefined; problems: readonly string[] }> {
  const file = join(root, notebookFile);
  const { settings, problems } = readSettings(existsSync(file) ? await readFile(file, 'utf8') : '');
  const path = settings.clinic.logo;
  if (path === undefined) return { settings, logo: undefined, problems };
  const read = await pictureIn(root, path);
  if ('problem' in read) return { settings, logo: undefined, problems: [...problems, read.problem] };
  const logo = readLogo(path, read.bytes);
  return 'logo' in logo
    ? { settings, logo: logo.logo, problems }
    : { settings, logo: undefined, problems: [...problems, logo.problem] };
}

/** A link may lead out of the notebook; what it leads to is then no part of it. */
async function pictureIn(root: string, path: string): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    const [inside, real] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (!real.startsWith(inside + sep))
      return { problem: `The logo ${path} lies outside the notebook and is left out.` };
    return { bytes: await readFile(real) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: `The logo ${path} cannot be read and is left out: ${error.message}` };
  }
}
