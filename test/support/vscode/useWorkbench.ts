import { startWorkbench, type WorkbenchOptions } from './startWorkbench.ts';
import type { Workbench } from './workbench.ts';

/** One workbench for the tests of a `describe`. A test that fails leaves a picture of what it saw. */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await startWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await workbench?.screenshot(`failed-${name}`);
  });
  after(() => workbench?.stop());
  return () => {
    if (workbench === undefined) throw new Error('The workbench is there in tests only.');
    return workbench;
  };
}
