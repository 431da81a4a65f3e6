import { NOT_IN_WORD, SPACE, anyCase, oneOf } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const FULL_MONTH = oneOf(...MONTHS);
const MONTH = oneOf(...MONTHS, '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?');
const WEEKDAY = oneOf('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[89]|20)\\d\\d';
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?)?';
const NUMBER = '(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|few|several)';
const UNIT = '(?:day|week|month|quarter|year|decade|centurie)s';
const PART =
  '(?:morning|afternoon|evening|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)';
const UNTIL = `(?: ?[-–] ?|${SPACE}(?:and|to|or)${SPACE})`;
// Publishers glue a clock time to the year: "16 August 202119:23".
const OF_YEAR = `(?:,? ?${YEAR}(?:,? ?${CLOCK})?|${SPACE}(?:this|last|next)${SPACE}year)`;

/** The lead of a readout whose first words give its date. */
export const DATED_LEAD = oneOf(
  `On (?:the ${PART} of )?(?:${WEEKDAY},? )?(?:${MONTH} ${DAY}|${DAY} (?:of )?${MONTH})\\b`,
);

const CALENDAR = oneOf(
  `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:${UNTIL}(?:${MONTH} )?${DAY})?${OF_YEAR}?`,
  `(?:${WEEKDAY},? )?${DAY}(?:${UNTIL}${DAY})? (?:of )?${MONTH}${OF_YEAR}?`,
  `(?:(?:early|mid|late)[-\\x20])?${MONTH},?${OF_YEAR}`,
  `${YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?:[T\\x20]${CLOCK})?`,
  `(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|1[0-2])[/.]${YEAR}`,
  `(?:Q[1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? ${YEAR}`,
);

const RELATIVE = oneOf(
  '(?:earlier |later )?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)',
  `${anyCase('this', 'last', 'next')} (?:${PART}|${WEEKDAY}|${FULL_MONTH})`,
  `the same (?:${PART}|day)`,
  `(?:the )?(?:first|second|last|past|next|coming|previous|recent) (?:${NUMBER} )?${UNIT}` +
    `(?: of (?:${YEAR}|(?:this|last|next) year))?`,
  `the (?:beginning|start|middle|end|first half|second half) of (?:${YEAR}|(?:this|last|next|the) ${PART})`,
  `${NUMBER} ${UNIT} ago`,
);

/** A year or a month's name alone is a date only after such a word. */
const BARE = oneOf(
  `(?:1[89]|20)\\d0s`,
  `(?<=[Ii]n |[Ss]ince |[Bb]y |[Uu]ntil |[Ff]rom |[Bb]efore |[Aa]fter |to |early |late )${YEAR}(?![\\d,]\\d)`,
  `(?<=[Ii]n |[Ss]ince |[Bb]y |[Uu]ntil |[Ff]rom |[Ee]arly |[Ll]ate |[Mm]id-)${FULL_MONTH}`,
);

/** A date, a period or a clock time, without the preposition before it. */
export const DATE = `(?:${oneOf(CALENDAR, RELATIVE, CLOCK)}|${BARE})`;
export const DATE_IN_TEXT = `${NOT_IN_WORD}${DATE}(?![\\p{L}\\p{N}])`;
