import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdits, LiveTargets } from '../../../src/anchoring/liveEdits.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';

const LENGTH = 24;
const TEXT = 'abcdefghijklmnopqrstuvwx';

/** Edits that do not overlap, with text that is not in TEXT, in any order. */
const edits = fc
  .uniqueArray(fc.nat(LENGTH), { minLength: 2, maxLength: 8 })
  .chain((positions) => {
    const inOrder = [...positions].sort((a, b) => a - b);
    const pairs = Array.from(
      { length: inOrder.length >> 1 },
      (_, i) => [inOrder[2 * i]!, inOrder[2 * i + 1]!] as const,
    );
    return fc.tuple(
      ...pairs.map(([start, end]) =>
        fc.record({
          start: fc.constant(start),
          end: fc.constantFrom(start, end),
          newText: fc.constantFrom('', 'X', 'YYY'),
        }),
      ),
    );
  })
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }));

const span = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, LENGTH) }));

describe('followEdits', () => {
  it('keeps to the characters: the span begins and ends with what is left of its own, or with a replacement of them', () => {
    fc.assert(
      fc.property(span, edits, (before, list) => {
        const [after] = followEdits([before], list);
        const today = applyEdits(TEXT, list);
        const left = [...TEXT.slice(before.start, before.end)].filter((letter) => today.includes(letter));
        if (left.length === 0) return assert.equal(after, null);
        assert.ok(after);
        const words = today.slice(after.start, after.end);
        assert.deepEqual(
          [...words].filter((letter) => TEXT.includes(letter)),
          left,
        );
        const replacedAtStart = list.some(
          (edit) => edit.start === before.start && edit.end > edit.start && edit.newText !== '',
        );
        const replacedAtEnd = list.some(
          (edit) => edit.end === before.end && edit.end > edit.start && edit.newText !== '',
        );
        if (!replacedAtStart) assert.equal(words[0], left[0]);
        if (!replacedAtEnd) assert.equal(words.at(-1), left.at(-1));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves insertions at the edges outside and takes those within', () => {
    const insert = (at: number): TextEdit => ({ start: at, end: at, newText: '++' });
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [insert(4)]), [{ start: 6, end: 10 }]);
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [insert(8)]), [{ start: 4, end: 8 }]);
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [insert(6)]), [{ start: 4, end: 10 }]);
  });

  it('takes a replacement from within up to an edge, and leaves one from beyond it outside', () => {
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [{ start: 4, end: 6, newText: 'new' }]), [
      { start: 4, end: 9 },
    ]);
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [{ start: 2, end: 6, newText: 'new' }]), [
      { start: 5, end: 7 },
    ]);
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [{ start: 6, end: 9, newText: 'new' }]), [
      { start: 4, end: 6 },
    ]);
  });

  it('gives null where the whole span was deleted or replaced', () => {
    assert.deepEqual(followEdits([{ start: 4, end: 8 }], [{ start: 4, end: 8, newText: 'new' }]), [null]);
    assert.deepEqual(
      followEdits(
        [{ start: 4, end: 8 }],
        [
          { start: 4, end: 6, newText: '' },
          { start: 6, end: 8, newText: '' },
        ],
      ),
      [null],
    );
  });
});

/** The edits that take the text after `list` back to the text before. */
function inverse(text: string, list: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...list]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, newText }) => {
      const back = { start: start + shift, end: start + shift + newText.length, newText: text.slice(start, end) };
      shift += newText.length - (end - start);
      return back;
    });
}

describe('LiveTargets', () => {
  it('moves targets, orphans a deleted one, and brings it back by undo', () => {
    const live = new LiveTargets('one two three');
    live.track('a', { start: 4, end: 7 });
    live.apply([{ start: 0, end: 0, newText: 'zero ' }]);
    assert.deepEqual(live.get('a'), { start: 9, end: 12 });
    live.apply([{ start: 8, end: 12, newText: '' }]);
    assert.equal(live.get('a'), null);
    live.apply([{ start: 8, end: 8, newText: ' two' }]);
    assert.deepEqual(live.get('a'), { start: 9, end: 12 });
  });

  it('brings a target back that was deleted letter by letter, by one undo', () => {
    const live = new LiveTargets('one two three');
    live.track('a', { start: 4, end: 7 });
    for (let at = 7; at > 4; at -= 1) live.apply([{ start: at - 1, end: at, newText: '' }]);
    assert.equal(live.get('a'), null);
    live.apply([{ start: 4, end: 4, newText: 'two' }]);
    assert.deepEqual(live.get('a'), { start: 4, end: 7 });
  });

  it('does not take other words of the same length for the deleted ones', () => {
    const live = new LiveTargets('one two three');
    live.track('a', { start: 4, end: 7 });
    live.apply([{ start: 4, end: 7, newText: '' }]);
    live.apply([{ start: 4, end: 4, newText: 'owt' }]);
    assert.equal(live.get('a'), null);
  });

  it('tells ids that it does not follow from those that were deleted', () => {
    const live = new LiveTargets('one two three');
    live.track('a', { start: 4, end: 7 });
    live.untrack('a');
    assert.equal(live.get('a'), undefined);
    live.apply([{ start: 0, end: 13, newText: '' }]);
    live.apply([{ start: 0, end: 0, newText: 'one two three' }]);
    assert.equal(live.get('a'), undefined);
  });

  it('has every target where it was, after any edits and their undo one by one', () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 5 }),
        fc.array(edits, { minLength: 1, maxLength: 4 }),
        (spans, steps) => {
          const live = new LiveTargets(TEXT);
          spans.forEach((place, i) => live.track(String(i), place));
          let text = TEXT;
          const undo: TextEdit[][] = [];
          for (const step of steps) {
            const list = step.filter((edit) => edit.end <= text.length);
            undo.push(inverse(text, list));
            live.apply(list);
            text = applyEdits(text, list);
          }
          for (const list of undo.reverse()) live.apply(list);
          spans.forEach((place, i) => assert.deepEqual(live.get(String(i)), place));
        },
      ),
      { numRuns: 500 },
    );
  });
});
