import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/manifest.ts';
import { answering, until } from './answers.ts';
import { eventFileVariable } from '../support/vscode/testEvents.ts';
import { after as behind, inNotebook, open, read, remove, stridebook } from './notebook.ts';

const run = <T>(id: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(id, ...args);

const athlete = `---
id: lea
kind: athlete
title: Lea
slots: [{ id: gym, title: Gym, when: days, days: [Mon, Tue, Wed, Thu, Fri, Sat, Sun], minutes: 40, equipment: [bench] }]
screened: { on: ${day(0)}, by: coach } # asked today
findings:
  - { id: f1, on: ${day(-20)}, of: weak-hip-extensors }
---
`;
const because = '\n  - because [[weak-hip-extensors]] (f1): weak\n';
const plan = `---
id: lea-plan
kind: program
title: Lea's plan
athlete: lea
start: ${day(-7)}
weeks: 3
---

## Weeks 1-3

### Gym A (Mon, Tue, Wed, Thu, Fri, Sat, Sun)

- [[hip-thrust]] 2 x 10, RIR 2${because}
## Log
`;

/** A day so many days from today, as the commands count it. */
function day(offset: number): string {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What the extension has written down of notebooks, below the folder of this run. */
function indexes(): string[] {
  // of the profile that the stand-in made, and of the one that it was given
  return [dirname(tmpdir()), dirname(process.env[eventFileVariable] ?? '')].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.index'))
      .map((name) => readFileSync(join(root, name), 'latin1')),
  );
}

describe('life with a program', () => {
  before(async () => {
    const { notebooks } = await stridebook();
    await open('athletes/lea.md', athlete);
    await open('programs/lea-plan.md', plan);
    await until('both are read', () => notebooks.current?.knowledge.whole('program', 'lea-plan'));
    await vscode.env.clipboard.writeText('');
  });
  after(async () => {
    await remove('programs');
    await remove('athletes/lea.md');
  });

  it('logs a session line by line, as prescribed and corrected, as one undo', async () => {
    for (const date of [day(-1), day(0)]) {
      await answering(
        ['Line by line', { type: date }, 'Gym A', { type: 'hip-thrust 2x10 RIR2 pain 0/0/0' }, { type: '' }],
        () => run(commandIds.logSession, 'lea-plan'),
      );
    }
    const text = await read(inNotebook('programs/lea-plan.md'));
    assert.equal(text.split(`| ${day(-1)} | Gym A | hip-thrust |`).length, 3);
    assert.ok(text.startsWith(plan.trimEnd()), 'what stood there still stands');
    const wrong = vscode.languages
      .getDiagnostics(inNotebook('programs/lea-plan.md'))
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(wrong, []);
  });

  it('takes pasted lines whole, and refuses one that cannot be read', async () => {
    await vscode.env.clipboard.writeText(`${day(-3)} Gym A\nhip-thrust 1x5 stop back arches\n`);
    const before = await read(inNotebook('programs/lea-plan.md'));
    await answering(['from the clipboard', { type: day(0) }], () => run(commandIds.logSession, 'lea-plan'));
    const after = await read(inNotebook('programs/lea-plan.md'));
    assert.match(after.slice(before.length), /hip-thrust \| {2}\| 1 \| 5 \|.*stop back arches/);
    await vscode.workspace.fs.writeFile(inNotebook('programs/lea-plan.md'), new TextEncoder().encode(before));
    await vscode.env.clipboard.writeText('');
    await (await stridebook()).notebooks.current?.take(inNotebook('programs/lea-plan.md'));
  });

  it('adapts: shows a diff, and writes what is ticked as one undo', async () => {
    await open('programs/lea-plan.md');
    const { asked } = await answering([{ tick: ['Up: Hip thrust'] }], () =>
      run(commandIds.adaptProgram, 'lea-plan'),
    );
    assert.equal(asked.length, 1);
    const text = await read(inNotebook('programs/lea-plan.md'));
    assert.match(text, /^## Week 3$[^]*\[\[hip-thrust\]\] 2 x 12, RIR 2$/m);
    await open('programs/lea-plan.md');
    await run('undo');
    assert.doesNotMatch(vscode.window.activeTextEditor?.document.getText() ?? '', /2 x 12/);
    await vscode.window.activeTextEditor?.document.save();
  });

  it('records a retest of two sides from one line, and exports this week again, without a mouse', async () => {
    const { result } = await answering(
      [{ type: 'thomas -8' }, { type: 'thomas L -8 R +4 pain L2' }, { type: '' }, 'Export this week'],
      () => run<string[]>(commandIds.recordFinding, 'lea'),
    );
    assert.deepEqual(result, ['f2']);
    const text = await read(inNotebook('athletes/lea.md'));
    assert.match(
      text,
      /of: modified-thomas-test, left: \{ hip: -8 \}, right: \{ hip: 4 \}, pain: \{ left: 2 \}, by: coach \}/,
    );
    assert.match(text, /# asked today/);
    assert.match(await read(inNotebook('sheets/lea-plan-week-2.html')), /Hip thrust/);
    await remove('sheets');
  });

  it('adds a visit with the last values', async () => {
    const uri = await run<vscode.Uri>(commandIds.newVisit, 'lea');
    assert.match(
      await read(uri),
      new RegExp(`## Visit ${day(0)}\\n[^]*\\[\\[modified-thomas-test\\]\\] L hip -8 deg; R hip 4 deg`),
    );
  });

  it('shows what is due today', async () => {
    const { trees } = await stridebook();
    const groups = (await trees.today.getChildren()) ?? [];
    const rows = groups.flatMap((node) =>
      'group' in node ? node.group.items.map((item) => `${node.group.topic} ${item.label}`) : [],
    );
    assert.ok(rows.includes('session Lea'), rows.join(', '));
  });

  it('draws charts in a page that runs nothing', async () => {
    for (const [id, what] of [
      [commandIds.showProgramCharts, 'lea-plan'],
      [commandIds.showAthleteCharts, 'lea'],
    ] as const) {
      const panel = await run<vscode.WebviewPanel>(id, what);
      assert.equal(panel.webview.options.enableScripts, false);
      assert.match(panel.webview.html, /default-src 'none'; style-src 'nonce-/);
      assert.match(panel.webview.html, /<svg [^]*<table>/);
      panel.dispose();
    }
  });

  it('draws the charts anew as the program changes, after a refresh too', async () => {
    const panel = await run<vscode.WebviewPanel>(commandIds.showProgramCharts, 'lea-plan');
    const before = panel.webview.html;
    await run(commandIds.refresh);
    const uri = inNotebook('programs/lea-plan.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.getText().search(/ \d x \d/) + 1;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 1)), '5');
    await vscode.workspace.applyEdit(edit);
    await until('they are drawn anew', () => panel.webview.html !== before);
    panel.dispose();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('pauses as one edit', async () => {
    await answering(['Pause', { type: '3' }, '2 weeks'], () => run(commandIds.moveProgram, 'lea-plan'));
    assert.match(
      await read(inNotebook('programs/lea-plan.md')),
      /^weeks: 5$[^]*^## Weeks 3-4$[^]*^Paused\.$[^]*^## Week 5$/m,
    );
  });

  it('stops charts and adapting while a red flag is open', async () => {
    await answering([{ type: 'night-pain' }, { type: '' }], () => run(commandIds.recordFinding, 'lea'));
    assert.equal(await run(commandIds.adaptProgram, 'lea-plan'), undefined);
    assert.equal(await run(commandIds.showProgramCharts, 'lea-plan'), undefined);
  });

  it('forgets an athlete after one question that lists everything, and leaves nothing in the index', async function () {
    this.timeout(40_000);
    const { notebooks } = await stridebook();
    await open('athletes/max.md', athlete.replaceAll('lea', 'max').replaceAll('Lea', 'Max'));
    await open('journal.md', 'Max ran with [[max]].\n');
    await until('he and the journal are read', () => {
      const knowledge = notebooks.current?.knowledge;
      return knowledge?.whole('athlete', 'max') && knowledge.file('notebook', 'journal.md');
    });
    await until('the index is written down', () => indexes().some((text) => text.includes('\0max\0')));
    const { showWarningMessage } = vscode.window;
    let asked = '';
    const answer = (
      _: string,
      options: vscode.MessageOptions,
      ...items: string[]
    ): Promise<string | undefined> => {
      asked = options.detail ?? '';
      return Promise.resolve(items[0]);
    };
    Object.defineProperty(vscode.window, 'showWarningMessage', {
      value: answer,
      configurable: true,
      writable: true,
    });
    try {
      assert.equal(await run(commandIds.forgetAthlete, 'max'), true);
    } finally {
      Object.defineProperty(vscode.window, 'showWarningMessage', {
        value: showWarningMessage,
        configurable: true,
        writable: true,
      });
    }
    assert.deepEqual(
      indexes().filter((text) => text.includes('\0max\0')),
      [],
    );
    assert.match(asked, /^delete athletes\/max\.md\n[^]*journal\.md:1 Max → someone[^]*git/);
    assert.equal(await read(inNotebook('journal.md')), 'someone ran with someone.\n');
    await assert.rejects(async () => read(inNotebook('athletes/max.md')));
    await remove('journal.md');
  });
});

describe('a program that moves on', () => {
  const own = (text: string): string => text.replaceAll('lea', 'kai').replaceAll('Lea', 'Kai');
  const planUri = inNotebook('programs/kai-plan.md');

  before(async () => {
    const { notebooks } = await stridebook();
    await open('athletes/kai.md', own(athlete));
    await open('programs/kai-plan.md', own(plan));
    await until('both are read', () => notebooks.current?.knowledge.whole('program', 'kai-plan'));
  });
  after(async () => {
    await remove('programs');
    await remove('athletes/kai.md');
  });

  it('changes the dose under the cursor from this week on', async () => {
    const editor = await open('programs/kai-plan.md');
    const at = behind(editor.document, '[[hip-thrust]]');
    editor.selection = new vscode.Selection(at, at);
    const { result } = await answering([{ type: '3 x 8, RIR 2' }, 'From week 2 on'], () =>
      run<boolean>(commandIds.changeDose),
    );
    assert.equal(result, true);
    assert.match(editor.document.getText(), /## Week 1\n[^]*2 x 10, RIR 2[^]*## Weeks 2-3\n[^]*3 x 8, RIR 2/);
    await editor.document.save();
  });

  it('takes a missed week again', async () => {
    await answering(['A week was missed', { type: '2' }], () => run(commandIds.moveProgram, 'kai-plan'));
    const document = await vscode.workspace.openTextDocument(planUri);
    assert.match(document.getText(), /^weeks: 4$/m);
    await document.save();
  });

  it('bends it around a race, and writes the race into the athlete’s note', async () => {
    await answering(['Set a race date', { type: day(12) }], () => run(commandIds.moveProgram, 'kai-plan'));
    const note = await vscode.workspace.openTextDocument(inNotebook('athletes/kai.md'));
    assert.match(note.getText(), new RegExp(`^race: .*${day(12)}`, 'm'));
    await vscode.workspace.saveAll();
  });

  it('makes the block that follows', async () => {
    const uri = await run<vscode.Uri>(commandIds.nextBlock, 'kai-plan');
    assert.match(uri.path, /programs\/kai-plan-2\.md$/);
    assert.match(await read(uri), /^athlete: kai$[^]*\[\[hip-thrust\]\]/m);
  });

  it('copies it to another athlete, from a Monday to come', async () => {
    const { result } = await answering(['Ben'], () => run<vscode.Uri>(commandIds.copyProgram, 'kai-plan'));
    const text = await read(result);
    assert.match(text, /^athlete: ben$/m);
    const start = /^start: (\S+)$/m.exec(text)?.[1] ?? '';
    assert.ok(start > day(0) && new Date(start).getUTCDay() === 1, start);
  });
});
