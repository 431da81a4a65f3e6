import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';
import { unitedKingdom } from './unitedKingdom.ts';

export const ukForeignOffice: Layout = {
  id: 'uk-fcdo',
  publisher: 'UK FCDO',
  country: 'GB',
  evidence: [
    {
      place: 'head',
      sign: expression('i')`
        ^(?:From:\s.{0,60})?(?:Foreign, Commonwealth|Foreign (?:&|and) Commonwealth|Foreign and Development)\b
      `,
      weight: 3,
      words: ['commonwealth', 'development'],
    },
    {
      place: 'title',
      sign: expression('i')`
        ^(?:the )?(?:UK |British )?Foreign Secretary(?:['’]s)? (?:call|meeting|meets|met|speaks|spoke|statement
        |welcomes|hosts|talks)\b
      `,
      weight: 3,
      words: ['secretary'],
    },
    {
      place: 'lead',
      sign: expression()`
        ^(?:(?:This (?:morning|afternoon|evening)|Today|Yesterday),? )?(?:[Tt]he )?Foreign Secretary\b
        |^\p{Lu}[^.]{3,40}, the Foreign Secretary,
      `,
      weight: 2,
      words: ['secretary'],
    },
    {
      place: 'lead',
      sign: /\b(?:King Charles Street|Lancaster House|Carlton Gardens|Chevening)\b/,
      weight: 2,
      words: ['charles', 'lancaster', 'carlton', 'chevening'],
    },
    { place: 'head', sign: /^(?:Press release|News story)$/i, weight: 1, words: ['press', 'news'] },
  ],
  pageLines: unitedKingdom.pageLines,
  boilerplate: unitedKingdom.boilerplate,
  homeOffices: ['Foreign Secretary'],
};
