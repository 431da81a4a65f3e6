import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const chinaMfa: Layout = {
  id: 'china-mfa',
  publisher: 'China MFA',
  country: 'CN',
  evidence: [
    // Another country's page may have a Chinese minister as the counterpart, but not with the party's office before it.
    {
      place: 'host',
      sign: expression()`
        ^(?:On|In|At|Upon|Member|State|President|Premier|Vice
        |Foreign)\b[^.]{0,100}\b(?:State Councilor and Foreign Minister|(?:Assistant|Vice|Chinese) Foreign Minister) \S
      `,
      weight: 3,
      words: ['councilor', 'assistant', 'vice', 'chinese'],
    },
    {
      place: 'lead',
      sign: expression()`
        ^(?:On|In|At|Upon|Member|State|President|Premier|Vice
        |Foreign)\b[^.]{0,100}\bMember of the Political Bureau of the CPC Central Committee \S
      `,
      weight: 3,
      words: ['bureau'],
    },
    {
      place: 'lead',
      sign: /^(?:On \w+ \d+, \d{4}, )?(?:Chinese )?President Xi Jinping\b/,
      weight: 3,
      words: ['jinping'],
    },
    { place: 'tail', sign: /^[<(]?Suggest to a friend:?[>)]?$/i, weight: 2, words: ['suggest'] },
    {
      place: 'head',
      sign: expression()`
        ^Home\s?>\s?(?:.{1,40}>\s?)?(?:China News|Important News|News & Events|Chinese Diplomatic News
        |Diplomatic News|Top Stories|Activities|The Minister|Foreign Minister Activities)
      `,
      weight: 2,
      words: ['home'],
    },
    { place: 'tail', sign: /^Print$/, weight: 1, words: ['print'] },
    {
      place: 'title',
      sign: /\b(?:Speaks with|Meets with|Has a Phone Call with|Holds Talks with|Congratulatory Messages)\b/,
      weight: 1,
      words: ['speaks', 'meets', 'phone', 'holds', 'congratulatory'],
    },
    {
      place: 'lead',
      sign: /\bForeign Minister \S+ \S+ (?:had a phone|met with|held talks|spoke|exchanged)/,
      weight: 1,
      words: ['minister'],
    },
  ],
  pageLines: [
    {
      kind: 'publisher',
      sign: expression()`
        ^(?:Ministry of Foreign Affairs of the People['’]s Republic of China
        |Foreign Ministry Spokesperson's Office)$
      `,
    },
  ],
  boilerplate: [],
  homeOffices: ['Foreign Minister'],
};
