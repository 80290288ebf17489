// Builds dist/: the command line, the desktop and the web extension, and the index of the built-in knowledge.
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { indexEntry } from '../src/core/index.ts';
import { safeGrayMatter } from './safeGrayMatter.mts';

const root = join(import.meta.dirname, '..');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [safeGrayMatter],
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/extension/host/node/extension.ts'],
    outfile: 'dist/node/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['src/extension/host/web/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    conditions: ['worker'], // the web host is a worker: what asks for a document has another way there
    format: 'cjs',
    external: ['vscode'],
    inject: ['src/extension/host/web/buffer.ts'],
  }),
  build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.js',
    platform: 'node',
    format: 'esm',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  }),
]);
// the editor requires its bundles, so the package is CommonJS; the command line is not
chmodSync(join(root, 'dist', 'cli', 'main.js'), 0o755);
writeFileSync(join(root, 'dist', 'cli', 'package.json'), '{ "type": "module" }\n');
writeIndex();

/** The built-in knowledge as one file, read and validated, so that at start nothing of it has to be listed or parsed. */
function writeIndex(): void {
  const folder = join(root, 'knowledge');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => indexEntry({ path, text, layer: 'built-in' }));
  writeFileSync(join(root, 'dist', 'knowledge.json'), JSON.stringify(entries));
}
