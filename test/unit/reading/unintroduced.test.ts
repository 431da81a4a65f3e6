import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

/** Title, page lines and paragraphs, and the participants in the order of the reading. */
const cases: [what: string, text: string, ...wanted: string[]][] = [
  [
    'a head of state whom the lead gives an office alone',
    'Talks with President of Cuba Ramiro Luna\nJuly 11, 2014\nHavana\n\nThe President of Russia held talks with Ramiro Luna.\n\nThey discussed trade. Gleb Orlovsky noted that the debt had been settled.\n',
    'Gleb Orlovsky',
    'Ramiro Luna',
  ],
  [
    'a head of state who is thanked',
    'Talks with King of Bahrain Hamad Jazri\nMay 3, 2011\nThe Kremlin, Moscow\n\nKey aspects of bilateral cooperation were discussed.\n\nThe King of Bahrain thanked Gleb Orlovsky for the invitation.\n',
    'Hamad Jazri',
    'Gleb Orlovsky',
  ],
  [
    'two who are named where they speak',
    'Readout of Call with Prime Minister of Fiji\n\nThe call took place at the request of the Fijian side.\n\nPrime Minister Helen Marsh offered a ship. Prime Minister Tomasi Vunibola thanked her for the offer.\n',
    'Helen Marsh',
    'Tomasi Vunibola',
  ],
];

describe('those whom the lead does not name', () => {
  for (const [what, text, ...wanted] of cases)
    it(what, () =>
      assert.deepEqual(
        readText(text).participants.map(({ name }) => name),
        wanted,
      ),
    );
});
