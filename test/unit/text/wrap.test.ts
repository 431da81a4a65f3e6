import assert from 'node:assert/strict';
import { wrap } from '../../../src/text/wrap.ts';

describe('the wrapping of a text', () => {
  it('breaks between words, and loses none', () => {
    assert.deepEqual(wrap('The quota talks\nmust  go on.', 10), ['The quota', 'talks must', 'go on.']);
    assert.deepEqual(wrap('  ', 10), []);
  });

  it('breaks a word that is longer than a line, not inside a letter', () => {
    assert.deepEqual(wrap('a supercalifragilistic', 8), ['a', 'supercal', 'ifragili', 'stic']);
    assert.deepEqual(wrap('e\u0301e\u0301e\u0301', 2), ['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('counts a wide letter as two', () => {
    assert.deepEqual(wrap('王毅表示支持', 6), ['王毅表', '示支持']);
  });
});
