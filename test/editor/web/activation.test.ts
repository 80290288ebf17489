import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/activate.ts';

describe('the web worker host', () => {
  it('has no node', () => {
    if (typeof process !== 'undefined' && process.versions?.node) throw new Error('process is there');
  });

  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('stridebook.stridebook');
    if (extension === undefined) throw new Error('The extension is not in this host.');
    const api = (await extension.activate()) as Api;
    await api.ready;
    const knowledge = api.notebooks.current?.knowledge;
    if (knowledge?.get('anna')?.layer !== 'notebook') throw new Error('The notebook was not read.');
    if (knowledge.get('hip-thrust')?.layer !== 'built-in')
      throw new Error('The built-in knowledge was not read.');
  });

  it('reads the notebook', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (folder === undefined) throw new Error('No folder is open.');
    const file = vscode.Uri.joinPath(folder.uri, 'stridebook.yaml');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (!text.includes('schema:')) throw new Error(text);
  });
});
