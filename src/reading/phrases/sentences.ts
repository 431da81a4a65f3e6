import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { BEFORE_NUMBERS, FINAL_ABBREVIATIONS } from '../words/tables/words.ts';
import type { Span } from '../../text/span.ts';
import { opensWithSurname } from './surnames.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList, type Listing } from '../words/wordLists.ts';

/** A sentence of a paragraph; `first` and `last` are indices of tokens, `last` exclusive. */
export interface TokenSentence extends Span {
  readonly first: number;
  readonly last: number;
  /** In which lists any of its words is: a list is asked of a sentence as of a word. */
  readonly listing: Listing;
}

function sentenceOf(tokens: readonly Token[], first: number, last: number): TokenSentence {
  const { start } = tokens[first]!;
  return { first, last, start, end: tokens[last - 1]!.outerEnd, listing: WordList.listingOfAny(tokens, first, last) };
}

/** Of Latin letters and Chinese; of Arabic and Urdu; of Devanagari; of Armenian and Ethiopic. */
const STOPS = new Set([...'.!?…。！？．', ...'؟۔', ...'।॥', ...'։።፧፨']);
const WIDE_STOPS = new Set(['。', '！', '？']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '』', '）', '*']);
const CLAUSE_OPENERS = WordClass.function | WordClass.starter | WordClass.adverb;

/** Whether a sentence can begin with the token at `at`. */
function canOpen(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.kind !== 'word' || token.capital || isWithoutCase(text, token) || opensWithSurname(text, tokens, at);
}

/** Whether a word is of a script that has no capitals, as Arabic and Chinese. */
function isWithoutCase(text: string, { kind, start }: Token): boolean {
  if (kind !== 'word' || text.charCodeAt(start) < 128) return false;
  const first = String.fromCodePoint(text.codePointAt(start)!);
  return first.toLowerCase() === first.toUpperCase();
}

const OPENERS = new Set(['“', '「', '『', '«', '"']);
/** What a sentence goes on with right behind a quotation: 「…。」と述べた, “……。”，并 …, 「…。」「…。」と. */
const BEHIND_QUOTATION = /[、，,「『]|と(?![こてに])|って|など|を/y;

/**
 * Whether the sentence goes on in a script that has no capitals: behind an ellipsis; behind a shortened title
 * ("د. سالم"); and behind words that are quoted first, where it is said whose they are (“会开放吗？”林德问。).
 */
function goesOnWithoutCase(
  text: string,
  tokens: readonly Token[],
  { from, at, last }: { readonly from: number; readonly at: number; readonly last: number },
): boolean {
  const [stop, before, next] = [tokens[at]!, tokens[at - 1], tokens[last + 1]];
  if (next && last > at && WIDE_STOPS.has(stop.key) && next.start === tokens[last]!.outerEnd) {
    BEHIND_QUOTATION.lastIndex = next.start;
    if (BEHIND_QUOTATION.test(text)) return true;
  }
  if (!next || !isWithoutCase(text, next)) return false;
  if (stop.key === '…' || (stop.key === '.' && stop.end - stop.start > 1)) return true;
  if (stop.key === '.') return before !== undefined && isWithoutCase(text, before) && before.end - before.start === 1;
  const isBeside = next.start === tokens[last]!.outerEnd;
  return isBeside && last > at && OPENERS.has(tokens[from]!.key);
}

const ROMAN = /^[ivxlc]+$/;

/** "Washington, D.C. Mayor …", "the Washington, D.C. Bar": of the city, which goes on behind it. */
const OF_THE_CITY = new WordList(
  `mayor council police metropolitan area bar circuit attorney superior federal national public chamber fire
  delegate region metro`.split(/\s+/),
);

/** Whether the full stop at the end of an abbreviation also ends the sentence, given the word that follows. */
function abbreviationEnds(token: Token, next: Token): boolean {
  const parts = token.end - token.start;
  if (token.key === 'd.c') return next.kind !== 'word' || (next.capital && !OF_THE_CITY.has(next));
  const known = token.lexeme !== null && (token.lexeme.classes & WordClass.abbreviation) !== 0;
  if (known && BEFORE_NUMBERS.has(token.key)) return next.kind !== 'number' && !ROMAN.test(next.key);
  if (known && !FINAL_ABBREVIATIONS.has(token.key)) return false;
  if (parts === 2) return false;
  return (
    next.kind === 'word' &&
    next.capital &&
    next.lexeme !== null &&
    (next.lexeme.classes & CLAUSE_OPENERS) !== 0 &&
    (next.lexeme.classes & WordClass.officeModifier) === 0
  );
}

/** Words of so many letters on both sides of a full stop are no address of a site and no abbreviation. */
const SHORTEST_BESIDE = 3;
/** How the address of a site ends. */
const OF_SITES = new WordList(['com', 'net', 'org', 'gov', 'int', 'info', 'edu']);
const SMALL_TAIL = /^\p{Lu}\p{Ll}+$/u;

/** Whether a sentence may end at the stop at `stop` where no space follows. */
function endsWithoutSpace(text: string, tokens: readonly Token[], stop: number): boolean {
  return WIDE_STOPS.has(tokens[stop]!.key) || lacksSpace(text, tokens, stop);
}

/** "… and Israel.Anna Lund explained": a full stop with a sentence right behind it, whose first word goes on small. */
function lacksSpace(text: string, tokens: readonly Token[], stop: number): boolean {
  const [before, mark, next] = [tokens[stop - 1], tokens[stop]!, tokens[stop + 1]];
  if (!isMark(mark, '.') || mark.end - mark.start > 1 || before?.kind !== 'word' || next?.kind !== 'word') return false;
  if (
    OF_SITES.has(next) ||
    before.end !== mark.start ||
    before.allCapitals ||
    before.end - before.start < SHORTEST_BESIDE
  )
    return false;
  if (!SMALL_TAIL.test(text.slice(next.start, next.end)) || text[next.outerEnd] !== ' ') return false;
  return tokens[stop - 2] !== undefined && tokens[stop - 2]!.outerEnd < before.start;
}

/**
 * Cuts the tokens of a paragraph from `first` on into sentences. A full stop ends one when a capital, a digit or a
 * quotation mark follows after a space and the word before it is no abbreviation.
 */
export function splitSentences(text: string, tokens: readonly Token[], first: number): TokenSentence[] {
  const sentences: TokenSentence[] = [];
  let from = first;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    const dotted = token.kind === 'word' && text.charCodeAt(token.end - 1) === 46;
    if (!dotted && !(token.kind === 'mark' && STOPS.has(token.key))) continue;
    let last = i;
    while (last + 1 < tokens.length && isCloser(tokens, last + 1, tokens[last]!.outerEnd)) last++;
    const next = tokens[last + 1];
    if (goesOnWithoutCase(text, tokens, { from, at: i, last })) continue;
    if (next) {
      const end = tokens[last]!.outerEnd;
      if (next.start === end && !endsWithoutSpace(text, tokens, i)) continue;
      if (!canOpen(text, tokens, last + 1) && !WIDE_STOPS.has(token.key)) continue;
      if (dotted && !abbreviationEnds(token, next)) continue;
      if (token.key === '…' && next.kind !== 'word') continue;
      if (isSignature(tokens, last + 1)) continue;
    }
    sentences.push(sentenceOf(tokens, from, last + 1));
    from = last + 1;
    i = last;
  }
  if (from < tokens.length) sentences.push(sentenceOf(tokens, from, tokens.length));
  return sentences;
}

const SIGNATURE_MARKS = new Set(['-', '–', '—', '/']);
const LONGEST_SIGNATURE = 5;

/** "… their ties. - BNS", "… (Baynews)", "… -0-": how an agency signs the end of a paragraph is no sentence. */
function isSignature(tokens: readonly Token[], at: number): boolean {
  const [mark, letters, last] = [tokens[at], tokens[at + 1], tokens.length - at];
  if (mark?.kind !== 'mark' || !letters || last > LONGEST_SIGNATURE) return false;
  if (mark.key === '(') return last === 3 && letters.kind === 'word' && isMark(tokens[at + 2], ')');
  if (!SIGNATURE_MARKS.has(mark.key)) return false;
  return letters.kind === 'word' ? letters.allCapitals : letters.kind === 'number' && isMark(tokens[at + 2], '-');
}

function isCloser(tokens: readonly Token[], at: number, previousEnd: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark' || token.start !== previousEnd) return false;
  return CLOSERS.has(token.key) || STOPS.has(token.key);
}

const ROMAN_OR_LETTER = /^(?:[a-z]|[ivx]{1,4})$/i;
const BULLETS = new Set([
  '•',
  '·',
  '‣',
  '▪',
  '●',
  '○',
  '–',
  '—',
  '-',
  '*',
  '◦',
  '‧',
  '■',
  '□',
  '◆',
  '○',
  '°',
  '►',
  '▷',
  '※',
  '△',
]);

/** "2. 2.", "1. (1)": so many enumerators at most stand before one sentence. */
const MOST_ENUMERATORS = 3;

/** "1.", "2)", and "3  Title" where no month follows; the count of its tokens, or 0. */
function numberedLength(text: string, [number, next, after]: readonly Token[]): number {
  if (!number || !next || number.end - number.start > 2) return 0;
  const dotted = next.kind === 'mark' && (next.key === '.' || next.key === ')') && next.start === number.end;
  if (dotted && after && after.start > next.end) return 2;
  const titled = next.kind === 'word' && next.capital && next.start > number.end && !isIn(next, WordClass.calendar);
  return titled && /\s/.test(text[number.end] ?? '') ? 1 : 0;
}

/** "•", "(2)", "(b)"; the count of its tokens, or 0. */
function markedLength([mark, next, after]: readonly Token[]): number {
  if (!mark || !next) return 0;
  if (BULLETS.has(mark.key) && mark.end < next.start && mark.end - mark.start === 1) return 1;
  if (mark.key !== '(' || !isMark(after, ')')) return 0;
  return next.kind === 'number' || (next.kind === 'word' && ROMAN_OR_LETTER.test(next.key)) ? 3 : 0;
}

/** The most tokens of one enumerator. */
const LONGEST_ENUMERATOR = 3;

/**
 * The number or bullet before a paragraph's first sentence: "1.", "(2)", "3  " or "•", or several of them; the count of
 * its tokens, or 0.
 */
export function enumeratorLength(text: string, tokens: readonly Token[]): number {
  let length = 0;
  for (let n = 0; n < MOST_ENUMERATORS; n++) {
    const next = oneEnumerator(text, tokens.slice(length, length + LONGEST_ENUMERATOR + 1));
    if (!next || (length > 0 && !tokens[length + next])) break;
    length += next;
  }
  return length;
}

function oneEnumerator(text: string, tokens: readonly Token[]): number {
  const [first, next] = tokens;
  if (!first || !next) return 0;
  if (first.kind === 'mark') return markedLength(tokens);
  if (first.kind === 'number') return numberedLength(text, tokens);
  if (isLetterBullet(first, next)) return 1;
  return isMark(next, ')') && next.start === first.end && ROMAN_OR_LETTER.test(first.key) ? 2 : 0;
}

/** "o The Minister noted …": a letter that looks like a bullet, as Korean pages have it. */
function isLetterBullet(first: Token, next: Token): boolean {
  return first.key === 'o' && !first.capital && next.kind === 'word' && next.capital && next.start > first.end;
}

/** The most tokens of a dateline; the fewest letters, and the most words, of a city in capitals. */
const LONGEST_DATELINE = 22;
const SHORTEST_CITY = 5;
const LONGEST_CITY = 3;
const DATELINE_ENDS = new Set([':', '–', '—', '-']);

/**
 * "Oslo, April 8, 2020 (BNS): ", "OSLO — ", "Oslo (BNS) – ": the count of the tokens of city, day and agency before a
 * paragraph's first sentence; 0 where none stand there.
 */
export function datelineLength(text: string, tokens: readonly Token[]): number {
  if (!isCity(tokens)) return 0;
  let inBrackets = false;
  for (let i = 1; i < LONGEST_DATELINE && i + 1 < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1]!;
    if (!inBrackets && (isMark(token, '.') || isMark(token, ';'))) return 0;
    const ends = isMark(token, ')') || closesAgency(tokens, i) || (!inBrackets && endsDateline(text, token));
    if (ends && next.kind === 'word' && (next.capital || next.key === 'the')) return i + 1;
    // "April 8th"
    if (!inBrackets && isOfText(token) && token.start > tokens[i - 1]!.end) return 0;
    if (token.kind === 'mark') inBrackets = token.key === '(' || (inBrackets && token.key !== ')');
  }
  return 0;
}

/** "January 13/2022/BNS/" */
function closesAgency(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], '/') && tokens[at - 1]!.allCapitals && isMark(tokens[at - 2], '/');
}

/** A word that stands in no dateline. */
function isOfText(token: Token): boolean {
  return token.kind === 'word' && !token.capital;
}

/** A capital, or words in capitals that are no short form ("HÀ NỘI"). */
function isCity(tokens: readonly Token[]): boolean {
  const country = countryAt(tokens, 0);
  if (country) return country.entry.kind === 'capital' || isCityOfCountry(tokens, country.length);
  let letters = 0;
  for (let at = 0; at < LONGEST_CITY && tokens[at]?.allCapitals && tokens[at]!.lexeme === null; at++)
    letters += tokens[at]!.end - tokens[at]!.start;
  return letters >= SHORTEST_CITY;
}

/** "KUWAIT, May 3 (KUNA) --", "SINGAPORE – ": the name of a country before a day or in capitals is its capital's. */
function isCityOfCountry(tokens: readonly Token[], length: number): boolean {
  const [first, next, after] = [tokens[0]!, tokens[length], tokens[length + 1]];
  if (isMark(next, ',') && after && (after.kind === 'number' || isIn(after, WordClass.calendar))) return true;
  return first.allCapitals && first.end - first.start >= SHORTEST_CITY && next?.kind === 'mark' && next.key !== ':';
}

/** A colon, or a dash that does not join two words. */
function endsDateline(text: string, { kind, key, start, end }: Token): boolean {
  if (kind !== 'mark' || !DATELINE_ENDS.has(key)) return false;
  return key !== '-' || end - start > 1 || (text[start - 1] === ' ' && text[end] === ' ');
}
