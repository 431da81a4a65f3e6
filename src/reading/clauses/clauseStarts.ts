import { WordClass } from '../words/lexicon.ts';
import { isIn, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { CLOSING_QUOTES, type InSentence } from './inSentence.ts';

/** A clause begins so near the head of its sentence, or so near its end. */
const REACH = 120;
const TAIL = 40;
/** So far from its head an opener without a comma may end. */
const OPENER_REACH = 30;

const CLAUSE_MARKS = new Set([',', ';', '–', '—', ':', '-', ...CLOSING_QUOTES]);
/** Words that make a clause one of another's: no speaker's. */
export const SUBORDINATORS = new WordList(
  'as when while whereas if because since after before although though once until unless where which who that'.split(
    ' ',
  ),
);
const CONNECTORS = new WordList('and but while whereas'.split(' '));
const JOINING = new WordList(['and', 'but']);
const NUMBERS = new WordList(['two', 'three', 'four', 'both']);
/** "This evening the Prime Minister …" */
const TIMES = new WordList('morning afternoon evening week month year day weekend night'.split(' '));
const DAYS = new Set(['today', 'yesterday', 'tonight']);
/** Adverbs that can be a subject. */
const PLURAL_PRONOUNS = new Set(['both', 'all']);
const BARE_STARTS = new Set(['the', 'both', 'he', 'she', 'they']);
const OPENER_CLASSES = WordClass.preposition | WordClass.starter | WordClass.adverb | WordClass.calendar;
/** What goes on behind it, so that no subject begins there. */
const GOING_ON = WordClass.function | WordClass.officeHead | WordClass.officeModifier | WordClass.honorific;

/** "Recalling …", "Meeting in Oslo, …" */
export function isInIng({ key }: Token): boolean {
  return key.endsWith('ing');
}

/** Tokens at which a main clause may begin, in order. Linear in the sentence's length. */
export function* clauseStarts(s: InSentence): Generator<number> {
  const { tokens, first, last } = s;
  let subordinate = SUBORDINATORS.has(tokens[first]);
  // "And the Minister said …"
  const opening = JOINING.has(tokens[first]) && first + 1 < last ? first + 1 : first;
  if (!subordinate) yield opening;
  const mayJoinAll = NUMBERS.has(s);
  let inOpener = opensAdverbial(s);
  const limit = Math.min(last, first + REACH);
  const tail = Math.max(limit, last - TAIL);
  for (let i = first; i < last; i++) {
    if (i === limit) i = tail;
    if (i >= last) return;
    if (isClauseMark(tokens[i]!)) {
      inOpener = subordinate = false;
      const next = pastConnectors(s, i + 1);
      if (next < last && !isHyphen(tokens[i]!, tokens[next]!)) yield next;
    } else if (mayJoinAll && i > first && joinsAll(s, i)) {
      yield i + 1;
    } else if (inOpener && !subordinate && i > first && i < first + OPENER_REACH && mayStartBare(s, i)) {
      yield i;
    }
  }
}

/** "congratulated him on his election and the two leaders discussed": all of them, joined without a comma. */
function joinsAll({ tokens, last }: InSentence, and: number): boolean {
  if (tokens[and]!.key !== 'and' || and + 3 >= last) return false;
  const { key } = tokens[and + 1]!;
  const head =
    key === 'both' ? tokens[and + 2] : key === 'the' && NUMBERS.has(tokens[and + 2]) ? tokens[and + 3] : null;
  return head?.kind === 'word' && isIn(head, WordClass.collectiveHead | WordClass.collectiveModifier);
}

/** Whether the sentence opens with words that may stand before a subject without a comma. */
function opensAdverbial({ tokens, first, last }: InSentence): boolean {
  const opening = tokens[first]!;
  return isIn(opening, OPENER_CLASSES) || isInIng(opening) || (first + 1 < last && TIMES.has(tokens[first + 1]));
}

function isClauseMark(token: Token): boolean {
  return token.kind === 'mark' && CLAUSE_MARKS.has(token.key) && !token.quoted;
}

/** "Asia-Pacific": the mark parts no clauses. */
function isHyphen(mark: Token, next: Token): boolean {
  return mark.key === '-' && mark.end === next.start;
}

/** The index after "and", "but", and adverbs of time and order that stand before a subject. */
function pastConnectors({ tokens, last }: InSentence, from: number): number {
  let next = from;
  while (next < last && (CONNECTORS.has(tokens[next]) || isPassedAdverb(tokens, next))) next++;
  return next;
}

function isPassedAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return (isIn(token, WordClass.adverb) || isDay(tokens, at)) && !PLURAL_PRONOUNS.has(token.key) && !token.quoted;
}

/** "In addition, earlier today the President …" */
function isDay(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!;
  return DAYS.has(key) || ((key === 'earlier' || key === 'later') && DAYS.has(tokens[at + 1]?.key ?? ''));
}

/** After an opener without a comma: "At the outset Minister Kuroda expressed …". */
function mayStartBare({ tokens, people }: InSentence, at: number): boolean {
  const before = tokens[at - 1]!;
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.quoted || before.kind !== 'word' || before.possessive) return false;
  if (isIn(before, GOING_ON) && !isIn(before, WordClass.adverb)) return false;
  return token.capital || BARE_STARTS.has(token.key) || (mayBeSurname(token) && people(at) !== null);
}

/** "de la Torre": a name of small letters is in no table, or begins with a particle. */
function mayBeSurname(token: Token): boolean {
  return token.lexeme === null || isIn(token, WordClass.nameParticle);
}
