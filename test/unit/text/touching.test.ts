import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TouchingSpans } from '../../../src/text/touching.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));

describe('TouchingSpans', () => {
  it('finds what has a place in common with a stretch, as looking at every one does', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, at) => {
        const sorted = spans.toSorted((a, b) => a.start - b.start);
        const byHand = sorted.filter(({ start, end }) => start < at.end && at.start < end);
        assert.deepEqual(new TouchingSpans(sorted).touching(at), byHand);
        assert.equal(TouchingSpans.of(spans).isTouched(at), byHand.length > 0);
      }),
    );
  });
});
