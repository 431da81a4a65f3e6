import { countryPhrase } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { postnominalsEnd, RETIRED } from './phraseParts.ts';
import { movedTo, type PhraseState, type Source } from './phraseState.ts';
import { readTitles } from './titles.ts';

/** "General Widodo (Ret.)" */
function readRetirement(tokens: readonly Token[], state: PhraseState): PhraseState | null {
  const { at } = state;
  const retired = isMark(tokens[at], '(') && RETIRED.has(tokens[at + 1]) && isMark(tokens[at + 2], ')');
  return retired ? movedTo(state, at + 3) : null;
}

/** Whose names go on with a place: "Baroness Berg of St Johns", "Lord Lund of Upper Riding". */
const PEERS = new WordList(['baroness', 'baron', 'lord', 'lady', 'viscount', 'viscountess', 'earl', 'countess']);
const LONGEST_SEAT = 4;

/** The index behind the place of a peer whose name of `words` words ends before `at`; `at` where none stands. */
function seatEnd(tokens: readonly Token[], at: number, words: number): number {
  if (tokens[at]?.key !== 'of' || !PEERS.has(tokens[at - words - 1]) || countryPhrase(tokens, at + 1)) return at;
  let end = at + 1;
  while (end <= at + LONGEST_SEAT && tokens[end]?.capital && postnominalsEnd(tokens, end) === end) end++;
  return end > at + 1 ? end : at;
}

/** "… of Poland", "(Poland)" */
function readCountry(tokens: readonly Token[], state: PhraseState): PhraseState | null {
  const { at } = state;
  const bracket = isMark(tokens[at], '(');
  if (!bracket && tokens[at]?.key !== 'of' && tokens[at]?.key !== 'from') return null;
  const found = countryPhrase(tokens, at + 1);
  if (!found || (bracket && !isMark(tokens[found.end], ')'))) return null;
  return { ...state, at: bracket ? found.end + 1 : found.end, country: state.country ?? found.code };
}

/** "(Foreign Minister, Bolivia)" */
function readBracketedOffice(source: Source, state: PhraseState): PhraseState | null {
  const { tokens } = source;
  if (!isMark(tokens[state.at], '(')) return null;
  const read = readTitles(source, movedTo(state, state.at + 1));
  if (read.titles.length === state.titles.length) return null;
  const place = isMark(tokens[read.at], ',') ? countryPhrase(tokens, read.at + 1) : null;
  const end = place?.end ?? read.at;
  return isMark(tokens[end], ')') ? { ...read, at: end + 1, country: read.country ?? place?.code ?? null } : null;
}

/** The name before an apposition. */
interface NameBefore {
  /** It is told by an office or has several words. */
  readonly full: boolean;
  /** It has several words. */
  readonly wide: boolean;
  /** It stands at the head of a sentence. */
  readonly opens: boolean;
}

/** ", Minister for Foreign Affairs of Japan," */
function readApposition(source: Source, state: PhraseState, { full, wide, opens }: NameBefore): PhraseState | null {
  const { tokens } = source;
  const { at } = state;
  // ", and UK Minister Bo Lind" is another.
  if (!(isMark(tokens[at], ',') || isMark(tokens[at], ';')) || tokens[at + 1]?.key === 'and') return null;
  const article = tokens[at + 1]?.key === 'the';
  const read = readTitles(source, { ...state, at: at + (article ? 2 : 1), named: true });
  if (read.titles.length === state.titles.length) return null;
  const after = tokens[read.at];
  if (after?.kind === 'word') {
    if (after.capital && !isIn(after, WordClass.function)) return null;
    // "Turning to Gaza, the Prime Minister said": an apposition is closed by a mark, or belongs to a full name.
    // "Anna Holm, the Foreign Minister of Norway made a call", "called Igor Lund, the new Polish Foreign Minister to"
    const follows = wide && (opens || after.key === 'to') && read.country !== null && read.country !== state.country;
    if (!full || (article && !follows)) return null;
  }
  return isMark(after, ',') ? movedTo(read, read.at + 1) : read;
}

/**
 * Reads what follows a name of `words` words, the state's place being behind it: a country, an office in brackets or
 * between commas. `titled`: an office or a form of address stands before the name.
 */
export function readAfterName(source: Source, named: PhraseState, words: number, titled: boolean): PhraseState {
  const { tokens } = source;
  const state = movedTo(named, postnominalsEnd(tokens, seatEnd(tokens, named.at, words)));
  const bracketed = readRetirement(tokens, state) ?? readCountry(tokens, state) ?? readBracketedOffice(source, state);
  if (bracketed && bracketed.titles.length > state.titles.length) return bracketed;
  const behind = bracketed ?? state;
  const before = tokens[named.at - words - 1];
  const opens = before === undefined || isMark(before, '.');
  return readApposition(source, behind, { full: titled || words > 1, wide: words > 1, opens }) ?? behind;
}
