import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { commandIds } from '../manifest.ts';

/** How many notes there are, and while they are read how far that is. */
export function registerStatusBar({ notebooks }: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('stridebook.index', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Stridebook';
  item.command = commandIds.find;
  const show = (): void => {
    const { current } = notebooks;
    if (!current) {
      item.hide();
      return;
    }
    const count = current.knowledge.noteCount;
    item.text = `$(book) ${count} notes`;
    item.tooltip = 'Stridebook: find in knowledge';
    item.accessibilityInformation = { label: `Stridebook, ${count} notes, find in knowledge` };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    notebooks.onDidChange(show),
    notebooks.onDidProgress((progress) => {
      if (!progress) return;
      item.text =
        progress.total === 0
          ? '$(sync~spin) Reading notes'
          : `$(sync~spin) Reading notes ${progress.done} of ${progress.total}`;
      item.show();
    }),
  );
}
