import { countryAt, isDemonym } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { isAddress, readAddress } from './address.ts';
import { readOffice, skipCountry } from './officeAt.ts';
import { hasFormer, leadsToOffice, skipAdjectives } from './officeHead.ts';
import { appositeNameAt } from './personName.ts';
import { acronymLength, DASHES } from './phraseParts.ts';
import { movedTo, type PhraseState, type Source } from './phraseState.ts';

/** The most countries, forms of address and offices of one person: more make no phrase. */
const MOST_PARTS = 12;
/** What joins the offices of one person. */
const JOINTS = new Set(['and', '/', '&', ',', 'cum', '–', '-', '—']);
/** "First Deputy Prime Minister – Minister of Economy" */
/** Offices that stand for a person without a country or a name. */
const BARE_OFFICES = new Set([
  'secretary',
  'president',
  'prime minister',
  'secretary-general',
  'secretary general',
  'high representative',
  'chancellor',
  'premier',
  'minister',
  'king',
  'foreign secretary',
  'foreign minister',
  'hrvp',
  'hr/vp',
  'taoiseach',
  'eam',
]);
/** Bodies whose offices one of a country may hold too: "Norwegian Prime Minister and UN Special Envoy Berg". */
const BODIES = new Set(['EU', 'UN']);

/** "Polish", "newly appointed U.S.", "the Republic of Korea (ROK)", "Warsaw's", where an office of theirs follows. */
function readCountry(tokens: readonly Token[], state: PhraseState): PhraseState | null {
  // "New Zealand" begins with no adjective.
  const from = countryAt(tokens, state.at) ? state.at : skipAdjectives(tokens, state.at);
  const country = countryAt(tokens, from);
  if (!country) return null;
  const end = from + country.length;
  if (country.entry.kind === 'capital' && !tokens[end - 1]!.possessive) return null;
  const at = end + acronymLength(tokens, end);
  if (!leadsToOffice(tokens, at)) return null;
  const former = state.former || hasFormer(tokens, state.at, from);
  return { ...state, at, country: state.country ?? country.entry.code, body: true, former };
}

/** Whether a word is the letters of a body that no table has: "the FAO Representative". */
export function isBodysLetters(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.allCapitals && token.lexeme === null && !token.possessive;
}

/** "the Catalan President", "the FAO Representative": a word before an office that no table has, at the beginning. */
function readDemonym(tokens: readonly Token[], state: PhraseState, from: number): PhraseState | null {
  const { at, article, titles } = state;
  const opens = article && titles.length === 0 && at === from;
  const whose = isDemonym(tokens[at]) || isBodysLetters(tokens[at]);
  return opens && whose && leadsToOffice(tokens, at + 1) ? movedTo(state, at + 1) : null;
}

/** "Senator the Hon. Marise Payne" */
function readArticle(tokens: readonly Token[], state: PhraseState): PhraseState | null {
  const { at, titles } = state;
  return tokens[at]?.key === 'the' && titles.length > 0 && isAddress(tokens, at) ? movedTo(state, at + 1) : null;
}

/** "The Secretary and Foreign Minister Kuleba": a bare office with its article, then another person's. */
function isAnothers(source: Source, state: PhraseState): boolean {
  const { article, titles, country, at } = state;
  if (source.tokens[at]!.key !== 'and' || titles.length !== 1 || !article || country !== null) return false;
  // "The Vice President and former Prime Minister"
  if (source.tokens[at + 1]?.key === 'former' && !titles[0]!.text.startsWith('former')) return true;
  // "The High Representative and Vice-President" of the Commission
  if (titles[0]!.key === 'high representative' && source.tokens[at + 1]?.key.startsWith('vice')) return false;
  return BARE_OFFICES.has(titles[0]!.key) && !holdsBoth(source, movedTo(state, at + 1));
}

/**
 * "the Prime Minister and Minister of Foreign Affairs of Samoa, Fa'amoana Tuilagi": whose the second office is, or a
 * comma, stands before the one name.
 */
function holdsBoth(source: Source, state: PhraseState): boolean {
  const { tokens } = source;
  const second = readOffice(source, state);
  if (!second) return false;
  const next = tokens[second.at];
  if (second.country !== null && next?.capital) return true;
  return isMark(next, ',') && appositeNameAt(source, second.at + 1) !== null;
}

/** Whether two countries are named, so that two persons are: "the Norwegian Defence Minister and Russian President". */
function areTwoCountries(one: string | null, other: string | null): boolean {
  return one !== other && one !== null && other !== null && !BODIES.has(one) && !BODIES.has(other);
}

/** "State Councilor and Foreign Minister", "Prime Minister, Norwegian Foreign Minister": a joint and another office. */
function readJoined(source: Source, state: PhraseState): PhraseState | null {
  const { tokens } = source;
  const { at, titles, country } = state;
  const joint = tokens[at];
  if (titles.length === 0 || !joint || !JOINTS.has(joint.key) || isAnothers(source, state)) return null;
  const next = movedTo(state, at + 1);
  if (DASHES.has(joint.key) && !tokens[next.at]?.capital) return null;
  if (joint.key === ',' && isIn(tokens[next.at], WordClass.function)) return null;
  const whose = skipCountry(tokens, { ...next, country: null });
  if (areTwoCountries(country, whose.country)) return null;
  // What is no office behind the country is another's: "and Russian officials".
  return readOffice(source, { ...whose, country: country ?? whose.country });
}

/**
 * Reads countries, forms of address and offices in any order, as many as there are: "Russian", "H.E. Mr.",
 * "State Councilor and Foreign Minister".
 */
export function readTitles(source: Source, given: PhraseState): PhraseState {
  const { tokens } = source;
  let state = given;
  for (let n = 0; n < MOST_PARTS; n++) {
    const next =
      readCountry(tokens, state) ??
      readDemonym(tokens, state, given.at) ??
      readOffice(source, state) ??
      readAddress(tokens, state) ??
      readArticle(tokens, state) ??
      readJoined(source, state);
    if (!next) break;
    state = next;
  }
  return state;
}
