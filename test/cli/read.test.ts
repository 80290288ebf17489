import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { programSource, source } from '../support/athletes.ts';
import { builtIn } from '../support/builtIn.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A notebook in a folder of its own, with an athlete and a cause. */
function notebook(): ReturnType<typeof temporaryFolder> & {
  add(kind: 'athlete' | 'cause', id: string): void;
} {
  const folder = temporaryFolder();
  const add = (kind: 'athlete' | 'cause', id: string): void => {
    const { path, text } = source(kind, id);
    folder.write(path, text);
  };
  beforeEach(() => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    add('athlete', 'kim');
    add('cause', 'cold-weather');
  });
  return Object.assign(folder, { add });
}

interface Row {
  readonly id: string;
  readonly kind: string;
}

describe('list', () => {
  const folder = notebook();

  it('lists every note, the notebook’s own among them, from anywhere in it', async () => {
    const { code, out, err } = await stridebook(folder.path, 'list');
    assert.deepEqual([code, err], [0, '']);
    const rows = out.trimEnd().split('\n');
    assert.equal(rows.length, builtIn().notes.length + 2);
    assert.ok(rows.includes('kim\tathlete\tKim'));
    assert.ok(rows.includes('hip-thrust\texercise\tHip thrust'));
    assert.equal((await stridebook(join(folder.path, 'athletes'), 'list')).out, out);
  });

  it('lists the built-in ones outside any notebook', async () => {
    const { out } = await stridebook(join(folder.path, '..'), 'list');
    assert.equal(out.trimEnd().split('\n').length, builtIn().notes.length);
  });

  it('lists one kind', async () => {
    const { out } = await stridebook(folder.path, 'list', '--kind', 'athlete');
    assert.equal(out, 'kim\tathlete\tKim\n');
  });

  it('gives the front matter as JSON', async () => {
    const { code, out } = await stridebook(folder.path, 'list', '--kind', 'cause', '--json');
    const rows = JSON.parse(out) as (Row & { layer: string; path: string; tissue: string })[];
    const own = rows.find((row) => row.id === 'cold-weather');
    assert.equal(code, 0);
    assert.deepEqual(
      [own?.layer, own?.path, own?.tissue],
      ['notebook', 'causes/cold-weather.md', 'muscle-length'],
    );
    assert.equal(rows.length, builtIn().ofKind('cause').length + 1);
  });

  it('shows of an exercise its dose, purpose, cues, stop signs and ladder as data', async () => {
    folder.write(
      'exercises/hops.md',
      source(
        'exercise',
        'hops',
        { dose: 'plenty', addresses: ['cold-weather'], harder: ['hip-thrust'], trains: ['few-exercises'] },
        '## Cues\n\n- Light\n- Quick\n\n## Stop when\n\nIt hurts.\n',
      ).text,
    );
    const { out } = await stridebook(folder.path, 'list', '--kind', 'exercise', '--json');
    const rows = JSON.parse(out) as Record<string, unknown>[];
    const fieldsOf = (id: string, ...names: string[]): unknown[] =>
      names.map((name) => rows.find((row) => row['id'] === id)?.[name]);
    assert.deepEqual(fieldsOf('hops', 'dose', 'doseReads', 'doseSource', 'addresses', 'trains', 'harder'), [
      'plenty',
      false,
      { from: 'practice', facts: [] },
      ['cold-weather'],
      ['few-exercises'],
      ['hip-thrust'],
    ]);
    assert.deepEqual(fieldsOf('hops', 'cueCount', 'stopSignCount', 'hasFigure', 'easier'), [2, 1, false, []]);
    assert.deepEqual(fieldsOf('hip-thrust', 'doseReads', 'easier'), [true, ['glute-bridge', 'hops']]);
  });

  it('lists a broken note as broken', async () => {
    folder.write('causes/half.md', '---\nid: half\nkind: cause\n---\n');
    const { out } = await stridebook(folder.path, 'list', '--kind', 'cause', '--json');
    const half = (JSON.parse(out) as Row[]).find((row) => row.id === 'half');
    assert.deepEqual(half, {
      layer: 'notebook',
      path: 'causes/half.md',
      id: 'half',
      kind: 'cause',
      broken: true,
    });
  });

  it('knows no other kind', async () => {
    const { code, err } = await stridebook(folder.path, 'list', '--kind', 'drill');
    assert.equal(code, 2);
    assert.match(err, /^There is no kind "drill": use one of cause, effect, assessment, exercise, /);
  });

  it('adds the notes of other folders', async () => {
    const { path, text } = source('exercise', 'hill-bounds');
    folder.write(`sheets/one/${path}`, text);
    folder.write(
      'sheets/two/causes/tight-psoas.md',
      source('cause', 'tight-psoas', { title: 'My psoas' }).text,
    );
    const folders = ['--knowledge', 'sheets/one', '--knowledge', 'sheets/two'];
    const { out } = await stridebook(folder.path, 'list', ...folders);
    assert.ok(out.includes('hill-bounds\texercise\tHill bounds\n'));
    assert.ok(out.includes('tight-psoas\tcause\tMy psoas\n'));
  });

  it('refuses a folder of notes that is none, or is not there', async () => {
    const file = await stridebook(folder.path, 'list', '--knowledge', 'stridebook.yaml');
    assert.deepEqual([file.code, file.err], [2, 'stridebook.yaml is no folder: --knowledge takes one.\n']);
    const gone = await stridebook(folder.path, 'list', '--knowledge', 'gone');
    assert.equal(gone.code, 2);
    assert.match(gone.err, /^There is nothing at .*gone\.\n$/);
  });
});

describe('show', () => {
  const folder = notebook();

  it('shows a note: its card, its relations and its text', async () => {
    const { code, out, err } = await stridebook(folder.path, 'show', 'hip-thrust');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /Hip thrust/);
    assert.match(out, /^- Answers: .*Weak hip extensors/m);
    assert.match(out, /^- Easier: Glute bridge$/m);
    assert.match(out, /^## Movement$/m);
  });

  it('shows it as JSON', async () => {
    const { out } = await stridebook(folder.path, 'show', 'hip-thrust', '--json');
    const shown = JSON.parse(out) as Row & { relations: Record<string, string[]>; body: string };
    assert.deepEqual([shown.id, shown.kind], ['hip-thrust', 'exercise']);
    assert.deepEqual(shown.relations['Easier'], ['glute-bridge']);
    assert.match(shown.body, /^## Set-up/);
  });

  it('shows a broken note by its text', async () => {
    folder.write('causes/half.md', '---\nid: half\nkind: cause\n---\n\nSome words.\n');
    const { code, out } = await stridebook(folder.path, 'show', 'half');
    assert.equal(code, 0);
    assert.match(out, /Some words\./);
  });

  it('proposes the likely one for a note that is not there', async () => {
    const near = await stridebook(folder.path, 'show', 'split-squats');
    assert.deepEqual(near, {
      code: 1,
      out: '',
      err: 'There is no note "split-squats"; did you mean "split-squat"?\n',
    });
    const far = await stridebook(folder.path, 'show', 'xyzzy');
    assert.deepEqual(far, { code: 1, out: '', err: 'There is no note "xyzzy": see "stridebook list".\n' });
  });
});

describe('find', () => {
  const folder = notebook();

  it('finds notes by words, best first', async () => {
    const { code, out } = await stridebook(folder.path, 'find', 'split', 'squat');
    assert.equal(code, 0);
    assert.match(out.split('\n')[0] ?? '', /^split-squat\texercise\tSplit squat$/);
    assert.ok(out.split('\n').length <= 51);
  });

  it('finds the notebook’s own', async () => {
    const { out } = await stridebook(folder.path, 'find', 'cold');
    assert.match(out, /^cold-weather\tcause\tCold weather$/m);
  });

  it('gives what it found as JSON, and nothing as an empty list', async () => {
    const { out } = await stridebook(folder.path, 'find', 'thrust', '--json');
    assert.ok((JSON.parse(out) as Row[]).some((row) => row.id === 'hip-thrust' && row.kind === 'exercise'));
    const none = await stridebook(folder.path, 'find', 'xyzzy', '--json');
    assert.deepEqual([none.code, JSON.parse(none.out), none.err], [1, [], '']);
  });

  it('says so when nothing matches', async () => {
    const { code, out, err } = await stridebook(folder.path, 'find', 'xyzzy', 'plugh');
    assert.deepEqual([code, out, err], [1, '', 'Nothing matches "xyzzy plugh": try fewer or other words.\n']);
  });
});

describe('check', () => {
  const folder = notebook();
  // a cause by itself gives hints, and these tests are about what else is said
  beforeEach(() => folder.write('causes/cold-weather.md', ''));
  const wrong = '---\nid: bad\nkind: cause\ntitle: Bad\ntissue: wood\nplane: extension\n---\n';

  it('has nothing to say of a good notebook', async () => {
    const nothing = { code: 0, out: 'Nothing to say.\n', err: '' };
    assert.deepEqual(await stridebook(folder.path, 'check'), nothing);
    assert.deepEqual(await stridebook(folder.path, 'check', '.', 'athletes/kim.md'), nothing);
  });

  it('says what is wrong, where, and what to do', async () => {
    folder.write('causes/bad.md', wrong);
    const { code, out, err } = await stridebook(folder.path, 'check');
    assert.deepEqual([code, err], [1, '']);
    const [first = '', ...others] = out.trimEnd().split('\n');
    assert.match(
      first,
      /^causes\/bad\.md:5:1 error wrong-value The field "tissue" cannot be "wood": use one of /,
    );
    assert.deepEqual(others, ['1 problem.']);
  });

  it('says it as JSON', async () => {
    folder.write('causes/bad.md', wrong);
    const { code, out } = await stridebook(folder.path, 'check', '--format', 'json');
    const [row, ...others] = JSON.parse(out) as Record<string, unknown>[];
    assert.deepEqual([code, others], [1, []]);
    assert.deepEqual(Object.keys(row ?? {}), ['file', 'line', 'column', 'code', 'severity', 'message']);
    assert.deepEqual([row?.['file'], row?.['line'], row?.['severity']], ['causes/bad.md', 5, 'error']);
    folder.write('causes/bad.md', '');
    assert.equal((await stridebook(folder.path, 'check', '--format', 'json')).out, '[]\n');
  });

  it('judges one file within its notebook, and no other file', async () => {
    folder.write('causes/bad.md', wrong);
    assert.equal((await stridebook(folder.path, 'check', 'athletes/kim.md')).code, 0);
    assert.match((await stridebook(folder.path, 'check', 'causes/bad.md')).out, /^causes\/bad\.md:5:1 error/);
    assert.match(
      (await stridebook(join(folder.path, 'causes'), 'check', 'bad.md')).out,
      /^bad\.md:5:1 error/,
    );
  });

  it('judges a folder within its notebook, and no other folder', async () => {
    folder.write('causes/bad.md', wrong);
    folder.write('programs/kim-plan.md', programSource('## Week 1\n').text);
    const { code, out } = await stridebook(folder.path, 'check', 'programs');
    assert.deepEqual([code, out], [0, 'Nothing to say.\n']);
  });

  it('judges a file that a folder or a link hides, once it is named', async () => {
    const hidden = folder.write('out/bad.md', wrong);
    symlinkSync(hidden, join(folder.path, 'causes', 'bad.md'));
    assert.equal((await stridebook(folder.path, 'check')).code, 0);
    assert.equal((await stridebook(folder.path, 'check', 'out/bad.md')).code, 1);
    assert.equal((await stridebook(folder.path, 'check', 'causes/bad.md')).code, 1);
  });

  it('lets hints alone pass', async () => {
    const { text } = source(
      'exercise',
      'hops',
      { dose: '3x10' },
      ['Set-up', 'Movement', 'Cues', 'Faults', 'Stop when']
        .map((title) => `## ${title}\n\nWords.\n`)
        .join('\n'),
    );
    folder.write('exercises/hops.md', text);
    const { code, out } = await stridebook(folder.path, 'check');
    assert.equal(code, 0);
    assert.match(out, / info dose-form .*\n(?:.* info .*\n)*\d problems\.\n$/);
  });

  it('says nothing of what was added with --knowledge', async () => {
    folder.write('more/causes/bad.md', wrong);
    folder.write('mine/stridebook.yaml', 'schema: 1\n');
    const { code } = await stridebook(join(folder.path, 'mine'), 'check', '--knowledge', '../more');
    assert.equal(code, 0);
  });

  it('reports what cannot be read, judges the rest, and does not pass', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder.path}/lost-`), Buffer.from([0xff]), Buffer.from('.md')]),
      '',
    );
    const { code, out, err } = await stridebook(folder.path, 'check');
    assert.equal(code, 2);
    assert.match(err, /^lost-\uFFFD\.md cannot be read: ENOENT/);
    assert.equal(out, 'Nothing to say.\n');
  });

  it('refuses a path that is not there, and another format', async () => {
    const gone = await stridebook(folder.path, 'check', 'gone.md');
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /^There is nothing at .*gone\.md\.\n$/);
    const format = await stridebook(folder.path, 'check', '--format', 'xml');
    assert.deepEqual([format.code, format.err], [2, '--format takes text or json, not "xml".\n']);
  });
});
