import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { transform } from 'esbuild';
import { composeSheets } from '../../src/core/sheet/compose.ts';
import { fontPath } from '../../src/core/index.ts';
import type { FontName } from '../../src/core/index.ts';
import { build, sampleAthlete } from '../support/athletes.ts';
import { handoutOf } from '../support/sheets.ts';
import { repository } from '../support/paths.ts';

const startUp = ['dist/node/extension.js', 'dist/web/extension.js', 'dist/cli/main.js'];
const onUse = ['Docx', 'Ics', 'Markdown', 'Pdf'].map((name) => `dist/on-use/emit${name}.mjs`);
const requiredOnUse = ['dist/node/remark.js', 'dist/node/yaml.js'];
const bundles = [...startUp, ...onUse, ...requiredOnUse];
const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The places where a pattern is found, never the whole bundle. */
const found = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(pattern)].map(([place]) => place);

describe('the bundles', () => {
  before(function () {
    this.timeout(60_000);
    if (!bundles.every((path) => existsSync(join(repository, path)))) {
      execFileSync(process.execPath, ['--import', 'tsx', join(repository, 'scripts', 'build.mts')], {
        stdio: 'inherit',
      });
    }
  });

  for (const path of bundles) {
    it(`${path} turns no text into code`, () => {
      assert.deepEqual(found(path, /.{0,30}\beval\s*\(.{0,20}/g), []);
    });
    it(`${path} asks nothing of a network`, () => {
      assert.deepEqual(
        found(
          path,
          /.{0,30}(?:[=(,;]\s*(?:await )?fetch\s*\(|XMLHttpRequest|require\("(?:node:)?https?"\)|from"(?:node:)?https?"|WebSocket).{0,20}/g,
        ),
        [],
      );
    });
  }

  for (const path of startUp) {
    it(`${path} leaves what makes documents to be loaded on use`, () => {
      assert.deepEqual(found(path, /FontDescriptor|openxmlformats|BEGIN:VCALENDAR/g), []);
    });
  }

  for (const path of ['dist/node/extension.js', 'dist/cli/main.js']) {
    it(`${path} leaves the parsers that a start can do without to be required on use`, () => {
      assert.deepEqual(found(path, /CounterClockwiseContourIntegral|BLOCK_FOLDED/g), []);
    });
  }

  it('what makes documents needs no Node: it makes them where there is no process, no Buffer and no document', async () => {
    const anna = build(sampleAthlete('anna'));
    const result = composeSheets(anna.program, anna.knowledge, { weeks: { from: 1, to: 1 }, days: ['A'] });
    assert.ok('sheets' in result);
    for (const path of onUse) {
      const { code } = await transform(textOf(path), { format: 'cjs' });
      const module = { exports: {} as Record<string, (...args: unknown[]) => Promise<unknown>> };
      runInNewContext(code, {
        module,
        TextDecoder,
        TextEncoder,
        URL,
        setTimeout,
        clearTimeout,
        atob,
        queueMicrotask,
        Uint8Array,
        ArrayBuffer,
        crypto: globalThis.crypto,
      });
      const [emit] = Object.values(module.exports);
      const font = async (name: FontName): Promise<Uint8Array> =>
        new Uint8Array(readFileSync(join(repository, fontPath(name))));
      const content = (await emit?.(handoutOf(result.sheets), { date: '2026-12-07', font })) as
        Uint8Array | string | undefined;
      assert.ok((content?.length ?? 0) > 1000, path);
    }
  });

  it('the web bundle needs no Node: it loads where there is no process, no Buffer and no document', () => {
    const text = textOf('dist/web/extension.js');
    assert.deepEqual(
      [...text.matchAll(/\brequire\("([^"]+)"\)/g)]
        .map(([, name]) => name)
        .filter((name) => name !== 'vscode'),
      [],
    );
    const module = { exports: {} as { activate?: unknown } };
    const types = readFileSync(createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'), 'utf8');
    const editorNames = [...types.matchAll(/^\s+export (?:namespace|class|enum|const) (\w+)/gm)].flatMap(
      ([, name]) => name ?? [],
    );
    // any member of the editor's interface is a class that can be extended and called
    const base = function base() {};
    const anything: unknown = new Proxy(base, {
      get: (target, name) => (name === 'prototype' ? target.prototype : anything),
    });
    runInNewContext(text, {
      module,
      exports: module.exports,
      require: (name: string) => {
        if (name !== 'vscode') throw new Error(`the web bundle requires ${name}`);
        return Object.fromEntries(editorNames.map((each) => [each, anything]));
      },
      TextDecoder,
      TextEncoder,
      URL,
      setTimeout,
      clearTimeout,
      console,
    });
    assert.equal(typeof module.exports.activate, 'function');
  });
});
