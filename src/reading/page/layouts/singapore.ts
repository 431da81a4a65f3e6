import type { Layout } from './layout.ts';

export const singapore: Layout = {
  id: 'singapore',
  publisher: 'Singapore MFA',
  country: 'SG',
  evidence: [
    { place: 'tail', sign: /^MINISTRY OF FOREIGN AFFAIRS,?(?: SINGAPORE)?$/, weight: 3, words: ['foreign'] },
    { place: 'tail', sign: /^SINGAPORE$/, weight: 3, words: ['singapore'] },
    { place: 'tail', sign: /^\.[.\s]{3,}$/, weight: 2, words: [] },
    { place: 'head', sign: /^MFA Press (?:Statement|Release)\b/i, weight: 3, words: ['mfa'] },
    {
      place: 'host',
      sign: /\bMinister for Foreign Affairs of (?:the Republic of )?Singapore\b|\bPrime Minister of Singapore\b/,
      weight: 2,
      words: ['singapore'],
    },
    { place: 'lead', sign: /\bMinister for Foreign Affairs\b/, weight: 1, words: ['affairs'] },
  ],
  pageLines: [
    { kind: 'publisher', sign: /^MINISTRY OF FOREIGN AFFAIRS,?(?: SINGAPORE)?$/ },
    { kind: 'publisher', sign: /^SINGAPORE$/ },
    { kind: 'release-type', sign: /^(?:Press (?:Statements?|Releases?)|MFA Press (?:Statement|Release)s?)$/i },
    { kind: 'subtitle', sign: /^\[?(?:Photo|Caption|Image)\b/i },
  ],
  boilerplate: [],
  homeOffices: ['Minister for Foreign Affairs', 'Prime Minister'],
};
