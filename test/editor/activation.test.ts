import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

describe('the editor', () => {
  it('is VS Code', () => {
    assert.match(vscode.version, /^1\.\d+/);
  });

  it('has the sample notebook open', () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    assert.ok(existsSync(join(folder.uri.fsPath, 'stridebook.yaml')));
  });

  it('has the extension', async () => {
    const extension = vscode.extensions.getExtension('stridebook.stridebook');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
