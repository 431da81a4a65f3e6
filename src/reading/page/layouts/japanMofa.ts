import type { Layout } from './layout.ts';

export const japanMofa: Layout = {
  id: 'japan-mofa',
  publisher: 'Japan MOFA',
  country: 'JP',
  evidence: [
    { place: 'title', sign: /^Japan-\p{Lu}/u, weight: 3, words: ['japan'] },
    {
      place: 'host',
      sign: /\bMinister for Foreign Affairs of Japan\b|\bPrime Minister of Japan\b/,
      weight: 3,
      words: ['japan'],
    },
    { place: 'lead', sign: /\bcommencing at\b/, weight: 2, words: ['commencing'] },
    { place: 'tail', sign: /^Back to Foreign Policy$/i, weight: 2, words: ['back'] },
    { place: 'head', sign: /^(?:The )?Ministry of Foreign Affairs of Japan$/i, weight: 3, words: ['japan'] },
  ],
  pageLines: [
    { kind: 'release-type', sign: /^(?:Press Releases?|\(Provisional translation\)|Japanese)$/i },
    { kind: 'publisher', sign: /^(?:The )?Ministry of Foreign Affairs of Japan$/i },
  ],
  boilerplate: [/^Back to .{3,40}$/i, /^Related Links?$/i, /^Japanese$/i],
  homeOffices: ['Minister for Foreign Affairs', 'Prime Minister'],
};
