import assert from 'node:assert/strict';
import fc from 'fast-check';
import { targetSchema, type Target } from '../../../src/annotations/schema.ts';
import {
  countedText,
  inSidecar,
  isSameTarget,
  keepText,
  targetIdentity,
  withOwnDigest,
} from '../../../src/annotations/target.ts';

const digest = fc.constantFrom(...'0123'.split('').map((digit) => `sha256:${digit.repeat(64)}`));
const words = fc.string({ maxLength: 8 });

/** What each key of a target may say; undefined where it may be left out. A key without one fails the tests. */
const VALUES: { readonly [K in keyof Required<Target>]: fc.Arbitrary<Target[K] | undefined> } = {
  exact: words,
  prefix: words,
  suffix: words,
  start: fc.nat(99),
  end: fc.nat(99),
  digest: fc.option(digest, { nil: undefined }),
  orphan: fc.constantFrom(true as const, undefined),
};
const KEYS = Object.keys(targetSchema.shape) as (keyof Target)[];
const target = fc.record(VALUES) as fc.Arbitrary<Target>;

describe('a target', () => {
  it('is the same as another only where every key of the format says the same', () => {
    fc.assert(
      fc.property(
        target,
        fc.constantFrom(...KEYS).chain((key) => fc.tuple(fc.constant(key), VALUES[key] as fc.Arbitrary<unknown>)),
        digest,
        (one, [key, value], sidecarDigest) => {
          const other = { ...one, [key]: value } as Target;
          assert.ok(isSameTarget(one, { ...one }));
          assert.equal(isSameTarget(one, other), one[key] === value);
          const isSame =
            key === 'digest'
              ? countedText(one, sidecarDigest) === countedText(other, sidecarDigest)
              : one[key] === value;
          assert.equal(targetIdentity(one, sidecarDigest) === targetIdentity(other, sidecarDigest), isSame, key);
        },
      ),
    );
  });

  it('differs when any one of its keys does', () => {
    for (const key of KEYS) {
      const [one, other] = fc.sample(fc.uniqueArray(VALUES[key] as fc.Arbitrary<unknown>, { minLength: 2 }), 1)[0]!;
      const base = { exact: 'a', prefix: '', suffix: '', start: 0, end: 1 };
      const targets = [one, other].map((value) => ({ ...base, [key]: value }) as Target);
      assert.equal(isSameTarget(targets[0]!, targets[1]!), false, key);
    }
  });

  it('counts in its own text, or else in that of its sidecar', () => {
    const [own, named] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
    assert.equal(countedText({ digest: own }, named), own);
    assert.equal(countedText({}, named), named);
  });

  it('goes on counting in its text, whatever its sidecar comes to name', () => {
    fc.assert(
      fc.property(target, digest, digest, (one, before, after) => {
        const kept = keepText(one, before, after);
        assert.equal(countedText(kept, after), countedText(one, before));
        assert.equal('digest' in kept, kept.digest !== undefined && kept.digest !== after);
        const other = withOwnDigest(one, before);
        assert.equal(other.digest, countedText(one, before));
        assert.ok(isSameTarget({ ...kept, digest: undefined }, { ...one, digest: undefined }));
        assert.deepEqual(inSidecar(one, other.digest, after), kept);
      }),
    );
  });
});
