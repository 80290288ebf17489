// Builds dist/: the command line, the desktop and the web extension, and the index of the built-in knowledge.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import subsetFont from 'subset-font';
import type { BuildOptions, Plugin } from 'esbuild';
import { builtInPaths, fontNames, fontPath, indexBuiltIn } from '../src/core/index.ts';
import { safeGrayMatter } from './safeGrayMatter.mts';

const root = join(import.meta.dirname, '..');

/** What is loaded on use, by what each exports: the start-up bundles hold none of it, and all hosts share it. */
const onUse: Readonly<Record<string, readonly string[]>> = {
  'src/core/sheet/docx/emitDocx.ts': ['emitDocx'],
  'src/core/sheet/ics/emitIcs.ts': ['emitIcs'],
  'src/core/sheet/markdown/emitMarkdown.ts': ['emitMarkdown'],
  'src/core/sheet/pdf/emitPdf.ts': ['emitPdf'],
};
const chunkName = (path: string): string => basename(path, '.ts');

/** Parsers that a start mostly does without, by what each exports: functions that wait for nothing. A web worker has them in its bundle. */
const requiredOnUse: Readonly<Record<string, readonly string[]>> = {
  'src/core/note/remark.ts': ['parseMarkdown'],
  'src/core/note/yaml.ts': [
    'isMap',
    'isNode',
    'isScalar',
    'isSeq',
    'nodeSpan',
    'parseValue',
    'parseYaml',
    'readYaml',
  ],
};

/** Node requires such a bundle on the first call. */
const requireOnUse: Plugin = {
  name: 'require-on-use',
  setup(build) {
    for (const [file, names] of Object.entries(requiredOnUse)) {
      const place = `../node/${chunkName(file)}.js`;
      build.onLoad({ filter: new RegExp(`[\\\\/]note[\\\\/]${chunkName(file)}\\.ts$`) }, () => ({
        contents: [
          'let loaded;',
          ...names.map(
            (name) =>
              `export const ${name} = (...args) => (loaded ??= require('${place}')).${name}(...args);`,
          ),
        ].join('\n'),
      }));
      build.onResolve({ filter: new RegExp(`^\\.\\./node/${chunkName(file)}\\.js$`) }, ({ path }) => ({
        path,
        external: true,
      }));
    }
  },
};

/** Node imports such a bundle from its place. */
const fromBeside: Plugin = {
  name: 'from-beside',
  setup(build) {
    build.onResolve({ filter: /\/emit\w+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `../on-use/${chunkName(path)}.mjs`, external: true } : undefined,
    );
  },
};

/** A web worker host can require nothing: there the host reads the bundle and imports it. */
const throughWebHost: Plugin = {
  name: 'through-web-host',
  setup(build) {
    build.onResolve({ filter: /\/emit\w+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: chunkName(path), namespace: 'on-use' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'on-use' }, ({ path }) => {
      const names = Object.entries(onUse).find(([file]) => chunkName(file) === path)?.[1] ?? [];
      const calls = names.map(
        (name) => `export const ${name} = async (...args) => (await chunk('${path}')).${name}(...args);`,
      );
      return {
        contents: [`import { chunk } from './src/extension/host/web/chunk.ts';`, ...calls].join('\n'),
        resolveDir: root,
      };
    });
  },
};

/** fontkit has a decoder of 90 kB for WOFF2 and unpacks its dictionary at each start; the fonts of sheets are TrueType. */
const withoutWoff2: Plugin = {
  name: 'without-woff2',
  setup(build) {
    build.onLoad({ filter: /[\\/]brotli[\\/]decompress\.js$/ }, () => ({
      contents: `module.exports = () => { throw new Error('The font is WOFF2: use TrueType.'); };`,
    }));
  },
};

/** The editor's interface in one module: otherwise each of sixty files makes a copy of its four hundred names at a start. */
const oneEditor: Plugin = {
  name: 'one-editor',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace, path }) =>
      namespace === 'editor' ? { path, external: true } : { path, namespace: 'editor' },
    );
    build.onLoad({ filter: /.*/, namespace: 'editor' }, () => ({ contents: `export * from 'vscode';` }));
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [safeGrayMatter],
  // its build for browsers deflates in JavaScript, so that every host writes the same bytes
  alias: { pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs') },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/extension/host/node/extension.ts'],
    outfile: 'dist/node/extension.js',
    platform: 'node',
    format: 'cjs',
    plugins: [safeGrayMatter, fromBeside, requireOnUse, oneEditor],
  }),
  build({
    ...common,
    entryPoints: Object.keys(requiredOnUse),
    outdir: 'dist/node',
    entryNames: '[name]',
    platform: 'node',
    format: 'cjs',
  }),
  build({
    ...common,
    entryPoints: ['src/extension/host/web/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    conditions: ['worker'], // the web host is a worker: what asks for a document has another way there
    format: 'cjs',
    inject: ['src/extension/host/web/buffer.ts'],
    plugins: [safeGrayMatter, throughWebHost, oneEditor],
  }),
  build({
    ...common,
    plugins: [safeGrayMatter, withoutWoff2],
    entryPoints: Object.keys(onUse),
    outdir: 'dist/on-use',
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    // imported from a blob, a bundle has no address that others could be told from
    define: { 'import.meta.url': '"stridebook:/"' },
    platform: 'browser',
    conditions: ['worker'],
    format: 'esm',
  }),
  build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.js',
    platform: 'node',
    format: 'esm',
    plugins: [safeGrayMatter, fromBeside, requireOnUse],
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  }),
]);
// the editor requires its bundles, so the package is CommonJS; the command line is not
chmodSync(join(root, 'dist', 'cli', 'main.js'), 0o755);
writeFileSync(join(root, 'dist', 'cli', 'package.json'), '{ "type": "module" }\n');
writeIndex();
await writeFonts();

/** The built-in knowledge read and validated, and its texts beside it, so that at start nothing of it has to be listed or parsed. */
function writeIndex(): void {
  const folder = join(root, 'knowledge');
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => ({ path, text, layer: 'built-in' as const }));
  const { index, texts } = indexBuiltIn(sources, (text) => Buffer.byteLength(text));
  writeFileSync(join(root, builtInPaths.index), JSON.stringify(index));
  writeFileSync(join(root, builtInPaths.texts), texts);
}

/** The fonts that documents embed, cut down to the letters and signs a sheet can be written in. */
async function writeFonts(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const files = { regular: '400Regular/Arimo_400Regular.ttf', bold: '700Bold/Arimo_700Bold.ttf' };
  // Latin, Greek, Cyrillic; punctuation, currency, arrows, mathematics, boxes
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x2b0, 0x52f],
    [0x1e00, 0x1eff],
    [0x2010, 0x2040],
    [0x2070, 0x22ff],
    [0x25a0, 0x25ff],
  ] as const;
  const letters = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join('');
  mkdirSync(join(root, 'dist', 'fonts'));
  copyFileSync(resolve('@expo-google-fonts/arimo/LICENSE_FONT'), join(root, 'dist', 'fonts', 'OFL.txt'));
  for (const name of fontNames) {
    const whole = readFileSync(resolve(`@expo-google-fonts/arimo/${files[name]}`));
    const cut = await subsetFont(whole, letters, {
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: [], // a font without its tables of pairs and marks is read in a third of the time
    });
    // fontkit reads a header even of an empty glyph that is the last of the file
    writeFileSync(join(root, fontPath(name)), Buffer.concat([cut, new Uint8Array(12)]));
  }
}
