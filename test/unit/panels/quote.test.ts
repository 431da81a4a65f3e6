import assert from 'node:assert/strict';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';
import { quoteOf } from '../../../src/panels/host/quote.ts';

const FIRST = 'Ilan Verrow said that the bridge\nserves both banks.';
const SECOND = 'He thanked Lorsk.';
const TEXT = `${FIRST} ${SECOND}`;
const SENTENCES = [
  { start: 0, end: FIRST.length },
  { start: FIRST.length + 1, end: TEXT.length },
];

function quoted(span: PlacedAnnotation['span'], text = TEXT, exact = ''): string {
  const target = { prefix: 'that ', exact, suffix: ' serves' };
  const { before, words, after } = quoteOf({ annotation: { target }, span } as PlacedAnnotation, text, SENTENCES);
  return `${before}[${words}]${after}`;
}

const wordsIn = (words: string): string => {
  const start = TEXT.indexOf(words);
  return quoted({ start, end: start + words.length });
};

describe('the words of an annotation in their sentence', () => {
  it('stand on one line, with the rest of it', () => {
    assert.equal(wordsIn('the bridge\nserves'), 'Ilan Verrow said that [the bridge serves] both banks.');
  });

  it('may be the whole of it', () => assert.equal(wordsIn(SECOND), `[${SECOND}]`));

  it('may go over into the next', () => {
    assert.equal(wordsIn('both banks. He'), 'Ilan Verrow said that the bridge serves [both banks. He] thanked Lorsk.');
  });

  it('are those that were noted where their place is not known, without marks that change the direction', () => {
    assert.equal(quoted(null, TEXT, 'the\u202ebridge'), '…that [the bridge] serves…');
  });

  it('are cut where they are without end, and no character is halved', () => {
    const text = `${FIRST} ${'😀'.repeat(2001)}`;
    assert.match(quoted({ start: FIRST.length, end: text.length }, text), /^.*\[ (😀)+…\]$/u);
  });
});
