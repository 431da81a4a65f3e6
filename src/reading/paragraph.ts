import type { SentenceClauses } from './clauses/clause.ts';
import { readClauses } from './clauses/clauses.ts';
import { countryAt } from './words/countryAt.ts';
import { findDates } from './dates/find.ts';
import type { RawDate } from './dates/rawDate.ts';
import { findGenderHints, type GenderHint } from './clauses/genderHints.ts';
import { WordClass } from './words/lexicon.ts';
import type { Span } from '../text/span.ts';
import { isBareOffice, isSmallOffice } from './phrases/officeHead.ts';
import { personAt } from './phrases/people.ts';
import type { PersonPhrase } from './phrases/personPhrase.ts';
import { datelineLength, enumeratorLength, splitSentences } from './phrases/sentences.ts';
import { hasPrefix, opensSurname } from './phrases/surnames.ts';
import { isIn, type Token, type Tokens } from './words/tokens.ts';
import { tokenize } from './words/tokenize.ts';
import { WordList } from './words/wordLists.ts';

export interface SentenceReading extends Span, SentenceClauses {
  /** Phrases for persons that stand in the sentence, in order. */
  readonly people: readonly PersonPhrase[];
}

/** All that the words of a paragraph tell by themselves. Positions count in the paragraph. */
export interface ParagraphReading {
  readonly enumerator: Span | null;
  readonly sentences: readonly SentenceReading[];
  readonly quotes: readonly Span[];
  readonly dates: readonly RawDate[];
  readonly genderHints: readonly GenderHint[];
}

/** "the foreign minister" begins with an article, everything else with a capital. */
const MAY_BEGIN = new WordList(['the', 'his', 'her', 'their', 'its']);

const ARTICLES = new WordList(['the', 'a', 'an']);
/** Without one of them a sentence tells nobody's gender. */
const POSSESSIVES = new WordList(['his', 'her']);

function mayBeginPerson(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind !== 'word') return false;
  // "de la Torre stated": a surname that begins with a particle
  return (
    token.capital ||
    MAY_BEGIN.has(token) ||
    (opensSurname(token) && next !== undefined && (next.capital || isIn(next, WordClass.nameParticle))) ||
    (token.date < 0 && hasPrefix(text, token)) ||
    (token.lexeme !== null && next !== undefined && isOfficeInSmall(tokens, at))
  );
}

const OF_OFFICES = WordClass.officeHead | WordClass.officeModifier | WordClass.collectiveHead;

/** "chairman of the Council", "opposition leader Ann Berg" */
function isOfficeInSmall(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (tokens[at + 1]!.key === 'of') return isBareOffice(token, tokens[at + 1]);
  return isIn(token, OF_OFFICES) && !token.capital && isSmallOffice(tokens, at);
}

/** Finds the phrases for persons once, and answers for tokens in between on demand. */
class People {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  /** By the index of the token that was asked for. */
  readonly #known: (PersonPhrase | null | undefined)[];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#known = new Array<undefined>(tokens.length).fill(undefined);
  }

  at = (index: number): PersonPhrase | null => {
    const token = this.#tokens[index];
    if (
      !token ||
      !(
        mayBeginPerson(this.#text, this.#tokens, index) ||
        (token.lexeme && token.lexeme.classes & WordClass.officeAdjective)
      )
    )
      return null;
    let found = this.#known[index];
    if (found === undefined) found = this.#known[index] = this.#personAt(index);
    return found;
  };

  /** "Sri Lanka" is a country, though Sri is a form of address. */
  #personAt(index: number): PersonPhrase | null {
    const read = personAt(this.#text, this.#tokens, index);
    const bare = read?.nameText === null && isBareOffice(this.#tokens[index]!, this.#tokens[index + 1]);
    const found = bare ? null : read;
    const country =
      found?.first === index && this.#tokens[index]!.lexeme?.countries ? countryAt(this.#tokens, index) : null;
    return found && country && found.last <= index + country.length ? null : found;
  }

  within(first: number, last: number): PersonPhrase[] {
    const found: PersonPhrase[] = [];
    for (let i = first; i < last; i++) {
      // "Abu Dhabi" is no name of a person, nor is its second half.
      const country = this.#tokens[i]!.lexeme?.countries ? countryAt(this.#tokens, i) : null;
      const phrase = this.at(i);
      if (!phrase && country) i += country.length - 1;
      if (!phrase || phrase.first !== i) continue;
      // "the Middle East": a name alone has no article.
      const untitled =
        phrase.titles.length === 0 || (phrase.name !== null && phrase.titles[0]!.start > phrase.name.start);
      const thing =
        untitled &&
        !isIn(this.#tokens[i], WordClass.honorific) &&
        phrase.gender === null &&
        !phrase.side &&
        !phrase.article &&
        i > 0 &&
        ARTICLES.has(this.#tokens[i - 1]);
      if (!thing) found.push(phrase);
      i = Math.max(i, phrase.last - 1);
    }
    return found;
  }
}

/** Reads one paragraph. The result depends on `text` alone, so that it can be kept under it. */
export function analyseParagraph(text: string): ParagraphReading {
  return analyseTokens(text, tokenize(text));
}

/** Reads the paragraph whose tokens these are; linear in their number. */
export function analyseTokens(text: string, { tokens, quotes }: Tokens): ParagraphReading {
  const enumerator = enumeratorLength(text, tokens);
  const people = new People(text, tokens);
  const split = splitSentences(text, tokens, enumerator || datelineLength(text, tokens));
  const sentences = split.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    people: people.within(sentence.first, sentence.last),
    ...readClauses(tokens, sentence, people.at),
  }));
  return {
    enumerator: enumerator ? { start: tokens[0]!.start, end: tokens[enumerator - 1]!.end } : null,
    sentences,
    quotes,
    dates: findDates(text, tokens),
    genderHints: sentences.flatMap((sentence, at) =>
      POSSESSIVES.has(split[at]) ? findGenderHints(text, sentence) : [],
    ),
  };
}

/**
 * The index of the sentence in which a lead tells of the event: the first with a clause or an office, so that a
 * dateline ("Geneva, 5 June 2019.") is passed over.
 */
export function leadSentence({ sentences }: ParagraphReading): number {
  const found = sentences
    .slice(0, 3)
    .findIndex(({ clauses, people }) => clauses.length > 0 || people.some(({ titles }) => titles.length > 0));
  return Math.max(0, found);
}

/** Keeps what was read of paragraphs under their text: those of the latest reading, and no others. */
export class ParagraphCache {
  #latest = new Map<string, ParagraphReading>();
  #next = new Map<string, ParagraphReading>();

  reading(text: string): ParagraphReading {
    const found = this.#next.get(text) ?? this.#latest.get(text) ?? analyseParagraph(text);
    this.#next.set(text, found);
    return found;
  }

  /** Forgets the paragraphs that the reading now at its end did not ask for. */
  sweep(): void {
    this.#latest = this.#next;
    this.#next = new Map();
  }
}
