import { expression, oneOf } from '../../text/expression.ts';
import { findDates } from '../dates/find.ts';
import { resolveDates } from '../dates/resolve.ts';
import { MONTH_NAMES } from '../words/tables/calendar.ts';

/** How long a line may be that is a date and little else, and what stands around its date. */
const LONGEST = 90;
const LONGEST_AROUND = 45;

const DIGIT = /\d/;
/** How most of them read, which needs no look at what else may be a date: a day that every month has. */
const PLAIN_DAY = '0?[1-9]|1\\d|2[0-8]';
const PLAIN_DATE = expression()`
  ^(?:(?:${PLAIN_DAY}) ${oneOf(MONTH_NAMES)}|${oneOf(MONTH_NAMES)} (?:${PLAIN_DAY}),) (?:19|20)\d{2}$
`;
const TIME_LINE = expression('i')`
  ^(?:at )?\d{1,2}[:.]\d{2}(?:\s?(?:a\.?m\.?|p\.?m\.?|hrs|h))?(?:\s?\(?(?:[A-Z]{2,5}|local time)\)?)?$
`;
const LEADS = [
  'published',
  'posted',
  'updated',
  'last updated',
  'date',
  'issued',
  'released?',
  'publication date',
  'press release',
  'readout',
  'statement',
  'created',
];
const DATE_LEAD = expression('i')`^${oneOf(LEADS)}(?: on| at)? ?:? +`;
const WHOLE_DATE = /^\[?(?:\d{4}|XXXX)-\d{2}-\d{2}/;
const LOWER_WORD = /(?:^|\s)\p{Ll}[\p{L}-]*/gu;
/** Words of small letters that may stand beside the date. */
const DATE_WORDS = new Set('at on of and by the published updated posted local time in am pm hrs ist gmt'.split(' '));

/**
 * A date that fills its line, with a time, a place or "Published" beside it: nothing else may be on the line.
 * @param line trimmed
 */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST || !DIGIT.test(line)) return false;
  if (PLAIN_DATE.test(line) || TIME_LINE.test(line)) return true;
  const rest = line.slice(DATE_LEAD.exec(line)?.[0].length ?? 0);
  const date = findDates(rest).find(({ type }) => type === 'absolute' || type === 'stamp');
  if (!date) return false;
  const [resolved] = resolveDates([date], null);
  if (!resolved?.edtf || !WHOLE_DATE.test(resolved.edtf)) return false;
  const around = rest.slice(0, date.start) + rest.slice(date.end);
  if (around.length > LONGEST_AROUND) return false;
  return [...around.matchAll(LOWER_WORD)].every(([word]) => DATE_WORDS.has(word.trim()));
}
