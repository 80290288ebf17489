import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, viewIds } from '../../src/extension/manifest.ts';
import { settled, until } from './answers.ts';
import { open, stridebook } from './notebook.ts';

/** A tree as indented labels, down to a depth. */
async function labels<T>(tree: vscode.TreeDataProvider<T>, depth: number, node?: T): Promise<string[]> {
  const rows: string[] = [];
  for (const child of (await tree.getChildren(node)) ?? []) {
    const { label } = await tree.getTreeItem(child);
    rows.push(typeof label === 'string' ? label : (label?.label ?? ''));
    if (depth > 1) rows.push(...(await labels(tree, depth - 1, child)).map((row) => `  ${row}`));
  }
  return rows;
}

describe('the Knowledge view', () => {
  before(() => vscode.commands.executeCommand(`${viewIds.knowledge}.focus`));
  afterEach(async () => {
    await vscode.commands.executeCommand(commandIds.clearFilter);
    await vscode.commands.executeCommand(commandIds.groupByTopic);
  });

  it('shows kinds, and under them phases, regions and tissues', async () => {
    const { trees } = await stridebook();
    const rows = await labels(trees.knowledge, 2);
    assert.deepEqual(
      rows.filter((row) => !row.startsWith(' ')),
      ['Causes', 'Effects', 'Assessments', 'Exercises', 'Principles', 'Muscles', 'Templates', 'References'],
    );
    for (const group of ['  Mobility', '  Strength', '  Red flags', '  Muscle length', '  Level 1'])
      assert.ok(rows.includes(group), group);
  });

  it('groups by how sure we are', async () => {
    const { trees } = await stridebook();
    await vscode.commands.executeCommand(commandIds.groupByEvidence);
    const rows = await labels(trees.knowledge, 2);
    assert.ok(rows.includes('  Low certainty'), rows.join('\n'));
    assert.ok(!rows.includes('  Strength'));
  });

  it('filters by words', async () => {
    const { trees } = await stridebook();
    await vscode.commands.executeCommand(commandIds.filterKnowledge, 'brettzel');
    const rows = await labels(trees.knowledge, 3);
    assert.ok(rows.includes('    Brettzel'), rows.join('\n'));
    assert.ok(rows.length < 60, `${rows.length} rows`);
  });

  it('has a card as the tooltip of a note', async () => {
    const { trees } = await stridebook();
    const tree = trees.knowledge;
    const kinds = (await tree.getChildren()) ?? [];
    const exercises = kinds.find((node) => node.type === 'kind' && node.kind.kind === 'exercise');
    const [group] = (await tree.getChildren(exercises)) ?? [];
    const [note] = (await tree.getChildren(group)) ?? [];
    assert.ok(note);
    const token = new vscode.CancellationTokenSource().token;
    const item = await tree.resolveTreeItem?.(await tree.getTreeItem(note), note, token);
    assert.ok(item?.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /\*\*Dose:\*\*/);
  });

  it('opens a built-in note that can be read and not be written', async () => {
    await stridebook();
    await vscode.commands.executeCommand(commandIds.openNote, 'hip-thrust');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText() ?? '', /^---\nid: hip-thrust/);
    assert.equal(editor?.document.languageId, 'markdown');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(editor?.document.uri.scheme ?? ''), undefined);
  });
});

describe('the Programs view', () => {
  it('shows athletes with their findings', async () => {
    const { trees } = await stridebook();
    await vscode.commands.executeCommand(`${viewIds.programs}.focus`);
    const rows = await labels(trees.programs, 1);
    assert.deepEqual(rows, ['Anna', 'Ben']);
  });
});

describe('the Relations view', () => {
  it('follows the note in front', async () => {
    const { trees, notebooks } = await stridebook();
    await vscode.commands.executeCommand(`${viewIds.relations}.focus`);
    await vscode.commands.executeCommand(commandIds.openNote, 'prolonged-sitting');
    await until('the note in front is known', () => notebooks.front?.note.id === 'prolonged-sitting');
    const rows = await labels(trees.relations, 2);
    for (const group of ['Leads to', 'Found by', 'Answered by', 'Rests on'])
      assert.ok(rows.includes(group), rows.join('\n'));
    assert.ok(rows.includes('  Half-kneeling hip-flexor stretch'), rows.join('\n'));
    await open('README.md');
    await settled(100);
    assert.deepEqual(await labels(trees.relations, 1), []);
  });
});
