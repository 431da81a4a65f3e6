import { check } from './datesIn.ts';

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
