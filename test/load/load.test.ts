import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { IntervalHistogram } from 'node:perf_hooks';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/activate.ts';
import { commandIds } from '../../src/extension/manifest.ts';
import { hoverAt } from '../../src/core/index.ts';
import { listMarkdown } from '../../src/node/folder.ts';
import { benchFile, idOf } from '../bench/notes.ts';
import { inNotebook } from '../editor/notebook.ts';
import { eventFileVariable } from '../support/vscode/testEvents.ts';

const { notes, seconds, result } = JSON.parse(process.env['STRIDEBOOK_LOAD'] ?? '{}') as {
  readonly notes: number;
  readonly seconds: number;
  readonly result: string;
};
const run = promisify(execFile);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What was measured; timings are told, never judged. */
const told: Record<string, unknown> = {};

/** How long the host was blocked at a time while this went on, beyond the millisecond between two looks. */
async function watched<T>(name: string, act: (delay: IntervalHistogram) => Thenable<T>): Promise<T> {
  const delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const value = await act(delay);
  const ms = performance.now() - began;
  delay.disable();
  const shown = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  told[name] = { ms: Math.round(ms), blockedMs: { p99: shown(delay.percentile(99)), max: shown(delay.max) } };
  return value;
}

function heapMb(): number {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}

describe('a large notebook', function () {
  this.timeout(0);
  const folder = inNotebook('').fsPath.replace(/\/$/, '');
  let api: Api;
  after(() => writeFileSync(result, JSON.stringify(told, undefined, 2)));

  it('costs nothing before it is one', async () => {
    const extension = vscode.extensions.getExtension<Api>('stridebook.stridebook');
    assert.ok(extension && !extension.isActive);
    const { createFileSystemWatcher, findFiles } = vscode.workspace;
    let asked = 0;
    const count = <T>(act: T): T => {
      asked++;
      return act;
    };
    const replace = (name: string, value: unknown): void => {
      Object.defineProperty(vscode.workspace, name, { value, configurable: true, writable: true });
    };
    replace('createFileSystemWatcher', (...args: Parameters<typeof createFileSystemWatcher>) =>
      count(createFileSystemWatcher(...args)),
    );
    replace('findFiles', (...args: Parameters<typeof findFiles>) => count(findFiles(...args)));
    await watched('activation outside a notebook', async () => {
      api = await extension.activate();
      await api.ready;
    });
    replace('createFileSystemWatcher', createFileSystemWatcher);
    replace('findFiles', findFiles);
    assert.equal(asked, 0, 'nothing is listed or watched');
    assert.equal(api.notebooks.all.length, 0);
  });

  it('is read', async () => {
    writeFileSync(join(folder, 'stridebook.yaml'), 'schema: 1\n');
    const document = await vscode.workspace.openTextDocument(join(folder, benchFile(0, notes).path));
    await vscode.window.showTextDocument(document);
    await windowIsQuiet();
    const offset = document.getText().indexOf('[[') + 3;
    const at = document.positionAt(offset);
    const path = vscode.workspace.asRelativePath(document.uri);
    const began = performance.now();
    const hovered = new Promise<void>((resolve) => {
      const listener = api.notebooks.onDidChange(async () => {
        const knowledge = api.notebooks.current?.knowledge;
        if (!knowledge || !hoverAt(document.getText(), offset, path, knowledge)) return;
        listener.dispose();
        told['cold, until a hover of an open note is known, ms'] = Math.round(performance.now() - began);
        await hovers(document.uri, at);
        told['cold, until the window shows it, ms'] = Math.round(performance.now() - began);
        resolve();
      });
    });
    await watched('cold index', () => api.notebooks.refresh());
    await hovered;
    assert.equal(api.notebooks.current?.isWhole, true);
    told['heap, MB'] = heapMb();
  });

  it('is read again, as at a cold start and at a warm one', async () => {
    await api.notebooks.current?.dropCache();
    await watched('cold index again', () => vscode.commands.executeCommand(commandIds.refresh));
    await new Promise((resolve) => setTimeout(resolve, 9000));
    await watched('warm index', () => vscode.commands.executeCommand(commandIds.refresh));
    await watched('looking for lost changes', async () => api.notebooks.current?.catchUp());
  });

  it('is filtered', async () => {
    await watched('the first search', () =>
      vscode.commands.executeCommand(commandIds.filterKnowledge, 'hip'),
    );
    await vscode.commands.executeCommand(commandIds.clearFilter);
    told['heap with the search index, MB'] = heapMb();
  });

  it('is edited, renamed and switched between branches', async () => {
    const times: Record<string, number[]> = {};
    const timed = async (name: string, act: () => Thenable<unknown>): Promise<void> => {
      const began = performance.now();
      await act();
      (times[name] ??= []).push(performance.now() - began);
    };
    const heap: number[] = [];
    const began = Date.now();
    let branch = 'main';
    await watched('two minutes', async (delay) => {
      for (let i = 0; Date.now() - began < seconds * 1000; i++) {
        if (Math.floor((Date.now() - began) / 15_000) >= heap.length) {
          // what is our own does not count
          delay.disable();
          heap.push(heapMb());
          delay.enable();
          branch = branch === 'main' ? 'other' : 'main';
          await vscode.workspace.saveAll();
          await run('git', ['-C', folder, 'checkout', '--quiet', '--force', branch]);
        }
        // of those that both branches have
        const number = (i * 7919 * 3 + 1) % notes;
        const uri = inNotebook(benchFile(number, notes).path);
        const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
        if (!document) continue;
        const edit = new vscode.WorkspaceEdit();
        edit.insert(
          uri,
          document.positionAt(document.getText().length),
          `\nSee [[${idOf((number + 3) % notes)}]].\n`,
        );
        await timed('edit', () => vscode.workspace.applyEdit(edit));
        const at = document.positionAt(document.getText().lastIndexOf('[[') + 3);
        await timed('hover', () => hovers(uri, at));
        await timed('definition', () =>
          vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at),
        );
        await timed('completion', () =>
          vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, at),
        );
        if (i % 3 === 0) await document.save();
        if (i % 7 === 0) {
          await document.save();
          const moved = join(dirname(uri.fsPath), `moved-${basename(uri.fsPath)}`);
          renameSync(uri.fsPath, moved);
          renameSync(moved, uri.fsPath);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await vscode.workspace.saveAll();
    for (const [name, all] of Object.entries(times)) {
      const sorted = all.toSorted((a, b) => a - b);
      const quantile = (share: number): number =>
        Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
      told[`${name}, ms`] = { times: all.length, p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) };
    }
    told['heap, every 15 s, MB'] = heap;
  });

  it('is known as it lies on the disk in the end, and nothing went wrong on the way', async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const notebook = api.notebooks.current;
    await notebook?.catchUp();
    const listed = await listMarkdown(folder, (path, error) => assert.fail(`${path}: ${error.message}`));
    const known = [...(notebook?.knowledge.files ?? [])].filter(({ source }) => source.layer === 'notebook');
    assert.deepEqual(
      known.map(({ source }) => source.path),
      listed,
    );
    const root = dirname(process.env[eventFileVariable] ?? '');
    const logs = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('Stridebook.log'),
    );
    assert.ok(logs.length > 0);
    const errors = logs
      .flatMap((name) => readFileSync(join(root, name), 'utf8').split('\n'))
      .filter((line) => line.includes('[error]'));
    assert.deepEqual(errors, []);
  });
});

/** A window that has just opened an editor has a second of other things to do. */
async function windowIsQuiet(): Promise<void> {
  const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
  for (let quick = 0; quick < 5;) {
    const asked = performance.now();
    await hovers(uri, new vscode.Position(0, 0));
    quick = performance.now() - asked < 20 ? quick + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function hovers(uri: vscode.Uri, at: vscode.Position): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
}
