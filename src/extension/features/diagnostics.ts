import * as vscode from 'vscode';
import { Checks, LineIndex } from '../../core/index.ts';
import type { CheckedFile } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toDiagnostic } from '../convert.ts';
import type { Notebook } from '../notebook.ts';
import { Slices } from '../pause.ts';

/** Everything wrong in the notebooks' own files, in the Problems panel, kept current as one types. */
export function registerDiagnostics({ notebooks }: App): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stridebook');
  let checked = new Map<Notebook, Checks>();
  const checking = new Slices((isEnough) => {
    for (const [notebook, checks] of checked) {
      // all at once, and none that says nothing new: each call is a message to the window
      collection.set(
        checks
          .run(isEnough)
          .map((file) => diagnosticsOf(notebook, file))
          .filter(([uri, found]) => found !== undefined || collection.has(uri)),
      );
    }
    return [...checked.values()].some((checks) => !checks.done);
  });
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
    checking.wake();
  };
  return vscode.Disposable.from(collection, checking, notebooks.onDidChange(update));
}

function diagnosticsOf(
  notebook: Notebook,
  { path, problems }: CheckedFile,
): [vscode.Uri, vscode.Diagnostic[] | undefined] {
  const uri = vscode.Uri.joinPath(notebook.folder, path);
  if (problems.length === 0) return [uri, undefined];
  const index = new LineIndex(notebook.knowledge.file('notebook', path)?.source.text ?? '');
  return [uri, problems.map((problem) => toDiagnostic(problem, index))];
}
