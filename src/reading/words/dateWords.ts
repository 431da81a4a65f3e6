import { MONTHS, WEEKDAYS } from './tables/calendar.ts';

export type Unit = 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade' | 'century';

/**
 * The words of the date grammar. A word can play several parts ("second" is an ordinal, "last" a direction and, after
 * "at", something else); the grammar asks for the part it needs. Zero, null and false stand for "not this part".
 */
export interface Lexeme {
  /** In lower case; empty for numerals and for words the grammar does not know. */
  readonly word: Word | '';
  /** Whether a mention can begin with it: never, only before another word of the grammar, or whatever follows. */
  readonly opens: 'never' | 'before' | 'alone';
  readonly numeral: boolean;
  /** 1 to 12. */
  readonly month: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** A short form, which needs a number beside it to be a month or a weekday. */
  readonly abbreviated: boolean;
  readonly cardinal: number;
  readonly ordinal: number;
  readonly unit: Unit | null;
  readonly plural: boolean;
  /** EDTF season, 21 to 24. */
  readonly season: number;
}

const CARDINALS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  latter: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
};
const UNITS: Readonly<Record<Unit, string>> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  fortnight: 'fortnights',
  month: 'months',
  year: 'years',
  decade: 'decades',
  century: 'centuries',
};
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/**
 * Words, beside months, weekdays, seasons and numbers, that can open a mention, with another word of the grammar behind
 * them.
 */
const OPENERS = [
  'the',
  'in',
  'since',
  'over',
  'within',
  'during',
  'for',
  'throughout',
  'across',
  'before',
  'by',
  'until',
  'till',
  'after',
  'from',
  'between',
  'prior',
  'no',
  'at',
  'a',
  'an',
  'half',
  'several',
  'few',
  'some',
  'many',
  'not',
  'this',
  'last',
  'next',
  'past',
  'previous',
  'current',
  'coming',
  'following',
  'same',
  'that',
  'these',
  'recent',
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'beginning',
  'start',
  'end',
  'middle',
  'day',
  'year',
  'q',
  'h',
  'world',
  'whole',
  'opening',
  'closing',
  'christmas',
] as const;
/** Words that can be a whole mention. */
const LONERS = ['today', 'yesterday', 'tomorrow', 'tonight', 'recently', 'lately', 'wwi', 'wwii'] as const;
/** Words that the grammar asks for inside a mention or beside it, and those that historical periods begin with. */
const OTHERS = [
  'of',
  'and',
  'to',
  'through',
  'or',
  's',
  'st',
  'nd',
  'rd',
  'th',
  't',
  'z',
  'am',
  'pm',
  'p',
  'm',
  'ago',
  'now',
  'ahead',
  'come',
  'entirety',
  'rest',
  'remainder',
  'final',
  'quarter',
  'quarters',
  'outset',
  'close',
  'than',
  'more',
  'nearly',
  'almost',
  'about',
  'around',
  'roughly',
  'approximately',
  'plus',
  'odd',
  'so',
  'preceding',
  'present',
  'long',
  'morning',
  'time',
  'afternoon',
  'evening',
  'night',
  'weekend',
  'anniversary',
  'minute',
  'minutes',
  'couple',
  'cold',
  'war',
  'great',
  'korean',
  'gulf',
  'with',
  'circa',
  'as',
  'every',
  'each',
  'its',
  'their',
  'new',
  'commencing',
  'starting',
  'ending',
  'turn',
  'part',
  'eve',
  'lunchtime',
  'period',
] as const;

export type Word =
  | (typeof OPENERS)[number]
  | (typeof LONERS)[number]
  | (typeof OTHERS)[number]
  | 'week'
  | 'month'
  | 'century'
  | 'hundred'
  | 'latter';

const NOTHING: Lexeme = {
  word: '',
  opens: 'never',
  numeral: false,
  month: 0,
  weekday: 0,
  abbreviated: false,
  cardinal: 0,
  ordinal: 0,
  unit: null,
  plural: false,
  season: 0,
};
/** A word the grammar does not know. */
export const UNKNOWN: Lexeme = NOTHING;
/** A run of digits. */
const NUMERAL: Lexeme = { ...NOTHING, opens: 'alone', numeral: true };

function build(): readonly Lexeme[] {
  const lexemes = new Map<string, Lexeme>();
  const add = (word: string, part: Partial<Lexeme>): void => {
    lexemes.set(word, { ...(lexemes.get(word) ?? NOTHING), ...part, word: word as Word });
  };
  const addForms = (names: readonly (readonly string[])[], part: (index: number) => Partial<Lexeme>): void => {
    names.forEach((forms, index) => {
      forms.forEach((form, nth) =>
        add(form.toLowerCase(), { ...part(index + 1), abbreviated: nth > 0, opens: 'alone' }),
      );
    });
  };
  for (const word of OTHERS) add(word, {});
  for (const word of OPENERS) add(word, { opens: 'before' });
  for (const word of LONERS) add(word, { opens: 'alone' });
  addForms(MONTHS, (month) => ({ month }));
  addForms(WEEKDAYS, (weekday) => ({ weekday }));
  for (const [word, cardinal] of Object.entries(CARDINALS)) add(word, { cardinal, opens: 'before' });
  for (const [word, ordinal] of Object.entries(ORDINALS)) add(word, { ordinal, opens: 'before' });
  for (const [word, season] of Object.entries(SEASONS)) add(word, { season, opens: 'before' });
  for (const [unit, plural] of Object.entries(UNITS) as [Unit, string][]) {
    add(unit, { unit });
    add(plural, { unit, plural: true, opens: 'before' });
  }
  return [UNKNOWN, NUMERAL, ...lexemes.values()];
}

export const UNKNOWN_INDEX = 0;
export const NUMERAL_INDEX = 1;
/** All lexemes; the first two stand for what is no word of the grammar. */
export const LEXEMES = build();
