import { WordClass } from '../words/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { countryAt } from '../words/countryAt.ts';
import type { PersonPhrase } from '../phrases/personPhrase.ts';
import { isSurnameHe } from '../phrases/surnames.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

/**
 * What stands before a verb and may be a speaker; who it is takes the whole text to tell. Spans count in the paragraph.
 */
export type Subject = Span & { readonly next: number } & (
    | { readonly form: 'people'; readonly people: readonly PersonPhrase[] }
    | { readonly form: 'pronoun'; readonly pronoun: 'he' | 'she' | 'i' }
    | {
        readonly form: 'collective';
        readonly pronoun: boolean;
        /** "Japan and New Zealand": countries, not their ministers. */ readonly countries?: true;
      }
  );

export type PeopleAt = (token: number) => PersonPhrase | null;

const PLURAL_STARTS = new WordList(['the', 'both', 'all', 'these', 'our', 'their', 'his', 'her']);
const NUMBERS = new WordList(['two', 'three', 'four', 'five', 'both', 'six', 'seven']);
const BARE_COLLECTIVES = new WordList(['they', 'both', 'we']);
/** "The two countries' chief diplomats": whose they are. */
const OWNERS = new Set([
  'countries',
  'nations',
  'sides',
  'governments',
  'states',
  'parties',
  'neighbours',
  'neighbors',
  'ministries',
  'members',
]);
/** "Both capitals", "the two countries". */
const BODIES = new Set([
  'countries',
  'nations',
  'capitals',
  'governments',
  'states',
  'neighbours',
  'neighbors',
  'ministries',
]);
/** "Each side", "neither minister". */
const ONE_OF = new WordList(['each', 'neither', 'either']);
const SINGLE_HEADS = new Set(['side', 'party', 'minister', 'leader', 'delegation', 'president', 'government']);
/** "Quad members", "G7 foreign ministers": the most words of a body's name before its head. */
const LONGEST_BODY = 3;

/** "They", "Both", "The two", "the two sides", "Both foreign ministers", "The heads of state of the two countries". */
function collectiveAt(
  tokens: readonly Token[],
  first: number,
  last: number,
): (Subject & { readonly form: 'collective' }) | null {
  const opening = tokens[first];
  if (!opening) return null;
  let at = first;
  if (PLURAL_STARTS.has(opening)) at++;
  for (;;) {
    const country = at < last && at > first - 1 ? countryAt(tokens, at) : null;
    if (
      at < last &&
      (isIn(tokens[at], WordClass.collectiveModifier) ||
        (at > first && tokens[at]!.possessive && OWNERS.has(tokens[at]!.key)))
    )
      at++;
    else if (country && at + country.length < last) at += country.length;
    else if (at > first && tokens[at]?.key === 'and' && countryAt(tokens, at + 1) && countryAt(tokens, at - 1)) at++;
    else break;
  }
  const head = tokens[at];
  if (at < last && isIn(head, WordClass.collectiveHead) && (at > first || opening.capital)) {
    return finish(tokens, first, namesAfter(tokens, at, last) || ofPhrase(tokens, at + 1, last), false);
  }
  if (
    PLURAL_STARTS.has(opening) &&
    NUMBERS.has(tokens[first + 1]) &&
    first + 1 < last &&
    !isIn(tokens[first + 2], WordClass.collectiveHead) &&
    at === first + 2
  ) {
    return finish(tokens, first, first + 2, true);
  }
  if (at < last && at > first && BODIES.has(head!.key) && !head!.possessive)
    return { ...finish(tokens, first, at + 1, false), countries: true };
  if (ONE_OF.has(opening)) {
    const next = tokens[first + 1]?.key ?? '';
    if (first + 1 < last && SINGLE_HEADS.has(next)) return finish(tokens, first, first + 2, false);
    if (next === 'of' && tokens[first + 2]?.key === 'them') return finish(tokens, first, first + 3, true);
  }
  if (BARE_COLLECTIVES.has(opening)) {
    const end = tokens[first + 1]?.key === 'of' && tokens[first + 2]?.key === 'them' ? first + 3 : first + 1;
    return finish(tokens, first, end, true);
  }
  if (opening.key === 'all' && (tokens[first + 1]?.verb?.past || isIn(tokens[first + 1], WordClass.adverb)))
    return finish(tokens, first, first + 1, true);
  return bodyAt(tokens, first, last);
}

/** "Quad members", "the G7 ministers": a name in capitals that is no word of the tables, before a collective's head. */
function bodyAt(
  tokens: readonly Token[],
  first: number,
  last: number,
): (Subject & { readonly form: 'collective' }) | null {
  let at = tokens[first]!.key === 'the' ? first + 1 : first;
  const from = at;
  while (
    at < last &&
    at < from + LONGEST_BODY &&
    tokens[at]!.kind === 'word' &&
    tokens[at]!.capital &&
    (!tokens[at]!.lexeme || tokens[at]!.possessive)
  )
    at++;
  if (at === from || at - from > LONGEST_BODY) return null;
  while (at < last && isIn(tokens[at], WordClass.collectiveModifier)) at++;
  const head = tokens[at];
  if (at >= last || !isIn(head, WordClass.collectiveHead) || head!.capital) return null;
  return finish(tokens, first, ofPhrase(tokens, at + 1, last), false);
}

/** "Japan and New Zealand", "the UK, Canada and Norway", "Washington and Oslo". */
function countriesAt(tokens: readonly Token[], first: number, last: number): Subject | null {
  let at = first;
  let joined = false;
  for (let n = 0; n < 5; n++) {
    if (tokens[at]?.key === 'the') at++;
    const country = countryAt(tokens, at);
    if (!country || country.entry.kind === 'adjective' || tokens[at + country.length - 1]!.possessive) return null;
    at += country.length;
    if (joined) return at < last ? { ...finish(tokens, first, at, false), countries: true } : null;
    if (tokens[at]?.key === 'and') joined = true;
    else if (!isMark(tokens[at], ',')) return null;
    at++;
  }
  return null;
}

/**
 * "Foreign Ministers Tachibana and Baek": the index after the names that follow a plural office at `head`; 0 without
 * them.
 */
function namesAfter(tokens: readonly Token[], head: number, last: number): number {
  let at = head + 1;
  let joined = false;
  while (at < last && at < head + 16) {
    const token = tokens[at]!;
    if (token.kind === 'word' && token.capital) at++;
    else if (token.key === 'and' || isMark(token, ',')) {
      if (!tokens[at + 1]?.capital && tokens[at + 1]?.key !== 'and') break;
      joined ||= token.key === 'and';
      at++;
    } else if (isIn(token, WordClass.nameParticle) || (token.key === 'of' && tokens[at + 1]?.capital)) at++;
    else break;
  }
  return joined && tokens[head]!.capital && tokens[head + 1]?.capital ? at : 0;
}

function finish(
  tokens: readonly Token[],
  first: number,
  next: number,
  pronoun: boolean,
): Subject & { readonly form: 'collective' } {
  return { form: 'collective', pronoun, start: tokens[first]!.start, end: tokens[next - 1]!.end, next };
}

/** What there are "participants in". */
const MEETINGS = new Set([
  'consultations',
  'talks',
  'meeting',
  'negotiations',
  'conversation',
  'dialogue',
  'discussion',
  'discussions',
  'session',
]);

/** "… of the two countries", "… of state and government", "… from both sides", "… in the consultations". */
function ofPhrase(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  for (let n = 0; n < 2; n++) {
    const key = tokens[at]?.key;
    if (
      key !== 'of' &&
      key !== 'from' &&
      !(n === 0 && (key === 'in' || key === 'at' || key === 'to') && MEETINGS.has(tokens[at + 2]?.key ?? ''))
    )
      return at;
    let end = at + 1;
    while (
      end < last &&
      end < at + 7 &&
      tokens[end]!.kind === 'word' &&
      (tokens[end]!.capital ||
        /^(?:the|two|both|three|state|government|delegations?|mission|countries|nations|states|sides|foreign|policy|ministries|ministry|agencies|services|departments|bodies|governments|diplomatic|parliaments|consultations|talks|meeting|negotiations|conversation|dialogue|discussions?|session|respective|and)$/.test(
          tokens[end]!.key,
        ))
    )
      end++;
    if (end === at + 1) return at;
    at = end;
  }
  return at;
}

/** "Neither the Secretary nor the Minister", "Both the Secretary and the Minister". */
function pairAt(
  tokens: readonly Token[],
  first: number,
  last: number,
  joint: 'nor' | 'and',
  personAt: PeopleAt,
): Subject | null {
  const one = personAt(first + 1);
  const other = one && tokens[one.last]?.key === joint ? personAt(one.last + 1) : null;
  return one && other && other.last < last
    ? {
        form: 'people',
        people: [one, other],
        start: tokens[first]!.start,
        end: trimmedEnd(tokens, other),
        next: other.last,
      }
    : null;
}

/** The subject that begins at token `first`: a pronoun, a collective, one person, or persons joined by "and". */
export function subjectAt(tokens: readonly Token[], first: number, last: number, personAt: PeopleAt): Subject | null {
  const opening = tokens[first];
  if (!opening || first >= last || opening.kind !== 'word' || opening.quoted) return null;
  const { start, end, key } = opening;
  if (!opening.possessive) {
    if (
      (key === 'he' || key === 'she') &&
      !opening.allCapitals &&
      !isMark(tokens[first + 1], '.') &&
      !isSurnameHe(tokens, first)
    )
      return { form: 'pronoun', pronoun: key, start, end, next: first + 1 };
    if (key === 'i' && opening.capital) return { form: 'pronoun', pronoun: 'i', start, end, next: first + 1 };
    const pair =
      key === 'both'
        ? pairAt(tokens, first, last, 'and', personAt)
        : key === 'neither'
          ? pairAt(tokens, first, last, 'nor', personAt)
          : null;
    if (pair) return pair;
    const collective = collectiveAt(tokens, first, last);
    if (collective) return collective;
  }
  const countries = opening.lexeme?.countries || key === 'the' ? countriesAt(tokens, first, last) : null;
  if (countries) return countries;
  const person = personAt(first);
  if (!person || person.last > last || tokens[person.last - 1]!.possessive) return null;
  const people = [person];
  let next = person.last;
  let listed = false;
  for (let n = 0; n < 5; n++) {
    const joint =
      tokens[next]?.key === 'and'
        ? next + 1
        : tokens[next]?.key === 'as' && tokens[next + 1]?.key === 'well' && tokens[next + 2]?.key === 'as'
          ? next + 3
          : isMark(tokens[next], ',')
            ? next + 1
            : 0;
    if (!joint || joint >= last) break;
    const from = isMark(tokens[next], ',') && tokens[joint]?.key === 'and' ? joint + 1 : joint;
    const plural = tokens[next]!.key === 'and' ? collectiveAt(tokens, from, last) : null;
    if (plural && !plural.pronoun)
      return { form: 'collective', pronoun: false, start, end: plural.end, next: plural.next };
    if (tokens[next]!.key === 'and' && tokens[from]?.key === 'i' && tokens[from]!.capital)
      return { form: 'collective', pronoun: false, start, end: tokens[from]!.end, next: from + 1 };
    const another = personAt(from);
    if (!another || another.last > last || tokens[another.last - 1]!.possessive) break;
    people.push(another);
    next = another.last;
    listed = isMark(tokens[joint - 1], ',') && from === joint;
  }
  // A list is closed by "and"; commas alone part an opener from the subject.
  if (listed) return { form: 'people', people: [person], start, end: trimmedEnd(tokens, person), next: person.last };
  const final = people.at(-1)!;
  return { form: 'people', people, start, end: trimmedEnd(tokens, final), next };
}

/** A person's phrase may take in the comma that closes an apposition; the span of a source does not. */
function trimmedEnd(tokens: readonly Token[], person: PersonPhrase): number {
  const token = tokens[person.last - 1]!;
  return isMark(token, ',') ? tokens[person.last - 2]!.end : token.end;
}
