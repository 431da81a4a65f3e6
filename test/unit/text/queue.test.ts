import assert from 'node:assert/strict';
import { Queue } from '../../../src/text/queue.ts';

describe('a queue', () => {
  it('does one piece of work after the other, also after one that failed', async () => {
    const queue = new Queue();
    const told: string[] = [];
    const work = (name: string, fails = false) =>
      queue.run(async () => {
        told.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const [first, second, third] = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    assert.deepEqual(told, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    assert.deepEqual(
      [first, third],
      [
        { status: 'fulfilled', value: 'a' },
        { status: 'fulfilled', value: 'c' },
      ],
    );
    assert.equal(second.status, 'rejected');
  });

  it('is settled when all that was asked for has ended', async () => {
    const queue = new Queue();
    let isDone = false;
    queue.run(async () => void (isDone = await new Promise((resolve) => setImmediate(() => resolve(true)))));
    assert.equal(queue.isIdle, false);
    await queue.settled();
    assert.equal(isDone, true);
  });

  it('is idle when what was asked for last is done', async () => {
    const queue = new Queue();
    assert.equal(queue.isIdle, true);
    await Promise.allSettled([queue.run(async () => 1), queue.run(() => Promise.reject(new Error('a fault')))]);
    assert.equal(queue.isIdle, true);
  });
});
