import { VERBS, type VerbEntry } from './cueTable.ts';
import { LEXEMES, UNKNOWN_INDEX } from './dateWords.ts';
import { lookUp, wordKey, type Lexeme } from './lexicon.ts';
import { WordList, type Listing } from './wordLists.ts';

/** What the tables have of a word as it is written; every word that is written the same is one object. */
export interface Word {
  readonly written: string;
  /** Of what is written. */
  readonly hash: number;
  /** The word's key in the lexicon. */
  readonly key: string;
  readonly lexeme: Lexeme | null;
  /** What the verb table has of the word as a verb's past, its participle in -ing, and its base. */
  readonly verb: VerbForms | null;
  readonly capital: boolean;
  readonly listing: Listing;
  /** The first two letters are capitals: an acronym, or a surname in capitals. */
  readonly allCapitals: boolean;
  /**
   * Index in the lexemes of the date grammar, which knows ASCII letters alone; -1 for a word with anything else in it.
   */
  readonly date: number;
}

export interface VerbForms {
  readonly past: VerbEntry | null;
  readonly participle: VerbEntry | null;
  readonly base: VerbEntry | null;
}

const TABLE_SIZE = 1 << 14;
const MOST_WORDS = TABLE_SIZE / 2;
/** A longer word is in no table. */
export const LONGEST_WORD = 40;
const ASCII_LETTERS = /^[A-Za-z]+$/;
const DATE_WORDS = new Map(LEXEMES.map(({ word }, index) => [word as string, index]));

/**
 * The words met lately, by open addressing over a hash of what is written, so that finding one again takes no
 * substring.
 */
const table: (Word | undefined)[] = new Array<undefined>(TABLE_SIZE).fill(undefined);
let count = 0;

/** The hash of what is written, widened by one more UTF-16 unit; it begins as 0. */
export function widenedHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word that is written from `start` to `end` (exclusive); of a very long one its beginning counts. */
export function wordAt(text: string, start: number, end: number): Word {
  const limit = Math.min(end, start + LONGEST_WORD + 1);
  let hash = 0;
  for (let i = start; i < limit; i++) hash = widenedHash(hash, text.charCodeAt(i));
  return hashedWordAt(text, start, limit, hash);
}

/** The same for a word of at most `LONGEST_WORD` units, by one who has its hash. */
export function hashedWordAt(text: string, start: number, end: number, hash: number): Word {
  let slot = (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
  for (let word = table[slot]; word; word = table[slot]) {
    if (word.hash === hash && isWritten(text, start, end, word.written)) return word;
    slot = (slot + 1) & (TABLE_SIZE - 1);
  }
  const word = newWord(text.slice(start, end), hash);
  if (count >= MOST_WORDS) {
    table.fill(undefined);
    count = 0;
    slot = (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
  }
  count++;
  return (table[slot] = word);
}

function isWritten(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (text.charCodeAt(start + i) !== raw.charCodeAt(i)) return false;
  return true;
}

/** A press office may report in the present: "… is growing,” Ms Holm says." No noun is written like these. */
const PRESENT = new Map([
  ['says', 'said'],
  ['adds', 'added'],
  ['stresses', 'stressed'],
  ['emphasises', 'emphasised'],
  ['emphasizes', 'emphasized'],
  ['underlines', 'underlined'],
  ['reiterates', 'reiterated'],
  ['reaffirms', 'reaffirmed'],
  ['explains', 'explained'],
]);

function newWord(raw: string, hash: number): Word {
  const key = wordKey(raw);
  const [first = '', next = '', third = ''] = raw;
  const second = next === '.' ? third : next;
  const capital = first !== first.toLowerCase();
  const past = VERBS.past.get(key) ?? VERBS.past.get(PRESENT.get(key) ?? '') ?? null;
  const participle = VERBS.participle.get(key) ?? null;
  const base = VERBS.base.get(key) ?? null;
  return {
    written: raw,
    hash,
    key,
    lexeme: lookUp(key),
    verb: past || participle || base ? { past, participle, base } : null,
    listing: WordList.listing(key),
    capital,
    allCapitals: capital && second !== second.toLowerCase(),
    date:
      raw.length <= LONGEST_WORD && ASCII_LETTERS.test(raw) ? (DATE_WORDS.get(raw.toLowerCase()) ?? UNKNOWN_INDEX) : -1,
  };
}
