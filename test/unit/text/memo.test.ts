import assert from 'node:assert/strict';
import { memo } from '../../../src/text/memo.ts';

describe('a memo', () => {
  it('makes a value once, and forgets all when it is full', () => {
    const made: string[] = [];
    const upper = memo(2, (key) => {
      made.push(key);
      return key.toUpperCase();
    });
    assert.deepEqual(['a', 'b', 'a', 'b'].map(upper), ['A', 'B', 'A', 'B']);
    assert.deepEqual(made, ['a', 'b']);
    assert.deepEqual(['c', 'a', 'c'].map(upper), ['C', 'A', 'C']);
    assert.deepEqual(made, ['a', 'b', 'c', 'a']);
  });

  it('remembers an empty value too', () => {
    let made = 0;
    const none = memo(2, () => {
      made++;
      return '';
    });
    none('a');
    none('a');
    assert.equal(made, 1);
  });
});
