import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const unitedKingdom: Layout = {
  id: 'uk',
  publisher: "UK Prime Minister's Office",
  country: 'GB',
  evidence: [
    {
      place: 'title',
      sign: /^(?:PM|Prime Minister)(?:['’]s)? (?:call|meeting|bilateral|phone|video|joint|statement|telephone)\b/i,
      weight: 2,
      words: ['pm', 'prime'],
    },
    { place: 'head', sign: /\bDowning Street\b/i, weight: 3, words: ['downing'] },
    { place: 'head', sign: /^From:\s.{0,60}Prime Minister['’]s Office/i, weight: 3, words: ['prime'] },
    {
      place: 'title',
      sign: /^Defence Secretary(?:['’]s)? (?:call|meeting|meets|speaks)\b/i,
      weight: 3,
      words: ['defence'],
    },
    {
      place: 'lead',
      sign: expression()`
        ^(?:(?:This (?:morning|afternoon|evening)|Today),? )?[Tt]he Prime Minister\x20
        (?:spoke|met|held|hosted|welcomed)\b
      `,
      weight: 1,
      words: ['prime'],
    },
    { place: 'lead', sign: /\b(?:Downing Street|Chequers)\b/, weight: 2, words: ['downing', 'chequers'] },
    { place: 'head', sign: /^(?:Press release|News story)$/i, weight: 1, words: ['press', 'news'] },
    {
      place: 'lead',
      sign: /\bthis (?:morning|afternoon|evening)\b/,
      weight: 1,
      words: ['morning', 'afternoon', 'evening'],
    },
  ],
  pageLines: [
    { kind: 'release-type', sign: /^(?:Press release|News story|Government response|Statement|Speech)$/i },
    { kind: 'publisher', sign: /^From(?::|$)/i },
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:Prime Minister['’]s Office, 10 Downing Street|Foreign, Commonwealth (?:&|and) Development Office
        |The Rt Hon .{3,80})$
      `,
    },
    { kind: 'dateline', sign: /^(?:Published|Last updated|Updated|Published:)\s.{4,60}$/i },
  ],
  boilerplate: [/^Share this page$/i, /^Updates to this page$/i, /^Sign up for emails.{0,60}$/i],
  homeOffices: ['Prime Minister'],
};
