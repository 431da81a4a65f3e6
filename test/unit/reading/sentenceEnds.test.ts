import assert from 'node:assert/strict';
import { analyseParagraph } from '../../../src/reading/paragraph.ts';

const check = (cases: readonly [text: string, enumerator: string | null, ...sentences: string[]][]): void => {
  for (const [text, wanted, ...expected] of cases)
    it(text, () => {
      const { enumerator, sentences } = analyseParagraph(text);
      assert.equal(enumerator && text.slice(enumerator.start, enumerator.end), wanted);
      assert.deepEqual(
        sentences.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
};

describe('abbreviations that are words too end a sentence', () =>
  check([
    ['He liked Norwegian art. Dahl left.', null, 'He liked Norwegian art.', 'Dahl left.'],
    ['He saw the Museum of Modern Art. Dahl left.', null, 'He saw the Museum of Modern Art.', 'Dahl left.'],
    ['He said no. Dahl left.', null, 'He said no.', 'Dahl left.'],
    ['They met in Oct. Dahl left.', null, 'They met in Oct.', 'Dahl left.'],
    ['They cited Art. 5 of the treaty.', null, 'They cited Art. 5 of the treaty.'],
    ['They cited art. II of the treaty.', null, 'They cited art. II of the treaty.'],
    ['He lives at No. 10 Downing Street.', null, 'He lives at No. 10 Downing Street.'],
    ['On Oct. 5 they met. He left.', null, 'On Oct. 5 they met.', 'He left.'],
    ['He met Gen. Olav Berg. Dahl left.', null, 'He met Gen. Olav Berg.', 'Dahl left.'],
  ]));

describe('enumerators that are printed twice', () =>
  check([
    ['2. 2. Both ministers agreed.', '2. 2.', 'Both ministers agreed.'],
    ['1. (1) Both ministers agreed.', '1. (1)', 'Both ministers agreed.'],
    ['• • Both agreed.', '• •', 'Both agreed.'],
    ['2. 2021 was a good year.', '2.', '2021 was a good year.'],
    ['1. 5 May was the day.', '1.', '5 May was the day.'],
    ['2. 2.', '2.', '2.'],
  ]));
