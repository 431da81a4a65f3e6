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
  if (code < 0xc0)
    return code === 0xa0 || code === 0x85
      ? Char.space
      : code === 0xaa || code === 0xba || code === 0xb5 || code === 0xad
        ? Char.letter
        : Char.mark;
  if (code === 0xd7 || code === 0xf7) return Char.mark;
  if (code >= 0x2000 && code <= 0x2bff)
    return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code === 0x205f || code === 0x2060
      ? Char.space
      : Char.mark;
  if (code >= 0x3000 && code <= 0x303f) return code === 0x3000 ? Char.space : Char.mark;
  if (code === 0xfeff) return Char.space;
  if ((code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20)) return Char.mark;
  return Char.letter;
}

const APOSTROPHE = 39;
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
const OPENING = new Set(['“', '«', '„', '「']);
const CLOSING = new Set(['”', '»', '」']);

/** Cuts a paragraph into tokens and finds its quotations; a mark that is never closed opens none. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const quotes: Span[] = [];
  let opened = -1;
  let openedToken = 0;
  let at = 0;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === Char.space) {
      at++;
    } else if (kind === Char.letter) {
      at = pushWord(text, at, tokens);
    } else if (kind === Char.digit) {
      const end = numberEnd(text, at);
      tokens.push({
        kind: 'number',
        key: '',
        lexeme: null,
        verb: null,
        listing: UNLISTED,
        capital: false,
        allCapitals: false,
        date: -1,
        possessive: false,
        start: at,
        end,
        outerEnd: end,
        quoted: opened >= 0,
      });
      at = end;
    } else {
      const mark = text[at]!;
      let end = at + 1;
      const straight = mark === '"';
      const opening = code > 127 && OPENING.has(mark);
      const closing = code > 127 && CLOSING.has(mark);
      const opens = opened < 0 && (straight || opening);
      const closes = opened >= 0 && (straight || closing);
      if (!straight && !opening && !closing) while (end < length && text.charCodeAt(end) === code) end++;
      tokens.push({
        kind: 'mark',
        key: mark,
        lexeme: null,
        verb: null,
        listing: UNLISTED,
        capital: false,
        allCapitals: false,
        date: -1,
        possessive: false,
        start: at,
        end,
        outerEnd: end,
        quoted: false,
      });
      if (opens) {
        opened = at;
        openedToken = tokens.length;
      } else if (closes) {
        quotes.push({ start: opened, end });
        for (let i = openedToken; i < tokens.length - 1; i++) tokens[i]!.quoted = true;
        opened = -1;
      }
      at = end;
    }
  }
  if (opened >= 0) for (let i = openedToken; i < tokens.length; i++) tokens[i]!.quoted = false;
  return { tokens, quotes };
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
  let end = acronymEnd(text, at) || wordEnd(text, at);
  let outerEnd = end;
  let possessive = false;
  const last = text.charCodeAt(end - 1);
  if (
    end - at > 2 &&
    (last === 115 || last === 83) &&
    isApostrophe(text.charCodeAt(end - 2)) &&
    !wordAt(text, at, end).lexeme
  ) {
    possessive = true;
    end -= 2;
  } else if (end < text.length && isApostrophe(text.charCodeAt(end)) && (last === 115 || last === 83)) {
    possessive = true;
    outerEnd = end + 1;
  } else if (end - at > 3 && last === 46 && isApostrophe(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 115) {
    possessive = true;
    outerEnd = end + 2;
  }
  // "Dato' Kamaruddin": the apostrophe belongs to the word.
  if (!possessive && end < text.length && isApostrophe(text.charCodeAt(end)) && wordAt(text, at, end + 1).lexeme)
    outerEnd = ++end;
  const word = wordAt(text, at, end);
  let { key, lexeme, verb, listing } = word;
  if (text.charCodeAt(end) === 46 && end === outerEnd) {
    const initial =
      word.capital && (end - at === 1 || (!lexeme && isShortenedName(text, at, end, key))) && isInitial(text, end + 1);
    if (initial || (lexeme && lexeme.classes & WordClass.abbreviation)) outerEnd = ++end;
    // "Denise A. Okafor": an initial is neither the article nor the pronoun.
    if (initial) {
      key = text.slice(at, end);
      lexeme = verb = null;
      listing = UNLISTED;
    }
  }
  if (possessive && !lexeme && outerEnd !== end && lookUp(`${key}'`))
    ({ key, lexeme, verb, listing } = wordAt(`${text.slice(at, end)}'`, 0, end - at + 1));
  const { capital, allCapitals, date } = word;
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
    start: at,
    end,
    outerEnd,
    quoted: false,
  });
  return outerEnd;
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
