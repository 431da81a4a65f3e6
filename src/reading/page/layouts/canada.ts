import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const canada: Layout = {
  id: 'canada',
  publisher: 'Canada',
  country: 'CA',
  evidence: [
    { place: 'head', sign: /\bGlobal Affairs Canada\b/i, weight: 3, words: ['canada'] },
    { place: 'head', sign: /\bOttawa, Ontario\b/i, weight: 3, words: ['ottawa'] },
    { place: 'lead', sign: /\bOttawa, Ontario\b/i, weight: 2, words: ['ottawa'] },
    { place: 'lead', sign: /\bthe Honourable \S+ \S+, (?:Minister|Deputy)/i, weight: 2, words: ['honourable'] },
    {
      place: 'tail',
      sign: /\bGlobal Affairs Canada\b|^Associated links$/i,
      weight: 2,
      words: ['canada', 'associated'],
    },
    {
      place: 'host',
      sign: /\b(?:Canadian (?:Prime|Foreign)|Prime Minister of Canada|Minister of Foreign Affairs of Canada)\b/,
      weight: 2,
      words: ['canadian', 'canada'],
    },
  ],
  pageLines: [
    { kind: 'publisher', sign: /^From:?\s?(?:Global Affairs Canada.{0,60})?$/i },
    { kind: 'publisher', sign: /^(?:Global Affairs Canada|Prime Minister of Canada|Government of Canada)$/i },
    { kind: 'dateline', sign: /^.{0,60}\bOttawa, Ontario\b.{0,60}$/i },
    { kind: 'release-type', sign: /^(?:Readout|News release|Statement)(?:\s?[|–-].{0,100})?$/i },
  ],
  boilerplate: [
    expression('i')`
      ^(?:Contacts|Media Relations Office|Associated links|Follow us on Twitter.{0,60}|Press Secretary
      |Office of the Minister of Foreign Affairs)$
    `,
  ],
  homeOffices: ['Minister of Foreign Affairs', 'Prime Minister'],
};
