import * as vscode from 'vscode';
import { adapt } from '../../core/index.ts';
import type { Proposal } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { closeProposal, showProposal } from '../features/proposedDocuments.ts';
import { today } from '../newFile.ts';
import { pickMany } from '../steps.ts';
import { chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

const words: Readonly<Record<Proposal['verdict'], string>> = {
  up: '$(arrow-up) Up',
  hold: '$(dash) Hold',
  down: '$(arrow-down) Down',
  swap: '$(arrow-swap) Swap',
  plan: '$(calendar) As planned',
};

/**
 * Proposes the next block by the log: a diff, and beside it each change to tick or not. What is ticked
 * goes in as one edit, so one undo takes it back. Gives the proposals.
 */
export async function adaptProgram(app: App, from?: From): Promise<readonly Proposal[]> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return [];
  await notebook.flush();
  const program = await chooseProgram(app, notebook, from, 'Adapt Program');
  if (!program) return [];
  const options = { today: today() };
  const result = adapt(program, notebook.knowledge, options);
  if ('refusal' in result) throw new Error(result.refusal.message);
  const titleOf = (id: string): string => notebook.knowledge.get(id)?.title ?? id;
  if (result.edits.length === 0) {
    void vscode.window.showInformationMessage(nothing(result.proposals, titleOf));
    return result.proposals;
  }
  const uri = notebook.uriOf(program);
  await showProposal(uri, result.text, `${program.title}: as it is ↔ proposed`);
  try {
    const accepted = await pickMany(
      { title: 'Adapt Program', step: 1, total: 1 },
      {
        placeholder: 'Which changes go in? Escape changes nothing',
        choices: result.proposals
          .filter((proposal) => proposal.changes.length > 0)
          .map((proposal) => ({
            label: `${words[proposal.verdict]}: ${titleOf(proposal.exercise)}`,
            description: proposal.rule ?? '',
            detail: proposal.reason,
            picked: true,
            value: proposal.exercise,
          })),
      },
    );
    if (typeof accepted === 'symbol' || accepted === undefined || accepted.length === 0)
      return result.proposals;
    const chosen = adapt(program, notebook.knowledge, { ...options, only: new Set(accepted) });
    if ('refusal' in chosen) throw new Error(chosen.refusal.message);
    await vscode.window.showTextDocument(await applyToFile(uri, chosen.edits));
    await notebook.take(uri);
    void vscode.window.showInformationMessage(
      `${program.title}: ${accepted.length} ${accepted.length === 1 ? 'exercise' : 'exercises'} changed from week ${result.fromWeek ?? ''}. Undo takes it back.`,
    );
  } finally {
    await closeProposal(uri);
  }
  return result.proposals;
}

function nothing(proposals: readonly Proposal[], titleOf: (id: string) => string): string {
  const said = proposals.filter((proposal) => proposal.verdict !== 'plan');
  const [first] = said;
  if (!first) return 'Nothing to change: nothing that is to come stands in the log yet.';
  const more = said.length > 1 ? ` and ${said.length - 1} more` : '';
  const why = first.withheld ?? first.reason;
  return `Nothing to change. ${titleOf(first.exercise)}: ${why}${more}.`;
}
