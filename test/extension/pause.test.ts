import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Slices } from '../../src/extension/pause.ts';

describe('work in slices', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('goes on until nothing is left, and lets others have their turn between two slices', () => {
    let left = 3;
    const work = new Slices(() => --left > 0);
    work.wake();
    assert.equal(left, 2);
    for (let turn = 0; turn < 5; turn++) mock.timers.tick(8);
    assert.equal(left, 0);
  });

  it('does one slice at a time, however often it is woken', () => {
    let done = 0;
    const work = new Slices(() => ++done < 100);
    for (let i = 0; i < 10; i++) work.wake();
    assert.equal(done, 10);
    mock.timers.tick(8);
    assert.equal(done, 11, 'ten calls are no ten chains of slices');
  });

  it('is told when it is enough', () => {
    const asked: boolean[] = [];
    new Slices((isEnough) => {
      asked.push(isEnough());
      const until = performance.now() + 10;
      while (performance.now() < until);
      asked.push(isEnough());
      return false;
    }).wake();
    assert.deepEqual(asked, [false, true]);
  });

  it('ends when it is no longer wanted', () => {
    let done = 0;
    const work = new Slices(() => ++done < 100);
    work.wake();
    work.dispose();
    mock.timers.tick(1000);
    assert.equal(done, 1);
  });
});
