import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { kim, programSource, sampleAthlete, source } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { sampleNotebook } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

const athlete = 'athletes/kim.md';
const flagged = { findings: [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }] };

describe('new', () => {
  const folder = temporaryFolder();

  it('makes the sample notebook and says what to do next', async () => {
    const { code, out, err } = await stridebook(folder.path, 'new', 'mine');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `Made a notebook in mine. Next: stridebook build ${join('mine', 'athletes', 'anna.md')}\n`,
    );
    const files = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    assert.deepEqual(files(join(folder.path, 'mine')), files(sampleNotebook()));
    assert.equal((await stridebook(folder.path, 'check', 'mine')).code, 0);
    const next = out.trim().split('stridebook ')[1]?.split(' ') ?? [];
    assert.equal((await stridebook(folder.path, ...next)).code, 0);
  });

  it('takes an empty folder, and refuses one that is not', async () => {
    mkdirSync(join(folder.path, 'empty'));
    assert.equal((await stridebook(folder.path, 'new', 'empty')).code, 0);
    const again = await stridebook(folder.path, 'new', 'empty');
    assert.deepEqual(again, { code: 1, out: '', err: 'empty is not empty: name a new folder.\n' });
    folder.write('here/notes.txt', 'mine');
    assert.equal((await stridebook(join(folder.path, 'here'), 'new', '.')).code, 1);
    assert.deepEqual(readdirSync(join(folder.path, 'here')), ['notes.txt']);
  });

  it('says in a sentence why it cannot', async () => {
    folder.write('file', '');
    const { code, err } = await stridebook(folder.path, 'new', 'file');
    assert.equal(code, 2);
    assert.match(err, /^[^\n]*ENOTDIR[^\n]*\n$/);
  });
});

describe('build', () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(athlete, kim({ start: '2026-12-14' }).text);
  });

  it('prints the program', async () => {
    const { code, out, err } = await stridebook(folder.path, 'build', athlete);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^---\nkind: program\nid: kim-hip-extension-rebuild\n/);
    assert.match(out, /^start: 2026-12-14$/m);
    assert.match(out, /^ {2}by: stridebook 9\.9\.9$/m);
    assert.deepEqual(readdirSync(folder.path).sort(), ['athletes', 'stridebook.yaml']);
  });

  it('makes the same as the library for the sample', async () => {
    const { path, text } = sampleAthlete('anna');
    folder.write(path, text);
    const kept = readFileSync(new URL('../fixtures/programs/anna.md', import.meta.url), 'utf8');
    const { out } = await stridebook(folder.path, 'build', path);
    assert.equal(out, kept.replace('stridebook test', 'stridebook 9.9.9'));
  });

  it('starts on the day that is given', async () => {
    const { out } = await stridebook(folder.path, 'build', athlete, '--start', '2026-12-09');
    assert.match(out, /^start: 2026-12-09$/m);
  });

  it('takes next Monday when no start is given, and says so', async () => {
    folder.write(athlete, kim().text);
    const { code, out, err } = await stridebook(folder.path, 'build', athlete);
    assert.deepEqual([code, err], [0, 'No start was given: taking next Monday, 2026-12-07.\n']);
    assert.match(out, /^start: 2026-12-07$/m);
  });

  for (const start of ['tomorrow', '2026-13-01', '2026-02-30', '2026-2-3', '20261207']) {
    it(`does not take ${start} for a day`, async () => {
      const { code, out, err } = await stridebook(folder.path, 'build', athlete, '--start', start);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `--start takes a day as YYYY-MM-DD, not "${start}".\n`);
    });
  }

  it('takes the template that is given, the athlete’s, or the first there was', async () => {
    const slots = [{ block: 'Strength', phase: 'strength', on: ['days'], min: 1, max: 1 }];
    const { path, text } = source('template', 'short', {
      principle: 'strength-for-runners',
      weeks: 2,
      slots,
    });
    folder.write(path, text);
    const given = await stridebook(folder.path, 'build', athlete, '--template', 'short');
    assert.match(given.out, /^id: kim-short\n.*\n.*\ntemplate: short\n/m);
    folder.write(athlete, kim({ template: 'short', start: '2026-12-14' }).text);
    assert.equal((await stridebook(folder.path, 'build', athlete)).out, given.out);
    const unknown = await stridebook(folder.path, 'build', athlete, '--template', 'long');
    assert.deepEqual(unknown, {
      code: 2,
      out: '',
      err: 'There is no template "long": use one of desk-worker-daily-ten, glute-strength-economy, hip-extension-rebuild, hip-flexion-rebuild, return-after-time-off, short, tissue-length-12-weeks.\n',
    });
  });

  it('explains itself beside the program', async () => {
    const { out, err } = await stridebook(folder.path, 'build', athlete, '--explain');
    assert.match(out, /^---\nkind: program/);
    assert.match(err, /^Hip extension, six weeks for kim, from 2026-12-14\n\nScreen for red flags\n/);
    const written = await stridebook(
      folder.path,
      'build',
      athlete,
      '--explain',
      '--out',
      'programs/kim-plan.md',
    );
    assert.deepEqual([written.out, written.err], [err, 'Wrote programs/kim-plan.md.\n']);
  });

  it('takes no file name whose id is another note’s', async () => {
    assert.deepEqual(await stridebook(folder.path, 'build', athlete, '--out', 'programs/kim.md'), {
      code: 2,
      out: '',
      err: '--out programs/kim.md: the id "kim" is taken by athletes/kim.md; choose another file name.\n',
    });
    assert.ok(!existsSync(join(folder.path, 'programs')));
  });

  it('gives program and decisions as JSON', async () => {
    const { out } = await stridebook(folder.path, 'build', athlete, '--json');
    const data = JSON.parse(out) as { program: { id: string }; decisions: { stage: string }[] };
    assert.equal(data.program.id, 'kim-hip-extension-rebuild');
    assert.equal(data.decisions[0]?.stage, 'screen');
  });

  it('writes nothing into a notebook of a newer Stridebook', async () => {
    folder.write('stridebook.yaml', 'schema: 2\n');
    assert.equal((await stridebook(folder.path, 'build', athlete)).code, 0);
    const { code, err } = await stridebook(folder.path, 'build', athlete, '--out', 'programs/kim-plan.md');
    assert.equal(code, 2);
    assert.match(err, /^This notebook has schema 2 .*: it is read, and not written\. Update Stridebook\.\n$/);
    assert.ok(!existsSync(join(folder.path, 'programs')));
  });

  describe('--out', () => {
    const out = 'programs/kim-hip-extension-rebuild.md';
    const build = (...more: string[]): ReturnType<typeof stridebook> =>
      stridebook(folder.path, 'build', athlete, '--out', out, ...more);
    const text = (): string => readFileSync(join(folder.path, out), 'utf8');

    it('writes a file that check finds nothing wrong with, and makes its folder', async () => {
      assert.deepEqual(await build(), { code: 0, out: '', err: `Wrote ${out}.\n` });
      assert.equal(text(), (await stridebook(folder.path, 'build', athlete)).out);
      assert.equal((await stridebook(folder.path, 'check')).out, 'Nothing to say.\n');
    });

    it('is silent and touches nothing when the file says the same already', async () => {
      await build();
      const then = new Date('2026-01-01T00:00:00Z');
      utimesSync(join(folder.path, out), then, then);
      assert.deepEqual(await build(), { code: 0, out: '', err: '' });
      assert.deepEqual(statSync(join(folder.path, out)).mtime, then);
    });

    it('overwrites nothing else without --force', async () => {
      folder.write(out, 'mine');
      assert.deepEqual(await build(), {
        code: 1,
        out: '',
        err: `${out} holds something else: choose another name, or add --force to overwrite it.\n`,
      });
      assert.equal(text(), 'mine');
      assert.equal((await build('--force')).code, 0);
      assert.match(text(), /^---\nkind: program/);
    });

    it('writes no file when the program is refused', async () => {
      folder.write(athlete, kim(flagged).text);
      const { code, err } = await build('--start', '2026-12-14');
      assert.equal(code, 1);
      assert.match(err, /^Kim has a red flag: .*\n$/);
      assert.ok(!existsSync(join(folder.path, 'programs')));
    });
  });

  it('refuses who was screened too long ago', async () => {
    const { code, out, err } = await stridebook(folder.path, 'build', athlete, '--start', '2027-03-01');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Kim was last screened for red flags on 2026-12-01, 90 days before the start/);
  });

  it('says why a file is no athlete', async () => {
    folder.write('programs/kim-plan.md', programSource('## Week 1\n').text);
    folder.write('words.md', 'Only words.\n');
    folder.write('athletes/half.md', '---\nid: half\nkind: athlete\ntitle: Half\n---\n');
    const why = async (path: string): Promise<string> => {
      const { code, out, err } = await stridebook(folder.path, 'build', path);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await why('gone.md'), /^There is nothing at .*gone\.md\.\n$/);
    assert.equal(await why('athletes'), 'athletes is a folder: name a file.\n');
    assert.equal(await why('words.md'), 'words.md is no note: it has no front matter with a kind.\n');
    assert.equal(
      await why('programs/kim-plan.md'),
      'programs/kim-plan.md is no whole athlete note: it is of kind program.\n',
    );
    assert.equal(
      await why('athletes/half.md'),
      'athletes/half.md is no whole athlete note: The field "slots" is missing: add it.\n',
    );
  });
});

describe('build outside any notebook', () => {
  const folder = temporaryFolder();

  it('reads the athlete and the notes beside it', async () => {
    const template = source('template', 'mine', { principle: 'strength-for-runners', weeks: 1 });
    folder.write('kim.md', kim({ template: 'mine', start: '2026-12-14' }).text);
    folder.write('mine.md', template.text);
    const { code, out } = await stridebook(join(folder.path, '..'), 'build', join(folder.path, 'kim.md'));
    assert.equal(code, 0);
    assert.match(out, /^id: kim-mine$/m);
  });
});

describe('export', () => {
  const folder = temporaryFolder();
  const program = 'programs/kim-hip-extension-rebuild.md';
  const exported = (...more: string[]): ReturnType<typeof stridebook> =>
    stridebook(folder.path, 'export', program, ...more);
  beforeEach(async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(athlete, kim({ start: '2026-12-14' }).text);
    await stridebook(folder.path, 'build', athlete, '--out', program);
  });

  it('writes into the folder sheets of the notebook, under a name of its own', async () => {
    const whole = await exported('--to', 'html');
    const file = join('sheets', 'kim-hip-extension-rebuild.html');
    assert.deepEqual([whole.code, whole.err], [0, '']);
    assert.match(whole.out, new RegExp(`^${file}\t[2-9] sheets\n$`));
    assert.match(readFileSync(join(folder.path, file), 'utf8'), /^<!doctype html>/);
    const day = await exported('--to', 'html', '--week', '1', '--day', 'A');
    assert.equal(day.out, `${join('sheets', 'kim-hip-extension-rebuild-week-1-a.html')}\t1 sheet\n`);
  });

  it('takes layout, languages and audience, the clinic from stridebook.yaml, and says what gives the athlete away', async () => {
    folder.write('stridebook.yaml', 'schema: 1\nclinic: { name: Park Practice, logo: logo.svg }\n');
    folder.write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    folder.write(athlete, kim({ start: '2026-12-14', title: 'Kim Kowalski' }).text);
    const { code, out, err } = await exported(
      '--to',
      'html',
      '--layout',
      'fridge',
      '--lang',
      'de',
      '--audience',
      'coach',
    );
    assert.equal(code, 0, err);
    assert.match(err, /The logo logo\.svg holds a script/);
    assert.match(err, /a full name \(Kim Kowalski\)/);
    const page = readFileSync(join(folder.path, out.split('\t')[0] ?? ''), 'utf8');
    assert.match(page, /<html lang="de">[^]*Park Practice[^]*is-coach/);
    assert.doesNotMatch(page, /<img/);
    folder.write('stridebook.yaml', 'schema: 1\nsheets: { privacy: block }\n');
    assert.equal((await exported('--to', 'html')).code, 1);
    assert.equal((await exported('--to', 'html', '--layout', 'poster')).code, 2);
    assert.equal((await exported('--to', 'html', '--lang', 'de,en,fr')).code, 2);
    assert.equal((await exported('--to', 'html', '--audience', 'all')).code, 2);
  });

  it('finds the notebook from any folder, and says where the file is from there', async () => {
    const path = join('..', program);
    const { out } = await stridebook(
      join(folder.path, 'athletes'),
      'export',
      path,
      '--to',
      'json',
      '--week',
      '1',
    );
    assert.equal(out.split('\t')[0], join('..', 'sheets', 'kim-hip-extension-rebuild-week-1.json'));
  });

  it('writes where it is told: a file, a folder that is there, a folder that is not', async () => {
    mkdirSync(join(folder.path, 'there'));
    const name = 'kim-hip-extension-rebuild-week-2.json';
    const to = async (path: string): Promise<string> => {
      const { code, out } = await exported('--to', 'json', '--week', '2', '--out', path);
      assert.equal(code, 0);
      const file = out.split('\t')[0] ?? '';
      const { schema } = JSON.parse(readFileSync(join(folder.path, file), 'utf8')) as { schema: number };
      assert.equal(schema, 1);
      return file;
    };
    assert.equal(await to('mine.json'), 'mine.json');
    assert.equal(await to('there'), join('there', name));
    assert.equal(await to('new/'), join('new', name));
    assert.equal(await to(join('deep', 'mine.json')), join('deep', 'mine.json'));
  });

  it('takes the format in any case, and refuses none and another', async () => {
    assert.equal((await exported('--to', 'HTML')).code, 0);
    const formats = 'pdf, html, docx, md, text, ics, csv, json';
    assert.deepEqual(await exported(), { code: 2, out: '', err: `--to takes one or more of ${formats}.\n` });
    assert.deepEqual(await exported('--to', 'odt'), {
      code: 2,
      out: '',
      err: `--to takes one or more of ${formats}, not "odt".\n`,
    });
  });

  for (const week of ['0', '-1', '1.5', 'two', '1000000', '4-1', '1-', '1-2-3']) {
    it(`does not take ${week} for a week`, async () => {
      const { code, out, err } = await exported('--to', 'html', `--week=${week}`);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `--week takes a week or weeks, such as 3 or 1-4, not "${week}".\n`);
    });
  }

  it('says which sessions there are when none is meant', async () => {
    const expected = 'Hip extension, six weeks has no such session: it has weeks 1-6 and the days Gym A.\n';
    for (const choice of [
      ['--week', '9'],
      ['--day', 'Z'],
    ]) {
      assert.deepEqual(await exported('--to', 'html', ...choice), { code: 1, out: '', err: expected });
    }
    assert.ok(!existsSync(join(folder.path, 'sheets')));
  });

  it('refuses a program with problems, and says where they are', async () => {
    const body = '## Week 1\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 2 x 10\n';
    folder.write('programs/kim-plan.md', programSource(body).text);
    const { code, out, err } = await stridebook(
      folder.path,
      'export',
      'programs/kim-plan.md',
      '--to',
      'html',
    );
    assert.deepEqual([code, out], [1, '']);
    assert.equal(
      err,
      'Kim plan has a problem that must be mended before it is printed.\n' +
        'programs/kim-plan.md:14 PB02 This line has no reason: add "  - because [[cause]] (finding): …" below it.\n',
    );
    assert.ok(!existsSync(join(folder.path, 'sheets')));
  });

  it('refuses while a red flag is open, whatever was built before', async () => {
    folder.write(athlete, kim(flagged).text);
    const { code, out, err } = await exported('--to', 'html');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Kim has a red flag: /);
    assert.ok(!existsSync(join(folder.path, 'sheets')));
  });

  it('writes over its own exports, and over nothing else unless it is told to', async () => {
    assert.equal((await exported('--to', 'html', '--out', 'mine.html')).code, 0);
    assert.equal((await exported('--to', 'html', '--week', '1', '--out', 'mine.html')).code, 0);
    folder.write('mine.html', '<p>my own page</p>');
    const { code, err } = await exported('--to', 'html', '--out', 'mine.html');
    assert.equal(code, 1);
    assert.match(err, /mine\.html is no export of Stridebook/);
    assert.equal(readFileSync(join(folder.path, 'mine.html'), 'utf8'), '<p>my own page</p>');
    assert.equal((await exported('--to', 'html', '--out', 'mine.html', '--force')).code, 0);
  });

  it('writes many formats at once, of some weeks and days', async () => {
    const { code, out, err } = await exported(
      '--to',
      'PDF,docx, ics,csv,md',
      '--week',
      '1-2',
      '--day',
      'A,daily',
    );
    const left = 'Hip extension, six weeks has no session "daily" here: it is left out.\n';
    assert.deepEqual([code, err], [0, left]);
    const name = join('sheets', 'kim-hip-extension-rebuild-weeks-1-2-a-daily');
    assert.equal(
      out,
      ['pdf', 'docx', 'ics', 'csv', 'md'].map((each) => `${name}.${each}\t1 sheet\n`).join(''),
    );
    const heads = ['%PDF-1.7', 'PK', 'BEGIN:VCALENDAR', '\uFEFFprogram,', '<!-- '];
    ['pdf', 'docx', 'ics', 'csv', 'md'].forEach((each, i) => {
      const text = readFileSync(join(folder.path, `${name}.${each}`), 'utf8');
      assert.ok(text.startsWith(heads[i] ?? '-'), each);
    });
    const again = await exported('--to', 'pdf,docx,ics,csv,md', '--week', '1-2', '--day', 'A,daily');
    assert.equal(again.out, out);
  });

  it('takes paper, time and reminder, and says what is wrong with them', async () => {
    const why = async (...more: string[]): Promise<string> => (await exported('--to', 'ics', ...more)).err;
    assert.equal(await why('--paper', 'a5'), '--paper takes a4|letter, not "a5".\n');
    assert.equal(await why('--at', '7:00'), '--at takes a time such as 07:00, not "7:00".\n');
    assert.equal(await why('--alarm', '15'), '--alarm needs --at: say when the sessions begin.\n');
    assert.equal(await why('--paper', 'Letter', '--at', '07:00', '--alarm', '15'), '');
    const text = readFileSync(join(folder.path, 'sheets', 'kim-hip-extension-rebuild.ics'), 'utf8');
    assert.match(text, /DTSTART:20261214T070000\r\n/);
    assert.match(text, /TRIGGER:-PT15M\r\n/);
  });

  it('writes all or nothing, and keeps a log that was filled in', async () => {
    assert.equal((await exported('--to', 'csv')).code, 0);
    const log = join(folder.path, 'sheets', 'kim-hip-extension-rebuild.csv');
    folder.write(
      'sheets/kim-hip-extension-rebuild.csv',
      readFileSync(log, 'utf8').replace(',,,,,\r\n', ',10,,,2,,\r\n'),
    );
    const { code, err } = await exported('--to', 'pdf,csv');
    assert.equal(code, 1);
    assert.match(err, /\.csv is no export of Stridebook, or was filled in/);
    assert.ok(!existsSync(join(folder.path, 'sheets', 'kim-hip-extension-rebuild.pdf')));
    folder.write('a-file', '');
    assert.match((await exported('--to', 'pdf,csv', '--out', 'a-file')).err, /several files need a folder/);
  });

  describe('of several programs', () => {
    const others = ['programs/lea-plan.md', 'programs/max-plan.md'];
    const group = (...more: string[]): ReturnType<typeof stridebook> =>
      stridebook(folder.path, 'export', program, ...others, ...more);
    beforeEach(() => {
      for (const [id, fields] of [
        ['lea', {}],
        ['max', flagged],
      ] as const) {
        const { text } = kim({ id, title: id, ...fields });
        folder.write(`athletes/${id}.md`, text);
        folder.write(
          `programs/${id}-plan.md`,
          programSource('## Week 1\n### Easy run (Wed)\n- run 20 min\n', { id: `${id}-plan`, athlete: id })
            .text,
        );
      }
    });

    it('writes a file each, refuses whom it must and says why, and ends with 1', async () => {
      const { code, out, err } = await group('--to', 'html,csv', '--week', '1');
      assert.equal(code, 1);
      assert.match(err, /^programs\/max-plan\.md: max has a red flag: [^\n]*\n$/);
      assert.deepEqual(
        out.split('\n').map((line) => line.split('\t')[0]),
        [
          ...['html', 'csv'].map((each) => join('sheets', `kim-hip-extension-rebuild-week-1.${each}`)),
          ...['html', 'csv'].map((each) => join('sheets', `lea-plan-week-1.${each}`)),
          '',
        ],
      );
    });

    it('writes one file together, with a word on whose it is', async () => {
      const { code, out, err } = await group('--to', 'html', '--week', '1', '--together');
      assert.deepEqual([code, out], [1, `${join('sheets', 'group-week-1.html')}\t2 sheets\n`]);
      assert.match(err, /max has a red flag[^]*One file holds the sheets of 2 athletes \(Kim, lea\)/);
      assert.equal((await group('--to', 'html', '--together', '--out', 'all.html')).code, 1);
      assert.ok(existsSync(join(folder.path, 'all.html')));
    });

    it('reads all before it writes any, takes a file once, and needs a folder for several', async () => {
      const gone = await group('programs/gone.md', '--to', 'html');
      assert.deepEqual([gone.code, gone.out], [2, '']);
      assert.ok(!existsSync(join(folder.path, 'sheets')));
      const twice = await stridebook(folder.path, 'export', program, `./${program}`, '--to', 'html');
      assert.equal(twice.out.trim().split('\n').length, 1);
      folder.write('a-file', '');
      assert.match((await group('--to', 'html', '--out', 'a-file')).err, /several files need a folder/);
    });

    it('says who has the id of a program that cannot be told apart', async () => {
      folder.write('programs/lea.md', programSource('## Week 1\n', { id: 'lea' }).text);
      const { code, err } = await stridebook(folder.path, 'export', 'programs/lea.md', '--to', 'html');
      assert.equal(code, 2);
      assert.match(err, /is no whole program: its id "lea" is taken by athletes\/lea\.md/);
    });
  });

  it('says which file cannot be written, and leaves nothing half done', async () => {
    folder.write('sheets/kim-hip-extension-rebuild.html/keep', '');
    const inTheWay = await exported('--to', 'html');
    assert.equal(inTheWay.code, 1);
    assert.match(inTheWay.err, /kim-hip-extension-rebuild\.html is a folder: move it away/);
    folder.write('a-file', '');
    const { code, out, err } = await exported('--to', 'html', '--out', join('a-file', 'deep', 'x.html'));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /x\.html cannot be written, and nothing there has changed: ENOTDIR/);
    assert.equal(readFileSync(join(folder.path, 'a-file'), 'utf8'), '');
  });

  it('writes nothing into a notebook of a later form', async () => {
    folder.write('stridebook.yaml', 'schema: 2\n');
    const { code, err } = await exported('--to', 'html');
    assert.equal(code, 2);
    assert.match(err, /schema 2 .* not written/);
    folder.write('stridebook.yaml', 'schema: 1\n');
  });

  it('exports a program from a folder that the notebook does not list', async () => {
    folder.write('out/kim-plan.md', programSource('## Week 1\n### Easy run (Wed)\n- run 20 min\n').text);
    const { code, out, err } = await stridebook(folder.path, 'export', 'out/kim-plan.md', '--to', 'html');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /kim-plan\.html\t1 sheet$/m);
  });

  it('says why a file is no program', async () => {
    const { code, err } = await stridebook(folder.path, 'export', athlete, '--to', 'html');
    assert.deepEqual([code, err], [2, `${athlete} is no whole program: it is of kind athlete.\n`]);
  });
});
