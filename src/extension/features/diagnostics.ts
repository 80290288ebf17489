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
  const files = new Map<string, { index: LineIndex; diagnostics: vscode.Diagnostic[] }>();
  for (const problem of checkAll(notebook.knowledge, 'notebook')) {
    const text = notebook.knowledge.file(problem.layer, problem.path)?.source.text ?? '';
    const file = files.get(problem.path) ?? { index: new LineIndex(text), diagnostics: [] };
    file.diagnostics.push(toDiagnostic(problem, file.index));
    files.set(problem.path, file);
  }
  return new Map(
    [...files].map(([path, { diagnostics }]) => [vscode.Uri.joinPath(notebook.folder, path), diagnostics]),
  );
}
