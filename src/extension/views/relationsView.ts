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
  const tree: vscode.TreeDataProvider<RelationNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      const { front } = notebooks;
      if (!front) return [];
      if (!node) return relatedNotes(front.note, front.notebook.knowledge).map((group) => ({ group }));
      return 'group' in node ? node.group.notes.map((note) => ({ note })) : [];
    },
    getTreeItem: (node) => {
      if ('note' in node) return noteItem(node.note);
      const item = new vscode.TreeItem(node.group.title, vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.group.notes.length);
      return item;
    },
    resolveTreeItem: (item, node) => {
      const { front } = notebooks;
      if ('note' in node && front) item.tooltip = noteTooltip(node.note, front.notebook);
      return item;
    },
  };
  const view = vscode.window.createTreeView(viewIds.relations, { treeDataProvider: tree });
  let shown: string | undefined;
  const update = (): void => {
    const title = notebooks.front?.note.title;
    view.description = title ?? '';
    if ((title !== undefined) !== (shown !== undefined)) {
      void vscode.commands.executeCommand('setContext', contextKeys.hasNote, title !== undefined);
    }
    shown = title;
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
