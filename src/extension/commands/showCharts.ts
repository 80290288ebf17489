import * as vscode from 'vscode';
import { athleteCharts, chartsHtml, programCharts, programRefusal, readProgram } from '../../core/index.ts';
import type { App } from '../app.ts';
import { chooseAthlete, chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needNotebook } from './needNotebook.ts';

/** Minutes, repetitions and rungs of a program over its weeks. */
export async function showProgramCharts(app: App, from?: From): Promise<vscode.WebviewPanel | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const note = await chooseProgram(app, notebook, from, 'Show Program Charts');
  if (!note) return undefined;
  const { program } = readProgram(note);
  const refusal = programRefusal(program, notebook.knowledge);
  if (refusal) throw new Error(refusal.message);
  const charts = programCharts(program, notebook.knowledge);
  if (charts.length === 0)
    throw new Error(`${note.title} has no exercise with a dose yet, so there is nothing to draw.`);
  return show(`Charts: ${note.title}`, chartsHtml(charts));
}

/** Every measure of an athlete over time. */
export async function showAthleteCharts(app: App, from?: From): Promise<vscode.WebviewPanel | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const athlete = await chooseAthlete(app, notebook, from, 'Show Athlete Charts');
  if (!athlete) return undefined;
  const charts = athleteCharts(athlete, notebook.knowledge);
  if (charts.length === 0)
    throw new Error(`${athlete.title} has no measure yet: run "Stridebook: Record Finding" first.`);
  return show(`Charts: ${athlete.title}`, chartsHtml(charts));
}

/** A page without scripts, files or network: only our own style, by its nonce, and the pictures in it. */
function show(title: string, body: string): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel('stridebook.charts', title, vscode.ViewColumn.Beside, {
    enableScripts: false,
    enableCommandUris: false,
    localResourceRoots: [],
  });
  const nonce = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2)).join('');
  panel.webview.html = `<!doctype html>
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
  return panel;
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
