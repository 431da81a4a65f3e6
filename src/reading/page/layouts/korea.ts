import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const korea: Layout = {
  id: 'korea',
  publisher: 'Korea MOFA',
  country: 'KR',
  evidence: [
    { place: 'host', sign: /\bKorea-\p{Lu}|\bROK\b/u, weight: 3, words: ['korea', 'rok'] },
    {
      place: 'host',
      sign: /\b(?:of the Republic of Korea|Korean Foreign Minister|ROK (?:Minister|Foreign|President))\b/,
      weight: 2,
      words: ['korea', 'korean', 'rok'],
    },
    { place: 'tail', sign: /^\*? ?unofficial translation ?\*?$/i, weight: 2, words: ['unofficial'] },
    { place: 'tail', sign: /^\/?END\/?$/i, weight: 1, words: ['end'] },
    {
      place: 'head',
      sign: expression('i')`
        ^(?:Ministry of Foreign Affairs,? Republic of Korea|Hit\s?:?\s?\d{1,6}|Date\s?:?\s?\d{4}-\d{2}-\d{2})$
      `,
      weight: 3,
      words: ['korea', 'hit', 'date'],
    },
    { place: 'head', sign: /^[\p{Script=Hangul} ]{2,30}$/u, weight: 2 },
    { place: 'head', sign: /^(?:Press Releases?|Hit|KOR)$/i, weight: 1, words: ['press', 'hit', 'kor'] },
    { place: 'host', sign: /\b(?:ROK|Republic of Korea)\b/, weight: 1, words: ['rok', 'korea'] },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^(?:(?:Date|Writer|Attach|Registration date)\s?:?\s?.{0,60}|Hit\s?:?\s?\d{1,7})$/i },
    { kind: 'publisher', sign: /^(?:Ministry of Foreign Affairs,? Republic of Korea|Office of the President)$/i },
    { kind: 'release-type', sign: /^(?:Press Releases?|Spokesperson['’]s (?:Press Briefing|Commentary))$/i },
  ],
  boilerplate: [],
  homeOffices: ['Minister of Foreign Affairs', 'Foreign Minister', 'President'],
};
