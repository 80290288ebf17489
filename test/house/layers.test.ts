import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../support/paths.ts';

/** Each breach of ARCHITECTURE.md, on purpose, and the rule that has to catch it. */
const breaches: readonly {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly rule: string;
}[] = [
  ...[
    ['text', 'dose'],
    ['dose', 'note'],
    ['note', 'knowledge'],
    ['knowledge', 'figure'],
    ['figure', 'program'],
    ['program', 'sheet'],
    ['sheet', 'book'],
    ['book', 'check'],
    ['check', 'language'],
  ].map(([lower = '', upper = '']) => ({
    what: `core/${lower} imports core/${upper}`,
    files: {
      [`src/core/${lower}/breach.ts`]: `export * from '../${upper}/target.ts';`,
      [`src/core/${upper}/target.ts`]: 'export const target = 1;',
    },
    rule: `core-${lower}-imports-only-earlier-layers`,
  })),
  {
    what: 'core imports its own door',
    files: {
      'src/core/note/breach.ts': "export * from '../index.ts';",
      'src/core/index.ts': 'export const door = 1;',
    },
    rule: 'core-note-imports-only-earlier-layers',
  },
  {
    what: 'core imports the editor, even as a type',
    files: { 'src/core/note/breach.ts': "import type { Uri } from 'vscode';\nexport type X = Uri;" },
    rule: 'core-knows-no-editor',
  },
  {
    what: 'core imports Node',
    files: { 'src/core/note/breach.ts': "export { readFileSync } from 'node:fs';" },
    rule: 'core-knows-no-node',
  },
  {
    what: 'core imports a host',
    files: {
      'src/core/note/breach.ts': "export * from '../../node/target.ts';",
      'src/node/target.ts': 'export const target = 1;',
    },
    rule: 'core-imports-nothing-of-ours',
  },
  {
    what: 'the command line goes past core’s door',
    files: {
      'src/cli/breach.ts': "export * from '../core/note/target.ts';",
      'src/core/note/target.ts': 'export const target = 1;',
    },
    rule: 'core-by-its-door-only',
  },
  {
    what: 'the shared extension imports src/node',
    files: {
      'src/extension/breach.ts': "export * from '../node/target.ts';",
      'src/node/target.ts': 'export const target = 1;',
    },
    rule: 'only-the-node-host-imports-node',
  },
  {
    what: 'the shared extension imports a Node built-in',
    files: { 'src/extension/breach.ts': "export { join } from 'node:path';" },
    rule: 'extension-knows-no-node-builtins',
  },
  {
    what: 'one host imports the other',
    files: {
      'src/extension/host/web/breach.ts': "export * from '../node/target.ts';",
      'src/extension/host/node/target.ts': 'export const target = 1;',
    },
    rule: 'hosts-are-twins-not-friends',
  },
  {
    what: 'a feature imports a host',
    files: {
      'src/extension/features/breach.ts': "export * from '../host/web/target.ts';",
      'src/extension/host/web/target.ts': 'export const target = 1;',
    },
    rule: 'only-entries-import-hosts',
  },
  {
    what: 'the command line imports the editor',
    files: { 'src/cli/breach.ts': "import type { Uri } from 'vscode';\nexport type X = Uri;" },
    rule: 'node-knows-no-editor',
  },
  {
    what: 'src/node imports the command line',
    files: {
      'src/node/breach.ts': "export * from '../cli/target.ts';",
      'src/cli/target.ts': 'export const target = 1;',
    },
    rule: 'nothing-imports-extension-or-cli',
  },
  {
    what: 'the command line imports the extension',
    files: {
      'src/cli/breach.ts': "export * from '../extension/target.ts';",
      'src/extension/target.ts': 'export const target = 1;',
    },
    rule: 'cli-and-extension-are-strangers',
  },
  {
    what: 'one export format imports another',
    files: {
      'src/core/sheet/targets/a.ts': "export * from './b.ts';",
      'src/core/sheet/targets/b.ts': 'export const target = 1;',
    },
    rule: 'targets-are-strangers',
  },
  {
    what: 'one check imports another',
    files: {
      'src/core/check/rules/a.ts': "export * from './b.ts';",
      'src/core/check/rules/b.ts': 'export const target = 1;',
    },
    rule: 'rules-are-strangers',
  },
  {
    what: 'two files import each other',
    files: {
      'src/core/note/a.ts': "export * from './b.ts';",
      'src/core/note/b.ts': "export * from './a.ts';",
    },
    rule: 'no-circles',
  },
];

describe('the layers', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'layers-'));
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      cpSync(join(repository, name), join(root, name));
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'dir');
    writeFileSync(
      join(root, 'tsconfig.json'),
      '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true } }',
    );
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  // all in one tree, told apart by their numbers: starting the tool takes longer than all it has to read
  it('are caught by name when broken', () => {
    const numbered = (text: string, i: number): string =>
      text.replace(/\b(breach|target|a|b)(?=\.ts)/g, `$1${i}`);
    breaches.forEach(({ files }, i) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(root, numbered(path, i));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${numbered(text, i)}\n`);
      }
    });
    const caught = violations(root);
    const missed = breaches.filter(({ files, rule }, i) => {
      const from = numbered(Object.keys(files)[0] ?? '', i);
      return !caught.some((violation) => violation.from === from && violation.rule.name === rule);
    });
    assert.deepEqual(
      missed.map(({ what, rule }) => `${what}: ${rule}`),
      [],
    );
  });
});

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violations(folder: string): readonly Violation[] {
  const tool = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [tool, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}
