import * as vscode from 'vscode';
import { LineIndex, checkAll } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toDiagnostic } from '../convert.ts';
import type { Notebook } from '../notebook.ts';

/** Everything wrong in the notebooks' own files, in the Problems panel, kept current as one types. */
export function registerDiagnostics({ notebooks }: App): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stridebook');
  const update = (): void => {
    const found = notebooks.all.flatMap((notebook) => [...diagnose(notebook)]);
    collection.clear();
    collection.set(found);
  };
  return vscode.Disposable.from(collection, notebooks.onDidChange(update));
}

function diagnose(notebook: Notebook): Map<vscode.Uri, vscode.Diagnostic[]> {
  const byPath = new Map<string, vscode.Diagnostic[]>();
  for (const problem of checkAll(notebook.knowledge, 'notebook')) {
    const text = notebook.knowledge.file(problem.layer, problem.path)?.source.text ?? '';
    const diagnostic = toDiagnostic(problem, new LineIndex(text));
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), diagnostic]);
  }
  return new Map([...byPath].map(([path, list]) => [vscode.Uri.joinPath(notebook.folder, path), list]));
}
