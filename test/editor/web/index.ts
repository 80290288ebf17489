import 'mocha/mocha.js'; // the browser's mocha, which sets the global `mocha`
import { reportTo, tellConsole } from '../../support/vscode/reportTo.ts';

/** Runs the tests that `load` imports, in the web worker host. */
export async function runInWorker(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 10_000, forbidOnly: true, reporter: 'base' });
  await load();
  await reportTo(tellConsole, (done) => mocha.run(done));
}
