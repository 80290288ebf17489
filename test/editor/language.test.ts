import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './answers.ts';
import { after, inNotebook, open, remove, stridebook } from './notebook.ts';

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    after(document, words),
  );
  return hovers
    .flatMap((hover) =>
      hover.contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
    )
    .join('\n');
}

describe('hover', () => {
  before(stridebook);

  it('shows the card of an [[id]] link', async () => {
    const { document } = await open('README.md');
    const card = await hoverText(document, '[[half-kneeling');
    assert.match(card, /\*\*Half\\?-kneeling hip\\?-flexor stretch\*\*/);
    for (const part of [/\*\*Dose:\*\*/, /\*\*Ladder:\*\*/, /certainty/, /- /]) assert.match(card, part);
  });

  it('shows the card of a note that a path leads to', async () => {
    const { document } = await open('README.md');
    assert.match(await hoverText(document, '](athletes/anna'), /\*\*Anna\*\*/);
  });

  it('says nothing elsewhere, and runs nothing that a note says', async () => {
    const { document } = await open(
      'knowledge/causes/nasty.md',
      '---\nid: nasty\nkind: cause\ntitle: "[run](command:workbench.action.quit)"\ntissue: tone\nplane: extension\n---\n\nplain [[nasty]]\n',
    );
    const card = await until(
      'the note is read',
      async () => (await hoverText(document, '[[na')) || undefined,
    );
    assert.equal(await hoverText(document, 'pla'), '');
    assert.doesNotMatch(card, /(?<!\\)\]\(command:workbench/);
    await remove('knowledge');
  });
});

describe('definition and completion', () => {
  before(stridebook);

  it('goes from a link to the note', async () => {
    const { document } = await open('README.md');
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      after(document, '[[tight-rectus'),
    );
    assert.equal(target?.targetUri.toString(), 'stridebook-knowledge:/causes/tight-rectus-femoris.md');
  });

  it('offers ids between double brackets', async () => {
    const { document } = await open('notes.md', 'See [[hip-th');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      after(document, '[[hip-th'),
    );
    const item = list.items.find(
      (each) => typeof each.label === 'object' && each.label.label === 'hip-thrust',
    );
    assert.equal(item?.insertText, 'hip-thrust]]');
    await remove('notes.md');
  });
});

describe('problems', () => {
  before(stridebook);
  const problemsOf = (path: string): string[] =>
    vscode.languages
      .getDiagnostics(inNotebook(path))
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Information)
      .map((problem) => `${typeof problem.code === 'string' ? problem.code : ''}: ${problem.message}`);

  it('appear for what is broken, follow the typing, and go with the file', async () => {
    const path = 'knowledge/exercises/odd.md';
    const text =
      '---\nid: odd\nkind: cause\ntitle: Odd\ntissue: muscle-length\nplane: extension\nleadsTo: [over-stridin]\n---\n\n[[nowhere]]\n';
    const editor = await open(path, text);
    const found = await until('two problems', () => problemsOf(path).length === 2 && problemsOf(path));
    assert.match(found[0] ?? '', /unknown-id: .*did you mean "over-striding"\?/);
    assert.match(found[1] ?? '', /unknown-link/);

    const at = after(editor.document, 'over-stridin');
    await editor.edit((edit) => edit.insert(at, 'g'));
    await until('one problem, before saving', () => problemsOf(path).length === 1);
    await editor.document.save();
    await remove('knowledge');
    await until('no problem', () => problemsOf(path).length === 0);
  });
});
