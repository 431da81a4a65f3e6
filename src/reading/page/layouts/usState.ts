import type { Layout } from './layout.ts';

export const usState: Layout = {
  id: 'us-state',
  publisher: 'US State Department',
  country: 'US',
  evidence: [
    { place: 'head', sign: /^Office of the Spokesperson$/i, weight: 3, words: ['spokesperson'] },
    {
      place: 'head',
      sign: /^(?:\p{Lu}[^:]{2,70}(?:\)|[-–—]) )?The (?:following|below) is attributable to\b/iu,
      weight: 3,
      words: ['attributable'],
    },
    { place: 'head', sign: /^(?:U\.?S\.? )?Department of State$/i, weight: 3, words: ['department'] },
    {
      place: 'title',
      sign: /^(?:Deputy |Acting )?Secretary \S{2,30}['’]s? (?:Call|Meeting|Travel|Video|Phone|Trilateral)/,
      weight: 2,
      words: ['secretary'],
    },
    { place: 'lead', sign: /^.{0,30}\bSecretary of State\b.{0,80}\b(?:spoke|met)\b/, weight: 2, words: ['secretary'] },
  ],
  pageLines: [
    { kind: 'release-type', sign: /^(?:Readout|Media Note|Press Statement|Press Release|Statement)$/i },
    {
      kind: 'publisher',
      sign: /^(?:Office of the Spokesperson|(?:U\.?S\.? )?Department of State|Bureau of .{3,60})$/i,
    },
    { kind: 'attribution', sign: /^The (?:following|below) (?:readout |statement )?is attributable to\b.{1,120}$/i },
  ],
  boilerplate: [],
  homeOffices: ['Secretary of State', 'Secretary'],
};
