import * as vscode from 'vscode';
import { notebookFile } from '../../core/index.ts';
import type { App } from '../app.ts';
import { writeWorkspaceFile } from '../host/workspaceFiles.ts';
import { fileExists } from '../newFile.ts';
import { askSteps, pickOne } from '../steps.ts';
import type { Choice } from '../steps.ts';

interface Answers {
  readonly folder?: vscode.Uri;
  readonly sample?: boolean;
}

const sampleFiles = ['README.md', 'athletes/anna.md', 'athletes/ben.md'] as const;

/** Makes a folder a notebook, empty or with two sample athletes. Files that are there stay as they are. */
export async function newNotebook(app: App): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.workspaceFolders ?? [];
  const answers = await askSteps<Answers>('New Notebook', {}, [
    async (state, at) => {
      const choices: Choice<vscode.Uri | 'other'>[] = [
        ...open.map(({ name, uri }) => ({
          label: `$(folder) ${name}`,
          description: 'the folder that is open',
          value: uri,
        })),
        { label: '$(folder-opened) Another folder…', value: 'other' },
      ];
      const answer = await pickOne(at, { placeholder: 'Which folder becomes the notebook?', choices });
      if (typeof answer === 'symbol' || answer === undefined) return answer;
      const folder = answer === 'other' ? await chooseFolder() : answer;
      return folder && { ...state, folder };
    },
    async (state, at) => {
      const answer = await pickOne(at, {
        placeholder: 'What does it start with?',
        choices: [
          {
            label: 'Two sample athletes',
            detail: 'Made-up runners with findings, ready to build programs for',
            value: true,
          },
          {
            label: 'Nothing yet',
            detail: 'Only stridebook.yaml, the file that marks a notebook',
            value: false,
          },
        ],
      });
      return typeof answer === 'symbol' || answer === undefined ? answer : { ...state, sample: answer };
    },
  ]);
  if (!answers?.folder) return undefined;
  const { folder } = answers;

  const sample = vscode.Uri.joinPath(app.context.extensionUri, 'media', 'sample');
  const name = folder.path.split('/').at(-1) ?? 'Notebook';
  const marker = vscode.Uri.joinPath(folder, notebookFile);
  if (!(await fileExists(marker))) {
    await writeWorkspaceFile(
      marker,
      `# This file makes the folder a Stridebook notebook.\nschema: 1\nname: ${JSON.stringify(name)}\n`,
    );
  }
  for (const path of answers.sample ? sampleFiles : []) {
    const target = vscode.Uri.joinPath(folder, ...path.split('/'));
    if (!(await fileExists(target)))
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(sample, ...path.split('/')), target);
  }
  const isOpen = open.some(({ uri }) => uri.toString() === folder.toString());
  if (isOpen) await app.notebooks.refresh();
  else await vscode.commands.executeCommand('vscode.openFolder', folder);
  return folder;
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: false,
    openLabel: 'Make it a notebook',
  });
  return chosen?.[0];
}
