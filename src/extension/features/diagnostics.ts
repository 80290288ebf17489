import * as vscode from 'vscode';
import { Checks, LineIndex } from '../../core/index.ts';
import type { CheckedFile } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toDiagnostic } from '../convert.ts';
import type { Notebook } from '../notebook.ts';

/** How long checking goes on before others get their turn. */
const sliceMs = 4;

/** Everything wrong in the notebooks' own files, in the Problems panel, kept current as one types. */
export function registerDiagnostics({ notebooks }: App): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stridebook');
  let checked = new Map<Notebook, Checks>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (): void => {
    timer = undefined;
    for (const [notebook, checks] of checked) {
      const until = performance.now() + sliceMs;
      for (const file of checks.run(() => performance.now() > until)) show(collection, notebook, file);
    }
    if ([...checked.values()].some((checks) => !checks.done)) timer ??= setTimeout(work);
  };
  const update = (): void => {
    const open = new Set(notebooks.all);
    if ([...checked.keys()].some((notebook) => !open.has(notebook))) {
      collection.clear();
      checked = new Map();
    }
    for (const notebook of notebooks.all) {
      if (!notebook.isWhole) continue;
      const checks = checked.get(notebook) ?? new Checks('notebook');
      checked.set(notebook, checks);
      checks.see(notebook.knowledge);
    }
    work();
  };
  const end = new vscode.Disposable(() => clearTimeout(timer));
  return vscode.Disposable.from(collection, end, notebooks.onDidChange(update));
}

function show(
  collection: vscode.DiagnosticCollection,
  notebook: Notebook,
  { path, problems }: CheckedFile,
): void {
  const uri = vscode.Uri.joinPath(notebook.folder, path);
  if (problems.length === 0) {
    collection.delete(uri);
    return;
  }
  const index = new LineIndex(notebook.knowledge.file('notebook', path)?.source.text ?? '');
  collection.set(
    uri,
    problems.map((problem) => toDiagnostic(problem, index)),
  );
}
