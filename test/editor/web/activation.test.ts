import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/activate.ts';
import { commandIds } from '../../../src/extension/manifest.ts';
import { answering } from '../answers.ts';

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

  it('makes PDF and Word documents, with what is loaded on use', async function () {
    this.timeout(90_000);
    await vscode.commands.executeCommand(commandIds.buildProgram, 'anna');
    const { result } = await answering(
      ['Teach', { tick: ['PDF', 'Word'] }, 'Week 1', { tick: ['Gym A'] }],
      () =>
        vscode.commands.executeCommand<vscode.Uri[]>(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
    );
    const heads = await Promise.all(
      result.map(async (uri) => {
        const bytes = await vscode.workspace.fs.readFile(uri);
        return new TextDecoder().decode(bytes.slice(0, bytes[0] === 0x25 ? 5 : 2));
      }),
    );
    if (heads.join(' ') !== '%PDF- PK') throw new Error(`It made ${heads.join(' ')}.`);
  });
});
