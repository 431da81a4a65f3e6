import assert from 'node:assert/strict';
import { wordBreach } from '../../../src/wording/breach.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

describe('problems in words', () => {
  it('name the choices, however many there are', () => {
    const choice = (...choices: string[]) =>
      wordBreach(['annotations', 0, 'status'], { rule: 'choice', choices, found: 'done' }, inEnglish);
    assert.equal(choice('open'), '“status” must be open, not “done”.');
    assert.equal(choice('open', 'rejected'), '“status” must be open or rejected, not “done”.');
    assert.equal(choice('open', 'accepted', 'rejected'), '“status” must be open, accepted or rejected, not “done”.');
  });

  it('name the alias that stands for nothing', () => {
    assert.equal(
      wordProblem({ code: 'yaml-syntax', rule: 'unknown-alias', alias: 'ada' }, inEnglish),
      '“*ada” stands for nothing: no “&ada” comes before it.',
    );
    assert.equal(wordProblem({ code: 'yaml-syntax', rule: 'empty' }, inEnglish), 'This file is empty.');
  });

  it('name the length of a text that is too long', () => {
    assert.equal(
      wordProblem({ code: 'too-large', of: 'text', length: 12, most: 10 }, inEnglish),
      'This file is too long to be read (12 characters; the most is 10): split it, or remove what does not belong in it.',
    );
    assert.equal(
      wordProblem({ code: 'too-large', of: 'parts' }, inEnglish),
      'This file has too many parts to be read: split it, or remove what does not belong in it.',
    );
  });

  it('say why a file cannot be read, by what is known, or in the words of the host', () => {
    assert.equal(
      wordProblem({ code: 'unreadable', trouble: 'denied' }, inEnglish),
      'This file cannot be read: its permissions do not allow it.',
    );
    assert.equal(
      wordProblem({ code: 'unreadable', trouble: { detail: 'EIO: i/o error' } }, inEnglish),
      'This file cannot be read: EIO: i/o error.',
    );
  });
});
