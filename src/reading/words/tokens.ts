import { WordClass, lookUp, wordKey, type Lexeme } from './lexicon.ts';
import type { Span } from '../../text/span.ts';
import { hashedWordAt, LONGEST_WORD, widenedHash, wordAt, type VerbForms } from './words.ts';
import { UNLISTED, type Listing } from './wordLists.ts';

/** A word, a number, or a run of one punctuation mark. Positions count in the paragraph. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** A word's key in the lexicon; a mark's character. */
  readonly key: string;
  readonly lexeme: Lexeme | null;
  /** What the verb table has of the word as a verb's past, its participle in -ing, and its base. */
  readonly verb: VerbForms | null;
  readonly listing: Listing;
  readonly capital: boolean;
  /** The first two letters are capitals: an acronym, or a surname in capitals. */
  readonly allCapitals: boolean;
  /** Index in the lexemes of the date grammar; -1 for what is no word of ASCII letters. */
  readonly date: number;
  /** The word carries 's or a closing apostrophe; `end` is then before it and `outerEnd` after. */
  readonly possessive: boolean;
  readonly outerEnd: number;
  /** The token lies inside quotation marks. */
  quoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
}

const Char = {
  space: 0,
  letter: 1,
  digit: 2,
  mark: 3,
} as const;

const ASCII = new Uint8Array(128).fill(Char.mark);
for (let code = 0; code <= 32; code++) ASCII[code] = Char.space;
for (let code = 48; code < 58; code++) ASCII[code] = Char.digit;
for (let code = 65; code < 91; code++) ASCII[code] = ASCII[code + 32] = Char.letter;
ASCII[127] = Char.space;

function classOf(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (isSpace(code)) return Char.space;
  return (code < 0xc0 && !isLatinLetter(code)) || isMarkBeyondLatin(code) ? Char.mark : Char.letter;
}

/** White space, and characters without width, beyond ASCII. */
function isSpace(code: number): boolean {
  if (code < 0x2000) return code === 0xa0 || code === 0x85;
  return (
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Of the signs of Latin-1, those that stand inside words: the ordinals' letters, the micro sign, the soft hyphen. */
function isLatinLetter(code: number): boolean {
  return code === 0xaa || code === 0xba || code === 0xb5 || code === 0xad;
}

/** × and ÷, punctuation and symbols, marks of Chinese and Japanese, and marks of full width. */
function isMarkBeyondLatin(code: number): boolean {
  return (
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}

const APOSTROPHE = 39;
const FULL_STOP = 46;
const CAPITAL_S = 83;
const SMALL_S = 115;
const CURLY_APOSTROPHE = 0x2019;
const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;
const isModifierApostrophe = (code: number): boolean => code >= 0x2bb && code <= 0x2bf;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isCapital = (code: number): boolean => code > 64 && code < 91;
const letterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === Char.letter;
const digitAt = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === Char.digit;

/**
 * The end of the word that starts at `at`: hyphens and apostrophes between letters belong to it, and the slash of
 * "HR/VP".
 */
function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (end < text.length) {
      const kind = classOf(text.charCodeAt(end));
      if (kind !== Char.letter && kind !== Char.digit) break;
      end++;
    }
    if (end >= text.length) return end;
    const code = text.charCodeAt(end);
    const joins =
      (isHyphen(code) && (letterAt(text, end + 1) || digitAt(text, end + 1))) ||
      ((isApostrophe(code) || isModifierApostrophe(code)) && letterAt(text, end + 1)) ||
      (code === 47 && end - at === 2 && isCapital(text.charCodeAt(end - 1)) && isCapital(text.charCodeAt(end + 1)));
    if (!joins) return end;
    end++;
    // "ROK-U.S. relations"
    const acronym = isHyphen(code) ? acronymEnd(text, end) : 0;
    if (acronym) return acronym;
  }
}

/** "U.S.", "H.E.": single letters, each with its full stop; 0 where there is none. */
function acronymEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (letterAt(text, end) && text.charCodeAt(end + 1) === 46 && !letterAt(text, end - 1)) {
    end += 2;
    letters++;
  }
  return letters > 1 && !letterAt(text, end) ? end : 0;
}

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    if (digitAt(text, end)) end++;
    else if ((text[end] === '.' || text[end] === ',' || text[end] === ':') && digitAt(text, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** Marks that open and close quotations. The straight mark does both, by turns. */
const OPENING = new Set(['"', '“', '«', '„', '「']);
const CLOSING = new Set(['"', '”', '»', '」']);

/** A number or a mark. */
function bareToken(kind: 'number' | 'mark', key: string, start: number, end: number, quoted: boolean): Token {
  return {
    kind,
    key,
    lexeme: null,
    verb: null,
    listing: UNLISTED,
    capital: false,
    allCapitals: false,
    date: -1,
    possessive: false,
    start,
    end,
    outerEnd: end,
    quoted,
  };
}

/** Cuts a paragraph into tokens and finds its quotations; a mark that is never closed opens none. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const quotes: Span[] = [];
  let opened = -1;
  let openedToken = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === Char.space) {
      at++;
    } else if (kind === Char.letter) {
      at = pushWord(text, at, tokens);
    } else if (kind === Char.digit) {
      const end = numberEnd(text, at);
      tokens.push(bareToken('number', '', at, end, opened >= 0));
      at = end;
    } else {
      const mark = text[at]!;
      const opens = OPENING.has(mark);
      const closes = CLOSING.has(mark);
      const end = opens || closes ? at + 1 : runEnd(text, at, code);
      tokens.push(bareToken('mark', mark, at, end, false));
      if (opened < 0 && opens) {
        opened = at;
        openedToken = tokens.length;
      } else if (opened >= 0 && closes) {
        quotes.push({ start: opened, end });
        setQuoted(tokens, openedToken, tokens.length - 1, true);
        opened = -1;
      }
      at = end;
    }
  }
  if (opened >= 0) setQuoted(tokens, openedToken, tokens.length, false);
  return { tokens, quotes };
}

/** The end of a run of one mark: "--", "...". */
function runEnd(text: string, at: number, code: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === code) end++;
  return end;
}

function setQuoted(tokens: readonly Token[], from: number, to: number, quoted: boolean): void {
  for (let i = from; i < to; i++) tokens[i]!.quoted = quoted;
}

/**
 * Whether an ASCII character behind the last letter of a word neither changes nor widens it: a space, or a mark but
 * these.
 */
const PARTS = Uint8Array.from(ASCII, (kind, code) =>
  kind === Char.space || (kind === Char.mark && !"'./-".includes(String.fromCharCode(code))) ? 1 : 0,
);

function pushWord(text: string, at: number, tokens: Token[]): number {
  let end = at;
  let hash = 0;
  let code = 0;
  for (; end < text.length; end++) {
    code = text.charCodeAt(end);
    if (code >= 128 || ASCII[code] !== Char.letter) break;
    hash = widenedHash(hash, code);
  }
  // Nearly all words are of ASCII letters alone, with a space or a mark behind them that tells nothing of the word.
  const plain = end - at <= LONGEST_WORD && (end === text.length || (code < 128 && PARTS[code] === 1));
  if (!plain) return pushIrregularWord(text, at, tokens);
  const word = hashedWordAt(text, at, end, hash);
  tokens.push({
    kind: 'word',
    key: word.key,
    lexeme: word.lexeme,
    verb: word.verb,
    listing: word.listing,
    capital: word.capital,
    allCapitals: word.allCapitals,
    date: word.date,
    possessive: false,
    start: at,
    end,
    outerEnd: end,
    quoted: false,
  });
  return end;
}

/** A word with apostrophes, hyphens, full stops, digits or letters beyond ASCII in it or behind it. */
function pushIrregularWord(text: string, at: number, tokens: Token[]): number {
  const { end, outerEnd, possessive } = endsOf(text, at);
  const word = wordAt(text, at, end);
  if (possessive) return push(tokens, at, end, outerEnd, true, word, ownerAt(text, at, end, word));
  if (text.charCodeAt(end) !== FULL_STOP) return push(tokens, at, end, end, false, word, word);
  const stopped = end + 1;
  // "Denise A. Okafor": an initial is neither the article nor the pronoun.
  if (isInitialAt(text, at, end, word))
    return push(tokens, at, stopped, stopped, false, word, {
      key: text.slice(at, stopped),
      lexeme: null,
      verb: null,
      listing: UNLISTED,
    });
  const wholeEnd = isIn(word, WordClass.abbreviation) ? stopped : end;
  return push(tokens, at, wholeEnd, wholeEnd, false, word, word);
}

/** What is known of a word under its key. */
type Known = Pick<Token, 'key' | 'lexeme' | 'verb' | 'listing'>;

function push(
  tokens: Token[],
  start: number,
  end: number,
  outerEnd: number,
  possessive: boolean,
  { capital, allCapitals, date }: Pick<Token, 'capital' | 'allCapitals' | 'date'>,
  { key, lexeme, verb, listing }: Known,
): number {
  tokens.push({
    kind: 'word',
    key,
    lexeme,
    verb,
    listing,
    capital,
    allCapitals,
    date,
    possessive,
    start,
    end,
    outerEnd,
    quoted: false,
  });
  return outerEnd;
}

/** Where the word at `at` ends, without what makes it possessive and with it. */
function endsOf(text: string, at: number): Pick<Token, 'end' | 'outerEnd' | 'possessive'> {
  const end = acronymEnd(text, at) || wordEnd(text, at);
  const last = text.charCodeAt(end - 1);
  const sibilant = last === SMALL_S || last === CAPITAL_S;
  if (end - at > 2 && sibilant && isApostrophe(text.charCodeAt(end - 2)) && !wordAt(text, at, end).lexeme)
    return { end: end - 2, outerEnd: end, possessive: true };
  if (!isApostrophe(text.charCodeAt(end))) return { end, outerEnd: end, possessive: false };
  if (sibilant) return { end, outerEnd: end + 1, possessive: true };
  if (end - at > 3 && last === FULL_STOP && text.charCodeAt(end + 1) === SMALL_S)
    return { end, outerEnd: end + 2, possessive: true };
  // "Dato' Kamaruddin": the apostrophe belongs to the word.
  const wholeEnd = wordAt(text, at, end + 1).lexeme ? end + 1 : end;
  return { end: wholeEnd, outerEnd: wholeEnd, possessive: false };
}

/** What is known of a word that looks possessive: a word with an apostrophe of its own may be meant. */
function ownerAt(text: string, at: number, end: number, word: Known): Known {
  return word.lexeme || !lookUp(`${word.key}'`) ? word : wordAt(`${text.slice(at, end)}'`, 0, end - at + 1);
}

/** Whether the full stop at `end` makes an initial or a shortened name of the word. */
function isInitialAt(
  text: string,
  at: number,
  end: number,
  { key, lexeme, capital }: Known & { capital: boolean },
): boolean {
  return capital && (end - at === 1 || (!lexeme && isShortenedName(text, at, end, key))) && isInitial(text, end + 1);
}

/** Whether a token is the mark. */
export function isMark(token: Token | undefined, mark: string): boolean {
  return token !== undefined && token.kind === 'mark' && token.key === mark;
}

/** Whether a word is in one of the classes; `classes` are bits of `WordClass`. */
export function isIn(token: Pick<Token, 'lexeme'> | undefined, classes: number): boolean {
  return token !== undefined && token.lexeme !== null && (token.lexeme.classes & classes) !== 0;
}

/** Whether a word stands beside a verb and changes nothing: an adverb of the tables, or one in -ly. */
export function isAdverb(token: Token | undefined): boolean {
  return isIn(token, WordClass.adverb) || (token !== undefined && token.kind === 'word' && token.key.endsWith('ly'));
}

/** "was", "were". */
export function isPastToBe(token: Token | undefined): boolean {
  return token !== undefined && (token.key === 'was' || token.key === 'were');
}

/**
 * Shortened names that make a syllable; some are surnames too, so that no known word may follow: "Ma. Corazon", not
 * "Ma. The".
 */
const SHORT_NAMES = new Set(['ma', 'mohd', 'moh', 'muh', 'abd', 'geo', 'jos', 'thos', 'chas']);
const VOWELLED = /[aeiouy]|[^a-z]/;

/** "Md. Karim", "Wm. Hale", "Kh. Battulga": a capital and a letter or two that make no syllable. */
function isShortenedName(text: string, at: number, end: number, key: string): boolean {
  if (SHORT_NAMES.has(key)) return !lookUp(wordKey(text.slice(end + 2, wordEnd(text, end + 2))));
  return end - at > 1 && end - at < 4 && !VOWELLED.test(text.slice(at + 1, end)) && text.charCodeAt(end + 1) === 32;
}

/** A capital with a full stop is an initial when another capital follows: "Margaret R. Hollis". */
function isInitial(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xa0 ? at + 1 : at;
  const letter = text[next];
  if (letter === undefined || !letterAt(text, next)) return false;
  if (letter !== letter.toLowerCase()) return true;
  // "M. ag Intalla"
  const end = wordEnd(text, next);
  const after = text[end + 1];
  return (
    end - next < 5 &&
    text.charCodeAt(end) === 32 &&
    after !== undefined &&
    after !== after.toLowerCase() &&
    isIn({ lexeme: lookUp(text.slice(next, end)) }, WordClass.nameParticle)
  );
}
