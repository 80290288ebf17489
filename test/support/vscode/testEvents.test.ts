import assert from 'node:assert/strict';
import { describeEvent, readEvents, summarize, type TestEvent } from './testEvents.ts';

const begin: TestEvent = { event: 'begin' };
const pass: TestEvent = { event: 'pass', path: ['suite', 'works'], ms: 3 };
const fail: TestEvent = { event: 'fail', path: ['suite', 'breaks'], error: 'Error: no\n    at x' };
const end: TestEvent = { event: 'end', failures: 0 };

describe('the summary of a run', () => {
  it('is a success after exit 0, an end and a pass', () => {
    assert.deepEqual(summarize([begin, pass, end], 0), { passed: 1, failed: 0, skipped: 0 });
  });

  it('counts failures, of hooks too', () => {
    const events: TestEvent[] = [begin, pass, fail, { event: 'end', failures: 1 }];
    assert.deepEqual(summarize(events, 1), { passed: 1, failed: 1, skipped: 0 });
  });

  it('is a failure when the tests did not come to their end, whatever the exit', () => {
    const events: TestEvent[] = [begin, pass, { event: 'start', path: ['suite', 'hangs'] }];
    const { failed, problem } = summarize(events, 0);
    assert.equal(failed, 1);
    assert.match(problem ?? '', /"suite › hangs" was running/);
    assert.match(summarize([], 0).problem ?? '', /not one began/);
  });

  it('is a failure when nothing ran', () => {
    assert.equal(summarize([begin, end], 0).failed, 1);
  });

  it('is a failure when VS Code ended badly after the tests', () => {
    assert.equal(summarize([begin, pass, end], 1).failed, 1);
    assert.equal(summarize([begin, pass, end], 'SIGSEGV').failed, 1);
  });

  it('is a failure when the end tells of failures that no event did', () => {
    assert.equal(summarize([begin, pass, { event: 'end', failures: 2 }], 0).failed, 2);
  });
});

describe('the events', () => {
  it('are read up to the last whole line', () => {
    assert.deepEqual(readEvents(`${JSON.stringify(begin)}\n{"event":"pa`), [begin]);
    assert.deepEqual(readEvents(''), []);
  });

  it('are printed below their suites, each once', () => {
    assert.deepEqual(describeEvent(pass, []), ['  suite', '    ✓ works (3 ms)']);
    assert.deepEqual(describeEvent(fail, ['suite']), ['    ✗ breaks', '      Error: no\n          at x']);
    assert.deepEqual(describeEvent({ event: 'skip', path: ['suite', 'inner', 'later'] }, ['suite']), [
      '    inner',
      '      - later',
    ]);
    assert.deepEqual(describeEvent(begin, []), []);
  });
});
