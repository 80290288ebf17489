import { build, type BuildOptions } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { output, repository } from './paths.ts';

const source = join(repository, 'test', 'editor');
const inWorker = join(source, 'web');

const common = {
  absWorkingDir: repository,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  logLevel: 'warning',
} satisfies BuildOptions;

/** The suite for the extension host on node: its entry, and one bundle beside it for each test file. */
export async function bundleNodeTests(
  folder = join(output, 'test', 'editor'),
  of: string = source,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true }); // a bundle of a test that is gone would still run
  const tests = testFiles(of).filter((file) => !file.startsWith(inWorker));
  await build({
    ...common,
    entryPoints: Object.fromEntries(
      [join(source, 'index.ts'), ...tests].map((file) => [basename(file, '.ts'), file]),
    ),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
  return join(folder, 'index.cjs');
}

/**
 * The suite for the extension host in a web worker: one file, as nothing can be loaded there later. It must lie inside
 * the extension's folder, or VS Code runs it on node.
 */
export async function bundleWebTests(folder: string): Promise<string> {
  const imports = testFiles(inWorker).map(
    (file) => `await import(${JSON.stringify(`./${relative(inWorker, file)}`)});`,
  );
  const outfile = join(folder, 'index.js');
  await build({
    ...common,
    stdin: {
      contents: `import { runInWorker } from './index.ts';
        export const run = () => runInWorker(async () => { ${imports.join('\n')} });`,
      resolveDir: inWorker,
    },
    outfile,
    platform: 'browser',
    // Mocha's file for browsers would take the bundle's exports for its own, and put itself in the place of `run`.
    define: { exports: 'undefined', module: 'undefined' },
    external: ['vscode'],
  });
  return outfile;
}

function testFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}
