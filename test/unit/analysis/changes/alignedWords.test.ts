import assert from 'node:assert/strict';
import { AlignedWords } from '../../../../src/analysis/changes/alignedWords.ts';

const OLD = 'Oru said that both coasts share one sea. She thanked Linde for the ships.';

/** Whether some words of the later text are what has become of some of the earlier one. */
function isSamePlace(later: string, old: string, now: string): boolean {
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  return new AlignedWords(OLD, later).isSamePlace(at(OLD, old), at(later, now));
}

describe('Words of a text that was edited', () => {
  it('are in the same place where text came before them, in them, or in the place of some of them', () => {
    const coasts = 'Oru said that both coasts share one sea.';
    assert.ok(isSamePlace(`New. ${OLD}`, coasts, coasts));
    const cold = 'Oru said that both coasts share one cold sea.';
    assert.ok(isSamePlace(OLD.replace(coasts, cold), coasts, cold));
    const mira = 'Mira Oru stated that both coasts share one sea.';
    assert.ok(isSamePlace(OLD.replace(coasts, mira), coasts, mira));
    assert.ok(isSamePlace(OLD.replace(coasts, mira), coasts, mira.slice('Mira '.length)));
  });

  it('are in another place where they have more or fewer of the words that stayed', () => {
    assert.ok(!isSamePlace(OLD, 'both coasts', 'both coasts share'));
    assert.ok(!isSamePlace(OLD, 'both coasts share', 'both coasts'));
    assert.ok(!isSamePlace(OLD, 'both coasts', 'Linde'));
    assert.ok(!isSamePlace('Something else.', 'both coasts', 'else'));
  });
});
