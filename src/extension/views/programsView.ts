import * as vscode from 'vscode';
import { LineIndex, programTree } from '../../core/index.ts';
import type { ProgramNode } from '../../core/index.ts';
import type { App } from '../app.ts';
import { commandIds, viewIds } from '../manifest.ts';
import { noteTooltip } from './noteItem.ts';
import type { View } from './view.ts';

const icons: Readonly<Record<ProgramNode['kind'], string>> = {
  athlete: 'person',
  program: 'calendar',
  part: 'list-ordered',
  day: 'note',
};

/** Athletes → programs → weeks → days. */
export function registerProgramsView({ notebooks }: App): View<ProgramNode> {
  const changed = new vscode.EventEmitter<undefined>();
  const tree: vscode.TreeDataProvider<ProgramNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node) return [...node.children];
      return notebooks.current ? programTree(notebooks.current.knowledge) : [];
    },
    getTreeItem: itemOf,
    resolveTreeItem: (item, node) => {
      const notebook = notebooks.current;
      if (notebook && (node.kind === 'athlete' || node.kind === 'program'))
        item.tooltip = noteTooltip(node.note, notebook);
      return item;
    },
  };
  const view = vscode.window.createTreeView(viewIds.programs, {
    showCollapseAll: true,
    treeDataProvider: tree,
  });
  return {
    tree,
    disposable: vscode.Disposable.from(
      changed,
      view,
      notebooks.onDidChange(() => changed.fire(undefined)),
    ),
  };
}

function itemOf(node: ProgramNode): vscode.TreeItem {
  const state =
    node.children.length > 0
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(node.label, state);
  item.id = `${node.note.id}/${node.kind}/${node.label}/${node.span?.start ?? ''}`;
  if (node.description !== undefined) item.description = node.description;
  item.iconPath = new vscode.ThemeIcon(icons[node.kind]);
  item.contextValue = node.kind === 'day' && !node.choice ? 'program.other' : `program.${node.kind}`;
  const line =
    node.span === undefined ? undefined : new LineIndex(node.note.text).positionAt(node.span.start).line;
  item.command = { command: commandIds.openNote, title: 'Open', arguments: [node.note.id, line] };
  return item;
}
