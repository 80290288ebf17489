/**
 * What the tests in the extension host tell the script outside, one JSON line each, written at once. An exit code
 * alone proves nothing: a host that dies by `process.exit(0)` gives 0 too.
 */
export type TestEvent =
  | { readonly event: 'begin' }
  | { readonly event: 'start'; readonly path: readonly string[] }
  | { readonly event: 'skip'; readonly path: readonly string[] }
  | { readonly event: 'pass'; readonly path: readonly string[]; readonly ms: number }
  | { readonly event: 'fail'; readonly path: readonly string[]; readonly error: string }
  | { readonly event: 'end'; readonly failures: number };

/** The file that takes the events, given to the extension host through its environment. */
export const eventFileVariable = 'STRIDEBOOK_TEST_EVENTS';
/** What to run, as mocha's `--grep`. */
export const grepVariable = 'STRIDEBOOK_TEST_GREP';
/** Marks an event among console lines: a web worker has no files. */
export const eventMark = 'STRIDEBOOK-TEST-EVENT ';

/** The events of a file's text; a last line that is still being written is left for later. */
export function readEvents(text: string): TestEvent[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as TestEvent);
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why the run does not count as a success, if it does not. */
  readonly problem?: string;
}

/** Success is: the process ended with 0, the tests came to their end without a failure, and at least one passed. */
export function summarize(events: readonly TestEvent[], exit: number | string): Summary {
  const count = (kind: TestEvent['event']) => events.filter(({ event }) => event === kind).length;
  const counted = { passed: count('pass'), failed: count('fail'), skipped: count('skip') };
  const end = events.find((event) => event.event === 'end');
  const problem =
    end === undefined
      ? `the tests did not come to their end (exit ${exit})${running(events)}`
      : counted.failed > 0 || end.failures > 0
        ? undefined
        : exit !== 0
          ? `the tests passed, but VS Code ended with ${exit}`
          : counted.passed === 0
            ? 'no test ran'
            : undefined;
  if (problem === undefined) return { ...counted, failed: Math.max(counted.failed, end?.failures ?? 0) };
  return { ...counted, failed: counted.failed + 1, problem };
}

function running(events: readonly TestEvent[]): string {
  const last = events.at(-1);
  if (last === undefined) return '; not one began';
  return last.event === 'start' ? `; "${last.path.join(' › ')}" was running` : '';
}

/** The lines to print for one event, after those before it. */
export function describeEvent(event: TestEvent, before: readonly string[]): string[] {
  if (event.event === 'begin' || event.event === 'start' || event.event === 'end') return [];
  const suites = event.path.slice(0, -1);
  const same = suites.findIndex((suite, index) => suite !== before[index]);
  const fresh = same === -1 ? [] : suites.slice(same).map((suite, index) => indent(suite, same + index));
  const title = event.path.at(-1) ?? '';
  const depth = suites.length;
  if (event.event === 'pass') return [...fresh, indent(`✓ ${title} (${event.ms} ms)`, depth)];
  if (event.event === 'skip') return [...fresh, indent(`- ${title}`, depth)];
  return [...fresh, indent(`✗ ${title}`, depth), indent(event.error, depth + 1)];
}

function indent(text: string, depth: number): string {
  return text.replace(/^/gm, '  '.repeat(depth + 1));
}
