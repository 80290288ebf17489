import * as vscode from 'vscode';

/** Opens a page in the browser; where the editor itself runs in one the file is on another machine, and its text is shown. */
export async function openPage(uri: vscode.Uri): Promise<void> {
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (local) await vscode.env.openExternal(uri);
  else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}
