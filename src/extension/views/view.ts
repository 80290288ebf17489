import type * as vscode from 'vscode';

/** A view that was registered: the tree behind it, and what ends it. */
export interface View<Node> {
  readonly tree: vscode.TreeDataProvider<Node>;
  readonly disposable: vscode.Disposable;
}
