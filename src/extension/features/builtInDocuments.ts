import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { knowledgeScheme } from '../manifest.ts';

/** Opens built-in notes as documents that can be read, hovered and copied from, and not be changed. */
export function registerBuiltInDocuments({ notebooks }: App): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(knowledgeScheme, {
    provideTextDocumentContent: (uri) =>
      notebooks.of(uri)?.knowledge.file('built-in', uri.path.slice(1))?.source.text ??
      'This built-in note is not there. Open a notebook first.',
  });
}
