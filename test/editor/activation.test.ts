import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/manifest.ts';
import { inNotebook, stridebook } from './notebook.ts';

describe('activation', () => {
  it('reads the notebook and the built-in knowledge', async () => {
    const { notebooks } = await stridebook();
    const { current } = notebooks;
    assert.equal(current?.folder.toString(), inNotebook('').toString().replace(/\/$/, ''));
    assert.equal(current.knowledge.get('anna')?.layer, 'notebook');
    assert.equal(current.knowledge.get('hip-thrust')?.layer, 'built-in');
  });

  it('finds again what it was not told of: when the window comes to the front, and by Refresh', async () => {
    const { notebooks } = await stridebook();
    const folder = inNotebook('knowledge/unwatched').fsPath;
    const known = (id: string): boolean => notebooks.current?.knowledge.get(id) !== undefined;
    const write = (id: string): void =>
      writeFileSync(join(folder, `${id}.md`), `---\nid: ${id}\nkind: principle\ntitle: Lost\n---\n`);
    mkdirSync(folder, { recursive: true });
    for (const find of [
      () => notebooks.current?.catchUp(),
      () => vscode.commands.executeCommand(commandIds.refresh),
    ]) {
      write('lost-one');
      write('lost-two');
      await find();
      assert.deepEqual([known('lost-one'), known('lost-two')], [true, true]);
      rmSync(join(folder, 'lost-one.md'));
      await find();
      assert.deepEqual([known('lost-one'), known('lost-two')], [false, true]);
      rmSync(join(folder, 'lost-two.md'));
      await find();
    }
    rmSync(folder, { recursive: true });
  });

  it('registers every command of the manifest', async () => {
    await stridebook();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commandIds).filter((id) => !known.has(id)),
      [],
    );
  });
});
