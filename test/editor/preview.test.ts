import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, previewType } from '../../src/extension/manifest.ts';
import { until } from './answers.ts';
import { inNotebook, open, read, remove, stridebook } from './notebook.ts';

const day = (dose: string): string =>
  `### Gym A (Mon, Thu)\n\n- [[split-squat]] ${dose} each side\n  - because [[weak-hip-extensors]] (f2): named\n\n`;
const program = (title: string): string =>
  `---\nid: plan\nkind: program\ntitle: ${title}\nathlete: anna\nstart: 2026-12-07\nweeks: 3\n---\n\n## Weeks 1-2\n\n${day('2 x 8')}## Week 3\n\n${day('3 x 8')}`;

interface Shown {
  readonly chosen: Readonly<Record<'program' | 'notebook' | 'week' | 'day', string>>;
  readonly html: string;
}

/** What the page of a preview is told last; the page itself has tests of its own. */
function listening(): { last(): Shown | undefined; end(): void } {
  const { createWebviewPanel } = vscode.window;
  let last: Shown | undefined;
  const replace = (value: unknown): unknown =>
    Object.defineProperty(vscode.window, 'createWebviewPanel', { value, configurable: true, writable: true });
  replace((...args: Parameters<typeof createWebviewPanel>) => {
    const panel = createWebviewPanel(...args);
    const { webview } = panel;
    if (panel.viewType !== previewType) return panel;
    const post = webview.postMessage.bind(webview);
    Object.defineProperty(webview, 'postMessage', {
      value: (message: Shown) => {
        last = message;
        return post(message);
      },
    });
    return panel;
  });
  return { last: () => last, end: () => void replace(createWebviewPanel) };
}

describe('the preview', () => {
  let page: ReturnType<typeof listening>;
  before(async () => {
    page = listening();
    const { notebooks } = await stridebook();
    await open('programs/plan.md', program('Mine'));
    await until('it is read', () => notebooks.current?.knowledge.whole('program', 'plan'));
  });
  after(async () => {
    page.end();
    await remove('programs');
  });

  it('shows the week and the day of the row it is opened from, also when it is open already', async () => {
    const { trees } = await stridebook();
    const anna = (await trees.programs.getChildren())?.find((node) => node.label === 'Anna');
    const parts = anna?.children[0]?.children ?? [];
    for (const [i, week] of [
      [1, '3'],
      [0, '1'],
      [1, '3'],
    ] as const) {
      await vscode.commands.executeCommand(commandIds.previewSheet, parts[i]?.children[0]);
      await until(`week ${week} is shown`, () => page.last()?.chosen.week === week);
      assert.equal(page.last()?.chosen.day, 'Gym A');
      assert.match(page.last()?.html ?? '', week === '3' ? /3 × 8/ : /2 × 8/);
    }
  });

  it('and its reasons stay with their notebook, where another one has a program of the same id', async () => {
    const { notebooks } = await stridebook();
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    const uri = vscode.Uri.joinPath(first.uri, '..', 'other');
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, path), new TextEncoder().encode(text));
    await write('stridebook.yaml', 'schema: 1\n');
    await write('athletes/anna.md', await read(inNotebook('athletes/anna.md')));
    await write('programs/plan.md', program('Theirs'));
    const folders = (value: unknown): unknown =>
      Object.defineProperty(vscode.workspace, 'workspaceFolders', { value, configurable: true });
    // a real second folder would load the window, and with it this test, anew
    folders([first, { uri, name: 'other', index: 1 }]);
    await notebooks.refresh();
    assert.equal(notebooks.all.length, 2);
    for (const [folder, title] of [
      [uri, 'Theirs'],
      [first.uri, 'Mine'],
    ] as const) {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'programs/plan.md'), {
        viewColumn: vscode.ViewColumn.One,
      });
      await until('it is in front', () => notebooks.current?.folder.toString() === folder.toString());
      await vscode.commands.executeCommand(commandIds.openNote, 'hip-thrust');
      assert.equal(notebooks.current?.folder.toString(), folder.toString(), 'a built-in note is of both');
      await vscode.commands.executeCommand(commandIds.previewSheet, 'plan');
      await until('it is shown', () => page.last()?.chosen.notebook === folder.toString());
      assert.match(page.last()?.html ?? '', new RegExp(title));
      const why = await vscode.commands.executeCommand<vscode.TextEditor>(commandIds.whyProgram, 'plan');
      assert.match(why.document.getText(), new RegExp(`^# Why: ${title}`));
    }
    folders([first]);
    await notebooks.refresh();
    await vscode.workspace.fs.delete(uri, { recursive: true });
  });
});
