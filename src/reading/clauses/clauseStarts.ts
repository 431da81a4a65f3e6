import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, type Token } from '../words/tokens.ts';
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
  'as when while whilst whereas if because since after before although though once until unless where which who that'.split(
    ' ',
  ),
);
const CONNECTORS = new WordList('and but while whilst whereas'.split(' '));
const JOINING = new WordList(['and', 'but']);
const NUMBERS = new WordList(['two', 'three', 'four', 'both']);
/** "and they discussed", "and the leaders agreed". */
const ALL = new WordList(['they', 'leaders', 'sides', 'parties', 'ministers', 'presidents', 'interlocutors']);
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
  const mayJoinAll = NUMBERS.has(s) || ALL.has(s);
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
    } else if (i > first && ((mayJoinAll && joinsAll(s, i)) || joinsOffice(s, i))) {
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
  const all = key === 'the' ? and + 2 : and + 1;
  if (ALL.has(tokens[all]) && (key === 'the' || key === 'they')) return hasPastBehind(tokens, all + 1);
  const head =
    key === 'both' ? tokens[and + 2] : key === 'the' && NUMBERS.has(tokens[and + 2]) ? tokens[and + 3] : null;
  return head?.kind === 'word' && isIn(head, WordClass.collectiveHead | WordClass.collectiveModifier);
}

const OFFICES = WordClass.officeHead | WordClass.officeModifier | WordClass.officeDomain | WordClass.officeAdjective;
/** "the Deputy Prime Minister", "Foreign Minister Dahl": an office with a name has no more words. */
const LONGEST_OFFICE = 6;
const OF_ANOTHER = new WordList('that which who whom whose where between both neither'.split(' '));

/**
 * "discussed trade and the Vice President stressed": an office joined without a comma, with its verb right behind it,
 * where what stands before "and" is nobody who shares the verb.
 */
function joinsOffice({ tokens, first, people }: InSentence, and: number): boolean {
  if (tokens[and]!.key !== 'and') return false;
  const from = tokens[and + 1]?.key === 'the' ? and + 2 : and + 1;
  const office = tokens[from];
  if (!office?.capital || office.quoted) return false;
  const person = people(and + 1);
  if (!person || person.titles.length === 0 || person.last > from + LONGEST_OFFICE) return false;
  const verb = isAdverb(tokens[person.last]) ? person.last + 1 : person.last;
  const past = tokens[verb]?.verb?.past;
  if (!past || (past.cues.length === 0 && past.light.length === 0)) return false;
  for (let i = Math.max(first, and - OFFICE_REACH); i < and; i++) if (OF_ANOTHER.has(tokens[i])) return false;
  return !mayShareVerb(tokens, first, and);
}

/** So far before "and" a clause of another's may begin. */
const OFFICE_REACH = 40;

/** "the Secretary and the Minister discussed", "Aksoy and Minister Dahl agreed": no verb stands before "and". */
function mayShareVerb(tokens: readonly Token[], first: number, and: number): boolean {
  const before = tokens[and - 1]!;
  if (before.kind !== 'word' || isIn(before, OFFICES)) return true;
  if (before.capital && !before.lexeme?.countries) return true;
  for (let i = first; i < and; i++) if (tokens[i]!.verb?.past && !tokens[i]!.capital) return false;
  return true;
}

function hasPastBehind(tokens: readonly Token[], at: number): boolean {
  return Boolean(tokens[isAdverb(tokens[at]) ? at + 1 : at]?.verb?.past);
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
