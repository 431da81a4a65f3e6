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
  if (isMark(token, ',') && inTurnEnd(tokens, at)) return inTurnEnd(tokens, at);
  if (token.kind === 'mark' && INSERTING_MARKS.has(token.key)) return pastClosing(s, at);
  if (isIn(token, WordClass.preposition) && !token.capital) return pastAdverbial(s, at);
  return token.key === 'who' || isParticiple(s, at) ? pastClause(s, at) : -1;
}

const TURNS = new Set(['turn', 'response', 'reply', 'return']);

/** "The Minister, for his part expressed", "Lang, in turn reiterated": the index behind the part or turn; 0 without. */
function inTurnEnd(tokens: readonly Token[], comma: number): number {
  const [first, second, third] = [1, 2, 3].map((n) => tokens[comma + n]?.key ?? '') as [string, string, string];
  const end =
    (first === 'for' || first === 'on') && third === 'part'
      ? comma + 4
      : first === 'in' && TURNS.has(second)
        ? comma + 3
        : 0;
  return end && isMark(tokens[end], ',') ? end + 1 : end;
}

/** "recalling the plan", "having received" behind a subject. */
function isParticiple({ tokens, cues }: InSentence, at: number): boolean {
  const { key, capital } = tokens[at]!;
  return !capital && key.endsWith('ing') && (key === 'having' || cues.verb(at, 'participle') !== null);
}

/** A clause between a subject and its verb has fewer tokens. */
const LONGEST_CLAUSE = 40;

/**
 * "The Minister who led the delegation stated", "Dahl recalling the storm, noted": the index of the reporting verb
 * behind a clause that no comma opens; -1 without one.
 */
function pastClause({ tokens, last, cues }: InSentence, at: number): number {
  // "who led": of the relative clause
  let own = tokens[at]!.key === 'who' ? 1 : 0;
  for (let i = at + 1; i < at + LONGEST_CLAUSE && i < last; i++) {
    const token = tokens[i]!;
    const verb = token.capital ? null : cues.verb(i, 'past');
    const before = tokens[i - 1]!;
    if (own > 0 && (verb || isPastToBe(token) || PAST_VERB.test(token.key))) own--;
    else if (verb && (verb.cues.length > 0 || verb.light.length > 0) && !isIn(before, WordClass.function)) {
      const follows = own === 0 && tokens[at]!.key === 'who';
      if (follows || isMark(before, ',') || tokens[i + 1]?.key === 'that') return i;
    }
  }
  return -1;
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
