import assert from 'node:assert/strict';
import { findDates } from '../../../src/reading/dates/find.ts';
import { absoluteEdtf, resolveDates } from '../../../src/reading/dates/resolve.ts';

/** Thursday. */
const READOUT = '2021-11-04';

function read(text: string, reference: string | null = READOUT): string[] {
  return resolveDates(findDates(text), reference).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`);
}

/** Each line: a sentence, then its mentions with their values. */
function check(rows: readonly (readonly [string, ...string[]])[], reference: string | null = READOUT): void {
  for (const [text, ...mentions] of rows) {
    it(text, () => assert.deepEqual(read(text, reference), mentions));
  }
}

describe('dates: absolute', () => {
  check([
    ['On August 16, 2021, the two met.', 'August 16, 2021 = 2021-08-16'],
    ['On 16 August 2021 the two met.', '16 August 2021 = 2021-08-16'],
    ['On Tuesday, 16 August 2022, the two met.', 'Tuesday, 16 August 2022 = 2022-08-16'],
    ['Fri. 4 Mar 2022', 'Fri. 4 Mar 2022 = 2022-03-04'],
    ['On the evening of December 9, 2019, in Madrid', 'December 9, 2019 = 2019-12-09'],
    ['Nov. 13, 2021 and 13 Nov 2021', 'Nov. 13, 2021 = 2021-11-13', '13 Nov 2021 = 2021-11-13'],
    ['the 1st of March 2020', 'the 1st of March 2020 = 2020-03-01'],
    ['March 1st, 2020', 'March 1st, 2020 = 2020-03-01'],
    ['15 JULY 2021, GENEVA', '15 JULY 2021 = 2021-07-15'],
    [
      '2021.08.16 and 16.08.2021 and 2021-08-16',
      '2021.08.16 = 2021-08-16',
      '16.08.2021 = 2021-08-16',
      '2021-08-16 = 2021-08-16',
    ],
    ['the call of 16/08/2021', '16/08/2021 = 2021-08-16'],
    ['the call of 05/08/2021', '05/08/2021 = [2021-05-08,2021-08-05]'],
    ['They spoke on May 12 (Thursday) again.', 'May 12 = 2021-05-12'],
    ['31 June 2021 is no day', 'June 2021 = 2021-06'],
    ['before the end of the second quarter', 'before the end of the second quarter = /2022-06'],
    ['In 1949, and since 1991', 'In 1949 = 1949', 'since 1991 = 1991/2021-11-04'],
    ['In the 1990s and the late 1980s', 'In the 1990s = 199X', 'the late 1980s = 198X'],
    ['in the 19th century', 'in the 19th century = 18XX'],
  ]);
});

/** The page came out on a Monday. */
describe('dates: two names of one day, side by side', () => {
  check(
    [
      ['On Friday (7 September) they met.', 'Friday = 2018-09-07', '7 September = 2018-09-07'],
      ['On Friday, (September 7) they met.', 'Friday = 2018-09-07', 'September 7 = 2018-09-07'],
      ['On Friday [7 Sep] they met.', 'Friday = 2018-09-07', '7 Sep = 2018-09-07'],
      ['On Friday morning, 7 September, they met.', 'Friday morning = 2018-09-07', '7 September = 2018-09-07'],
      ['On Friday – 7 September – they met.', 'Friday = 2018-09-07', '7 September = 2018-09-07'],
      ['On Friday, i.e. 7 September, they met.', 'Friday = 2018-09-07', '7 September = 2018-09-07'],
      ['Last Friday (7 September) they met.', 'Last Friday = 2018-09-07', '7 September = 2018-09-07'],
      ['On Friday (07.09.2018) they met.', 'Friday = 2018-09-07', '07.09.2018 = 2018-09-07'],
      ['On 7 September, Friday, they met.', '7 September = 2018-09-07', 'Friday = 2018-09-07'],
      ['On September 7 (Friday) they met.', 'September 7 = 2018-09-07'],
      ['On Friday, September 7, they met.', 'Friday, September 7 = 2018-09-07'],
      ['On Friday (31/8) they met.', 'Friday = 2018-08-31'],
      ['On Friday (7.9.) they met.', 'Friday = 2018-09-07'],
      ['On Saturday (8/9) they met.', 'Saturday = 2018-09-08'],
      ['On Friday (7th) they met.', 'Friday = 2018-09-07'],
      ['On Friday (the 7th) they met.', 'Friday = 2018-09-07'],
      ['On Friday (7) they met.', 'Friday = 2018-09-07'],
      ['On Friday, the 7th, they met.', 'Friday, the 7th = 2018-09-07'],
      ['On Friday 7th they met.', 'Friday 7th = 2018-09-07'],
      ['On the 7th (Friday) they met.', 'the 7th = 2018-09-07', 'Friday = 2018-09-07'],
      ['On Friday, the 7th round of talks was held.', 'Friday = 2018-09-14'],
      // A weekday that the date contradicts: the date counts, and where it is no whole date nothing does.
      ['On Friday (6 September) they met.', 'Friday = 2018-09-06', '6 September = 2018-09-06'],
      ['On Friday, 6 September, they met.', 'Friday, 6 September = 2018-09-06'],
      ['On Friday (6th) they met.', 'Friday = null'],
      ['On Friday (5/9) they met.', 'Friday = null'],
      ['Yesterday, 13 September, they met.', 'Yesterday = 2018-09-13', '13 September = 2018-09-13'],
      ['Today (13 September) they met.', 'Today = 2018-09-13', '13 September = 2018-09-13'],
      [
        'Earlier today, Thursday, 13 September, they met.',
        'Earlier today = 2018-09-13',
        'Thursday, 13 September = 2018-09-13',
      ],
      ['Yesterday (Saturday) they met.', 'Yesterday = 2018-09-15', 'Saturday = 2018-09-15'],
      ['On Saturday (yesterday) they met.', 'Saturday = 2018-09-15', 'yesterday = 2018-09-15'],
      ['They will meet tomorrow, Tuesday.', 'tomorrow = 2018-09-18', 'Tuesday = 2018-09-18'],
      ['They met yesterday, Sunday prayers being over.', 'yesterday = 2018-09-16', 'Sunday = 2018-09-16'],
      ['They met on Friday and 9 September.', 'Friday = 2018-09-14', '9 September = 2018-09-09'],
    ],
    '2018-09-17',
  );
});

describe('dates: told from the readout or from each other', () => {
  check([
    ['He came the night before.', 'the night before = 2021-11-03'],
    ['They met on 3 June and dined the same evening.', '3 June = 2021-06-03', 'the same evening = 2021-06-03'],
    ['a resolution which it had tabled the week before and lost', 'the week before = 2021-10-25/2021-10-31'],
    ['They will meet in the new year.', 'in the new year = 2022'],
    [
      'the first of July and the fifth of this month',
      'the first of July = 2021-07-01',
      'the fifth of this month = 2021-11-05',
    ],
    ['to be handed over next month', 'next month = 2021-12'],
    ['the commitments made at the U.S.-Africa Summit in May', 'in May = 2021-05'],
    ['register number 2388-11-12-2012'],
    ['the launch on the 4th, and another on the 19th.', 'the 4th = 2021-11-04', 'the 19th = 2021-10-19'],
    ['in the week of 18 November', 'the week of 18 November = 2021-11-15/2021-11-21'],
    [
      'the week beginning on Monday 6 December, the week ending 12 December 2021',
      'the week beginning on Monday 6 December = 2021-12-06/2021-12-12',
      'the week ending 12 December 2021 = 2021-12-06/2021-12-12',
    ],
    ['work on the report, a week of talks in the week of the summit'],
  ]);
  check(
    [['They met on the first day and the next day.', 'the first day = 2021-11-03', 'the next day = 2021-11-04']],
    '2021-11-03/2021-11-04',
  );
  check([['the licence granted to the firm until August', 'until August = /2021-08']], '2021-02-03');
  check(
    [['in the fourth quarter of the talks, or the fourth quarter', 'the fourth quarter = XXXX-10/XXXX-12']],
    'XXXX-11-04',
  );
});

describe('dates: stamps', () => {
  check([
    ['2021-08-16 19:23', '2021-08-16 19:23 = 2021-08-16T19:23'],
    ['16 August 202119:23', '16 August 202119:23 = 2021-08-16T19:23'],
    ['2021-08-1619:23', '2021-08-1619:23 = 2021-08-16T19:23'],
    ['16 August 2021 19:23', '16 August 2021 19:23 = 2021-08-16T19:23'],
    ['2021-08-16T19:23:05Z', '2021-08-16T19:23:05Z = 2021-08-16T19:23:05'],
    ['October 14, 2021\n15:20', 'October 14, 2021 = 2021-10-14', '15:20 = 2021-11-04T15:20'],
  ]);
});

describe('dates: several days, ranges', () => {
  check([
    ['security talks on 5 and 6 May', '5 and 6 May = {2021-05-05,2021-05-06}'],
    ['on May 5, 6 and 7', 'May 5, 6 and 7 = {2021-05-05,2021-05-06,2021-05-07}'],
    ['October 2-3, 2019', 'October 2-3, 2019 = 2019-10-02/2019-10-03'],
    ['29–30 October 2021', '29–30 October 2021 = 2021-10-29/2021-10-30'],
    ['from 3 to 5 June 2021', 'from 3 to 5 June 2021 = 2021-06-03/2021-06-05'],
    ['June 30 to July 2, 2022', 'June 30 to July 2, 2022 = 2022-06-30/2022-07-02'],
    ['from 30 December to 2 January 2022', 'from 30 December to 2 January 2022 = 2021-12-30/2022-01-02'],
    ['between 13 and 15 November', 'between 13 and 15 November = 2021-11-13/2021-11-15'],
    ['on 5 May and 6 June', '5 May = 2021-05-05', '6 June = 2021-06-06'],
    [
      'from 2015 to 2020, 2021-2025, 2021–25',
      'from 2015 to 2020 = 2015/2020',
      '2021-2025 = 2021/2025',
      '2021–25 = 2021/2025',
    ],
    ['between 2019 and 2021', 'between 2019 and 2021 = 2019/2021'],
    ['January-September 2021', 'January-September 2021 = 2021-01/2021-09'],
    ['in June and July this year', 'in June and July this year = {2021-06,2021-07}'],
    ['from January to October', 'from January to October = 2021-01/2021-10'],
    ['from Friday to Monday', 'from Friday to Monday = 2021-10-29/2021-11-01'],
    ['the Plan period (2021-2025)', '2021-2025 = 2021/2025'],
  ]);
});

describe('dates: relative', () => {
  check([
    [
      'They spoke today, after talks yesterday; tomorrow they rest.',
      'today = 2021-11-04',
      'yesterday = 2021-11-03',
      'tomorrow = 2021-11-05',
    ],
    [
      'this evening, tonight, last night',
      'this evening = 2021-11-04',
      'tonight = 2021-11-04',
      'last night = 2021-11-03',
    ],
    ['the day before yesterday', 'the day before yesterday = 2021-11-02'],
    ['last week and next week', 'last week = 2021-10-25/2021-10-31', 'next week = 2021-11-08/2021-11-14'],
    ['the week before last', 'the week before last = 2021-10-18/2021-10-24'],
    ['last month, this year, next year', 'last month = 2021-10', 'this year = 2021', 'next year = 2022'],
    ['In June this year, in May last year', 'In June this year = 2021-06', 'in May last year = 2020-05'],
    ['since the beginning of this year', 'since the beginning of this year = 2021-01/2021-11-04'],
    ['before the end of the year', 'before the end of the year = /2021-12'],
    [
      'by the end of 2023, before 2025, by 2030',
      'by the end of 2023 = /2023-12',
      'before 2025 = /2025',
      'by 2030 = /2030',
    ],
    [
      'ten years ago, 70 years ago, half a century ago',
      'ten years ago = 2011',
      '70 years ago = 1951',
      'half a century ago = 1971',
    ],
    [
      'three months ago, two weeks ago, two days ago',
      'three months ago = 2021-08',
      'two weeks ago = 2021-10-21',
      'two days ago = 2021-11-02',
    ],
    ['over the past three decades', 'over the past three decades = 1991/2021'],
    ['Over the past more than 30 years', 'Over the past more than 30 years = 1991/2021'],
    ['in the next five years', 'in the next five years = 2021/2026'],
    ['over the next two to three years', 'over the next two to three years = 2021/2024'],
    [
      'in the past year, in the last six months',
      'in the past year = 2020/2021',
      'in the last six months = 2021-05/2021-11',
    ],
    [
      'within 48 hours, within six months',
      'within 48 hours = 2021-11-04/2021-11-06',
      'within six months = 2021-11/2022-05',
    ],
    ["in two weeks' time, in a year's time", "in two weeks' time = 2021-11-18", "in a year's time = 2022"],
    ['the same day and the following day', 'the same day = 2021-11-04', 'the following day = 2021-11-05'],
    [
      'On 2 March 2020 they met; the following month they signed.',
      '2 March 2020 = 2020-03-02',
      'the following month = 2020-04',
    ],
    ['In 1949 relations began; trade doubled that year.', 'In 1949 = 1949', 'that year = 1949'],
    ['At present, trade grows.', 'At present = 2021-11-04'],
    ["in a fortnight's time, a fortnight ago", "in a fortnight's time = 2021-11-18", 'a fortnight ago = 2021-10-21'],
    [
      'this lunchtime, over the summer, before the end of spring',
      'this lunchtime = 2021-11-04',
      'over the summer = 2021-22',
      'before the end of spring = /2022-05',
    ],
    [
      'in the first ten months of this year, twice that of the same period last year',
      'the first ten months of this year = 2021-01/2021-10',
      'the same period last year = 2020-01/2020-10',
    ],
    ['the violence of the previous June', 'the previous June = 2021-06'],
    ['Two days earlier they spoke.', 'Two days earlier = 2021-11-02'],
    ['On 1 October they met and two days later they signed.', '1 October = 2021-10-01', 'two days later = 2021-10-03'],
    [
      'June’s election, the preceding year, that same day',
      'June = 2021-06',
      'the preceding year = 2020',
      'that same day = 2021-11-04',
    ],
    [
      'a quarter of a century ago, the following Monday',
      'a quarter of a century ago = 1996',
      'the following Monday = 2021-11-08',
    ],
    [
      'the latter part of 2022 and the latter half of this year',
      'the latter part of 2022 = 2022',
      'the latter half of this year = 2021-41',
    ],
    [
      'over the past fortnight, within a fortnight',
      'over the past fortnight = 2021-10-21/2021-11-04',
      'within a fortnight = 2021-11-04/2021-11-18',
    ],
    [
      'two and a half years ago, a year and a half ago',
      'two and a half years ago = 2019',
      'a year and a half ago = 2020',
    ],
    ['It will take the chair in three years.', 'in three years = 2024'],
    ['The port will be ready in eighteen months.', 'in eighteen months = 2023-05'],
    ['She trained in three years what others learn in ten.'],
    ['the first visit by a president in eleven years', 'in eleven years = 2010/2021'],
  ]);
});

describe('dates: weekdays', () => {
  check([
    ['They spoke on Tuesday.', 'Tuesday = 2021-11-02'],
    ['They spoke on Thursday.', 'Thursday = 2021-11-04'],
    ['They will meet on Tuesday.', 'Tuesday = 2021-11-09'],
    [
      'next Tuesday, last Friday, this Friday',
      'next Tuesday = 2021-11-09',
      'last Friday = 2021-10-29',
      'this Friday = 2021-11-05',
    ],
    ['this coming Friday', 'this coming Friday = 2021-11-05'],
    ["They hoped the matter could be settled and mourned the victims of Saturday's storm.", 'Saturday = 2021-10-30'],
    ['by Friday, since Monday', 'by Friday = /2021-11-05', 'since Monday = 2021-11-01/2021-11-04'],
    [
      'on Monday next week, over the weekend',
      'Monday next week = 2021-11-08',
      'over the weekend = 2021-10-30/2021-10-31',
    ],
    ['What is said on a Monday is forgotten by the Friday.'],
  ]);
});

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
