import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const eu: Layout = {
  id: 'eu',
  publisher: 'EU',
  country: 'EU',
  evidence: [
    {
      place: 'lead',
      sign: /^(?:(?:Today|Yesterday|On \d+ \w+),? )?(?:the )?(?:EU )?(?:High Representative|HR\/VP)\b/i,
      weight: 3,
      words: ['representative', 'vp'],
    },
    {
      place: 'title',
      sign: /(?:^|: |by |of |call of the )(?:High Representative|HR\/VP)\b/i,
      weight: 2,
      words: ['representative', 'vp'],
    },
    {
      place: 'head',
      sign: expression('i')`
        ^(?:EEAS Press Team|European External Action Service.{0,20}|EEAS|European Commission|European Council
        |Council of the (?:EU|European Union))$
      `,
      weight: 3,
      words: ['eeas', 'european', 'eu'],
    },
    {
      place: 'lead',
      sign: /^(?:Today,? )?(?:the )?President of the European (?:Council|Commission)\b/i,
      weight: 3,
      words: ['european'],
    },
    { place: 'tail', sign: /^Press contacts?$/i, weight: 1, words: ['press'] },
  ],
  pageLines: [
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:EEAS Press Team|European External Action Service.{0,20}|EEAS|European Commission|European Council
        |Council of the (?:EU|European Union))$
      `,
    },
    {
      kind: 'release-type',
      sign: /^(?:Press release|Readout|News stories|Statement(?: by .{3,80})?|HR\/VP|Press Release|Daily news)$/i,
    },
  ],
  boilerplate: [/^Press contacts?$/i, /^Press office.{0,60}$/i],
  homeOffices: [
    'High Representative',
    'High Representative/Vice-President',
    'President of the European Council',
    'President of the European Commission',
  ],
};
