import assert from 'node:assert/strict';
import { resolveTargets } from '../../../src/anchoring/resolve.ts';
import type { Target } from '../../../src/annotations/schema.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';

const RIGHT = `Foreign Minister Ilva Torvald Speaks with Foreign Minister Rashid Peñón by Phone

On May 4, 2023, Foreign Minister Ilva Torvald had a phone call with Foreign Minister Rashid Peñón.

Torvald said that the two countries share a long “border” – as före. Her side supports the new ferry line. She thanked Peñón for the help after the flood.

Peñón said that his country opposes the new fishing quota. He urged Torvald to open talks in June. The two sides should meet more often.
`;

/** The letters of Windows-1252 that these texts have, beside those of Latin-1. */
const OWN: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92, '€': 0x80 };

/** A text as it looks when its bytes in Windows-1252 are read as UTF-8. */
function damaged(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => OWN[letter] ?? letter.charCodeAt(0)));
}

/** A target on words of the damaged text; `words` as they are in the right one. */
function damagedTarget(words: string, text = RIGHT, nth = 0): { target: Target; old: DigestedText } {
  const old = new DigestedText(damaged(text));
  let start = -1;
  for (let n = 0; n <= nth; n++) start = old.text.indexOf(damaged(words), start + 1);
  assert.notEqual(start, -1);
  return { target: old.quote({ start, end: start + damaged(words).length }), old };
}

function resolved(words: string, today: string, { withOld = false, text = RIGHT, nth = 0, speaker = '' } = {}) {
  const { target, old } = damagedTarget(words, text, nth);
  const now = new DigestedText(today);
  const [resolution] = resolveTargets([target], old.digest, now, {
    oldText: () => (withOld ? old : undefined),
    speakers: [damaged(speaker)],
    speakerAt: () => 'Somebody Else',
  });
  const { state, range } = resolution!;
  return { state, range, text: range && now.slice(range.start, range.end), exact: target.exact };
}

describe('quotes with letters that were lost', () => {
  for (const words of [
    'Peñón said that his country opposes the new fishing quota.',
    'Torvald said that the two countries share a long “border” – as före.',
    '“border”',
    'Rashid Peñón',
    'She thanked Peñón',
    'Her side supports the new ferry line.',
  ])
    for (const withOld of [false, true])
      it(`are found again in the text that is put right${withOld ? ', with the old text at hand' : ''}: ${words}`, () => {
        const { state, text } = resolved(words, RIGHT, { withOld, speaker: 'Rashid Peñón' });
        assert.deepEqual([state === 'exact' || state === 'moved', text], [true, words]);
      });

  it('are found where they have moved to', () => {
    const words = 'Peñón said that his country opposes the new fishing quota.';
    const { state, text } = resolved(words, `Ministry of Foreign Affairs, Öland\n\n${RIGHT}`);
    assert.deepEqual([state, text], ['moved', words]);
  });

  it('are found where two letters were lost as one', () => {
    const text = RIGHT.replaceAll('Peñón', 'Peñá”');
    const words = 'Peñá” said that his country opposes the new fishing quota.';
    const { state, text: now, exact } = resolved(words, text, { text });
    assert.equal(exact.split('\uFFFD').length - 1, 2);
    assert.deepEqual([state !== 'orphan', now], [true, words]);
  });

  it('stay with their own sentence of two that differ in a lost letter only', () => {
    const text = `${RIGHT}\nPeñón said that the harbour is open. All agreed to it.\n\nPéñón said that the harbour is open. Nobody agreed.\n`;
    for (const [nth, words] of [
      'Peñón said that the harbour is open.',
      'Péñón said that the harbour is open.',
    ].entries()) {
      const found = resolved(words, text, { text, nth: 0 });
      assert.ok(found.range === null || found.text === words, `${nth}: ${found.text}`);
    }
  });

  it('are not found in words that differ in a letter that was never lost', () => {
    const today = RIGHT.replace('Peñón said that his country opposes', 'Peñón said that his country supports');
    assert.equal(resolved('Peñón said that his country opposes the new fishing quota.', today).range, null);
    const other = RIGHT.replaceAll('Peñón', 'Perron');
    const { state } = resolved('Peñón said that his country opposes the new fishing quota.', other);
    assert.ok(state !== 'exact' && state !== 'moved', state);
  });

  it('are not guessed where nearly all was lost', () => {
    const text = 'é ö ü à è ñ\n\né ä ü à è ñ\n';
    assert.equal(resolved('é ö ü à', text, { text }).range, null);
  });

  it('are as they were in the damaged text itself', () => {
    const words = 'Peñón said that his country opposes the new fishing quota.';
    assert.equal(resolved(words, damaged(RIGHT)).state, 'exact');
    assert.equal(resolved(words, `New.\n\n${damaged(RIGHT)}`).state, 'moved');
  });
});
