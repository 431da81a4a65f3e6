import { countryAt } from '../words/countryAt.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordClass } from '../words/lexicon.ts';
import { WordList } from '../words/wordLists.ts';
import { fieldAfter, subjectEnd } from './officeField.ts';
import { asideEnd, goesOn, houseEnd, reachOfName, seatEnd } from './fieldReach.ts';
import { hasFormer, isOfSeveral, officeEnd, skipAdjectives } from './officeHead.ts';
import { appositeNameAt, nameAt } from './personName.ts';
import { ADJECTIVES, BODIES, DESKS, isQualified, isUnknown, SERVANTS } from './phraseParts.ts';
import { maySmallOfficeFollow, movedTo, type PhraseState, type Source } from './phraseState.ts';

const FIELD = WordClass.officeDomain | WordClass.officeModifier;

/** Whether what looks like an office at `at` belongs to a thing: "the general debate", "the General Assembly". */
function isOfThing(tokens: readonly Token[], at: number, end: number): boolean {
  const { key } = tokens[end - 1]!;
  if (key === 'member' && tokens[end]?.key !== 'of') return true;
  // "the first general election"
  if (key === 'general' && !tokens[at]!.capital) return isQualified(tokens, end);
  return end === at + 1 && ADJECTIVES.has(key) && (isQualified(tokens, end) || isBody(tokens[end]));
}

/** "the Executive Council" */
function isBody(token: Token | undefined): boolean {
  return BODIES.has(token) && token!.capital;
}

/** The index behind what completes the noun of an office before `at`: "Minister ad interim", "Secretary (East)". */
function supplementEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key === 'ad' && tokens[at + 1]?.key === 'interim') return at + 2;
  return isMark(tokens[at], '(') && DESKS.has(tokens[at + 1]) && isMark(tokens[at + 2], ')') ? at + 3 : at;
}

/** The index of the word before which a field begins, behind the noun of an office at `at`; 0 where none does. */
function fieldStart(tokens: readonly Token[], at: number): number {
  const [one, two, three] = [tokens[at]?.key, tokens[at + 1]?.key, tokens[at + 2]?.key];
  if (one === 'of' || one === 'for' || one === 'to') return at;
  // "Secretary/Foreign Affairs"
  if (isMark(tokens[at], '/') && tokens[at + 1]?.capital && isIn(tokens[at + 1], FIELD)) return at;
  if (subjectEnd(tokens, at)) return at;
  if (one === 'responsible' && two === 'for') return at + 1;
  return one === 'in' && two === 'charge' && three === 'of' ? at + 2 : 0;
}

/** The state behind a country at its place, which no capital is; the state itself where none is named. */
export function skipCountry(tokens: readonly Token[], state: PhraseState): PhraseState {
  const country = countryAt(tokens, state.at);
  if (!country || country.entry.kind === 'capital') return state;
  return { ...state, at: state.at + country.length, country: state.country ?? country.entry.code };
}

const STYLES = new WordList(['majesty', 'highness', 'excellency', 'holiness']);
const STYLE_WORDS = 3;

/** The index behind "His Majesty", "Her Royal Highness" at `at`; `at` where no such form of address stands. */
function styleEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== 'his' && tokens[at]?.key !== 'her') return at;
  for (let end = at + 1; end < at + STYLE_WORDS; end++) if (STYLES.has(tokens[end])) return end + 1;
  return at;
}

/** "Special Envoy of President Xi", "adviser to the Polish President": whom he serves is not who he is. */
function readMaster(source: Source, state: PhraseState): PhraseState | null {
  const { tokens } = source;
  const style = styleEnd(tokens, state.at + 1);
  const article = tokens[style]?.key === 'the';
  const owned = skipCountry(tokens, movedTo(state, style + (article ? 1 : 0)));
  const end = officeEnd(tokens, owned.at, maySmallOfficeFollow(owned));
  if (end === owned.at) return null;
  if (tokens[end]?.key === 'of' || tokens[end]?.key === 'for') return fieldAfter(tokens, owned, end);
  return movedTo(owned, article ? end : behindMaster(source, state, end));
}

/**
 * "Advisor to Vice President Lund Ann Berg": behind the name of the master, who is told by a surname where three words
 * follow without an article before the servant's office.
 */
function behindMaster(source: Source, { article }: PhraseState, at: number): number {
  const name = nameAt(source, at, true);
  if (!name) return at;
  const words = [0, 1, 2].filter((n) => isUnknown(source.tokens, at + n)).length;
  return !article && words === 3 && name.end === at + 3 ? at + 1 : name.end;
}

/** The state behind what follows the noun of an office: whom it serves, or its field. */
function readComplement(source: Source, state: PhraseState, noun: Token): PhraseState {
  const { tokens } = source;
  const { at } = state;
  if (noun.possessive) return state;
  const joint = tokens[at]?.key;
  const served = joint === 'to' || (joint === 'of' && SERVANTS.has(noun.key)) ? readMaster(source, state) : null;
  if (served) return withReach(source, served, at);
  const field = fieldStart(tokens, at);
  const read = field ? fieldAfter(tokens, state, field) : state;
  return withReach(source, read, field || at);
}

/**
 * The state behind all that stands before the full name of who holds the office, where its field goes on in words that
 * the tables do not have; the state itself where it does not. `from`: the token before which the field begins.
 */
function withReach(source: Source, read: PhraseState, from: number): PhraseState {
  const { tokens } = source;
  if (read.named) return read;
  const aside = asideEnd(tokens, read.at);
  if (aside > read.at) return movedTo(read, aside);
  const house = houseEnd(tokens, read.at) || seatEnd(tokens, read.at);
  if (house && (!isMark(tokens[house], ',') || isNamedBehind(source, house)))
    return { ...read, at: house, country: read.country ?? countryBetween(tokens, read.at, house) };
  const end = goesOn(tokens, read.at) ? read.at : (nameAt(source, read.at, true)?.end ?? 0);
  if (!end || !goesOn(tokens, end)) return read;
  const name = reachOfName(tokens, from);
  if (name <= read.at) return read;
  return { ...read, at: name, country: read.country ?? countryBetween(tokens, read.at, name) };
}

/**
 * "…, Dr. Hamad Lund, met": whether a person is named between the comma at `comma` and the next mark; "…, Mr. Lund
 * said" has a clause there.
 */
function isNamedBehind(source: Source, comma: number): boolean {
  const { tokens } = source;
  const apposite = appositeNameAt(source, comma + 1);
  if (!apposite) return false;
  const after = tokens[apposite.name.last];
  return isMark(tokens[apposite.name.last - 1], ',') || after === undefined || after.kind === 'mark';
}

/** The code of the first country that the words from `from` to `to` name. */
function countryBetween(tokens: readonly Token[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const country = tokens[i]!.lexeme?.countries ? countryAt(tokens, i) : null;
    if (country && country.entry.kind !== 'capital') return country.entry.code;
  }
  return null;
}

/** "secretary of state", "minister/counsellor" */
function keyOf(office: readonly Token[]): string {
  return office
    .map((token) => token.key)
    .join(' ')
    .replaceAll(' / ', '/');
}

/** "NUG representatives": what each of them is; `end`: where the noun ends. */
function ofOne(office: string, end: number): string {
  const one = office.slice(0, end).replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '');
  return one + office.slice(end);
}

/** Reads one office with all that belongs to it: "Minister of Foreign Affairs of Poland", "former Prime Minister". */
export function readOffice(source: Source, state: PhraseState): PhraseState | null {
  const { text, tokens } = source;
  const first = skipAdjectives(tokens, state.at);
  const noun = officeEnd(tokens, first, maySmallOfficeFollow(state));
  if (noun === first || isOfThing(tokens, first, noun)) return null;
  const end = supplementEnd(tokens, noun);
  const key = end === first + 1 ? tokens[first]!.key : keyOf(tokens.slice(first, end));
  const read = readComplement(source, movedTo(state, end), tokens[noun - 1]!);
  const [start, close] = [tokens[first]!.start, tokens[read.at - 1]!.end];
  const former = state.former || hasFormer(tokens, state.at, first);
  const words = text.slice(start, close);
  const several = isOfSeveral(tokens[noun - 1]!);
  const office = several ? ofOne(words, tokens[noun - 1]!.end - start) : words;
  return {
    ...read,
    former: false,
    titles: [
      ...state.titles,
      { start, end: close, text: former ? `former ${office}` : office, key, ...(several && { several }) },
    ],
  };
}
