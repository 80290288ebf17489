import assert from 'node:assert/strict';
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

  it('registers every command of the manifest', async () => {
    await stridebook();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commandIds).filter((id) => !known.has(id)),
      [],
    );
  });
});
