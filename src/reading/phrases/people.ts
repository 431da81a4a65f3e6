import { AnyOf } from '../../text/anyOf.ts';
import { countryAt, isDemonym } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { OFFICE_COUNTRIES } from '../words/tables/offices.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { isAddress } from './address.ts';
import { readAfterName } from './afterName.ts';
import { hasFormer, leadsToOffice } from './officeHead.ts';
import { appositeNameAt, nameAt, type NamePhrase } from './personName.ts';
import type { PersonPhrase } from './personPhrase.ts';
import { isUnknown, LOCAL, LOCALITIES, SIDES, TOP } from './phraseParts.ts';
import { isTitled, movedTo, stateAt, type PhraseState, type Source } from './phraseState.ts';
import { isLittleName } from './surnames.ts';
import { isBodysLetters, readTitles } from './titles.ts';

const {
  function: FUNCTION,
  officeHead: HEAD,
  officeModifier: MODIFIER,
  honorific: HONORIFIC,
  adverb: ADVERB,
  starter: STARTER,
  officeAdjective: OFFICE_ADJECTIVE,
} = WordClass;
/** Offices that tell whose they are. */
const OWN_OFFICES = new AnyOf(OFFICE_COUNTRIES.map(([office]) => office));
const ARTICLES = new WordList(['the', 'his', 'her', 'their', 'its', 'our', 'my', 'a', 'an']);
const MAY_LEAD = HEAD | MODIFIER | HONORIFIC | OFFICE_ADJECTIVE;
/** "his newly appointed" */
const MOST_ADJECTIVES = 2;

/** A phrase with its name, where it has one; the state's place is behind the office, or behind the name. */
interface Named {
  readonly state: PhraseState;
  readonly name: NamePhrase | null;
}

/** "former", "newly"; "acting" is a part of the office. */
function isLittleAdjective(token: Token | undefined): boolean {
  return isIn(token, OFFICE_ADJECTIVE) && !token!.capital && !isIn(token, MODIFIER);
}

/** "Nizhny Novgorod Region Governor": the most words of a place's name. */
const LONGEST_PLACE = 3;

/** The index of the office behind a place: "Astrakhan Region Governor", "Oklahoma Governor Lind"; else `at`. */
function placeEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i <= at + LONGEST_PLACE && tokens[i]?.capital && !tokens[i]!.possessive; i++) {
    if (i > at && LOCALITIES.has(tokens[i])) return LOCAL.has(tokens[i + 1]) ? i + 1 : at;
    if (i > at && isUnknown(tokens, i - 1) && LOCAL.has(tokens[i]) && isUnknown(tokens, i + 1)) return i;
    if (isIn(tokens[i], HEAD)) return at;
  }
  return at;
}

/** What may open a phrase: an article, adjectives written small, and "top" before a country. */
function readOpening({ tokens }: Source, first: number): PhraseState {
  const opens = ARTICLES.has(tokens[first]) && !isAddress(tokens, first) && !isLittleName(tokens, first, false, false);
  let at = opens ? first + 1 : first;
  for (let n = 0; n < MOST_ADJECTIVES && isLittleAdjective(tokens[at]); n++) at++;
  // "the top U.S. diplomat"
  const top = opens && TOP.has(tokens[at]?.key ?? '') && countryAt(tokens, at + 1) && leadsToOffice(tokens, at + 1);
  return { ...stateAt(top ? at + 1 : placeEnd(tokens, at)), article: opens, former: hasFormer(tokens, first, at) };
}

const OPENERS = new WordList('following after during before upon welcoming thanking addressing at in on to'.split(' '));
/** The most words of what opens a sentence, up to an office. */
const LONGEST_OPENER = 12;

/** "Following the meeting with the President, Anna Lund also met …": the comma closes what opens the sentence. */
function closesOpener(tokens: readonly Token[], first: number, behindName: number): boolean {
  let start = first;
  const least = Math.max(0, first - LONGEST_OPENER);
  while (start > least && tokens[start - 1]!.kind === 'word') start--;
  const isStart = start === 0 || isMark(tokens[start - 1], '.');
  if (!isStart || !OPENERS.has(tokens[start]) || start === first) return false;
  const after = tokens[behindName];
  return Boolean(after?.verb?.past) || isIn(after, ADVERB);
}

/** "H.E. Mr. Lund, Sergey Viktorovich, Minister …": a surname by itself, and the given names between commas. */
function withGivenBehind({ tokens }: Source, name: NamePhrase): NamePhrase {
  const comma = name.end;
  if (comma !== name.first + 1 || !isMark(tokens[comma], ',') || !isUnknown(tokens, comma + 1)) return name;
  const end = isUnknown(tokens, comma + 2) ? comma + 3 : comma + 2;
  const office = tokens[end + 1];
  const isOffice = isMark(tokens[end], ',') && Boolean(office?.capital) && isIn(office, HEAD | MODIFIER);
  return isOffice ? { ...name, end, last: end } : name;
}

/** The name behind offices and forms of address: "Prime Minister Lind", "the President of Kenya, Daniel Otieno,". */
function readName(source: Source, state: PhraseState, first: number): Named {
  const { tokens } = source;
  const { at } = state;
  const titled = isTitled(state);
  // "the Minister's office"
  if (titled && at > first && tokens[at - 1]!.possessive && isIn(tokens[at - 1], HEAD)) return { state, name: null };
  const found = nameAt(source, at, titled);
  const name = found && state.honorific ? withGivenBehind(source, found) : found;
  if (name) return { state: movedTo(state, name.last), name };
  const apposite = titled && isMark(tokens[at], ',') ? appositeNameAt(source, at + 1) : null;
  if (!apposite) return { state, name: null };
  const { last } = apposite.name;
  if (!isMark(tokens[last - 1], ',') && closesOpener(tokens, first, last)) return { state, name: null };
  return { state: { ...state, at: last, gender: state.gender ?? apposite.gender }, name: apposite.name };
}

/** "His Excellency" without an office or a name: it is the office. */
function withMajesty({ text, tokens }: Source, state: PhraseState, first: number): PhraseState {
  const { majesty, titles } = state;
  if (!majesty || titles.length > 0) return state;
  const { start } = tokens[first]!;
  const { end, key } = majesty;
  return { ...state, titles: [{ start, end, text: text.slice(start, end), key }] };
}

/** What is a form of address elsewhere, and in one country a given name: "Sri Wahyuni", "Sheikh Rahima". */
const GIVEN_NAMES = new Map([
  ['ID', 'sri'],
  ['BD', 'sheikh'],
]);

function withGivenName(tokens: readonly Token[], { state, name }: Named): NamePhrase | null {
  const given = GIVEN_NAMES.get(state.country ?? '');
  return name && given && tokens[name.first - 1]?.key === given ? { ...name, first: name.first - 1 } : name;
}

function officeCountry({ titles, body }: PhraseState): string | null {
  if (body) return null;
  const own = titles.find((title) => OWN_OFFICES.test(title.text));
  return (own && OFFICE_COUNTRIES.find(([office]) => office.test(own.text))?.[1]) ?? null;
}

/** "the Russian side" */
function sidePhrase(source: Source, state: PhraseState, first: number): PersonPhrase | null {
  if (!state.body || !SIDES.has(source.tokens[state.at])) return null;
  return { ...phrase(source, movedTo(state, state.at + 1), null, first), side: true };
}

function phrase({ text, tokens }: Source, state: PhraseState, name: NamePhrase | null, first: number): PersonPhrase {
  const { start } = tokens[first]!;
  const { end } = tokens[state.at - 1]!;
  const span = name && { start: tokens[name.first]!.start, end: tokens[name.end - 1]!.end };
  return {
    first,
    last: state.at,
    start,
    end,
    text: text.slice(start, end),
    name: span,
    // A blank that breaks no line is a blank.
    nameText: span && text.slice(span.start, span.end).replace(/\s/g, ' '),
    titles: state.titles,
    country: state.country ?? officeCountry(state),
    gender: state.gender,
    article: state.article,
    side: false,
  };
}

function readPhrase(source: Source, first: number): PersonPhrase | null {
  const { tokens } = source;
  const titles = readTitles(source, readOpening(source, first));
  if (!isTitled(titles) && (titles.article || SIDES.has(tokens[titles.at]))) return sidePhrase(source, titles, first);
  const named = readName(source, titles, first);
  if (!named.name) {
    const alone = withMajesty(source, named.state, first);
    // "and former Prime Minister"
    const small = isIn(tokens[first], OFFICE_ADJECTIVE) && tokens[alone.at - 1]?.capital === true;
    const stands =
      alone.titles.length > 0 && (alone.article || alone.country !== null || tokens[first]!.capital || small);
    return stands ? phrase(source, alone, null, first) : null;
  }
  const { first: begins, last } = named.name;
  const state = readAfterName(source, named.state, last - begins, isTitled(titles));
  return phrase(source, state, withGivenName(tokens, { state, name: named.name }), first);
}

/** "the economic ties": a word of offices in lower case that no office follows. */
function isMereModifier({ lexeme, capital }: Token, next: Token | undefined): boolean {
  if (capital || !lexeme || lexeme.countries || (lexeme.classes & MAY_LEAD) !== MODIFIER) return false;
  return next?.kind === 'word' && !next.capital && next.key !== 'and' && !isIn(next, HEAD | MODIFIER);
}

/** Whether no person's phrase can begin with the word: nearly all that follow an article, or begin a sentence. */
function cannotLead(word: Token, little: boolean, behindArticle: boolean): boolean {
  const { lexeme } = word;
  if (!lexeme) return behindArticle && !isDemonym(word) && !isBodysLetters(word);
  return (lexeme.classes & MAY_LEAD) === 0 && !lexeme.countries && isIn(word, FUNCTION | STARTER | ADVERB) && !little;
}

/**
 * Reads the phrase for a person that begins at token `first`, which must be there; null when none does. Its time does
 * not grow with the text: every list in a phrase has a greatest length.
 */
export function personAt(text: string, tokens: readonly Token[], first: number): PersonPhrase | null {
  const opening = tokens[first]!;
  const little = isLittleName(tokens, first, false, false);
  const inside = ARTICLES.has(opening) && !little ? tokens[first + 1] : opening;
  if (opening.kind !== 'word' || inside?.kind !== 'word') return null;
  const behindArticle = inside !== opening;
  if (cannotLead(inside, little, behindArticle)) return null;
  if (behindArticle && isMereModifier(inside, tokens[first + 2])) return null;
  return readPhrase({ text, tokens }, first);
}
