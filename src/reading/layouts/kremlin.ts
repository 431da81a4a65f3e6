import type { Layout } from './layout.ts';

export const kremlin: Layout = {
  id: 'kremlin',
  publisher: 'Kremlin',
  country: 'RU',
  evidence: [
    { place: 'head', sign: /^Events\s?\/\s?\w/, weight: 3 },
    { place: 'tail', sign: /^Publication status/i, weight: 3 },
    { place: 'head', sign: /\b(?:The Kremlin, Moscow|Novo-Ogaryovo|Bocharov Ruchei)\b/, weight: 3 },
    { place: 'tail', sign: /\b(?:The Kremlin, Moscow|Novo-Ogaryovo)\b/, weight: 3 },
    { place: 'lead', sign: /\bPresident of (?:Russia|the Russian Federation)\b/, weight: 2 },
    { place: 'title', sign: /^(?:Telephone conversations?|Talks|Meeting|Conversation|Congratulations) (?:with|to) /, weight: 1 },
    { place: 'tail', sign: /^Text version$/i, weight: 2 },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^(?:The )?(?:Kremlin, Moscow|Novo-Ogaryovo,? Moscow Region|Sochi|St Petersburg|Moscow|Bocharov Ruchei,? Sochi)$/ },
  ],
  boilerplate: [/^Publication date:?\s.{4,60}$/i, /^Publication status:?.{0,80}$/i, /^Published in sections?:?.{0,120}$/i, /^Direct link:?.{0,120}$/i, /^Text version$/i, /^(?:Persons|Geography|Topics)$/i],
  homeOffices: ['President', 'President of Russia'],
};
