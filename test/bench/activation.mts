// npm run bench:activation: cold starts of the packed extension in the served VS Code, with the sample notebook, and what each took.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBrowser } from '../support/browser.ts';
import { repository } from '../support/paths.ts';
import { startWorkbench } from '../support/vscode/startWorkbench.ts';

const runs = 5;
process.env['CHROMIUM'] = await ensureBrowser();
execFileSync('npm', ['run', '-s', 'package'], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
const activations: number[] = [];
const readings: number[] = [];
for (let i = 0; i < runs; i++) {
  const workbench = await startWorkbench({ vsix: join(repository, 'out', 'stridebook.vsix') });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 1600 });
    await workbench.statusItem(/\d{3} notes/).waitFor();
    await workbench.command('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', {
      hasText: 'Stridebook',
    });
    await row.filter({ hasText: /\d+ms/ }).waitFor();
    activations.push(Number(/(\d+)ms/.exec(await row.innerText())?.[1]));
    const profile = dirname(workbench.folder);
    const log = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('Stridebook.log'),
    );
    readings.push(Number(/notes in (\d+) ms/.exec(readFileSync(join(profile, log ?? ''), 'utf8'))?.[1]));
  } finally {
    await workbench.stop();
  }
}
const shown = (values: readonly number[]): string =>
  `${values.join(', ')}; median ${[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]}`;
console.log(`activation, as VS Code reports it, in ms: ${shown(activations)}`);
console.log(`reading the built-in knowledge and the sample notebook, in ms: ${shown(readings)}`);
process.exit(0);
