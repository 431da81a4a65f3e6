import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { isEqual } from '../../../src/yaml/equal.ts';
import { loadYaml } from '../../../src/yaml/load.ts';
import { readPlain } from '../../../src/yaml/plain.ts';
import { oddSidecar } from './oddSidecars.ts';
import { timesOf } from '../times.ts';

describe('a sidecar in any shape', () => {
  it('parses to what it stands for, with no error', () => {
    fc.assert(
      fc.property(oddSidecar, ({ text, data }) => {
        const { loaded, problems } = loadYaml(text);
        assert.deepEqual(problems, []);
        assert.ok(isEqual(loaded!.data, data));
        const parsed = parseSidecar(text);
        assert.deepEqual(
          parsed.problems.filter(({ severity }) => severity === 'error'),
          [],
        );
        assert.ok(parsed.sidecar);
      }),
      { numRuns: timesOf(150) },
    );
  });

  it('is read by the fast reader as by the full parser, or not at all', () => {
    let plain = 0;
    fc.assert(
      fc.property(oddSidecar, ({ text }) => {
        const fast = readPlain(text);
        if (!fast) return;
        plain++;
        assert.deepEqual(fast.data, loadYaml(text).loaded!.data);
      }),
      { numRuns: 1000, seed: 20_260_318 },
    );
    assert.equal(plain, 288);
  });
});
