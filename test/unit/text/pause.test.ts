import assert from 'node:assert/strict';
import { AfterPause, AfterPauses } from '../../../src/text/pause.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('what is done after a pause', () => {
  it('is done once for all that asked', async () => {
    let calls = 0;
    const pause = new AfterPause(1, () => calls++);
    pause.ask();
    pause.ask();
    assert.equal(calls, 0);
    await tick();
    assert.equal(calls, 1);
  });

  it('is dropped with it', async () => {
    let calls = 0;
    const pause = new AfterPause(1, () => calls++);
    pause.ask();
    pause.dispose();
    await tick();
    assert.equal(calls, 0);
  });
});

describe('what is done after a pause for each key', () => {
  it('is the last that was asked for under it, once', async () => {
    const calls: string[] = [];
    const pauses = new AfterPauses();
    pauses.ask('a', 1, () => calls.push('a, first'));
    pauses.ask('a', 5, () => calls.push('a'));
    pauses.ask('b', 1, () => calls.push('b'));
    assert.deepEqual(calls, []);
    await tick();
    assert.deepEqual(calls, ['b', 'a']);
  });

  it('is dropped under one key, or under all', async () => {
    const calls: string[] = [];
    const pauses = new AfterPauses();
    for (const key of ['a', 'b']) pauses.ask(key, 1, () => calls.push(key));
    pauses.drop('a');
    await tick();
    assert.deepEqual(calls, ['b']);
    for (const key of ['a', 'b']) pauses.ask(key, 1, () => calls.push(key));
    pauses.dispose();
    await tick();
    assert.deepEqual(calls, ['b']);
  });
});
