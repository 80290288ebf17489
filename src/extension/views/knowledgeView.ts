import * as vscode from 'vscode';
import { outline, prepareSearch } from '../../core/index.ts';
import type { AnyNote, Grouping, OutlineGroup, OutlineKind } from '../../core/index.ts';
import type { App } from '../app.ts';
import { commandIds, contextKeys, viewIds } from '../manifest.ts';
import { pause } from '../pause.ts';
import { kindIcon, noteItem, noteTooltip } from './noteItem.ts';
import type { View } from './view.ts';

export type KnowledgeNode =
  | { readonly type: 'kind'; readonly kind: OutlineKind }
  | { readonly type: 'group'; readonly kind: OutlineKind; readonly group: OutlineGroup }
  | { readonly type: 'note'; readonly note: AnyNote };

/** The knowledge as a tree: kinds, then phase, region, tissue or how sure we are, then notes. */
export function registerKnowledgeView({ context, notebooks }: App): View<KnowledgeNode> {
  const changed = new vscode.EventEmitter<undefined>();
  let grouping: Grouping = context.workspaceState.get<Grouping>(contextKeys.grouping, 'topic');
  let filter = '';

  const provider: vscode.TreeDataProvider<KnowledgeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => childrenOf(node),
    getTreeItem: (node) => itemOf(node, filter !== ''),
    resolveTreeItem: (item, node) => {
      const notebook = notebooks.current;
      if (node.type === 'note' && notebook) item.tooltip = noteTooltip(node.note, notebook);
      return item;
    },
  };
  const childrenOf = (node: KnowledgeNode | undefined): KnowledgeNode[] => {
    const notebook = notebooks.current;
    if (!notebook) return [];
    if (!node) return outline(notebook.knowledge, grouping, filter).map((kind) => ({ type: 'kind', kind }));
    if (node.type === 'kind') {
      const [only] = node.kind.groups;
      if (node.kind.groups.length === 1 && only?.title === '') return notesOf(only);
      return node.kind.groups.map((group) => ({ type: 'group', kind: node.kind, group }));
    }
    return node.type === 'group' ? notesOf(node.group) : [];
  };

  const view = vscode.window.createTreeView(viewIds.knowledge, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const show = (): void => {
    view.message = filter === '' ? '' : `Matching “${filter}”`;
    void vscode.commands.executeCommand('setContext', contextKeys.filtered, filter !== '');
    void vscode.commands.executeCommand('setContext', contextKeys.grouping, grouping);
    changed.fire(undefined);
  };
  const group = (wanted: Grouping): void => {
    grouping = wanted;
    void context.workspaceState.update(contextKeys.grouping, wanted);
    show();
  };
  show();
  const disposable = vscode.Disposable.from(
    changed,
    view,
    notebooks.onDidChange(() => changed.fire(undefined)),
    vscode.commands.registerCommand(commandIds.groupByTopic, () => group('topic')),
    vscode.commands.registerCommand(commandIds.groupByEvidence, () => group('evidence')),
    vscode.commands.registerCommand(commandIds.clearFilter, () => {
      filter = '';
      show();
    }),
    vscode.commands.registerCommand(commandIds.filterKnowledge, async (words?: string) => {
      const wanted =
        words ??
        (await vscode.window.showInputBox({
          title: 'Filter Knowledge',
          prompt: 'Words in titles, other names, summaries and text',
          value: filter,
        }));
      if (wanted === undefined) return;
      filter = wanted.trim();
      const notebook = notebooks.current;
      if (notebook && filter !== '') await prepareSearch(notebook.knowledge, pause);
      show();
    }),
  );
  return { tree: provider, disposable };
}

function notesOf(group: OutlineGroup): KnowledgeNode[] {
  return group.notes.map((note) => ({ type: 'note', note }));
}

function itemOf(node: KnowledgeNode, open: boolean): vscode.TreeItem {
  if (node.type === 'note') return noteItem(node.note);
  const state = open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  if (node.type === 'group') {
    const item = new vscode.TreeItem(node.group.title, state);
    item.id = `${node.kind.kind}/${node.group.title}/${String(open)}`;
    item.description = String(node.group.notes.length);
    item.accessibilityInformation = { label: `${node.group.title}, ${node.group.notes.length} notes` };
    return item;
  }
  const item = new vscode.TreeItem(node.kind.title, state);
  item.id = `${node.kind.kind}/${String(open)}`;
  item.iconPath = kindIcon(node.kind.kind);
  item.description = String(node.kind.count);
  item.accessibilityInformation = { label: `${node.kind.title}, ${node.kind.count} notes` };
  return item;
}
