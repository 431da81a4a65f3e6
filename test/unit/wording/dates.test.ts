import assert from 'node:assert/strict';
import { wordDate, wordDateOfYear, type DateLanguage } from '../../../src/wording/dates.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

const ENGLISH: DateLanguage = { t: inEnglish, locale: 'en-GB' };

describe('EDTF in words', () => {
  const CASES: [edtf: string, words: string][] = [
    ['2021-08-16', '16 August 2021'],
    ['2021-08', 'August 2021'],
    ['2021', '2021'],
    ['XXXX-03-18', '18 March, year unknown'],
    ['XXXX-03', 'March, year unknown'],
    ['XXXX-02-29', '29 February, year unknown'],
    ['XXXX-03-04/XXXX-03-08', '4 to 8 March, year unknown'],
    ['XXXX', 'year unknown'],
    ['2020-03-XX', 'an unknown day of March 2020'],
    ['2020-XX', 'an unknown month of 2020'],
    ['2020-XX-XX', 'an unknown day of an unknown month of 2020'],
    ['199X', 'the 1990s'],
    ['19XX', 'between 1900 and 1999'],
    ['20XX', 'between 2000 and 2099'],
    ['2021-23', 'autumn 2021'],
    ['XXXX-21', 'spring, year unknown'],
    ['2021-28', 'winter 2021'],
    ['2021-33', 'the first quarter of 2021'],
    ['2021-36', 'the fourth quarter of 2021'],
    ['2021-39', 'the third third of 2021'],
    ['2004-40', 'the first half of 2004'],
    ['2023-41', 'the second half of 2023'],
    ['XXXX-41', 'the second half, year unknown'],
    ['2021-W40', 'week 40 of 2021'],
    ['2021-W05', 'week 5 of 2021'],
    ['1931~', 'about 1931'],
    ['2021-11~', 'about November 2021'],
    ['1984?', '1984 (uncertain)'],
    ['1984%', 'about 1984 (uncertain)'],
    ['1931~/1945', 'about 1931 to 1945'],
    ['1949/2019', '1949 to 2019'],
    ['2020-01/2020-08', 'January to August 2020'],
    ['2021-10-04/2021-10-10', '4 to 10 October 2021'],
    ['2021-04-29/2021-05-27', '29 April to 27 May 2021'],
    ['2019-12-09/2020-01-18', '9 December 2019 to 18 January 2020'],
    ['2021-01/2021-08-16', 'January 2021 to 16 August 2021'],
    ['2021/2021-08', '2021 to August 2021'],
    ['/2021-08-16', 'until 16 August 2021'],
    ['../2021', 'until 2021'],
    ['2022-03-04/..', 'from 4 March 2022'],
    ['2022-03-04/', 'from 4 March 2022'],
    ['{2022-05-05,2022-05-06}', '5 May 2022 and 6 May 2022'],
    ['{2022-05-05..2022-05-06}', '5 to 6 May 2022'],
    ['{2020,2021,2023}', '2020, 2021 and 2023'],
    ['[2021-05-08,2021-08-05]', '8 May 2021 or 5 August 2021'],
    ['[..1984]', 'until 1984'],
    ['2021-10-14T15:20', '14 October 2021, 15:20'],
    ['2021-10-14T15:20:30Z', '14 October 2021, 15:20:30 UTC'],
    ['T20:45+09:00', '20:45 UTC+09:00'],
    ['20:45', '20:45'],
    ['PT25M', '25 minutes'],
    ['P1Y6M', '1 year 6 months'],
    ['P2W', '2 weeks'],
  ];
  for (const [edtf, words] of CASES) it(`${edtf} is ${words}`, () => assert.equal(wordDate(edtf, ENGLISH), words));

  for (const unknown of [
    '',
    'P',
    'PT',
    '2021-13',
    '2021-02-30',
    '1950S2',
    'Y-17E7',
    '2021/2022/2023',
    '2021/mustard',
    'mustard/2021',
    '/',
    'next week',
    '{}',
    '{,}',
  ]) {
    it(`leaves “${unknown}” as it is`, () => assert.equal(wordDate(unknown, ENGLISH), unknown));
  }

  const SHORT: [edtf: string, words: string][] = [
    ['2024-01/2024-06', 'Jan–Jun 2024'],
    ['2021-04-29/2021-05-27', '29 Apr–27 May 2021'],
    ['2021-08-16', '16 Aug 2021'],
    ['2019-12/2020-01-18', 'Dec 2019–18 Jan 2020'],
  ];
  for (const [edtf, words] of SHORT)
    it(`${edtf} is ${words} where there is little room`, () =>
      assert.equal(wordDate(edtf, { ...ENGLISH, width: 'short' }), words));

  for (const [edtf, words] of [
    ['XXXX-03-18', '18 March'],
    ['XXXX-21', 'spring'],
    ['XXXX-03-04/XXXX-03-08', '4 to 8 March'],
  ] as const)
    it(`${edtf} is ${words} where its year is asked for`, () =>
      assert.equal(wordDate(edtf, { ...ENGLISH, unknownYearUnsaid: true }), words));

  for (const [edtf, words] of [
    ['2021-08-16', '16 August'],
    ['XXXX-08-16', '16 August'],
    ['2022-06-02/2022-06-04', '2 to 4 June'],
    ['{2022-05-05,2022-05-06}', '5 May and 6 May'],
    ['2021-23', 'autumn'],
    ['2021', '2021'],
    ['2019-12-09/2020-01-18', '9 December 2019 to 18 January 2020'],
    ['2021-10-14T15:20', '14 October 2021, 15:20'],
  ] as const)
    it(`${edtf} is ${words} below its year`, () => assert.equal(wordDateOfYear(edtf, ENGLISH), words));

  it('are in the language of the translator and of Intl, nothing in English', () => {
    const GERMAN: Readonly<Record<string, string>> = {
      '{0}, year unknown': '{0}, Jahr unbekannt',
      '{0} to {1}': '{0} bis {1}',
    };
    const t: DateLanguage['t'] = (template, ...values) => inEnglish(GERMAN[template] ?? '?', ...values);
    const inGerman = (edtf: string) => wordDate(edtf, { t, locale: 'de' });
    assert.equal(inGerman('XXXX-03-18'), '18. März, Jahr unbekannt');
    assert.equal(inGerman('2020-01/2020-08'), 'Januar bis August 2020');
    assert.equal(inGerman('{2022-05-05,2022-05-06}'), '5. Mai 2022 und 6. Mai 2022');
    assert.equal(inGerman('P1Y6M'), '1 Jahr 6 Monate');
  });
});
