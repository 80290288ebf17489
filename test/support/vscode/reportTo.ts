import type { Runner } from 'mocha';
import { eventMark, type TestEvent } from './testEvents.ts';

/** Runs the tests and tells what happens to them. Rejects when one fails, which gives VS Code its exit code. */
export async function reportTo(
  tell: (event: TestEvent) => void,
  start: (done: (failures: number) => void) => Runner,
): Promise<void> {
  tell({ event: 'begin' });
  const failures = await new Promise<number>((resolve) => {
    const runner = start(resolve);
    runner.on('test', (test) => tell({ event: 'start', path: test.titlePath() }));
    runner.on('pass', (test) => tell({ event: 'pass', path: test.titlePath(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => tell({ event: 'skip', path: test.titlePath() }));
    runner.on('fail', (test, error) =>
      tell({ event: 'fail', path: test.titlePath(), error: describe(error) }),
    );
  });
  tell({ event: 'end', failures });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Tells where there are no files; the page takes the lines out of the console. */
export function tellConsole(event: TestEvent): void {
  console.log(eventMark + JSON.stringify(event));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
