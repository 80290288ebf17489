import 'mocha/mocha.js'; // the browser's mocha, which sets the global `mocha`
import { reportTo } from '../../support/vscode/reportTo.ts';
import { eventMark } from '../../support/vscode/testEvents.ts';

/** Runs the tests that `load` imports, in the web worker host. */
export async function runInWorker(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 10_000, forbidOnly: true, reporter: 'base' });
  await load();
  await reportTo(
    (event) => console.log(eventMark + JSON.stringify(event)),
    (done) => mocha.run(done),
  );
}
