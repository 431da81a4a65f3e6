import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const un: Layout = {
  id: 'un',
  publisher: 'UN',
  country: 'UN',
  evidence: [
    {
      place: 'title',
      sign: /\bSecretary-General['’]s (?:meeting|call|phone|telephone|video|virtual|remarks)/i,
      weight: 3,
      words: ['general'],
    },
    { place: 'title', sign: /^Readout of the (?:Deputy )?Secretary-General\b/i, weight: 2, words: ['general'] },
    {
      place: 'lead',
      sign: /^(?:On .{3,40}, )?[Tt]he (?:United Nations )?(?:Deputy )?Secretary-General\b/,
      weight: 2,
      words: ['general'],
    },
    { place: 'tail', sign: /\bSpokes(?:man|woman|person) for the Secretary-General\b/i, weight: 3, words: ['general'] },
    { place: 'head', sign: /^United Nations$/i, weight: 2, words: ['united'] },
  ],
  pageLines: [
    {
      kind: 'attribution',
      sign: expression('i')`
        ^.{0,80}\bSpokes(?:man|woman|person) (?:for|of) (?:the )?(?:Secretary-General
        |President of the General Assembly)\b.{0,60}$
      `,
    },
    { kind: 'dateline', sign: /^(?:New York|Geneva|Vienna|Nairobi)(?:,? .{4,30})?$/ },
    { kind: 'publisher', sign: /^(?:United Nations|Secretary-General|Office of the Spokesperson.{0,60})$/i },
    { kind: 'release-type', sign: /^(?:Readouts?|Note to Correspondents)$/i },
  ],
  boilerplate: [],
  homeOffices: ['Secretary-General', 'Deputy Secretary-General'],
};
