import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const whiteHouse: Layout = {
  id: 'white-house',
  publisher: 'White House',
  country: 'US',
  evidence: [
    { place: 'head', sign: /^(?:The )?White House$/i, weight: 3, words: ['house'] },
    { place: 'head', sign: /^Office of the (?:Press Secretary|Vice President)$/i, weight: 3, words: ['office'] },
    {
      place: 'head',
      sign: /^(?:Briefing Room|Statements? (?:and|&) Releases?)$/i,
      weight: 3,
      words: ['briefing', 'release', 'releases'],
    },
    {
      place: 'title',
      sign: /^Readout (?:of|from) (?:the )?(?:President|Vice President|National Security Advisor)\b/i,
      weight: 2,
      words: ['readout'],
    },
    { place: 'head', sign: /^For Immediate Release$/i, weight: 1, words: ['immediate'] },
    { place: 'title', sign: /\bNSC Spokes(?:person|man|woman)\b/, weight: 3, words: ['nsc'] },
    { place: 'host', sign: /\b(?:U\.S\. )?National Security Advisor\b/, weight: 1, words: ['advisor'] },
    { place: 'tail', sign: /^###$/, weight: 1, words: [] },
    { place: 'tail', sign: /^Source: (?:The )?White House\b/i, weight: 3, words: ['house'] },
  ],
  pageLines: [
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:(?:The )?White House(?:, Washington.{0,10})?|Office of the (?:Press Secretary|Vice President)
        |Briefing Room)$
      `,
    },
    {
      kind: 'release-type',
      sign: expression('i')`
        ^(?:For Immediate Release|Statements? (?:and|&) Releases?|Readout|Presidential Actions|Speeches (?:and
        |&) Remarks)$
      `,
    },
  ],
  boilerplate: [],
  homeOffices: ['President', 'Vice President', 'National Security Advisor'],
};
