import type { Layout } from './layout.ts';

export const russianMfa: Layout = {
  id: 'russian-mfa',
  publisher: 'Russian MFA',
  country: 'RU',
  evidence: [
    {
      place: 'title',
      sign: /^(?:Press release|Media statement|On|About) (?:on )?(?:the )?(?:Russian )?(?:Deputy )?(?:Foreign Minister|Minister of Foreign Affairs)/i,
      weight: 2,
    },
    {
      place: 'head',
      sign: /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{6}:\d{2}/,
      weight: 2,
    },
    { place: 'head', sign: /^\d{1,5}-\d{2}-\d{2}-\d{4}$/, weight: 3 },
    { place: 'tail', sign: /^Additional materials$/i, weight: 2 },
    { place: 'lead', sign: /\bForeign Minister of the Russian Federation\b|\bRussian Foreign Minister\b/, weight: 1 },
    { place: 'head', sign: /^(?:The )?Ministry of Foreign Affairs of the Russian Federation$/i, weight: 3 },
    { place: 'title', sign: /^Press release on\b/i, weight: 1 },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^\d{1,5}-\d{2}-\d{2}-\d{4}$/ },
    {
      kind: 'publisher',
      sign: /^(?:(?:The )?Ministry of Foreign Affairs of the Russian Federation|Information and Press Department|Unofficial translation from Russian)$/i,
    },
  ],
  boilerplate: [
    /^Additional materials$/i,
    /^(?:(?:English|Russian|Русский|Deutsch|Français|Español|Português|العربية|中文)[\s|/·]*){1,8}$/i,
    /^(?:Photos?|Video|Audio|Incorrect dates in the selection|Advanced search)$/i,
  ],
  homeOffices: ['Foreign Minister'],
};
