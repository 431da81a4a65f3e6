import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as chrono from 'chrono-node';
import { parse } from 'edtf';
import fc from 'fast-check';
import { findDates } from '../../../src/reading/dates/find.ts';
import { absoluteEdtf, resolveDates } from '../../../src/reading/dates/resolve.ts';

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
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Any day from 1900 to 2100, by an independent calendar. */
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000));
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const two = (value: number): string => String(value).padStart(2, '0');

interface Format {
  readonly name: string;
  readonly write: (parts: { y: number; m: number; d: number; month: string; weekday: string }) => string;
}

const ordinal = (d: number): string =>
  `${d}${d % 10 === 1 && d !== 11 ? 'st' : d % 10 === 2 && d !== 12 ? 'nd' : d % 10 === 3 && d !== 13 ? 'rd' : 'th'}`;
const FORMATS: readonly Format[] = [
  { name: 'month first', write: ({ y, d, month }) => `${month} ${d}, ${y}` },
  { name: 'month first in capitals', write: ({ y, d, month }) => `${month.toUpperCase()} ${d}, ${y}` },
  { name: 'month first, ordinal', write: ({ y, d, month }) => `${month} ${ordinal(d)}, ${y}` },
  { name: 'day first', write: ({ y, d, month }) => `${d} ${month} ${y}` },
  { name: 'day first, two digits', write: ({ y, d, month }) => `${two(d)} ${month} ${y}` },
  { name: 'day first, ordinal', write: ({ y, d, month }) => `${ordinal(d)} of ${month} ${y}` },
  { name: 'short month', write: ({ y, d, month }) => `${d} ${month.slice(0, 3)} ${y}` },
  {
    name: 'short month with a full stop',
    write: ({ y, d, month }) => `${month.length > 3 ? `${month.slice(0, 3)}.` : month} ${d}, ${y}`,
  },
  { name: 'weekday', write: ({ y, d, month, weekday }) => `${weekday}, ${d} ${month} ${y}` },
  { name: 'weekday, month first', write: ({ y, d, month, weekday }) => `${weekday}, ${month} ${d}, ${y}` },
  { name: 'ISO', write: ({ y, m, d }) => `${y}-${two(m)}-${two(d)}` },
  { name: 'dots, year first', write: ({ y, m, d }) => `${y}.${two(m)}.${two(d)}` },
  { name: 'dots, day first', write: ({ y, m, d }) => `${two(d)}.${two(m)}.${y}` },
];

describe('dates: every day of two centuries', () => {
  for (const { name, write } of FORMATS) {
    it(`${name} is found whole and read right`, () => {
      fc.assert(
        fc.property(
          day,
          fc.constantFrom('', 'On ', 'They met on ', '('),
          fc.constantFrom('', ', in Lima', ' they met.', ')'),
          (date, before, after) => {
            const written = write({
              y: date.getUTCFullYear(),
              m: date.getUTCMonth() + 1,
              d: date.getUTCDate(),
              month: MONTHS[date.getUTCMonth()]!,
              weekday: WEEKDAYS[date.getUTCDay()]!,
            });
            const [raw, ...more] = findDates(before + written + after);
            assert.equal(more.length, 0);
            assert.deepEqual(
              { start: raw!.start, end: raw!.end },
              { start: before.length, end: before.length + written.length },
            );
            assert.equal(absoluteEdtf(raw!), iso(date));
          },
        ),
      );
    });
  }
});

describe('dates: against chrono-node', () => {
  const noon = (date: Date): Date => new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  /** chrono counts in the local time zone; its parts are read there. */
  const oracle = (text: string, reference: Date, parts: 1 | 2 | 3): string => {
    const found = chrono.en.casual.parseDate(text, noon(reference))!;
    return [String(found.getFullYear()), two(found.getMonth() + 1), two(found.getDate())].slice(0, parts).join('-');
  };
  const ours = (text: string, reference: Date): string | null => resolveDates(findDates(text), iso(reference))[0]!.edtf;
  const modern = day.filter((date) => date.getUTCFullYear() >= 1950);
  const count = fc.integer({ min: 1, max: 40 });

  it('days that are named: today, yesterday, tomorrow', () => {
    fc.assert(
      fc.property(modern, fc.constantFrom('today', 'yesterday', 'tomorrow'), (reference, word) => {
        assert.equal(ours(word, reference), oracle(word, reference, 3));
      }),
    );
  });

  it('so many days and weeks ago', () => {
    fc.assert(
      fc.property(modern, count, fc.constantFrom('days', 'weeks'), (reference, n, unit) => {
        const text = `${n + 1} ${unit} ago`;
        assert.equal(ours(text, reference), oracle(text, reference, 3));
      }),
    );
  });

  it('so many months and years ago, as fine as their unit', () => {
    const early = modern.filter((date) => date.getUTCDate() <= 28);
    fc.assert(
      fc.property(early, count, (reference, n) => {
        assert.equal(ours(`${n + 1} months ago`, reference), oracle(`${n + 1} months ago`, reference, 2));
        assert.equal(ours(`${n + 1} years ago`, reference), oracle(`${n + 1} years ago`, reference, 1));
      }),
    );
  });

  it('last and next month and year', () => {
    const early = modern.filter((date) => date.getUTCDate() <= 28);
    fc.assert(
      fc.property(early, fc.constantFrom('last', 'next'), (reference, which) => {
        assert.equal(ours(`${which} month`, reference), oracle(`${which} month`, reference, 2));
        assert.equal(ours(`${which} year`, reference), oracle(`${which} year`, reference, 1));
      }),
    );
  });

  it('absolute dates', () => {
    fc.assert(
      fc.property(modern, (date) => {
        const text = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
        assert.equal(ours(text, date), oracle(text, date, 3));
      }),
    );
  });
});

/** Words that the grammar knows, and some it does not, in any order. */
const WORDS = fc.constantFrom(
  ...'the in since over within during for before by until after from between to and of a this last next past coming same first second third half'.split(
    ' ',
  ),
  ...'quarter week month year decade century days weeks months years ago now end beginning early late mid Monday Friday May March June December'.split(
    ' ',
  ),
  ...'today yesterday recently anniversary spring winter 20th 5 12 31 1990s 2021 1949 2021-08-16 5:40 p.m. 16/08/2021 two ten few recent weekend rest Q3 met will'.split(
    ' ',
  ),
);
const phrase = fc
  .array(fc.tuple(WORDS, fc.constantFrom(' ', ' ', ' ', ', ', '-', '. ', '\n', ' (', '')), { maxLength: 25 })
  .map((pairs) => pairs.flat().join(''));
const reference = fc.oneof(
  fc.constantFrom(
    null,
    'XXXX-03-18',
    'XXXX-02-29',
    '2021-11',
    '2021',
    '2022-03-14/2022-03-15',
    '2021-12-30/2022-01-02',
    '{2022-05-05,2022-05-06}',
  ),
  day.map(iso),
);

function checkShape(text: string, date: string | null): void {
  const raw = findDates(text);
  const mentions = resolveDates(raw, date);
  assert.equal(mentions.length, raw.length);
  let at = 0;
  for (const { start, end, edtf, type } of mentions) {
    assert.ok(
      Number.isInteger(start) && start >= at && end > start && end <= text.length,
      `${start}-${end} in ${JSON.stringify(text)}`,
    );
    at = end;
    if (edtf !== null && type !== 'duration')
      assert.doesNotThrow(() => parse(edtf), `${edtf} for ${JSON.stringify(text.slice(start, end))} on ${date}`);
  }
}

describe('dates: any text', () => {
  it("of the grammar's own words gives spans in order and values that are EDTF", () => {
    fc.assert(fc.property(phrase, reference, checkShape), { numRuns: 1500 });
  });

  it('of any UTF-16 units, lone surrogates and NUL among them, is read without an exception', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const mixed = fc.array(
      fc.oneof(unit, fc.constantFrom('May ', '12', ' ', '-', '2021', 'the ', '\0', '\ud800', '\u00a0', '年')),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        mixed.map((parts) => parts.join('')),
        reference,
        checkShape,
      ),
      { numRuns: 2000 },
    );
  });

  it('says the same wherever a paragraph stands', () => {
    fc.assert(
      fc.property(phrase, phrase, (first, second) => {
        const apart = [
          ...findDates(first),
          ...findDates(second).map((raw) => ({
            ...raw,
            start: raw.start + first.length + 2,
            end: raw.end + first.length + 2,
          })),
        ];
        assert.deepEqual(
          findDates(`${first}\n\n${second}`).map(({ start, end }) => [start, end]),
          apart.map(({ start, end }) => [start, end]),
        );
      }),
    );
  });

  it('takes steps in proportion to its length', () => {
    for (const part of [
      '1',
      '(',
      '5 ',
      '1, 2, ',
      'in the ',
      'the first ',
      'twenty-',
      'May ',
      'from from to ',
      '20th anniversary ',
      'early to ',
      'a',
      '2021-08-',
      'since ',
    ]) {
      const charges = [2_000, 4_000].map((times) => {
        const text = new Counted(part.repeat(times));
        findDates(text as unknown as string);
        return text.reads;
      });
      assert.ok(charges[1]! < charges[0]! * 2.2, `${JSON.stringify(part)}: ${charges[0]} reads, then ${charges[1]}`);
    }
  });
});

/** A string that counts how often it is looked at. */
class Counted {
  reads = 0;
  readonly length: number;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }
  charCodeAt(index: number): number {
    this.reads++;
    return this.text.charCodeAt(index);
  }
  charAt(index: number): string {
    this.reads++;
    return this.text.charAt(index);
  }
  slice(start: number, end: number): string {
    this.reads += end - start;
    return this.text.slice(start, end);
  }
}

describe('dates: the machine', () => {
  it('has no say: every time zone gives the same values', () => {
    const find = JSON.stringify(new URL('../../../src/reading/dates/find.ts', import.meta.url).href);
    const resolve = JSON.stringify(new URL('../../../src/reading/dates/resolve.ts', import.meta.url).href);
    const script = `
      const { findDates } = await import(${find});
      const { resolveDates } = await import(${resolve});
      const raw = findDates('yesterday, tomorrow, last week, two weeks ago, next Tuesday, on Monday, over the past 24 hours, last month, 15:20');
      const dates = ['2021-03-28', '2021-10-31', '2021-12-31', '2020-03-01', '1900-01-01'];
      console.log(new Date(2021, 0, 1).getTime() + '\\n' + JSON.stringify(dates.map((date) => resolveDates(raw, date))));`;
    const runs = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).split('\n'),
    );
    assert.notEqual(runs[0]![0], runs[1]![0], 'the time zones took no effect');
    for (const run of runs) assert.equal(run[1], runs[0]![1]);
  });
});
