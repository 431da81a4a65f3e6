import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const australia: Layout = {
  id: 'australia',
  publisher: 'Australia',
  country: 'AU',
  evidence: [
    {
      place: 'head',
      sign: /\bSenator the Hon\b|^The Hon .{3,60} MP\b|\bMinister for Foreign Affairs, (?:Minister|Leader)\b/i,
      weight: 3,
      words: ['hon', 'affairs'],
    },
    { place: 'lead', sign: /\b(?:I|we) (?:spoke|met|had|held|welcomed|discussed)\b/, weight: 2, words: ['i', 'we'] },
    { place: 'head', sign: /\bMinister for (?:Foreign Affairs|Women)\b/, weight: 1, words: ['affairs', 'women'] },
    {
      place: 'host',
      sign: /\bAustralian? (?:Minister|Prime Minister|Foreign Minister)\b|\bPrime Minister of Australia\b/,
      weight: 1,
      words: ['australia', 'australian'],
    },
    { place: 'tail', sign: /\b(?:dfat\.gov\.au|foreignminister\.gov\.au|pm\.gov\.au)\b/i, weight: 3, words: ['gov'] },
    {
      place: 'head',
      sign: /^(?:Minister for Foreign Affairs|Prime Minister of Australia|Media release)$/i,
      weight: 2,
      words: ['affairs', 'australia', 'media'],
    },
  ],
  pageLines: [
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:Senator the Hon|The Hon|Minister for|Prime Minister of Australia
        |Department of Foreign Affairs)\b.{0,150}$
      `,
    },
    { kind: 'release-type', sign: /^(?:Media release|Statement|Joint statement|Readout|Transcript)$/i },
  ],
  boilerplate: [/^Media enquiries?.{0,100}$/i, /^(?:Minister['’]s office|Departmental media|DFAT media).{0,100}$/i],
  homeOffices: ['Minister for Foreign Affairs', 'Foreign Minister', 'Prime Minister'],
};
