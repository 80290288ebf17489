import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  promises,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/manifest.ts';
import { answering, until } from './answers.ts';
import { after, inNotebook, open, read, remove, stridebook } from './notebook.ts';

const run = <T>(id: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(id, ...args);
const anna = 'programs/anna-hip-extension-rebuild.md';

describe('Build Program', () => {
  before(stridebook);
  afterEach(() => remove('programs'));

  it('asks for athlete, template and start, step by step, with a way back and a check of the date', async () => {
    await run('workbench.action.closeAllEditors');
    const { result, asked } = await answering(
      ['Anna', { press: 'back' }, 'Ben', 'Hip extension', { type: 'soon' }, { type: '2026-12-14' }],
      () => run<vscode.Uri>(commandIds.buildProgram),
    );
    assert.deepEqual(
      asked.map((question) => `${question.title} ${question.step}/${question.of}`),
      ['1/3', '2/3', '1/3', '2/3', '3/3', '3/3'].map((step) => `Build Program ${step}`),
    );
    assert.match(asked[4]?.message ?? '', /YYYY-MM-DD/);
    const text = await read(result);
    assert.match(text, /^athlete: ben$/m);
    assert.match(text, /^start: 2026-12-14$/m);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), result.toString());
  });

  it('asks nothing on an athlete note, and the document has nothing wrong with it', async () => {
    await open('athletes/anna.md');
    const { result, asked } = await answering([], () => run<vscode.Uri>(commandIds.buildProgram));
    assert.deepEqual(asked, []);
    assert.equal(result.path, inNotebook(anna).path);
    assert.match(await read(result), /because \[\[tight-rectus-femoris\]\] \(f1\)/);
    const { notebooks, trees } = await stridebook();
    await until('the program is read', () => notebooks.current?.knowledge.get('anna-hip-extension-rebuild'));
    assert.deepEqual(vscode.languages.getDiagnostics(result), []);
    const [athlete] = (await trees.programs.getChildren()) ?? [];
    const [program] = (await trees.programs.getChildren(athlete)) ?? [];
    const parts = (await trees.programs.getChildren(program)) ?? [];
    assert.equal(parts[0]?.label, 'Weeks 1-2');
    assert.equal(parts[0].children[0]?.label, 'Gym A (Mon, Thu)');
  });

  it('replaces nothing unasked', async () => {
    await run(commandIds.buildProgram, 'anna');
    const editor = await open(anna);
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nMine.\n'));
    await editor.document.save();
    const { result, asked } = await answering(['Write beside it'], () =>
      run<vscode.Uri>(commandIds.buildProgram, 'anna'),
    );
    assert.equal(asked.length, 1);
    assert.match(await read(inNotebook(anna)), /Mine\./);
    assert.match(result.path, /anna-hip-extension-rebuild-2\.md$/);
    assert.match(await read(result), /^id: anna-hip-extension-rebuild-2$/m);
  });

  it('refuses an athlete with a red flag and writes no file', async () => {
    const text = (await read(inNotebook('athletes/anna.md')))
      .replace('id: anna', 'id: carla')
      .replace('findings:', 'findings:\n  - { id: f0, on: 2026-11-28, of: hip-locking }');
    await open('athletes/carla.md', text);
    await until('carla is read', async () => (await stridebook()).notebooks.current?.knowledge.get('carla'));
    const result = await run<vscode.Uri | undefined>(commandIds.buildProgram, 'carla');
    assert.equal(result, undefined);
    await remove('athletes/carla.md');
    await run(commandIds.buildProgram, 'anna');
    const names = await vscode.workspace.fs.readDirectory(inNotebook('programs'));
    assert.deepEqual(
      names.map(([name]) => name),
      ['anna-hip-extension-rebuild.md'],
    );
  });
});

describe('Insert Exercise', () => {
  before(stridebook);

  it('puts link and dose at the cursor in the shape of the list', async () => {
    const editor = await open('programs/own.md', '#### Strength\n\n* [[glute-bridge]] 2 x 10\n* \n');
    editor.selection = new vscode.Selection(3, 2, 3, 2);
    const { asked } = await answering(['Hip thrust'], () => run(commandIds.insertExercise));
    assert.ok(asked[0]?.labels.includes('Brettzel'));
    assert.match(editor.document.lineAt(3).text, /^\* \[\[hip-thrust\]\] \d/);
    await run('undo');
    assert.equal(editor.document.lineAt(3).text, '* ', 'one undo takes it back');
    await editor.document.save();
    await remove('programs');
  });
});

describe('Find in Knowledge', () => {
  before(stridebook);

  it('opens what was found', async () => {
    await answering(['Modified Thomas test'], () => run(commandIds.find));
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    assert.equal(uri, 'stridebook-knowledge:/assessments/modified-thomas-test.md');
  });
});

describe('Export Session Sheets', () => {
  before(stridebook);
  afterEach(async () => {
    await remove('programs');
    await remove('sheets');
  });

  it('asks for layout, format, week and days and writes the sheets', async () => {
    await run(commandIds.buildProgram, 'anna');
    await open(anna);
    const { result, asked } = await answering(
      ['Teach', { tick: ['HTML', 'PDF'] }, 'Week 1', { tick: ['Gym A', 'Evening'] }],
      () => run<vscode.Uri[]>(commandIds.exportSheets),
    );
    assert.deepEqual(
      asked.map((question) => `${question.step}/${question.of}`),
      ['1/4', '2/4', '3/4', '4/4'],
    );
    assert.deepEqual(
      result.map((uri) => uri.path.split('/').at(-1)),
      [
        'anna-hip-extension-rebuild-week-1-gym-a.pdf',
        'anna-hip-extension-rebuild-week-1-gym-a.html',
        'anna-hip-extension-rebuild-week-1-evening-at-home.pdf',
        'anna-hip-extension-rebuild-week-1-evening-at-home.html',
      ],
    );
    const [pdf, page] = result;
    assert.ok(pdf && page);
    assert.match(await read(pdf), /^%PDF-1\.7/);
    assert.match(await read(page), /Glute bridge/);
  });

  it('exports all of it as data', async () => {
    await run(commandIds.buildProgram, 'anna');
    const { result } = await answering(
      ['Teach', { tick: ['JSON'] }, 'All weeks', { tick: ['Gym A', 'Evening', 'Before', 'Easy'] }],
      () => run<vscode.Uri[]>(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
    );
    const [file] = result;
    assert.ok(file);
    assert.equal(JSON.parse(await read(file)).schema, 1);
  });

  it('leaves the sheet of before as it was when the disk is full', async () => {
    await run(commandIds.buildProgram, 'anna');
    const exporting = (): Promise<{ result: vscode.Uri[] | undefined }> =>
      answering(['Teach', { tick: ['HTML'] }, 'Week 1', { tick: ['Gym A'] }], () =>
        run<vscode.Uri[] | undefined>(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
      );
    const [file] = (await exporting()).result ?? [];
    assert.ok(file);
    const old = await read(file);
    const editor = await open(anna);
    const title = editor.document.positionAt(editor.document.getText().indexOf('title: ') + 7);
    await editor.edit((edit) => edit.insert(title, 'Another '));
    const { writeFile } = promises;
    promises.writeFile = async (path, content) => {
      assert.ok(typeof content === 'string');
      await writeFile(path, content.slice(0, 1000));
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    try {
      assert.equal((await exporting()).result, undefined);
    } finally {
      promises.writeFile = writeFile;
    }
    assert.equal(await read(file), old);
    const [again] = (await exporting()).result ?? [];
    assert.ok(again);
    assert.match(await read(again), /<title>[^<]*Another /);
    assert.deepEqual(readdirSync(inNotebook('sheets').fsPath), [file.path.split('/').at(-1)]);
  });

  it('offers the layout, formats and weeks of the last time, and makes Word documents', async function () {
    this.timeout(60_000);
    await run(commandIds.buildProgram, 'anna');
    const days = { tick: ['Gym A'] };
    await answering(['Teach', { tick: ['Word', 'Calendar'] }, 'Weeks 1-2', days], () =>
      run(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
    );
    const { result, asked } = await answering(
      [{ press: 'accept' }, { press: 'accept' }, { press: 'accept' }, days],
      () => run<vscode.Uri[]>(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
    );
    assert.equal(asked.length, 4);
    assert.deepEqual(
      result.map((uri) => uri.path.split('/').at(-1)),
      ['docx', 'ics'].map((each) => `anna-hip-extension-rebuild-weeks-1-2-gym-a.${each}`),
    );
  });

  it('exports a group: a file each or one to print at once, without who must not train', async function () {
    this.timeout(60_000);
    for (const athlete of ['anna', 'ben']) await run(commandIds.buildProgram, athlete);
    await run('workbench.action.closeAllEditors');
    const group = async (files: string): Promise<string[]> => {
      const { result, asked } = await answering(
        [{ tick: ['Hip extension'] }, 'Fridge', { tick: ['HTML'] }, 'Week 1', files],
        () => run<vscode.Uri[]>(commandIds.exportSheets),
      );
      assert.deepEqual([asked.length, asked[0]?.labels.length], [5, 2]);
      return Promise.all(result.map(async (uri) => `${uri.path.split('/').at(-1)} ${await read(uri)}`));
    };
    const [first, second, ...more] = await group('A file for each');
    assert.match(first ?? '', /^anna-hip-extension-rebuild-fridge-week-1\.html [^]*Anna · Hip/);
    assert.match(second ?? '', /^ben-hip-extension-rebuild-fridge-week-1\.html [^]*Ben · Hip/);
    assert.doesNotMatch(first ?? '', /Ben · Hip/);
    assert.deepEqual(more, []);
    const [all] = await group('One file');
    assert.match(all ?? '', /^group-fridge-week-1\.html [^]*Anna · Hip[^]*Ben · Hip/);

    const ben = inNotebook('athletes/ben.md');
    const before = await read(ben);
    const flag = '  - { id: f99, on: 2026-12-01, of: night-pain, by: coach }\n';
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(ben, new TextEncoder().encode(text));
    await write(before.replace(/^findings:\n/m, (line) => line + flag));
    try {
      const [without] = await group('One file');
      assert.match(without ?? '', /Anna · Hip/);
      assert.doesNotMatch(without ?? '', /Ben · Hip/);
    } finally {
      await write(before);
    }
  });

  it('puts the logo of the clinic on a sheet, and takes none from behind a link', async () => {
    const yaml = inNotebook('stridebook.yaml');
    const before = await read(yaml);
    const dot = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    await vscode.workspace.fs.writeFile(inNotebook('media/logo.png'), dot);
    symlinkSync(inNotebook('media').fsPath, inNotebook('linked').fsPath);
    await run(commandIds.buildProgram, 'anna');
    const exported = async (path: string): Promise<string> => {
      const text = `${before.trimEnd()}\nclinic: { name: Park, logo: ${path} }\n`;
      await vscode.workspace.fs.writeFile(yaml, new TextEncoder().encode(text));
      const { result } = await answering(['Teach', { tick: ['HTML'] }, 'Week 1', { tick: ['Gym A'] }], () =>
        run<vscode.Uri[]>(commandIds.exportSheets, 'anna-hip-extension-rebuild'),
      );
      return read(result[0] ?? assert.fail());
    };
    try {
      assert.match(await exported('media/logo.png'), /<img class="logo" alt="" src="data:image\/png;base64,/);
      const without = await exported('linked/logo.png');
      assert.match(without, /<b>Park<\/b>/);
      assert.doesNotMatch(without, /class="logo"/);
    } finally {
      await vscode.workspace.fs.writeFile(yaml, new TextEncoder().encode(before));
      await vscode.workspace.fs.delete(inNotebook('linked'));
      await vscode.workspace.fs.delete(inNotebook('media'), { recursive: true });
    }
  });
});

describe('Check Notebook', () => {
  before(stridebook);

  it('counts what is wrong', async () => {
    assert.equal(await run(commandIds.checkNotebook), 0);
    await open('knowledge/causes/bad.md', '---\nid: bad\nkind: cause\n---\n');
    await until('it is counted', async () => Number(await run(commandIds.checkNotebook)) > 0);
    await remove('knowledge');
  });
});

describe('New Note and New Athlete', () => {
  before(stridebook);

  it('makes a note of a kind, and refuses a title that is taken', async () => {
    const { result } = await answering(['exercise', { type: 'Copenhagen plank' }], () =>
      run<vscode.Uri>(commandIds.newNote),
    );
    assert.match(result.path, /knowledge\/exercises\/copenhagen-plank\.md$/);
    await until('it is read', async () =>
      (await stridebook()).notebooks.current?.knowledge.get('copenhagen-plank'),
    );
    const { asked } = await answering(['exercise', { type: 'Copenhagen Plank' }], () =>
      run(commandIds.newNote),
    );
    assert.match(asked[1]?.message ?? '', /already/);
    await remove('knowledge');
  });

  it('makes an athlete ready to build for', async () => {
    const { result, asked } = await answering(
      [
        { type: '' },
        { type: 'Dora' },
        'beginner',
        'Settling',
        { type: 'Run without the hip stiffening' },
        { tick: ['Home', 'Daily'] },
        { tick: ['mat', 'chair'] },
        { tick: ['Partner'] },
        { tick: ['Wed easy', 'Sun long'] },
        { type: '2027-04-18' },
        { tick: ['Foam rolling'] },
        'It helped for hours',
        { tick: [] },
        'Yes, today',
      ],
      () => run<vscode.Uri>(commandIds.newAthlete),
    );
    assert.equal(asked[0]?.message, 'Write an alias with letters or digits.');
    const text = await read(result);
    assert.match(
      text,
      /- \{ id: home, when: days, days: \[Tue, Fri, Sun\], minutes: 25, equipment: \[mat, chair\] \}/,
    );
    assert.match(text, /- \{ id: foam-roll-front-thigh, result: temporary \}/);
    const { notebooks } = await stridebook();
    await until('she is read', () => notebooks.current?.knowledge.whole('athlete', 'dora'));
    assert.deepEqual(
      vscode.languages.getDiagnostics(result).map((problem) => problem.message),
      [],
    );
    const program = await run<vscode.Uri>(commandIds.buildProgram, 'dora');
    assert.match(await read(program), /^athlete: dora$/m);
    await remove('athletes/dora.md');
    await remove('programs');
  });
});

describe('New Notebook', () => {
  it('leaves what is there as it is', async () => {
    const { notebooks } = await stridebook();
    const before = await read(inNotebook('stridebook.yaml'));
    const { result } = await answering(
      ['the folder that is open', 'Two sample athletes'].map((_, i) =>
        i === 0 ? '$(folder)' : 'Two sample',
      ),
      () => run<vscode.Uri>(commandIds.newNotebook),
    );
    assert.equal(result.toString(), notebooks.current?.folder.toString());
    assert.equal(await read(inNotebook('stridebook.yaml')), before);
  });
});

describe('Refresh', () => {
  it('reads the notebook again', async () => {
    const { notebooks } = await stridebook();
    const first = notebooks.current;
    await run(commandIds.refresh);
    assert.notEqual(notebooks.current, first);
    assert.ok(notebooks.current?.knowledge.get('anna'));
  });
});

describe('a folder that goes and comes again at once', () => {
  const cause = (id: string): string =>
    `---\nid: ${id}\nkind: cause\ntitle: ${id}\ntissue: strength\nplane: extension\n---\n`;
  const drafts = (): string => inNotebook('drafts').fsPath;
  let outside: string;
  beforeEach(() => (outside = mkdtempSync(join(tmpdir(), 'stridebook-test-'))));
  afterEach(() => rmSync(outside, { recursive: true }));

  const write = (id: string, folder = drafts()): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id}.md`), cause(id));
  };
  // as the editor deletes a folder too: its files are not told of one by one
  const gone = (): void => renameSync(drafts(), join(mkdtempSync(join(outside, 'away-')), 'drafts'));
  const known = async (): Promise<(id: string) => boolean> => {
    const { notebooks } = await stridebook();
    return (id) => notebooks.current?.knowledge.get(id) !== undefined;
  };

  for (const [how, come] of [
    ['written', write],
    [
      'moved',
      (id: string): void => {
        // nor are those of a folder that is moved in
        write(id, join(outside, 'drafts'));
        renameSync(join(outside, 'drafts'), drafts());
      },
    ],
  ] as const) {
    it(`takes with it what it held before, and brings what is ${how} there`, async () => {
      const knows = await known();
      for (const id of ['one', 'two']) write(id);
      await until('both are read', () => knows('one') && knows('two'));
      gone();
      come('three');
      await until('the third is read', () => knows('three'));
      await until('the others are gone', () => !knows('one') && !knows('two'));
      gone();
      await until('it is gone', () => !knows('three'));
    });
  }
});

describe('a document that is typed in', () => {
  it('wins over the disk', async () => {
    const { notebooks } = await stridebook();
    const editor = await open(
      'athletes/eva.md',
      '---\nid: eva\nkind: athlete\ntitle: Eva\nslots: [{ id: home, when: daily, minutes: 10 }]\n---\n',
    );
    await until('she is read', () => notebooks.current?.knowledge.get('eva'));
    await editor.edit((edit) => edit.insert(after(editor.document, 'title: Eva'), 'lyn'));
    await until('the title is new', () => notebooks.current?.knowledge.get('eva')?.title === 'Evalyn');
    await run('workbench.action.files.revert');
    await until('the title is old', () => notebooks.current?.knowledge.get('eva')?.title === 'Eva');
    await remove('athletes/eva.md');
    await until('she is gone', () => notebooks.current?.knowledge.get('eva') === undefined);
  });
});

describe('a notebook of a later form', () => {
  it('is read and not written', async () => {
    const { notebooks } = await stridebook();
    const marker = inNotebook('stridebook.yaml');
    const before = await read(marker);
    await vscode.workspace.fs.writeFile(marker, new TextEncoder().encode('schema: 2\n'));
    try {
      await run(commandIds.refresh);
      assert.match(notebooks.current?.readOnly ?? '', /schema 2 .* not written/);
      assert.ok(notebooks.current?.knowledge.get('anna'));
      assert.equal(await run(commandIds.buildProgram, 'anna'), undefined);
    } finally {
      await vscode.workspace.fs.writeFile(marker, new TextEncoder().encode(before));
      await run(commandIds.refresh);
    }
    assert.equal(notebooks.current?.readOnly, undefined);
  });
});
