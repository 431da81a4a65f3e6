import assert from 'node:assert/strict';
import { AfterPause } from '../../../src/text/pause.ts';

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
