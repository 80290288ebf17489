import type * as vscode from 'vscode';
import type { App } from '../app.ts';
import { registerBuiltInDocuments } from './builtInDocuments.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerHover } from './hover.ts';
import { registerProposedDocuments } from './proposedDocuments.ts';
import { registerWhyDocuments } from './whyDocuments.ts';
import { registerStatusBar } from './statusBar.ts';

const features: readonly ((app: App) => vscode.Disposable)[] = [
  registerBuiltInDocuments,
  registerWhyDocuments,
  registerHover,
  registerDefinition,
  registerCompletion,
  registerDiagnostics,
  registerProposedDocuments,
  registerCodeActions,
  registerStatusBar,
];

export function registerFeatures(app: App): vscode.Disposable[] {
  return features.map((register) => register(app));
}
