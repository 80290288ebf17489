import * as vscode from 'vscode';
import { LineIndex, todayOf } from '../../core/index.ts';
import type { TodayGroup, TodayItem, TodayTopic } from '../../core/index.ts';
import type { App } from '../app.ts';
import { commandIds, viewIds } from '../manifest.ts';
import { today } from '../newFile.ts';
import type { View } from './view.ts';

export type TodayNode = { readonly group: TodayGroup } | { readonly item: TodayItem };

const icons: Readonly<Record<TodayTopic, vscode.ThemeIcon>> = {
  'red-flag': new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground')),
  pain: new vscode.ThemeIcon('flame', new vscode.ThemeColor('list.warningForeground')),
  retest: new vscode.ThemeIcon('checklist'),
  ending: new vscode.ThemeIcon('milestone'),
  screen: new vscode.ThemeIcon('shield'),
  session: new vscode.ThemeIcon('note'),
};

/** What is due today, over all athletes: the date is the host's. */
export function registerTodayView({ notebooks }: App): View<TodayNode> {
  const changed = new vscode.EventEmitter<undefined>();
  const tree: vscode.TreeDataProvider<TodayNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node) return 'group' in node ? node.group.items.map((item) => ({ item })) : [];
      const { current } = notebooks;
      return current ? todayOf(current.knowledge, today()).map((group) => ({ group })) : [];
    },
    getTreeItem: (node) => ('group' in node ? groupItem(node.group) : itemOf(node.item)),
  };
  const view = vscode.window.createTreeView(viewIds.today, { treeDataProvider: tree });
  return {
    tree,
    disposable: vscode.Disposable.from(
      changed,
      view,
      notebooks.onDidChange(() => changed.fire(undefined)),
      // the date may be another one since it was last looked at
      view.onDidChangeVisibility(() => changed.fire(undefined)),
    ),
  };
}

function groupItem(group: TodayGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `today/${group.topic}`;
  item.iconPath = icons[group.topic];
  item.description = String(group.items.length);
  item.accessibilityInformation = { label: `${group.title}, ${group.items.length}` };
  return item;
}

function itemOf({ label, says, note, span }: TodayItem): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = says;
  item.tooltip = `${label}: ${says}`;
  item.contextValue = `program.${note.kind}`;
  item.accessibilityInformation = { label: `${label}: ${says}` };
  const line = span === undefined ? undefined : new LineIndex(note.text).positionAt(span.start).line;
  item.command = { command: commandIds.openNote, title: 'Open', arguments: [note.id, line] };
  return item;
}
