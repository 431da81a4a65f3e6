import assert from 'node:assert/strict';
import { findDates } from '../../../src/reading/dates/find.ts';
import { absoluteEdtf } from '../../../src/reading/dates/resolve.ts';
import { check } from './datesIn.ts';

describe('dates: parts', () => {
  check([
    ['in the first nine months of this year', 'the first nine months of this year = 2021-01/2021-09'],
    ['the last three months of 2020', 'the last three months of 2020 = 2020-10/2020-12'],
    ['in the last two weeks of May 2022', 'the last two weeks of May 2022 = 2022-05-18/2022-05-31'],
    ['the whole of last year', 'the whole of last year = 2020'],
    [
      'in the first half of 2021 and the latter half of this year',
      'the first half of 2021 = 2021-40',
      'the latter half of this year = 2021-41',
    ],
    ['Q3 2022, the third quarter of this year', 'Q3 2022 = 2022-35', 'the third quarter of this year = 2021-35'],
    [
      'in late August, in mid-March, early next year',
      'late August = 2021-08',
      'mid-March = 2021-03',
      'early next year = 2022',
    ],
    [
      'at the end of the year, at the beginning of this month',
      'the end of the year = 2021-12',
      'the beginning of this month = 2021-11',
    ],
    [
      'the middle of this month, the end of the week',
      'the middle of this month = 2021-11',
      'the end of the week = 2021-11-07',
    ],
    ['the rest of the year', 'the rest of the year = 2021-11-04/2021-12'],
    [
      'this spring, last summer, winter 2022',
      'this spring = 2021-21',
      'last summer = 2021-22',
      'winter 2022 = 2022-24',
    ],
    [
      'this coming autumn, during May, its June summit and a letter from May',
      'this coming autumn = 2022-23',
      'May = 2021-05',
      'June = 2021-06',
    ],
    ['in the spring of 2021, next spring', 'in the spring of 2021 = 2021-21', 'next spring = 2022-21'],
    [
      'the third week of November, the last week of October',
      'the third week of November = 2021-11-15/2021-11-21',
      'the last week of October = 2021-10-25/2021-10-31',
    ],
    [
      'in the opening months of 2022, the first days of June 2020',
      'the opening months of 2022 = 2022',
      'the first days of June 2020 = 2020-06',
    ],
    [
      'at the turn of the year, by the end of the decade, by mid-year',
      'the turn of the year = 2021-12/2022-01',
      'by the end of the decade = /2029',
      'by mid-year = /2021',
    ],
    [
      'the first half of the 1990s, the second half of the 20th century',
      'the first half of the 1990s = 199X',
      'the second half of the 20th century = 19XX',
    ],
    ['in the fourth quarter', 'the fourth quarter = 2021-36'],
    ['since the spring', 'since the spring = 2021-03/2021-11-04'],
    ['on Christmas Eve, before Christmas', 'Christmas Eve = 2021-12-24', 'before Christmas = /2021-12-25'],
    ['since the third quarter of 2020', 'since the third quarter of 2020 = 2020-07/2021-11-04'],
  ]);
  check(
    [['signed on the second day of the visit', 'the second day of the visit = 2022-03-15']],
    '2022-03-14/2022-03-15',
  );
});

describe('dates: vague', () => {
  check([
    [
      'recently, not long ago, a few days ago',
      'recently = /2021-11-04',
      'not long ago = /2021-11-04',
      'a few days ago = /2021-11-04',
    ],
    [
      'in recent years, over the past few months',
      'in recent years = /2021-11-04',
      'over the past few months = /2021-11-04',
    ],
    [
      'in recent weeks and months, in the weeks and months ahead',
      'in recent weeks and months = /2021-11-04',
      'in the weeks and months ahead = 2021-11-04/..',
    ],
    ['decades ago, a couple of weeks ago', 'decades ago = /2021-11-04', 'a couple of weeks ago = /2021-11-04'],
    [
      'in the days ahead, in the coming weeks',
      'in the days ahead = 2021-11-04/..',
      'in the coming weeks = 2021-11-04/..',
    ],
  ]);
});

describe('dates: names, history, clock', () => {
  check([
    ['this year marks the 20th anniversary of the treaty', 'this year = 2021', '20th anniversary = 2021'],
    [
      'Next year they celebrate the seventy-fifth anniversary. The 10th anniversary',
      'Next year = 2022',
      'seventy-fifth anniversary = 2022',
      '10th anniversary = 2021',
    ],
    ['during the Cold War, after World War II', 'the Cold War = 1947~/1991~', 'World War II = 1939/1945'],
    ['Beijing 2022, the 2030 Agenda', '2022 = 2022', '2030 = 2030'],
    ['They won at the 2022 Winter Olympics.', '2022 = 2022'],
    ['at 5:40 p.m. for about 25 minutes', '5:40 p.m. = 2021-11-04T17:40', '25 minutes = PT25M'],
    ['at 12 a.m. and 12:05 pm', '12 a.m. = 2021-11-04T00:00', '12:05 pm = 2021-11-04T12:05'],
  ]);
});

describe('dates: what is none', () => {
  check([
    ['March forward! You may go second; Mark sat down with Theresa May.'],
    ['COVID-19, Article 5, G20, COP26, 1,000 projects, 10 Downing Street'],
    ['Resolution 2231 and Cold War mentality, the Cold War mentality'],
    ['decades of friendship, now, in the 21st Century Maritime Silk Road'],
    ["today's world, by 18 percent, at the end of the day, US$ 2022"],
    ['https://example.org/2021/08/16/call-2021-08-16.html'],
    ['the October Revolution and the first three items'],
    ['3:2, 1.2.3, 1/2, 12-34, 99/99/2021, 2021-13-01, 20210816'],
  ]);
});

describe('dates: a year that is not said', () => {
  check(
    [
      ['in December they met', 'in December = 2021-12'],
      ['on 28 December they signed', '28 December = 2021-12-28'],
      ['the summit in June', 'in June = 2022-06'],
    ],
    '2022-03-04',
  );
  check(
    [
      ['the talks held in December', 'in December = 2021-12'],
      ['they will meet in December', 'in December = 2022-12'],
      ['since October', 'since October = 2021-10/2022-01-10'],
    ],
    '2022-01-10',
  );
  check(
    [
      ['they will meet in February', 'in February = 2022-02'],
      ['they met in February', 'in February = 2021-02'],
      ['by March', 'by March = /2022-03'],
    ],
    '2021-11-04',
  );
});

describe('dates: a verb beside a month or a season tells its year', () => {
  check([
    ['They agreed to meet in June.', 'in June = 2022-06'],
    ['work is to begin in the spring', 'in the spring = 2022-21'],
    ['work began in the spring', 'in the spring = 2021-21'],
    ['the winter in which they met in December', 'in December = 2020-12'],
    ['the summit to be held in December', 'in December = 2021-12'],
    ['the summit to be held in March', 'in March = 2022-03'],
    ['the summit which was held in March', 'in March = 2021-03'],
  ]);
});

describe('dates: a reference that is not whole', () => {
  check(
    [
      [
        'On 18 March they spoke; yesterday, last month.',
        '18 March = XXXX-03-18',
        'yesterday = XXXX-03-17',
        'last month = XXXX-02',
      ],
      [
        'In June this year, this year, last week',
        'In June this year = XXXX-06',
        'this year = XXXX',
        'last week = null',
      ],
      ['on Tuesday, over the past 70 years, 15:20', 'Tuesday = null', 'over the past 70 years = null', '15:20 = null'],
      ['In 1949, since 1991', 'In 1949 = 1949', 'since 1991 = 1991/XXXX-03-18'],
    ],
    'XXXX-03-18',
  );
  check([['yesterday and last month', 'yesterday = null', 'last month = XXXX-02']], 'XXXX-03-01');
  check(
    [
      ['today, last month, since 1991', 'today = null', 'last month = null', 'since 1991 = 1991/..'],
      ['In June this year', 'In June this year = XXXX-06'],
    ],
    null,
  );
  check(
    [
      ['yesterday, last month', 'yesterday = null', 'last month = 2021-10'],
      ['this year', 'this year = 2021'],
    ],
    '2021-11',
  );
  check(
    [['today, yesterday, last week', 'today = 2022-03-15', 'yesterday = null', 'last week = 2022-03-07/2022-03-13']],
    '2022-03-14/2022-03-15',
  );
});

describe('dates: absoluteEdtf', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['August 16, 2021', '2021-08-16'],
    ['On 18 March', 'XXXX-03-18'],
    ['in June', 'XXXX-06'],
    ['August 2021', '2021-08'],
    ['16 August 202119:23', '2021-08-16'],
    ['October 2-3, 2019', '2019-10-02/2019-10-03'],
    ['5 and 6 May 2022', '{2022-05-05,2022-05-06}'],
    ['05/08/2021', null],
    ['last month', null],
    ['June this year', null],
    ['in June last year', null],
    ['the 1990s', null],
    ['since 1991', null],
    ['recently', null],
    ['15:20', null],
    ['Tuesday', null],
    ['late August 2021', null],
  ];
  for (const [text, edtf] of rows) {
    it(text, () => {
      const [raw, ...more] = findDates(text);
      assert.equal(more.length, 0);
      assert.equal(absoluteEdtf(raw!), edtf);
    });
  }
});

describe('dates: types', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['August 16, 2021', 'absolute'],
    ['2021-08-16 19:23', 'stamp'],
    ['last month', 'relative'],
    ['recently', 'vague'],
    ['the Cold War', 'period'],
    ['20th anniversary', 'anniversary'],
    ['Beijing 2022', 'year-in-name'],
    ['the 2022 World Cup', 'year-in-name'],
    ['the 2015 agreement', 'absolute'],
    ['15:20', 'time'],
    ['25 minutes', 'duration'],
  ];
  for (const [text, type] of rows)
    it(`${text}: ${type}`, () =>
      assert.deepEqual(
        findDates(text).map((raw) => raw.type),
        [type],
      ));
});
