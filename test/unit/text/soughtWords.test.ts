import assert from 'node:assert/strict';
import { SoughtWords } from '../../../src/text/soughtWords.ts';

/** What is found of words in a text. */
function found(words: string, text: string): string[] {
  return new SoughtWords(words).in(text).map(({ start, end }) => text.slice(start, end));
}

describe('words that are sought', () => {
  it('are found whatever their case, typography and white space', () => {
    const text = 'The “win-win” way. the "win‑win"\nWAY, and the  «win–win» way';
    assert.deepEqual(found('the "win-win" way', text), [
      'The “win-win” way',
      'the "win‑win"\nWAY',
      'the  «win–win» way',
    ]);
  });

  it('are whole words, of one paragraph', () => {
    assert.deepEqual(found('open port', 'reopen port, open ports, open-port, open\n\nport'), []);
    assert.deepEqual(found('open port', 'an open port. Open\r\nport'), ['open port', 'Open\r\nport']);
  });

  it('are taken as they are written, whatever they mean elsewhere', () => {
    assert.deepEqual(found('a.b (c|d)* [e]$', 'axb (c|d)* [e]$ a.b (c|d)* [e]$'), ['a.b (c|d)* [e]$']);
    assert.deepEqual(found('🌊 tide/ebb', 'the 🌊 tide/ebb of'), ['🌊 tide/ebb']);
  });
});
