import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const turkey: Layout = {
  id: 'turkey',
  publisher: 'Turkey',
  country: 'TR',
  evidence: [
    {
      place: 'title',
      sign: /\b(?:Turkish|Türkiye|Turkey|Republic of Türkiye|Republic of Turkey)\b/,
      weight: 1,
      words: ['turkish', 'türkiye', 'turkey'],
    },
    { place: 'head', sign: /^No\s?:\s?\d{1,4}\b/i, weight: 3, words: ['no'] },
    { place: 'title', sign: /^No\s?:\s?\d{1,4}\b/i, weight: 3, words: ['no'] },
    { place: 'title', sign: /^Press Release (?:Regarding|on) (?:the )?/i, weight: 1, words: ['press'] },
    {
      place: 'head',
      sign: expression('i')`
        ^(?:the )?(?:Republic of (?:Turkey|Türkiye)|Presidency of the Republic|Directorate of Communications
        |Turkish Ministry)\b
      `,
      weight: 3,
      words: ['turkey', 'türkiye', 'presidency', 'directorate', 'turkish'],
    },
    {
      place: 'lead',
      sign: expression('i')`
        ^(?:(?!\b(?:with|to|met|received|hosted|called)\b).){0,90}\b(?:of the Republic of (?:Turkey|Türkiye)
        |Turkish Foreign Minister|Foreign Minister of (?:Turkey|Türkiye)|our Minister|President of (?:Turkey
        |Türkiye))\b
      `,
      weight: 2,
      words: ['turkey', 'türkiye', 'turkish', 'our'],
    },
    {
      place: 'lead',
      sign: /^President \p{Lu}\S{1,20} \p{Lu}\S{1,30} of (?:Turkey|Türkiye) \p{Ll}/u,
      weight: 3,
      words: ['turkey', 'türkiye'],
    },
    {
      place: 'tail',
      sign: expression('i')`
        ^(?:(?:The )?Republic of (?:Turkey|Türkiye)
        |(?:The )?Ministry of Foreign Affairs(?:,| of)(?: the)?(?: Republic of)? (?:Turkey|Türkiye))\b
      `,
      weight: 3,
      words: ['turkey', 'türkiye'],
    },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^No\s?:\s?\d{1,4}(?:,? .{4,40})?$/i },
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:(?:The )?Republic of (?:Turkey|Türkiye).{0,60}|Presidency of the Republic.{0,40}
        |Directorate of Communications)$
      `,
    },
  ],
  boilerplate: [],
  homeOffices: ['Foreign Minister', 'President'],
};
