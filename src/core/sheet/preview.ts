import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { readProgram } from '../program/document/read.ts';
import { languages } from '../text/language.ts';
import { layouts, layoutTitles, papers } from './choice.ts';
import type { SheetChoice } from './choice.ts';
import { composeHandout, composeReferral } from './handout.ts';
import { documentHtml } from './html/document.ts';
import { Markup, markup } from './markup.ts';
import { dayTitles } from './select.ts';
import { wordsOf } from './words.ts';

/** What a preview shows beside a program. */
export interface Preview {
  /** The document as it would be printed; a referral while a red flag is open. */
  readonly html: string;
  /** Why there is no sheet, in a sentence. */
  readonly message?: string | undefined;
  readonly weeks: number;
  readonly days: readonly string[];
}

export function previewSheets(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  choice: SheetChoice = {},
): Preview {
  const { program } = readProgram(note);
  const about = { weeks: program.weeks, days: dayTitles(program) };
  const result = composeHandout(note, knowledge, choice);
  if ('refusal' in result) {
    const referral = composeReferral(note, knowledge, choice);
    return { ...about, html: referral ? documentHtml(referral) : '', message: result.refusal.message };
  }
  const { handout } = result;
  if (handout.pages.length === 0)
    return { ...about, html: '', message: 'There is nothing of this kind in these weeks and days.' };
  return { ...about, html: documentHtml({ ...handout, moving: true }) };
}

/** What the page of a preview needs from its host. */
export interface PreviewFrame {
  /** Runs the page's own script and no other. */
  readonly nonce: string;
  /** The page's script, from the extension itself. */
  readonly script: string;
}

/**
 * The page around a preview: choices above, paper below. The sheet stands in a frame that runs no
 * script, so that its style meets no theme and a note's text can do nothing.
 */
export function previewFrame({ nonce, script }: PreviewFrame): string {
  const options = (values: readonly (readonly [string, string])[]): Markup[] =>
    values.map(([value, label]) => markup`<option value="${value}">${label}</option>`);
  const select = (id: string, label: string, values: readonly (readonly [string, string])[]): Markup =>
    markup`<label>${label} <select id="${id}">${options(values)}</select></label>`;
  const language: readonly (readonly [string, string])[] = [
    ['', 'The notebook’s'],
    ...languages.map((each) => [each, wordsOf(each).language] as const),
    ...languages
      .filter((each) => each !== 'en')
      .map((each) => [`en,${each}`, `English + ${wordsOf(each).language}`] as const),
  ];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; script-src 'nonce-${nonce}'">
<title>Session sheet</title>
<style>${new Markup(frameStyle)}</style>
</head>
<body>
<form id="choices" aria-label="What is shown">
${select(
  'layout',
  'Layout',
  layouts
    .filter((each) => each !== 'referral')
    .map((each) => [each, layoutTitles[each].split(':')[0] ?? each] as const),
)}
${select('week', 'Week', [])}
${select('day', 'Day', [])}
${select('languages', 'Language', language)}
${select('paper', 'Paper', [
  ['', 'The notebook’s'] as const,
  ...papers.map((each) => [each, each === 'a4' ? 'A4' : 'Letter'] as const),
])}
${select('zoom', 'Zoom', [
  ['', 'Fit'] as const,
  ...['50', '75', '100', '125', '150', '200'].map((each) => [each, `${each} %`] as const),
])}
<button type="button" id="print">Print…</button>
<button type="button" id="export">Export…</button>
</form>
<p id="message" role="status"></p>
<div id="desk"><div id="page"><iframe id="sheet" title="Session sheet" sandbox="allow-same-origin"></iframe></div></div>
<script nonce="${nonce}">${new Markup(script)}</script>
</body>
</html>`.text;
}

const frameStyle = `
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; flex-direction: column; font: var(--vscode-font-size, 13px) var(--vscode-font-family, sans-serif); color: var(--vscode-foreground); background: var(--vscode-editor-background); }
form { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--vscode-panel-border, #8884); }
select, button { font: inherit; color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border: 1px solid var(--vscode-dropdown-border, #8888); border-radius: 2px; padding: 2px 6px; }
button { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: transparent; padding: 3px 10px; cursor: pointer; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#message { margin: 0; padding: 8px 12px; background: var(--vscode-inputValidation-warningBackground); }
#message:empty { display: none; }
#desk { flex: 1; min-height: 0; overflow: auto hidden; background: #dfe5e2; }
#desk[hidden] { display: none; }
#page { position: relative; height: 100%; margin: 0 auto; overflow: hidden; }
iframe { position: absolute; top: 0; left: 0; border: 0; transform-origin: 0 0; }
`;
