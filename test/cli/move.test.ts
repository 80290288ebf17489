import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAthlete } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('move, copy and next', () => {
  const folder = temporaryFolder();
  const plan = 'programs/anna-hip-extension-rebuild.md';
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
  beforeEach(async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    for (const id of ['anna', 'ben'] as const) folder.write(`athletes/${id}.md`, sampleAthlete(id).text);
    await stridebook(folder.path, 'build', 'athletes/anna.md', '--out', plan, '--force');
  });

  it('prints what a pause changes, and writes it when told to', async () => {
    const before = read(plan);
    const { code, out } = await stridebook(folder.path, 'move', plan, '--pause', '1', '--week', '3');
    assert.equal(code, 0);
    assert.match(out, /^\+Paused\.$/m);
    assert.match(out, /^-## Weeks 5-6$\n^\+## Weeks 6-7$/m);
    assert.equal(read(plan), before);
    await stridebook(folder.path, 'move', plan, '--pause', '1', '--week', '3', '--write');
    assert.match(read(plan), /^weeks: 7$/m);
    assert.match((await stridebook(folder.path, 'check', plan)).out, /^(?!.*weeks)/);
  });

  it('bends a program around a race, and writes the race down', async () => {
    assert.equal((await stridebook(folder.path, 'move', plan, '--race', '2027-01-15', '--write')).code, 0);
    assert.match(read('athletes/anna.md'), /^race: \{ on: 2027-01-15 \}$/m);
    assert.match(read(plan), /^## Week 6$[^]*^### Gym A \(Mon\)$/m);
    assert.doesNotMatch((await stridebook(folder.path, 'check', plan)).out, /PB18|PB20/);
    const again = await stridebook(folder.path, 'move', plan, '--race', '2027-01-15', '--write');
    assert.equal(again.out, 'Nothing to change.\n');
  });

  it('writes no race into a note that lies elsewhere, and says so', async () => {
    folder.write('others/zoe.md', read('athletes/anna.md').replace('id: anna', 'id: zoe'));
    folder.write('mine/stridebook.yaml', 'schema: 1\n');
    folder.write(
      'mine/plan.md',
      read(plan)
        .replace(/^id: .*$/m, 'id: plan')
        .replace('athlete: anna', 'athlete: zoe'),
    );
    const race = ['--race', '2027-01-15', '--knowledge', 'others', '--write'];
    const { out, err } = await stridebook(folder.path, 'move', 'mine/plan.md', ...race);
    assert.equal(out, 'Changed mine/plan.md.\n');
    assert.match(err, /^The race is not written down: no note of the athlete "zoe" is in this notebook\.\n$/);
    assert.doesNotMatch(read('others/zoe.md'), /^race:/m);
  });

  it('changes a dose for a week, from it on, or in all weeks', async () => {
    const change = (...args: string[]): ReturnType<typeof stridebook> =>
      stridebook(folder.path, 'dose', plan, 'split-squat', ...args);
    const { out } = await change('2x6/side', '--week', '2');
    assert.match(out, /^\+## Week 2$/m);
    assert.match(out, /^\+- \[\[split-squat\]\] 2 x 6 each side$/m);
    assert.match((await change('2x6/side', '--from', '5', '--write')).out, /^Changed 1 line of /);
    assert.match(read(plan), /^## Weeks 5-6$[^]*split-squat\]\] 2 x 6 each side$/m);
    assert.match((await change('2x6/side', '--from', '5')).out, /^Nothing to change/);
    assert.match((await change('3 x', '--week', '2')).err, /is no dose/);
    assert.match((await change('2x6/side', '--day', 'a', '--week', '2')).out, /^\+## Week 2$/m);
    const none = await change('2x6/side', '--day', 'Before runs');
    assert.equal(none.code, 1);
    assert.match(none.err, /no "split-squat" there: it has glute-bridge/);
  });

  it('says what it needs', async () => {
    assert.equal((await stridebook(folder.path, 'move', plan)).code, 2);
    assert.equal((await stridebook(folder.path, 'move', plan, '--pause', '1')).code, 2);
    assert.equal((await stridebook(folder.path, 'move', plan, '--start', 'x')).code, 2);
    assert.match((await stridebook(folder.path, 'move', plan, '--miss', '9')).err, /there is no week 9/);
    assert.equal((await stridebook(folder.path, 'copy', plan, '--athlete', 'nobody')).code, 2);
  });

  it('makes documents beside the first', async () => {
    const copied = await stridebook(
      folder.path,
      'copy',
      plan,
      '--athlete',
      'ben',
      '--out',
      'programs/ben-copy.md',
    );
    assert.equal(copied.code, 0, copied.err);
    assert.match(read('programs/ben-copy.md'), /^id: ben-copy\n[^]*^athlete: ben$/m);
    const following = (start: string): ReturnType<typeof stridebook> =>
      stridebook(folder.path, 'next', plan, '--out', 'programs/anna-2.md', '--start', start);
    assert.match((await following('2026-12-28')).err, /is not over before 2027-01-18: begin/);
    const late = await following('2027-01-18');
    assert.equal(late.code, 1);
    assert.match(late.err, /last screened for red flags on 2026-11-28, 51 days before the start/);
    const athlete = join(folder.path, 'athletes/anna.md');
    const screened = readFileSync(athlete, 'utf8').replace(
      'screened: { on: 2026-11-28',
      'screened: { on: 2027-01-10',
    );
    writeFileSync(athlete, screened);
    const next = await following('2027-01-18');
    assert.equal(next.code, 0, next.err);
    assert.match(next.err, /as planned glute-bridge: nothing of it stands in the log/);
    assert.ok(existsSync(join(folder.path, 'programs/anna-2.md')));
    assert.match(read('programs/anna-2.md'), /^## Weeks 1-3$[^]*^## Week 4$/m);
  });
});
