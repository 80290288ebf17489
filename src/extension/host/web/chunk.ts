import * as vscode from 'vscode';

type Chunk = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

let folder: vscode.Uri | undefined;
const chunks = new Map<string, Promise<Chunk>>();

/** Says where the bundles lie that are loaded on use. */
export function readChunksFrom(uri: vscode.Uri): void {
  folder = uri;
}

/** A bundle of our own, loaded once: a worker host has no `require`, and no path that it could import from. */
export function chunk(name: string): Promise<Chunk> {
  const known = chunks.get(name);
  if (known) return known;
  const loaded = load(name);
  chunks.set(name, loaded);
  // what failed may be tried again
  loaded.catch(() => chunks.delete(name));
  return loaded;
}

async function load(name: string): Promise<Chunk> {
  if (!folder) throw new Error('The extension is not active yet.');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.mjs`));
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/javascript' }));
  try {
    return (await import(url)) as Chunk;
  } finally {
    URL.revokeObjectURL(url);
  }
}
