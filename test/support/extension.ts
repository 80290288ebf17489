import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { output, repository } from './paths.ts';
import { npm, run } from './process.ts';

/** Builds the extension into `dist/`. */
export async function buildExtension(): Promise<void> {
  await npm(['run', '--silent', 'build'], { cwd: repository, show: true });
}

/** Packs the built extension as it is published. */
export async function packExtension(folder = repository): Promise<string> {
  const vsix = join(output, 'stridebook.vsix');
  mkdirSync(output, { recursive: true });
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--out', vsix], { cwd: folder });
  return vsix;
}
