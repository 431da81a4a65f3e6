import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const usDefense: Layout = {
  id: 'us-defense',
  publisher: 'US Defense Department',
  country: 'US',
  evidence: [
    {
      place: 'head',
      sign: /^(?:The )?(?:U\.?S\.? )?(?:Department of (?:Defense|War)|Defense Department|DOD)$/i,
      weight: 3,
      words: ['department', 'dod'],
    },
    {
      place: 'head',
      sign: /^(?:Attribut(?:ed|able) to )?(?:Pentagon|(?:Acting )?Deputy Pentagon|Department of Defense)\b.{3,80}:$/i,
      weight: 3,
      words: ['pentagon', 'department'],
    },
    {
      place: 'title',
      sign: expression()`
        ^(?:Readout of )?(?:U\.S\. )?(?:Deputy |Acting )?(?:Secretary of Defense|Under Secretary of Defense\x20
        |Defense Secretary) \S
      `,
      weight: 2,
      words: ['defense'],
    },
    {
      place: 'host',
      sign: /^(?:(?:Yesterday|Today|On [^,]{3,20}),? )?(?:U\.S\. )?(?:Deputy |Acting )?Secretary of Defense\b/,
      weight: 2,
      words: ['defense'],
    },
  ],
  pageLines: [
    { kind: 'publisher', sign: /^(?:The )?(?:U\.?S\.? )?(?:Department of (?:Defense|War)|Defense Department|DOD)$/i },
    { kind: 'release-type', sign: /^(?:Immediate Release|Readout|Release)$/i },
  ],
  boilerplate: [],
  homeOffices: ['Secretary of Defense', 'Secretary'],
};
