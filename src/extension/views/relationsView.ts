import * as vscode from 'vscode';
import { relatedNotes } from '../../core/index.ts';
import type { AnyNote, RelatedGroup } from '../../core/index.ts';
import type { App } from '../app.ts';
import { contextKeys, viewIds } from '../manifest.ts';
import { noteItem, noteTooltip } from './noteItem.ts';
import type { View } from './view.ts';

export type RelationNode = { readonly group: RelatedGroup } | { readonly note: AnyNote };

/** For the note in front: what it leads to, is found by, is answered by, rests on. */
export function registerRelationsView({ notebooks }: App): View<RelationNode> {
  const changed = new vscode.EventEmitter<undefined>();
  /** As of the last change: title and rows are of one note. */
  let shown = notebooks.front;
  const tree: vscode.TreeDataProvider<RelationNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!shown) return [];
      if (!node) return relatedNotes(shown.note, shown.notebook.knowledge).map((group) => ({ group }));
      return 'group' in node ? node.group.notes.map((note) => ({ note })) : [];
    },
    getTreeItem: (node) => {
      if ('note' in node) return noteItem(node.note);
      const item = new vscode.TreeItem(node.group.title, vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.group.notes.length);
      return item;
    },
    resolveTreeItem: (item, node) => {
      if ('note' in node && shown) item.tooltip = noteTooltip(node.note, shown.notebook);
      return item;
    },
  };
  const view = vscode.window.createTreeView(viewIds.relations, { treeDataProvider: tree });
  const update = (): void => {
    const { front } = notebooks;
    view.description = front?.note.title ?? '';
    if ((front === undefined) !== (shown === undefined)) {
      void vscode.commands.executeCommand('setContext', contextKeys.hasNote, front !== undefined);
    }
    shown = front;
    changed.fire(undefined);
  };
  const disposable = vscode.Disposable.from(
    changed,
    view,
    notebooks.onDidChange(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
  return { tree, disposable };
}
