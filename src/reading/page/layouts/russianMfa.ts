import { MONTH_NAMES } from '../../words/tables/calendar.ts';
import { expression, oneOf } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const russianMfa: Layout = {
  id: 'russian-mfa',
  publisher: 'Russian MFA',
  country: 'RU',
  evidence: [
    {
      place: 'title',
      sign: expression('i')`
        ^(?:Press release|Media statement|On
        |About) (?:on )?(?:the )?(?:Russian )?(?:Deputy )?(?:Foreign Minister|Minister of Foreign Affairs)
      `,
      weight: 2,
      words: ['foreign'],
    },
    {
      place: 'head',
      sign: expression()`
        ^\d{1,2} ${oneOf(MONTH_NAMES)} \d{6}:\d{2}
      `,
      weight: 2,
      words: MONTH_NAMES.map((name) => name.toLowerCase()),
    },
    { place: 'head', sign: /^\d{1,5}-\d{2}-\d{2}-\d{4}$/, weight: 3, words: [] },
    { place: 'tail', sign: /^Additional materials$/i, weight: 2, words: ['additional'] },
    {
      place: 'host',
      sign: /\bForeign Minister of the Russian Federation\b|\bRussian Foreign Minister\b/,
      weight: 1,
      words: ['russian'],
    },
    {
      place: 'head',
      sign: /^(?:The )?Ministry of Foreign Affairs of the Russian Federation$/i,
      weight: 3,
      words: ['russian'],
    },
    { place: 'title', sign: /^Press release on\b/i, weight: 1, words: ['press'] },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^\d{1,5}-\d{2}-\d{2}-\d{4}$/ },
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:(?:The )?Ministry of Foreign Affairs of the Russian Federation|Information and Press Department
        |Unofficial translation from Russian)$
      `,
    },
  ],
  boilerplate: [
    /^Additional materials$/i,
    /^(?:(?:English|Russian|Русский|Deutsch|Français|Español|Português|العربية|中文)[\s|/·]*){1,8}$/i,
    /^(?:Photos?|Video|Audio|Incorrect dates in the selection|Advanced search)$/i,
  ],
  homeOffices: ['Foreign Minister'],
};
