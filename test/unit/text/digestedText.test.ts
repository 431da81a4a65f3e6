import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DigestedText } from '../../../src/text/digestedText.ts';

const CHARACTERS = ['a', 'b', ' ', 'é', '東', '😀', '𝔘', '\n', '\r\n', '\r', '\ud83d', '\ude00', '\ufeff'];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((parts) => parts.join(''));
const textAndSpan = anyText
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))
  .map(([text, a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }));

/** The digested text, one character after the other. */
function plainly(original: string): string {
  return original.replace(/^\ufeff/, '').replace(/\r\n|\r/g, '\n');
}

describe('DigestedText', () => {
  it('has LF line ends, no byte order mark, and the digest that Python would compute', () => {
    const text = new DigestedText('\ufeffOne\r\ntwo 😀\rthree\n');
    assert.equal(text.text, 'One\ntwo 😀\nthree\n');
    assert.equal(text.length, 16);
    assert.equal(text.digest, `sha256:${createHash('sha256').update('One\ntwo 😀\nthree\n').digest('hex')}`);
    assert.equal(new DigestedText('One\ntwo 😀\nthree\n').digest, text.digest);
  });

  it('makes a target with its words, context and code points', () => {
    const original = '\ufeff😀 One.\r\nTwo 😀 words here.\r\n';
    const start = original.indexOf('Two');
    const end = original.indexOf(' here');
    assert.deepEqual(new DigestedText(original).quote({ start, end }), {
      exact: 'Two 😀 words',
      prefix: '😀 One.\n',
      suffix: ' here.\n',
      start: 7,
      end: 18,
    });
  });

  it('takes at most 32 characters of context, counted in code points', () => {
    const { prefix, suffix } = new DigestedText('😀'.repeat(50) + 'x' + '𝔘'.repeat(50)).quote({
      start: 100,
      end: 101,
    });
    assert.equal(prefix, '😀'.repeat(32));
    assert.equal(suffix, '𝔘'.repeat(32));
  });

  it('grows a span that cuts a character in two', () => {
    const text = new DigestedText('a😀b');
    assert.deepEqual(text.toCodePoints({ start: 2, end: 2 }), { start: 1, end: 2 });
    assert.deepEqual(text.toCodePoints({ start: 2, end: 4 }), { start: 1, end: 3 });
  });

  it('keeps positions from outside the text within it', () => {
    const text = new DigestedText('\ufeffab');
    assert.deepEqual(text.toCodePoints({ start: -5, end: 99 }), { start: 0, end: 2 });
    assert.deepEqual(text.toUtf16({ start: -5, end: Number.NaN }), { start: 1, end: 1 });
    assert.deepEqual(text.toUtf16({ start: 1, end: 1e9 }), { start: 2, end: 3 });
  });

  it('counts as a walk from character to character does', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, start, end }) => {
        const digested = new DigestedText(text);
        assert.equal(digested.text, plainly(text));
        assert.equal(digested.length, [...plainly(text)].length);
        const range = digested.toCodePoints({ start, end });
        const covered = [...digested.text].slice(range.start, range.end).join('');
        assert.equal(digested.slice(range.start, range.end), covered);
        // Where the span cuts no character, the words are those of the original.
        const back = digested.toUtf16(range);
        assert.equal(plainly(`\ufeff${text.slice(back.start, back.end)}`), covered);
        assert.deepEqual(digested.toCodePoints(back), range);
      }),
      { numRuns: 2000 },
    );
  });
});
