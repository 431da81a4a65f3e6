import type { PersonPhrase } from '../phrases/personPhrase.ts';
import { isSurnameHe } from '../phrases/surnames.ts';
import { countryAt } from '../words/countryAt.ts';
import type { CountryEntry } from '../words/lexicon.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { collectiveAt } from './collectives.ts';
import type { Collective, PeopleAt, Subject } from './subject.ts';

/** Of more persons or countries no subject is read. */
const MOST_JOINED = 5;

/** Whose company somebody has: "and his team", "and the accompanying delegation". */
const OWNERS = new WordList(['his', 'her', 'their', 'the', 'other']);
const RETINUES = new WordList(
  `team delegation administration entourage colleagues counterparts staff advisers advisors aides officials ministers
  experts`.split(/\s+/),
);
/** "and his foreign policy team": so many words at most stand before the company. */
const MOST_ADJECTIVES = 2;

/** The subject that begins at token `first`: a pronoun, a collective, one person, or persons joined by "and". */
export function subjectAt(tokens: readonly Token[], first: number, last: number, personAt: PeopleAt): Subject | null {
  const opening = tokens[first];
  if (!opening || first >= last || opening.kind !== 'word' || opening.quoted) return null;
  const joint = opening.possessive
    ? null
    : (withHimAt(tokens, first, last, personAt) ??
      pronounAt(tokens, first) ??
      pairAt(tokens, first, last, personAt) ??
      collectiveAt(tokens, first, last));
  if (joint) return joint;
  const countries = opening.lexeme?.countries || opening.key === 'the' ? countriesAt(tokens, first, last) : null;
  return countries ?? peopleAt(tokens, first, last, personAt);
}

/** "He and Foreign Minister Lind", "She and her counterparts" */
function withHimAt(tokens: readonly Token[], first: number, last: number, personAt: PeopleAt): Subject | null {
  if (tokens[first + 1]?.key !== 'and' || !pronounAt(tokens, first)) return null;
  const { start } = tokens[first]!;
  const company = OWNERS.has(tokens[first + 2]) ? othersAt(tokens, first + 2, last) : null;
  const person = company ? null : personBefore(first + 2, tokens, last, personAt);
  const other = company ?? (person && { end: trimmedEnd(tokens, person), next: person.last });
  return other && { form: 'collective', pronoun: false, start, end: other.end, next: other.next };
}

/** "He", "She", "I". */
function pronounAt(tokens: readonly Token[], first: number): Subject | null {
  const { key, start, end, capital } = tokens[first]!;
  const pronoun =
    (key === 'i' && capital) || ((key === 'he' || key === 'she') && !isInName(tokens, first)) ? key : null;
  return pronoun && { form: 'pronoun', pronoun, start, end, next: first + 1 };
}

/** "HE", "He.", "He Jianfeng": no pronoun. */
function isInName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.allCapitals || isMark(tokens[at + 1], '.') || isSurnameHe(tokens, at);
}

/** "Japan and New Zealand", "the UK, Canada and Norway", "Washington and Oslo"; or "Norway" by itself. */
function countriesAt(tokens: readonly Token[], first: number, last: number): Subject | null {
  let at = first;
  let joined = false;
  for (let n = 0; n < MOST_JOINED; n++) {
    if (tokens[at]?.key === 'the') at++;
    const country = countryAt(tokens, at);
    if (!country || country.entry.kind === 'adjective' || tokens[at + country.length - 1]!.possessive) return null;
    at += country.length;
    if (joined) return at < last ? countriesBetween(tokens, first, at) : null;
    if (tokens[at]?.key === 'and') joined = true;
    else if (!isMark(tokens[at], ',')) return n === 0 ? oneCountry(tokens, first, at, country.entry) : null;
    at++;
  }
  return null;
}

function countriesBetween(tokens: readonly Token[], first: number, next: number): Collective {
  const [start, end] = [tokens[first]!.start, tokens[next - 1]!.end];
  return { form: 'collective', pronoun: false, start, end, next, countries: true };
}

/** "Norway proposed", "The EU also stressed": a country, with the verb right behind it. */
function oneCountry(
  tokens: readonly Token[],
  first: number,
  next: number,
  { code, kind }: CountryEntry,
): Subject | null {
  const verb = isAdverb(tokens[next]) ? next + 1 : next;
  if (kind !== 'name' || !tokens[verb]?.verb?.past) return null;
  return { ...countriesBetween(tokens, first, next), ...(code !== null && { country: code }) };
}

/** "Neither the Secretary nor the Minister", "Both the Secretary and the Minister". */
function pairAt(tokens: readonly Token[], first: number, last: number, personAt: PeopleAt): Subject | null {
  const { key, start } = tokens[first]!;
  if (key !== 'both' && key !== 'neither') return null;
  const one = personAt(first + 1);
  const other = one && tokens[one.last]?.key === (key === 'both' ? 'and' : 'nor') ? personAt(one.last + 1) : null;
  return one && other && other.last < last
    ? { form: 'people', people: [one, other], start, end: trimmedEnd(tokens, other), next: other.last }
    : null;
}

/** One person, several joined by "and", or a person with others: "the Minister and the two delegations". */
function peopleAt(tokens: readonly Token[], first: number, last: number, personAt: PeopleAt): Subject | null {
  const { start } = tokens[first]!;
  const named = personBefore(first, tokens, last, personAt);
  // "Harbour Director Ann Berg": what looks like a name is that of a body.
  const mayBeBody = !named || (named.titles.length === 0 && tokens[named.last]?.capital);
  const person = (mayBeBody && personOfBody(first, tokens, last, personAt)) || named;
  if (!person) return null;
  const people = [person];
  let next = person.last;
  let listed = false;
  for (let n = 0; n < MOST_JOINED; n++) {
    const joint = afterJoint(tokens, next);
    if (!joint || joint >= last) break;
    const comma = isMark(tokens[next], ',');
    const from = comma && tokens[joint]?.key === 'and' ? joint + 1 : joint;
    const others = tokens[next]!.key === 'and' ? othersAt(tokens, from, last) : null;
    if (others) return { form: 'collective', pronoun: false, start, end: others.end, next: others.next };
    const another = personBefore(from, tokens, last, personAt);
    if (!another) break;
    people.push(another);
    next = another.last;
    listed = comma && from === joint;
  }
  // A list is closed by "and"; commas alone part an opener from the subject.
  const counted = listed ? [person] : people;
  const final = counted.at(-1)!;
  return { form: 'people', people: counted, start, end: trimmedEnd(tokens, final), next: final.last };
}

/** The most words of a body's name before an office in it. */
const LONGEST_BODY = 5;
const NO_BODY = WordClass.function | WordClass.preposition | WordClass.starter | WordClass.adverb | WordClass.calendar;
const WITHIN_BODY = new WordList(['of', 'for', 'and', 'the', '&']);

/** "NEC Director Ann Berg", "Department of Energy Secretary Bo Lind": by name, behind a body of no table. */
function personOfBody(first: number, tokens: readonly Token[], last: number, personAt: PeopleAt): PersonPhrase | null {
  if (isIn(tokens[first], NO_BODY)) return null;
  for (let i = first; i < first + LONGEST_BODY && i + 1 < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !(token.capital || (i > first && WITHIN_BODY.has(token)))) return null;
    const person = tokens[i + 1]!.capital ? personBefore(i + 1, tokens, last, personAt) : null;
    if (person?.name && person.titles.length > 0 && person.titles[0]!.start < person.name.start) return person;
  }
  return null;
}

/** The person named at `from` in the sentence; nobody where only what is theirs is the subject. */
function personBefore(from: number, tokens: readonly Token[], last: number, personAt: PeopleAt): PersonPhrase | null {
  const person = personAt(from);
  return person && person.last <= last && !tokens[person.last - 1]!.possessive ? person : null;
}

/** The index after "and", "as well as" or a comma at `at`; 0 where none stands. */
function afterJoint(tokens: readonly Token[], at: number): number {
  const key = tokens[at]?.key;
  if (key === 'and' || isMark(tokens[at], ',')) return at + 1;
  return key === 'as' && tokens[at + 1]?.key === 'well' && tokens[at + 2]?.key === 'as' ? at + 3 : 0;
}

/** Those who join a person in a subject and are no persons by name: "and the two delegations", "and I". */
function othersAt(
  tokens: readonly Token[],
  from: number,
  last: number,
): { readonly end: number; readonly next: number } | null {
  const plural = collectiveAt(tokens, from, last);
  if (plural && !plural.pronoun) return plural;
  const token = tokens[from];
  if (token?.key === 'i' && token.capital) return { end: token.end, next: from + 1 };
  const next = OWNERS.has(token) ? retinueEnd(tokens, from + 1, last) : 0;
  return next ? { end: tokens[next - 1]!.end, next } : null;
}

/** The index behind "accompanying delegation", "foreign policy team"; 0 where nobody's company stands at `from`. */
function retinueEnd(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from; i <= from + MOST_ADJECTIVES && i < last && tokens[i]!.kind === 'word'; i++)
    if (RETINUES.has(tokens[i])) return i + 1;
  return 0;
}

/** A person's phrase may take in the comma that closes an apposition; the span of a source does not. */
function trimmedEnd(tokens: readonly Token[], person: PersonPhrase): number {
  const token = tokens[person.last - 1]!;
  return isMark(token, ',') ? tokens[person.last - 2]!.end : token.end;
}
