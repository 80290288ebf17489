import type { ProgramNode } from '../../core/index.ts';
import type { App } from '../app.ts';
import { showPreview } from '../preview/sheetPreview.ts';
import { needNotebook } from './needNotebook.ts';

/** Shows the session sheets of a program beside it. */
export async function previewSheet(app: App, from?: string | ProgramNode): Promise<void> {
  const notebook = await needNotebook(app);
  if (!notebook) return;
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const program = given && notebook.knowledge.whole('program', given.id);
  if (!program) throw new Error('Open a program first, or choose one in the Programs view.');
  showPreview(app, notebook, program, typeof from === 'object' ? from.choice : undefined);
}
