import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../support/paths.ts';

describe('the package', () => {
  it('holds dist, knowledge, media, schemas and the papers, and nothing else', function () {
    // the whole folder is walked, benchmarks' notebooks and all
    this.timeout(120_000);
    const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
    const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: repository,
      encoding: 'utf8',
    });
    const files = listed.trim().split('\n');
    const allowed =
      /^(?:(?:dist|knowledge|media|schemas)\/.+|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    const wanted = [
      'dist/node/extension.js',
      'dist/web/extension.js',
      'dist/cli/main.js',
      'dist/knowledge.json',
      'dist/knowledge.txt',
      'dist/fonts/OFL.txt',
      'dist/node/yaml.js',
      'dist/on-use/emitPdf.mjs',
      'schemas/sheet.schema.json',
    ];
    assert.deepEqual(
      wanted.filter((file) => !files.includes(file)),
      [],
    );
  });
});
