import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { officeEnd, skipAdjectives } from './officeHead.ts';
import {
  acronymLength,
  BODIES,
  endsNoName,
  FIELDS,
  isUnknown,
  LOCAL,
  OF_SERVICE,
  OFFICES,
  POSTED,
  RELATED,
} from './phraseParts.ts';
import { maySmallOfficeFollow, type PhraseState } from './phraseState.ts';

const { officeHead: HEAD, officeModifier: MODIFIER, officeDomain: DOMAIN } = WordClass;

/** The most words, countries and marks of a field. */
const LONGEST_FIELD = 24;
const CONNECTORS = new WordList(['of', 'for', 'the', 'and', 'to']);
/** "of Cooperation between China and Eastern European Countries" */
const SHARED = new WordList(['cooperation', 'relations', 'partnership', 'friendship', 'dialogue']);
/** "of the sisterly Republic of Tunisia" */
const COURTEOUS = new WordList(['friendly', 'sisterly', 'brotherly', 'fraternal']);
/** What goes on behind a short form in brackets: "of the Congo (DRC) to China". */
const BEHIND_ACRONYM = new WordList(['to', 'in', 'for']);
/** "the Fridtjof Nansen Institute": the most words before the noun of a body. */
const LONGEST_BODY = 4;
/** The most words of a name behind an "and". */
const LONGEST_NAME = 4;
const FIELD_ADJECTIVES = new WordList(
  `national international strategic political economic global foreign public social human natural regional humanitarian
  diplomatic federal multilateral`.split(/\s+/),
);
/** "Elizabeth II" */
const REIGNS = new WordList(['ii', 'iii']);

/** What has been read of an office's field: "of the Republic of Poland", "for Foreign Affairs and Trade of Ireland". */
interface Field {
  /** The phrase with the office before it; its country is that of the office, or the first of the field. */
  readonly state: PhraseState;
  /** Index of the token before which the field begins. */
  readonly from: number;
  /** Index of the next token to read, behind connecting words that belong to the field only when more follows. */
  readonly next: number;
  /** Index behind the last word that belongs to the field. */
  readonly end: number;
  /** The word before is in no table. */
  readonly strange: boolean;
  /** Nothing more belongs to it: "Poland's", "and Foreign Minister". */
  readonly closed: boolean;
}

type Step = (tokens: readonly Token[], field: Field) => Field | null;

/** Whether another office, or what is no name of a field, follows the "and" at `at`. */
function endsAtAnd(tokens: readonly Token[], at: number, state: PhraseState): boolean {
  const next = tokens[at + 1];
  // "of the East Asia Division and the Office of the Minister"
  if (next?.key === 'the' && OFFICES.has(tokens[at + 2]) && tokens[at + 2]!.capital) return false;
  if (isOfficeHolderAt(tokens, at + 1)) return true;
  return !next?.capital || isIn(next, HEAD) || officeEnd(tokens, at + 1, maySmallOfficeFollow(state)) > at + 1;
}

/** "and Nils Berle, Special Assistant to …": a name with an office behind its comma. */
function isOfficeHolderAt(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (end < at + LONGEST_NAME && isUnknown(tokens, end) && !endsNoName(tokens[end]!)) end++;
  if (end < at + 2 || !isMark(tokens[end], ',')) return false;
  const office = tokens[end + 1]?.key === 'the' ? end + 2 : end + 1;
  return officeEnd(tokens, skipAdjectives(tokens, office), false) > office;
}

/** "Ambassador of Norway in Kenya": where an envoy is posted; a capital is where somebody was met. */
function isPosted(tokens: readonly Token[], { from, next }: Field): boolean {
  return (
    tokens[next]?.key === 'in' &&
    POSTED.has(tokens[from - 1]) &&
    countryAt(tokens, tokens[next + 1]?.key === 'the' ? next + 2 : next + 1)?.entry.kind === 'name'
  );
}

/** "the Committee on Foreign Affairs", "the Council on Foreign Relations" */
function isCommitteeOn(tokens: readonly Token[], on: number): boolean {
  return (
    BODIES.has(tokens[on - 1]) &&
    tokens[on - 1]!.capital &&
    Boolean(tokens[on + 1]?.capital) &&
    isIn(tokens[on + 1], DOMAIN | MODIFIER)
  );
}

/** The last word of what an envoy deals with, and the most words before it. */
const SUBJECTS = new WordList(['affairs', 'issue', 'issues', 'question', 'matters']);
const LONGEST_SUBJECT = 6;
const WITHIN_SUBJECT = new WordList(['the', 'of', 'and']);

/**
 * Index behind what an envoy deals with, whose "on" is at `on`: "on African Affairs", "on the Middle East Issue", "on
 * Korean Peninsula Affairs", "on Norway Julie Berg"; 0 where nothing of the kind stands there.
 */
export function subjectEnd(tokens: readonly Token[], on: number): number {
  if (tokens[on]?.key !== 'on') return 0;
  for (let i = on + 1; i <= on + LONGEST_SUBJECT; i++) {
    const token = tokens[i];
    if (!token || !(token.capital || WITHIN_SUBJECT.has(token))) break;
    if (SUBJECTS.has(token) && i > on + 1) return i + 1;
  }
  return countryBeforeName(tokens, on + 1);
}

/** "Special Envoy on Norway Julie Berg": index behind a country before a full name; 0 where none stands. */
function countryBeforeName(tokens: readonly Token[], at: number): number {
  const country = countryAt(tokens, at);
  const end = at + (country?.length ?? 0);
  return country?.entry.kind === 'name' && isUnknown(tokens, end) && isUnknown(tokens, end + 1) ? end : 0;
}

const MISSIONS = new WordList(['mission', 'delegation', 'representation', 'centre', 'center']);

/** "the NATO Mission in Norway", "the OSCE Office in Oslo Anna Lund": where a body is, not whose. */
const readHouse: Step = (tokens, field) => {
  const { next, end } = field;
  const house = tokens[next - 1];
  if (tokens[next]?.key !== 'in' || !(OFFICES.has(house) || MISSIONS.has(house)) || !house?.capital || end !== next)
    return null;
  const country = countryAt(tokens, next + 1);
  if (!country) return null;
  const behind = next + 1 + country.length;
  const isNamed = isUnknown(tokens, behind) && isUnknown(tokens, behind + 1);
  return country.entry.kind === 'name' || isNamed ? { ...field, next: behind, end: behind } : null;
};

/** "Head of the Office of the President of Ukraine": whose office it is, and no second one. */
const readOwner: Step = (tokens, field) => {
  const { next, end } = field;
  if (next === end || !tokens[next]?.capital || !isIn(tokens[next], HEAD) || !OFFICES.has(tokens[end - 1])) return null;
  const owner = officeEnd(tokens, next, false);
  return owner > next ? { ...field, next: owner, end: owner, closed: tokens[owner - 1]!.possessive } : null;
};

/** What is dealt with says nothing of whose envoy it is. */
const readSubject: Step = (tokens, field) => {
  const end = subjectEnd(tokens, field.next);
  return end ? { ...field, next: end, end } : null;
};

const readConnector: Step = (tokens, field) => {
  const { next, state } = field;
  const token = tokens[next];
  const connects =
    CONNECTORS.has(token) ||
    (COURTEOUS.has(token) && countryAt(tokens, next + 1) !== null) ||
    isMark(token, '&') ||
    (token?.key === 'with' && RELATED.has(tokens[next + 1])) ||
    (token?.key === 'on' && isCommitteeOn(tokens, next)) ||
    (token?.key === 'between' && SHARED.has(tokens[next - 1])) ||
    isPosted(tokens, field);
  if (!connects) return null;
  if ((token!.key === 'and' || token!.key === '&') && endsAtAnd(tokens, next, state)) return { ...field, closed: true };
  return { ...field, next: next + 1 };
};

/** "the Communist Party of China (CPC) Central Committee", "the Republic of Korea (ROK) Chung Eui-yong" */
const readAcronym: Step = (tokens, field) => {
  const { next, end } = field;
  const length = end === next ? acronymLength(tokens, next) : 0;
  const behind = tokens[next + length];
  if (!length || !(behind?.capital || isMark(behind, ',') || BEHIND_ACRONYM.has(behind))) return null;
  return { ...field, next: next + length, end: next + length };
};

/**
 * "Productivity and Industrial Relations", behind a comma: a word that no list has, before an "and" and a word of
 * fields, is one of these too.
 */
function isListed(tokens: readonly Token[], at: number): boolean {
  const and = tokens[at + 1];
  const last = tokens[at + 2];
  if (!isUnknown(tokens, at) || !(and?.key === 'and' || isMark(and, '&')) || !last?.capital) return false;
  return isIn(last, DOMAIN | MODIFIER) || FIELDS.has(tokens[at + 3]);
}

/** "for Trade, Industry and Energy": a comma before another word of fields that is no office. */
const readComma: Step = (tokens, field) => {
  const { next, end, state } = field;
  if (isMark(tokens[next], ',') && end === next && isListed(tokens, next + 1))
    return { ...field, next: next + 2, end: next + 2, strange: true };
  // "for Middle East, North Africa, and North America"
  const and = tokens[next + 1]?.key === 'and' && end === next && !endsAtAnd(tokens, next + 1, state);
  if (and && isMark(tokens[next], ',') && isIn(tokens[next + 2], DOMAIN)) return { ...field, next: next + 2 };
  const after = tokens[next + 1];
  const lists =
    isMark(tokens[next], ',') &&
    end === next &&
    isIn(after, DOMAIN | MODIFIER) &&
    after!.capital &&
    officeEnd(tokens, next + 1, maySmallOfficeFollow(state)) === next + 1 &&
    !countryAt(tokens, next + 1);
  return lists ? { ...field, next: next + 1 } : null;
};

/** "the 76th Session of the General Assembly" */
const readSession: Step = (tokens, field) => {
  const { next } = field;
  if (tokens[next]?.kind !== 'number') return null;
  if (tokens[next + 1]?.key === 'session') return { ...field, next: next + 1 };
  return tokens[next + 2]?.key === 'session' ? { ...field, next: next + 2 } : null;
};

/** "for Europe and North America" */
const OF_CONTINENT = new WordList(['north', 'south', 'latin', 'central']);

const readCountry: Step = (tokens, field) => {
  const { from, next, state } = field;
  const country = countryAt(tokens, next);
  if (!country || (tokens[next]!.key === 'america' && OF_CONTINENT.has(tokens[next - 1]))) return null;
  let end = next + country.length;
  // "of the Chamber of Deputies Santiago Creel": behind a word of the field a city before a name is a given name.
  if (country.entry.kind === 'capital' && field.end === next && next > from + 1 && isUnknown(tokens, end)) return null;
  if (country.entry.kind === 'adjective') {
    // "the European Commission"; what is headed is written small: "the head of the Mongolian diplomatic service"
    const domain = OF_SERVICE.has(tokens[from - 1]?.key ?? '') ? DOMAIN | MODIFIER : DOMAIN;
    if (!isIn(tokens[end], domain)) {
      if (leadsToBody(tokens, end)) return { ...field, next: end, end };
      if (!isBodyBeforeName(tokens, end) && !isBodyAlone(tokens, end)) return null;
    }
    end++;
  }
  return {
    ...field,
    state: { ...state, country: state.country ?? country.entry.code },
    next: end,
    end,
    // "of China's BRICS Affairs"
    closed: tokens[end - 1]!.possessive && !FIELDS.has(tokens[end + 1]),
  };
};

/** "President of the Norwegian Storting Anna Holm": before two words of a name at least, the first is a body. */
function isBodyBeforeName(tokens: readonly Token[], at: number): boolean {
  return [0, 1, 2].every((n) => isUnknown(tokens, at + n));
}

/** "The President of the Norwegian Storting said": one word behind the adjective, and no name. */
function isBodyAlone(tokens: readonly Token[], at: number): boolean {
  return isUnknown(tokens, at) && !tokens[at]!.possessive && !tokens[at + 1]?.capital;
}

/**
 * "Governor of California Gavin Newcomb", "the Federation of Ethnosports Gavin Newcomb": before two words of a name at
 * least, the first names the place, or what a body is of.
 */
function isPlace(tokens: readonly Token[], { from, next }: Field): boolean {
  const named = next === from + 1 ? LOCAL.has(tokens[from - 1]) : tokens[next - 1]?.key === 'of';
  const body = next === from + 1 || BODIES.has(tokens[next - 2]);
  return named && body && isBodyBeforeName(tokens, next);
}

/** "the Centre for the National Interest Gavin Newcomb": an adjective is no field, so that its noun is no name. */
function isNounBehindAdjective(tokens: readonly Token[], { next }: Field): boolean {
  return (
    tokens[next]!.capital &&
    FIELD_ADJECTIVES.has(tokens[next - 1]) &&
    isIn(tokens[next - 2], WordClass.function) &&
    !isIn(tokens[next], HEAD | WordClass.function) &&
    isUnknown(tokens, next + 1)
  );
}

/** "the Norwegian Polar Institute", "the Fridtjof Nansen Foundation": the noun of a body behind a few capitals. */
function leadsToBody(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + LONGEST_BODY && tokens[i]?.capital && !tokens[i]!.possessive; i++)
    if (i > at && BODIES.has(tokens[i])) return true;
  return false;
}

/** "the Executive Director of UNICEF": a body's name in capitals right behind "of". */
function isAcronym(tokens: readonly Token[], { from, next }: Field): boolean {
  const token = tokens[next]!;
  return token.allCapitals && token.lexeme === null && next <= from + 2 && isIn(tokens[next - 1], WordClass.function);
}

/** "Elizabeth II", "Koreans Abroad" */
function endsField(tokens: readonly Token[], { from, next, end }: Field): boolean {
  const token = tokens[next]!;
  if (!token.capital) return false;
  return tokens[next + 1]?.key === 'abroad' || (end > from && token.allCapitals && REIGNS.has(token));
}

/** Whether the word at `next`, behind a name, can only belong to a field: ", Minister of Foreign Affairs of Chile". */
function isFieldBehindName(token: Token, { from, next, end, strange }: Field, known: boolean): boolean {
  return !isIn(token, HEAD) && (known || strange || end !== next || end === from);
}

const readWord: Step = (tokens, field) => {
  const { from, next, state } = field;
  const token = tokens[next]!;
  const known = isIn(token, DOMAIN | MODIFIER);
  const small = known && OF_SERVICE.has(tokens[from - 1]?.key ?? '');
  const belongs =
    small ||
    (token.capital &&
      (known ||
        FIELDS.has(tokens[next + 1]) ||
        (!isIn(token, HEAD) && endsNoName(token)) ||
        (token.possessive && isIn(tokens[next + 1], DOMAIN) && tokens[next + 1]!.capital) ||
        leadsToBody(tokens, next) ||
        isAcronym(tokens, field) ||
        (state.named && isFieldBehindName(token, field, known)))) ||
    endsField(tokens, field) ||
    isPlace(tokens, field) ||
    isNounBehindAdjective(tokens, field);
  return belongs ? { ...field, next: next + 1, end: next + 1, strange: !known } : null;
};

const STEPS: readonly Step[] = [
  readSubject,
  readHouse,
  readConnector,
  readOwner,
  readAcronym,
  readComma,
  readSession,
  readCountry,
  readWord,
];

/**
 * Reads the field of the office before token `from`: "of the Republic of Poland", "for Foreign Affairs". The state
 * is the one given, with its place behind the field and the country that the field names.
 */
export function fieldAfter(tokens: readonly Token[], given: PhraseState, from: number): PhraseState {
  let field: Field = { state: given, from, next: from, end: from, strange: false, closed: false };
  for (let n = 0; n < LONGEST_FIELD && !field.closed && tokens[field.next]; n++) {
    const next = firstStep(tokens, field);
    if (!next) break;
    field = next;
  }
  return { ...field.state, at: field.end };
}

function firstStep(tokens: readonly Token[], field: Field): Field | null {
  for (const step of STEPS) {
    const next = step(tokens, field);
    if (next) return next;
  }
  return null;
}
