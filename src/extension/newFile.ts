import * as vscode from 'vscode';

export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}

/** Whether other programs can open the file; where the editor runs in a browser or far away, it is on another machine. */
export function isOnThisMachine(uri: vscode.Uri): boolean {
  const { remoteName, uiKind } = vscode.env;
  return uri.scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
}

/** `programs/anna.md`, or `programs/anna-2.md` if that is taken, and so on. */
export async function freeName(folder: vscode.Uri, path: string): Promise<string> {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? [];
  let name = path;
  for (let i = 2; await fileExists(vscode.Uri.joinPath(folder, name)); i++) name = `${stem}-${i}${ending}`;
  return name;
}

/** Today in local time as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
