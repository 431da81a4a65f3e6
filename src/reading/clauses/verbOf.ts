import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';
import { PAST_VERB, type InSentence } from './inSentence.ts';

/** So many adverbs and insertions may stand between a subject and its verb. */
const MOST_INSERTIONS = 6;
/** An insertion between two marks has fewer tokens than these, an adverbial without them fewer than those. */
const LONGEST_INSERTION = 30;
const LONGEST_ADVERBIAL = 9;

const RELATIVES = new Set(['who', 'which', 'whose', 'whom']);
const INSERTING_MARKS = new Set([',', '(', '–', '—', '-']);
/** Adverbs of time and order between a subject and its verb. */
const MOMENTS = new Set('first next later today yesterday tonight earlier now separately finally'.split(' '));

/** The verb of a subject that ends before `from`, past adverbs and an insertion between commas; -1 without one. */
export function verbOf(s: InSentence, from: number): number {
  let at = from;
  for (let n = 0; n < MOST_INSERTIONS; n++) {
    const token = s.tokens[at];
    if (!token || at >= s.last) return -1;
    if (isKnownVerb(token)) return at;
    const next = pastInsertion(s, at);
    if (next < 0) return token.kind === 'word' && !token.capital && PAST_VERB.test(token.key) ? at : -1;
    at = next;
  }
  return -1;
}

function isKnownVerb(token: Token): boolean {
  return (
    token.kind === 'word' && !token.capital && (Boolean(token.verb?.past) || isPastToBe(token) || token.key === 'did')
  );
}

/** The index after what may stand before a verb: an adverb, an auxiliary, an insertion; -1 where none does. */
function pastInsertion(s: InSentence, at: number): number {
  const { tokens } = s;
  const token = tokens[at]!;
  if (isBesideVerb(token)) return at + 1;
  if (RELATIVES.has(token.key) && isMark(tokens[at - 1], ',')) return pastClosing(s, at - 1);
  // "The Minister, for his part expressed"
  if (
    isMark(token, ',') &&
    (tokens[at + 1]?.key === 'for' || tokens[at + 1]?.key === 'on') &&
    tokens[at + 3]?.key === 'part'
  )
    return isMark(tokens[at + 4], ',') ? at + 5 : at + 4;
  if (token.kind === 'mark' && INSERTING_MARKS.has(token.key)) return pastClosing(s, at);
  return isIn(token, WordClass.preposition) && !token.capital ? pastAdverbial(s, at) : -1;
}

/** Adverbs, and the auxiliary of the perfect. */
function isBesideVerb(token: Token): boolean {
  const { kind, key, capital } = token;
  if (kind !== 'word') return false;
  if (isIn(token, WordClass.adverb) || MOMENTS.has(key)) return true;
  return !capital && (key.endsWith('ly') || key === 'has' || key === 'have');
}

/** The index after the mark that closes an insertion opened by the one at `at`; -1 without it. */
function pastClosing({ tokens, last }: InSentence, at: number): number {
  const mark = tokens[at]!.key;
  const wanted = mark === '(' ? ')' : mark;
  for (let i = at + 1; i < at + LONGEST_INSERTION && i < last; i++) if (isMark(tokens[i], wanted)) return i + 1;
  return -1;
}

/** "Wang Yi in his message said": the index of the verb that follows an adverbial of a few words; -1 without one. */
function pastAdverbial({ tokens, last, cues }: InSentence, at: number): number {
  for (let i = at + 1; i < at + LONGEST_ADVERBIAL && i < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return isMark(token, ',') ? i + 1 : -1;
    const verb = cues.verb(i, 'past');
    if (verb && (verb.cues.length > 0 || verb.light.length > 0) && !isIn(tokens[i - 1], WordClass.function)) return i;
  }
  return -1;
}
