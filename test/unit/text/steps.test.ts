import assert from 'node:assert/strict';
import { finish, inSlices, type Steps } from '../../../src/text/steps.ts';

function* counting(to: number): Steps<number> {
  for (let at = 0; at < to; at++) yield 1 / to;
  return to;
}

describe('Work in steps', () => {
  it('comes to the same at once and in slices, between which it tells how far it has come', async () => {
    assert.equal(finish(counting(4)), 4);
    const told: number[] = [];
    const { signal } = new AbortController();
    const found = await inSlices(counting(4), { slice: 0, signal, report: (done) => told.push(done) });
    assert.equal(found, 4);
    assert.deepEqual(told, [0.25, 0.5, 0.75, 1]);
  });

  it('lets other things have their turn, and ends when it is told to', async () => {
    const ended = new AbortController();
    const told: number[] = [];
    setTimeout(() => ended.abort(new Error('enough')), 0);
    const work = inSlices(counting(1e9), { slice: 0, signal: ended.signal, report: (done) => told.push(done) });
    await assert.rejects(work, /^Error: enough$/);
    assert.ok(told.length > 0);
  });
});
