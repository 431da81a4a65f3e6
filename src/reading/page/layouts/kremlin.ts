import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

/** Where the President receives guests, on a line of its own. */
const RESIDENCE = expression('u')`
  ^(?:(?:The )?(?:Grand )?Kremlin(?: Palace)?|Novo-Ogaryovo|Gorki(?:-9)?|Bocharov Ruchei
  |(?:The )?Konstantin(?:ovsky)? Palace|(?:The )?Constantine Palace|(?:The )?Catherine Hall
  |(?:The )?Taurida Palace|(?:The )?Tavrichesky Palace|Zavidovo|Valdai|Strelna|Peterhof|Petrodvorets|Barvikha
  |Sochi|St\.? Petersburg|Saint Petersburg)(?:, (?:The )?\p{Lu}[\p{L}. ]{2,30}){0,2}$
`;
const RESIDENCE_WORDS = `
kremlin novo gorki bocharov palace hall zavidovo valdai strelna peterhof petrodvorets barvikha sochi petersburg
`
  .trim()
  .split(/\s+/);

const OFFICIAL_SITE = /^Official (?:web ?site|internet resources) of the President of Russia$/i;

export const kremlin: Layout = {
  id: 'kremlin',
  publisher: 'Kremlin',
  country: 'RU',
  evidence: [
    { place: 'head', sign: /^Events\s?\/\s?\w/, weight: 3, words: ['events'] },
    { place: 'head', sign: OFFICIAL_SITE, weight: 3, words: ['official'] },
    { place: 'tail', sign: /^Publication status/i, weight: 3, words: ['publication'] },
    {
      place: 'tail',
      sign: /^Source: Official (?:web ?site|internet resources) of the President of Russia$/i,
      weight: 3,
      words: ['official'],
    },
    {
      place: 'head',
      sign: /\b(?:The Kremlin, Moscow|Novo-Ogaryovo|Bocharov Ruchei)\b/,
      weight: 3,
      words: ['kremlin', 'novo', 'bocharov'],
    },
    { place: 'tail', sign: /\b(?:The Kremlin, Moscow|Novo-Ogaryovo)\b/, weight: 3, words: ['kremlin', 'novo'] },
    {
      place: 'host',
      sign: /\bPresident of (?:Russia|the Russian Federation)\b/,
      weight: 2,
      words: ['russia', 'russian'],
    },
    {
      place: 'title',
      sign: expression()`
        ^(?:Telephone conversations?|Talks|(?:Working |Informal )?[Mm]eeting|(?:Brief )?[Cc]onversation
        |Congratulations|Condolences|Greetings) (?:with|to|between)\x20
      `,
      weight: 1,
      words: ['telephone', 'talks', 'meeting', 'conversation', 'congratulations', 'condolences', 'greetings'],
    },
    {
      place: 'title',
      sign: expression('u')`
        ^\p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:met with|had (?:a )?(?:telephone conversation|meeting|talks) with
        |held talks with|spoke (?:by telephone )?with|congratulated|received) (?:the )?(?:Acting |Crown\x20
        |Federal |Prime )*(?:President|Prince|Chancellor|Minister|King|Emir|Sultan|Premier
        |Secretary[- ]General) (?:of|and)\b
      `,
      weight: 1,
      words: ['met', 'had', 'held', 'spoke', 'congratulated', 'received'],
    },
    { place: 'head', sign: /^(?:\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4},? )?\d{1,2}:\d{2}$/u, weight: 1 },
    { place: 'head', sign: RESIDENCE, weight: 2, words: RESIDENCE_WORDS },
    { place: 'tail', sign: /^Text version$/i, weight: 2, words: ['text'] },
  ],
  pageLines: [
    { kind: 'publisher', sign: OFFICIAL_SITE },
    { kind: 'dateline', sign: RESIDENCE },
    { kind: 'dateline', sign: /^(?:Novo-Ogaryovo Moscow Region|Bocharov Ruchei Sochi|Moscow)$/ },
  ],
  boilerplate: [
    /^Publication date:?\s.{4,60}$/i,
    /^Publication status:?.{0,80}$/i,
    /^Published in sections?:?.{0,120}$/i,
    /^Direct link:?.{0,120}$/i,
    /^Text version$/i,
    /^(?:Persons|Geography|Topics)$/i,
  ],
  homeOffices: ['President', 'President of Russia'],
};
