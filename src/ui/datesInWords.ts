/**
 * Dates in words. The forms are those of EDTF levels 0 to 2 (https://www.loc.gov/standards/datetime/) that the reader
 * and people's corrections use, ISO weeks, and ISO 8601 clock times and durations.
 */
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
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** A month or a day of it; `day` is empty for a month, `year` begins with what joins it to the month. */
interface Worded {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * A date in plain English: `2021-08-16` is "16 August 2021", `XXXX-03-18` is "18 March, year unknown", `2021-10/..` is
 * "from October 2021". A form that it does not know comes back as it is.
 */
export function edtfInWords(edtf: string): string {
  return setInWords(edtf) ?? intervalInWords(edtf) ?? durationInWords(edtf) ?? dateInWords(edtf) ?? edtf;
}

/** `{a,b}`: all of them; `[a,b]`: one of them. */
function setInWords(edtf: string): string | null {
  const match = /^(?:\{([^{}]+)\}|\[([^[\]]+)\])$/.exec(edtf);
  if (!match) return null;
  const members = (match[1] ?? match[2]!).split(',').map((member) => memberInWords(member.trim()));
  if (members.includes(null)) return null;
  const last = members.pop()!;
  const word = match[1] === undefined ? 'or' : 'and';
  return members.length > 0 ? `${members.join(', ')} ${word} ${last}` : last;
}

function memberInWords(member: string): string | null {
  const [from, to] = member.split('..');
  if (to === undefined) return dateInWords(member);
  return range(from!, to);
}

function intervalInWords(edtf: string): string | null {
  const [from, to, ...more] = edtf.split('/');
  if (to === undefined || more.length > 0) return null;
  return range(from!.replace('..', ''), to.replace('..', ''));
}

function range(from: string, to: string): string | null {
  const [start, end] = [dateInWords(from), dateInWords(to)];
  if (from === '') return end && `until ${end}`;
  if (to === '') return start && `from ${start}`;
  if (!start || !end) return null;
  return withSharedYear(from, to) ?? `${start} to ${end}`;
}

/** "4 to 10 October 2021", "January to August 2020": what both ends have in common is said once. */
function withSharedYear(from: string, to: string): string | null {
  const [a, b] = [wordsOfDay(from), wordsOfDay(to)];
  if (!a?.month || !b?.month || a.year !== b.year || !a.day !== !b.day) return null;
  const start = a.day && a.month === b.month ? a.day : dayAndMonth(a);
  return `${start} to ${dayAndMonth(b)}${a.year}`;
}

function durationInWords(edtf: string): string | null {
  const match = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    edtf,
  );
  if (!match) return null;
  return match
    .slice(1)
    .flatMap((count, unit) =>
      count === undefined ? [] : [`${count} ${DURATION_UNITS[unit]}${count === '1' ? '' : 's'}`],
    )
    .join(' ');
}

function dateInWords(edtf: string): string | null {
  const plain = edtf.replace(/[~?%]/g, '');
  const words = timeInWords(plain) ?? partOfYearInWords(plain) ?? yearsInWords(plain) ?? calendarInWords(plain);
  return words && qualified(words, edtf);
}

function qualified(words: string, edtf: string): string {
  const about = /[~%]/.test(edtf) ? `about ${words}` : words;
  return /[?%]/.test(edtf) ? `${about} (uncertain)` : about;
}

function timeInWords(plain: string): string | null {
  const match = /^(?:(\d{4}-\d\d-\d\d)T|T?)(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?$/.exec(plain);
  if (!match) return null;
  const [, date, time, zone] = match;
  const clock = zone ? `${time} UTC${zone === 'Z' ? '' : zone}` : time!;
  return date ? `${calendarInWords(date)}, ${clock}` : clock;
}

/** Seasons 21-24 (25-28 north, 29-32 south), quarters 33-36, thirds 37-39, halves 40-41, and ISO weeks. */
function partOfYearInWords(plain: string): string | null {
  const week = /^(\d{4})-W(\d\d)(?:-\d)?$/.exec(plain);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  const match = /^([\dX]{4})-(2[1-9]|3\d|4[01])$/.exec(plain);
  if (!match) return null;
  const code = Number(match[2]);
  const [year, of] = match[1] === 'XXXX' ? [', year unknown', ''] : [` ${match[1]}`, ` of ${match[1]}`];
  if (code < 33) return `${SEASONS[(code - 21) % 4]}${year}`;
  const [name, index] = code < 37 ? ['quarter', code - 33] : code < 40 ? ['third', code - 37] : ['half', code - 40];
  return `the ${ORDINALS[index]} ${name}${of || year}`;
}

function yearsInWords(plain: string): string | null {
  if (/^\d{3}X$/.test(plain)) return `the ${plain.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(plain)) return `the ${ordinal(Number(plain.slice(0, 2)) + 1)} century`;
  return plain === 'XXXX' ? 'year unknown' : null;
}

function ordinal(number: number): string {
  const ending =
    { one: 'st', two: 'nd', few: 'rd' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(number) as 'one'] ??
    'th';
  return `${number}${ending}`;
}

function calendarInWords(plain: string): string | null {
  if (/^\d{4}$/.test(plain)) return plain;
  const words = wordsOfDay(plain);
  return words && dayAndMonth(words) + words.year;
}

function wordsOfDay(plain: string): Worded | null {
  const match = /^(\d{4}|XXXX)-(\d\d|XX)(?:-(\d\d|XX))?$/.exec(plain);
  if (!match) return null;
  const [, year, month, day] = match;
  const name = month === 'XX' ? 'an unknown month' : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const days = day === undefined ? '' : day === 'XX' ? 'an unknown day of' : String(Number(day));
  const between = month === 'XX' ? ' of ' : ' ';
  return { day: days, month: name, year: year === 'XXXX' ? ', year unknown' : between + year };
}

function dayAndMonth({ day, month }: Worded): string {
  return day ? `${day} ${month}` : month;
}
