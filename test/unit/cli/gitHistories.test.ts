import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { mustKeep } from '../annotations/merge/keeping.ts';
import { timesOf } from '../times.ts';
import { tellHistory, WAYS } from './gitHistory.ts';

/** Histories of each way; `test/unit/annotations/merge/histories.test.ts` has those that need no git. */
const EACH = timesOf(3, 64);

describe('sidecars in histories of git at random', () => {
  for (const way of WAYS) {
    it(`loses nothing in ${way}`, async function () {
      this.timeout(600_000);
      for (let seed = 0; seed < EACH; seed++) {
        const { calls, text } = await tellHistory(way, seed);
        const { sidecar, problems } = parseSidecar(text);
        assert.ok(sidecar, `${way} ${seed}: ${JSON.stringify(problems)}\n${text}`);
        for (const call of calls) mustKeep(call, `${way} ${seed}`);
      }
    });
  }
});
