import { ASCII, Char, classOf } from './characters.ts';
import { pushIrregularWord } from './irregularWord.ts';
import type { Token, Tokens } from './tokens.ts';
import { numberEnd } from './wordEnds.ts';
import { UNLISTED } from './wordLists.ts';
import { hashedWordAt, LONGEST_WORD, widenedHash } from './words.ts';
import type { Span } from '../../text/span.ts';

const OPENS = 1;
const CLOSES = 2;
const SINGLE = 4;
/**
 * What marks do with quotations. The straight mark opens and closes by turns; single marks quote where one stands
 * before a capital, and one behind a comma or a stop ends what it opened.
 */
const ROLES: ReadonlyMap<string, number> = new Map([
  ['"', OPENS | CLOSES],
  ['“', OPENS],
  ['«', OPENS],
  ['„', OPENS],
  ['「', OPENS],
  ['”', CLOSES],
  ['»', CLOSES],
  ['」', CLOSES],
  ["'", OPENS | CLOSES | SINGLE],
  ['‘', OPENS | SINGLE],
  ['’', CLOSES | SINGLE],
]);
/** The same of ASCII marks, under their codes: nearly every mark is one of these. */
const ASCII_ROLES = Uint8Array.from({ length: 128 }, (_, code) => ROLES.get(String.fromCharCode(code)) ?? 0);

function roleOf(mark: string, code: number): number {
  return code < 128 ? ASCII_ROLES[code]! : (ROLES.get(mark) ?? 0);
}

const SINGLE_END = /[,.!?…]['’](?=\s|$)|["“”]/;
/** So far behind the opening mark the closing one is looked for (UTF-16 units). */
const SINGLE_REACH = 1500;
const CAPITAL = /^\p{Lu}/u;

/** Whether a mark of the role at `at` opens a quotation: "'We agree,' she said", not "the 'Green Gate' plan". */
function opensQuotation(text: string, at: number, role: number): boolean {
  if ((role & OPENS) === 0 || (role & SINGLE) === 0) return (role & OPENS) !== 0;
  if ((at > 0 && !/\s/.test(text[at - 1]!)) || !CAPITAL.test(text.slice(at + 1, at + 3))) return false;
  const end = text.slice(at + 1, at + SINGLE_REACH).search(SINGLE_END);
  return end >= 0 && closesSingle(text, at + 2 + end);
}

/** Whether a mark of the role at `at` closes the quotation that the mark at `opened` opens. */
function closesQuotation(text: string, at: number, role: number, opened: number): boolean {
  if ((role & CLOSES) === 0) return false;
  if (((ROLES.get(text[opened]!) ?? 0) & SINGLE) === 0) return (role & SINGLE) === 0;
  return closesSingle(text, at);
}

function closesSingle(text: string, at: number): boolean {
  return (
    (text[at] === "'" || text[at] === '’') &&
    ',.!?…'.includes(text[at - 1]!) &&
    (at + 1 === text.length || /\s/.test(text[at + 1]!))
  );
}

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
      const role = roleOf(mark, code);
      const end = role !== 0 && (role & SINGLE) === 0 ? at + 1 : runEnd(text, at, code);
      tokens.push(bareToken('mark', mark, at, end, false));
      if (role !== 0 && opened < 0 && opensQuotation(text, at, role)) {
        opened = at;
        openedToken = tokens.length;
      } else if (role !== 0 && opened >= 0 && closesQuotation(text, at, role, opened)) {
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
