import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kim, programSource } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const plan = 'programs/kim-plan.md';
const day = (dose: string): string =>
  `### Gym A (Mon, Thu)\n\n- [[hip-thrust]] ${dose}\n  - because [[weak-hip-extensors]] (f1): weak\n\n`;
const sets = (date: string): string =>
  `| ${date} | hip-thrust | 1 | 10 | 2 |\n| ${date} | hip-thrust | 2 | 10 | 2 |\n`;
const body = `## Week 1\n\n${day('2 x 10')}## Week 2\n\n${day('2 x 10')}## Log\n\n| date | exercise | set | done | RIR |\n|-|-|-|-|-|\n${sets('2026-11-30')}${sets('2026-12-02')}`;

describe('adapt', () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(
      'athletes/kim.md',
      kim({ findings: [{ id: 'f1', on: '2026-11-28', of: 'weak-hip-extensors' }] }).text,
    );
    folder.write(plan, programSource(body, { start: '2026-11-30', weeks: 2 }).text);
  });

  it('prints what it proposes and a diff, and changes nothing', async () => {
    const { code, out, err } = await stridebook(folder.path, 'adapt', plan);
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^up hip-thrust: all sets at the top of the range.*2 repetitions more \(PB18\)\n\n--- a\/programs\/kim-plan\.md\n/,
    );
    assert.match(out, /^-- \[\[hip-thrust\]\] 2 x 10$\n^\+- \[\[hip-thrust\]\] 2 x 12$/m);
    assert.match(readFileSync(join(folder.path, plan), 'utf8'), /Week 2[^]*2 x 10\n/);
  });

  it('writes it when told to, once', async () => {
    assert.match(
      (await stridebook(folder.path, 'adapt', plan, '--write')).out,
      /Changed programs\/kim-plan\.md\.\n$/,
    );
    assert.match(readFileSync(join(folder.path, plan), 'utf8'), /## Week 2[^]*2 x 12\n/);
    assert.match((await stridebook(folder.path, 'adapt', plan, '--write')).out, /Nothing to change\.\n$/);
  });

  it('gives data', async () => {
    const { out } = await stridebook(folder.path, 'adapt', plan, '--json', '--date', '2026-12-05');
    const { fromWeek, proposals } = JSON.parse(out) as { fromWeek: number; proposals: { verdict: string }[] };
    assert.deepEqual([fromWeek, proposals[0]?.verdict], [2, 'up']);
  });

  it('is refused while a red flag is open', async () => {
    folder.write(
      'athletes/kim.md',
      kim({ findings: [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }] }).text,
    );
    const { code, err } = await stridebook(folder.path, 'adapt', plan);
    assert.equal(code, 1);
    assert.match(err, /red flag/);
  });
});
