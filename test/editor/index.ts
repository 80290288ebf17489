import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withSourcePositions } from '../support/vscode/sourcePositions.ts';
import { eventFileVariable, grepVariable, type TestEvent } from '../support/vscode/testEvents.ts';
import { reportTo } from '../support/vscode/reportTo.ts';

/** VS Code calls this in the extension host (`extensionTestsPath`). */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const file = process.env[eventFileVariable];
  const tell = (event: TestEvent) => {
    if (file === undefined) return;
    const told = event.event === 'fail' ? { ...event, error: withSourcePositions(event.error) } : event;
    appendFileSync(file, `${JSON.stringify(told)}\n`);
  };
  // Not a static import: mocha is an ES module, and this file is bundled as CommonJS, which VS Code loads.
  const { default: Mocha } = await import('mocha');
  // The reporter that prints nothing: the script outside prints the results, from the events.
  const reporter = 'base';
  const grep = process.env[grepVariable];
  const mocha = new Mocha({ timeout: 10_000, forbidOnly: true, ...(grep ? { grep } : {}), reporter });
  const bundles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const name of bundles.filter((name) => name.endsWith('.test.cjs')).sort())
    mocha.addFile(join(__dirname, name));
  await reportTo(tell, (done) => mocha.run(done));
}
