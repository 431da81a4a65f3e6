import { ASCII, Char, classOf } from './characters.ts';
import { pushIrregularWord } from './irregularWord.ts';
import type { Token, Tokens } from './tokens.ts';
import { numberEnd } from './wordEnds.ts';
import { closesQuotation, opensQuotation, roleOf, SINGLE } from './quotationMarks.ts';
import { UNLISTED } from './wordLists.ts';
import { hashedWordAt, LONGEST_WORD, widenedHash } from './words.ts';
import type { Span } from '../../text/span.ts';

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
