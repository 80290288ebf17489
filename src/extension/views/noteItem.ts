import * as vscode from 'vscode';
import { pictureCard } from '../../core/index.ts';
import type { AnyNote, Kind } from '../../core/index.ts';
import { commandIds } from '../manifest.ts';
import type { Notebook } from '../notebook.ts';

const icons: Readonly<Record<Kind, string>> = {
  cause: 'lock',
  effect: 'pulse',
  assessment: 'checklist',
  exercise: 'zap',
  principle: 'lightbulb',
  muscle: 'symbol-misc',
  template: 'layout',
  reference: 'references',
  athlete: 'person',
  program: 'calendar',
};

export function kindIcon(kind: Kind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[kind]);
}

/** A note as a row of a tree. Its tooltip is its card, made when the mouse rests on it. */
export function noteItem(note: AnyNote): vscode.TreeItem {
  const item = new vscode.TreeItem(note.title);
  const redFlag = note.kind === 'effect' && note.data?.redFlag !== undefined;
  item.iconPath = redFlag
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : kindIcon(note.kind);
  item.contextValue = `note.${note.kind}`;
  item.command = { command: commandIds.openNote, title: 'Open Note', arguments: [note.id] };
  item.accessibilityInformation = { label: `${note.title}, ${note.kind}` };
  if (note.layer === 'notebook' && note.kind !== 'athlete' && note.kind !== 'program')
    item.description = 'own';
  return item;
}

export function noteTooltip(note: AnyNote, notebook: Notebook): vscode.MarkdownString {
  return new vscode.MarkdownString(pictureCard(note, notebook.knowledge));
}
