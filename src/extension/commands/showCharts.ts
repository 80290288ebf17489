import * as vscode from 'vscode';
import {
  athleteCharts,
  chartsHtml,
  escape,
  programCharts,
  programRefusal,
  readProgram,
} from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import type { App } from '../app.ts';
import type { Notebook } from '../notebook.ts';
import { chooseAthlete, chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needNotebook } from './needNotebook.ts';

/** Minutes, repetitions and rungs of a program over its weeks. */
export async function showProgramCharts(app: App, from?: From): Promise<vscode.WebviewPanel | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const chosen = await chooseProgram(app, notebook, from, 'Show Program Charts');
  if (!chosen) return undefined;
  return show(app, notebook, (knowledge) => {
    const note = knowledge.whole('program', chosen.id);
    if (!note) throw new Error(`${chosen.title} is no longer there, or cannot be read as a program.`);
    const { program } = readProgram(note);
    const refusal = programRefusal(program, knowledge);
    if (refusal) throw new Error(refusal.message);
    const charts = programCharts(program, knowledge);
    if (charts.length === 0)
      throw new Error(`${note.title} has no exercise with a dose yet, so there is nothing to draw.`);
    return { title: `Charts: ${note.title}`, body: chartsHtml(charts) };
  });
}

/** Every measure of an athlete over time. */
export async function showAthleteCharts(app: App, from?: From): Promise<vscode.WebviewPanel | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const chosen = await chooseAthlete(app, notebook, from, 'Show Athlete Charts');
  if (!chosen) return undefined;
  return show(app, notebook, (knowledge) => {
    const athlete = knowledge.whole('athlete', chosen.id);
    if (!athlete) throw new Error(`${chosen.title} is no longer there, or cannot be read as an athlete.`);
    const charts = athleteCharts(athlete, knowledge);
    if (charts.length === 0)
      throw new Error(`${athlete.title} has no measure yet: run "Stridebook: Record Finding" first.`);
    return { title: `Charts: ${athlete.title}`, body: chartsHtml(charts) };
  });
}

interface Drawn {
  readonly title: string;
  readonly body: string;
}

/** Typing is waited out before the charts are drawn anew. */
const quietMs = 400;

/** Charts beside their note, drawn anew as it changes. Throws why there is nothing to draw to begin with. */
function show(
  { notebooks }: App,
  { folder, knowledge }: Notebook,
  draw: (knowledge: Knowledge) => Drawn,
): vscode.WebviewPanel {
  let shown = draw(knowledge);
  const panel = vscode.window.createWebviewPanel(
    'stridebook.charts',
    shown.title,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableCommandUris: false, localResourceRoots: [] },
  );
  panel.webview.html = page(shown.body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = (): void => {
    // a refresh opens the notebook anew
    const notebook = notebooks.at(folder.toString());
    if (!notebook?.isWhole) return;
    const next = drawnOr(() => draw(notebook.knowledge), shown.title);
    if (next.body === shown.body) return;
    shown = next;
    panel.title = next.title;
    panel.webview.html = page(next.body);
  };
  const listener = notebooks.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(redraw, quietMs);
  });
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listener.dispose();
  });
  return panel;
}

/** What stopped being drawn says why, in the place of its charts. */
function drawnOr(draw: () => Drawn, title: string): Drawn {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { title, body: `<p>${escape(error.message)}</p>` };
  }
}

/** A page without scripts, files or network: only our own style, by its nonce, and the pictures in it. */
function page(body: string): string {
  const nonce = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2)).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stridebook charts</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
</body>
</html>`;
}

const style = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 8px 20px 24px; }
h2 { font-size: 1.15em; font-weight: 600; margin: 20px 0 8px; }
.chart { max-width: 680px; }
svg { display: block; max-width: 100%; height: auto; }
details { margin-top: 6px; }
summary { cursor: pointer; color: var(--vscode-textLink-foreground); }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
table { border-collapse: collapse; margin-top: 6px; }
caption { text-align: left; padding-bottom: 4px; color: var(--vscode-descriptionForeground); }
th, td { border: 1px solid var(--vscode-widget-border, currentColor); padding: 2px 8px; text-align: left; font-weight: 400; }
th { font-weight: 600; }
`;
