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

describe('targets in text that is moved', () => {
  const LINES = 'Title\n\nAlpha met Beta. Beta agreed.\n\nGamma stayed away. Delta too.\n';

  /** Follows some words of a text. */
  function following(text: string, ...quotes: string[]) {
    const live = new LiveTargets(text);
    let now = text;
    for (const quote of quotes)
      live.track(quote, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
    return {
      apply(...edits: TextEdit[]) {
        now = applyEdits(now, edits);
        live.apply(edits);
      },
      cut(words: string) {
        this.apply({ start: now.indexOf(words), end: now.indexOf(words) + words.length, newText: '' });
      },
      paste(words: string, before: string) {
        this.apply({ start: now.indexOf(before), end: now.indexOf(before), newText: words });
      },
      text: () => now,
      words: (quote: string) => {
        const span = live.get(quote);
        return span && now.slice(span.start, span.end);
      },
      get: (quote: string) => live.get(quote),
    };
  }

  it('stay with lines that others are moved past, either way', () => {
    const [a, b] = ['Alpha met Beta. Beta agreed.\n', 'Gamma stayed away. Delta too.\n'];
    for (const edits of [
      // As VS Code moves a line down: it takes the one below away and puts it in above.
      [
        { start: LINES.indexOf(b), end: LINES.length, newText: '' },
        { start: LINES.indexOf(a), end: LINES.indexOf(a), newText: b },
      ],
      [
        { start: LINES.length, end: LINES.length, newText: a },
        { start: LINES.indexOf(a), end: LINES.indexOf(a) + a.length, newText: '' },
      ],
    ]) {
      const live = following(LINES, 'Beta agreed.', 'Gamma stayed away.', 'Delta too.');
      live.apply(...edits);
      for (const quote of ['Beta agreed.', 'Gamma stayed away.', 'Delta too.']) assert.equal(live.words(quote), quote);
    }
  });

  it('stay with lines that are put in another order by one edit', () => {
    const before = 'b one. b two.\na\nc three.';
    const live = following(before, 'b two.', 'c three.');
    live.apply({ start: 0, end: before.length, newText: 'a\nb one. b two.\nc three.' });
    assert.deepEqual([live.words('b two.'), live.words('c three.')], ['b two.', 'c three.']);
  });

  it('are there again where a cut text is pasted, also after other edits', () => {
    const live = following(LINES, 'Beta agreed.', 'Gamma stayed away.');
    live.cut('\n\nGamma stayed away. Delta too.');
    assert.equal(live.get('Gamma stayed away.'), null);
    live.paste('New ', 'Title');
    live.cut('Beta agreed.');
    live.paste('\n\nGamma stayed away. Delta too.', '\n\nAlpha');
    assert.equal(live.words('Gamma stayed away.'), 'Gamma stayed away.');
    live.paste('So: Beta agreed. And ', 'Delta');
    assert.equal(live.words('Beta agreed.'), 'Beta agreed.');
  });

  it('stay where they are when a copy is pasted, and are in the first of two pastes', () => {
    const live = following(LINES, 'Beta agreed.');
    live.paste('Beta agreed. ', 'Title');
    assert.equal(live.get('Beta agreed.')!.start, LINES.indexOf('Beta agreed.') + 'Beta agreed. '.length);
    const cut = following(LINES, 'Beta agreed.');
    cut.cut('Beta agreed.');
    cut.paste('Beta agreed. ', 'Title');
    cut.paste('Beta agreed. ', 'Gamma');
    assert.equal(cut.get('Beta agreed.')!.start, 0);
  });

  it('are not in other words, nor in lines of which two are the same', () => {
    const live = following(LINES, 'Beta agreed.');
    live.cut('Alpha met Beta. Beta agreed.');
    live.paste('Alpha met Beta. Beta disagreed. ', 'Gamma');
    assert.equal(live.get('Beta agreed.'), null);
    const twice = following('same\nx\nsame\n', 'x', 'same');
    twice.apply({ start: 0, end: 11, newText: 'x\nsame\nsame' });
    assert.deepEqual([twice.words('x'), twice.get('same')], ['x', null]);
  });

  it('are where they were when the cut, or the paste, is undone', () => {
    const live = following(LINES, 'Beta agreed.');
    live.cut(' Beta agreed.');
    live.paste(' Beta agreed.', '\n\nAlpha');
    assert.equal(live.words('Beta agreed.'), 'Beta agreed.');
    live.cut(' Beta agreed.');
    live.paste(' Beta agreed.', '\n\nGamma');
    assert.equal(live.text(), LINES);
    assert.equal(live.get('Beta agreed.')!.start, LINES.indexOf('Beta agreed.'));
  });
});
