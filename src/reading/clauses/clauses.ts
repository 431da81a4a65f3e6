import { BARE_CLAUSE, type Clause, type SentenceClauses } from './clause.ts';
import { CueReader, type CueMatch } from './cues.ts';
import { isEventVerb, tellsPlans } from './eventVerbs.ts';
import { findExtraCues, findNested, openingParticiple } from './innerCues.ts';
import { CLOSING_PASTS, verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { mannerOf } from './manner.ts';
import type { Span } from '../../text/span.ts';
import { isAsked, passiveClause } from './passives.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { subjectAt, type PeopleAt, type Subject } from './subjects.ts';
import { isAdverb, isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

const REACH = 120;
const SECOND_REACH = 40;
/** What somebody is by another: "was briefed by the Minister on". */
const TOLD = verbsOf('addressing', 'past');
const OF_WHAT = new Set(['that', 'on', 'about', 'of']);
const MOST_CLAUSES = 4;
const CLOSING_QUOTES = new Set(['"', '”', '»', "'", '’']);
const CLAUSE_MARKS = new Set([',', ';', '–', '—', ':', '-', ...CLOSING_QUOTES]);
const FIRST_SUBORDINATORS = new WordList(
  'as when while whereas if because since after before although though once until unless where which who that'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'which', 'whose', 'whom']);
const CONNECTORS = new WordList('and but while whereas'.split(' '));
/** "This evening the Prime Minister …" */
const TIMES = new WordList('morning afternoon evening week month year day weekend night'.split(' '));
/** Adverbs that can be a subject. */
const PRONOUNS = new Set(['both', 'all', 'each']);
/** Adverbs of time and order between a subject and its verb. */
const MOMENTS = new Set('first next later today yesterday tonight earlier now separately finally'.split(' '));
const PAST_VERB = /^[a-z]*[^e\W]ed$/;
const OPENER_SHAPE = /ing$/;

/** "In addition, earlier today the President …" */
const DAYS = new Set(['today', 'yesterday', 'tonight']);
const isDay = (tokens: readonly Token[], at: number): boolean =>
  DAYS.has(tokens[at]!.key) ||
  ((tokens[at]!.key === 'earlier' || tokens[at]!.key === 'later') && DAYS.has(tokens[at + 1]?.key ?? ''));

/** Reads the clauses of one sentence. Linear in its length: what is tried at a token looks a bounded way ahead. */
export class ClauseReader {
  readonly #tokens: readonly Token[];
  readonly #sentence: TokenSentence;
  readonly #people: PeopleAt;
  readonly #cues: CueReader;
  readonly #found: Clause[] = [];

  constructor(tokens: readonly Token[], sentence: TokenSentence, people: PeopleAt) {
    this.#tokens = tokens;
    this.#sentence = sentence;
    this.#people = people;
    this.#cues = new CueReader(tokens, sentence.last);
  }

  read(): SentenceClauses {
    const tokens = this.#tokens;
    for (const at of this.#starts()) {
      if (this.#found.length >= MOST_CLAUSES) break;
      this.#tryClause(at);
      this.#tryInverted(at);
    }
    const source = this.#accordingTo();
    if (source) this.#found.push(source);
    const passive = passiveClause(tokens, this.#sentence, this.#cues);
    if (passive) this.#found.push(passive);
    return {
      clauses: this.#found,
      nested: findNested(tokens, this.#sentence, this.#cues),
      manner: mannerOf(tokens, this.#sentence),
    };
  }

  /** Tokens at which a main clause may begin, in order. */
  *#starts(): Generator<number> {
    const { first, last } = this.#sentence;
    const tokens = this.#tokens;
    let subordinate = FIRST_SUBORDINATORS.has(tokens[first]);
    if (!subordinate) yield first;
    const opening = tokens[first]!;
    const adverbial =
      isIn(opening, WordClass.preposition | WordClass.starter | WordClass.adverb) ||
      OPENER_SHAPE.test(opening.key) ||
      isIn(opening, WordClass.calendar) ||
      (first + 1 < last && TIMES.has(tokens[first + 1]));
    const limit = Math.min(last, first + REACH);
    const tail = last - first > REACH ? Math.max(limit, last - 40) : limit;
    let beforeComma = true;
    for (let i = first; i < last; i++) {
      if (i === limit) i = tail;
      if (i >= last) return;
      const token = tokens[i]!;
      if (token.kind === 'mark' && CLAUSE_MARKS.has(token.key) && !token.quoted) {
        beforeComma = false;
        subordinate = false;
        let next = i + 1;
        while (
          next < last &&
          (CONNECTORS.has(tokens[next]) ||
            ((isIn(tokens[next], WordClass.adverb) || isDay(tokens, next)) &&
              tokens[next]!.key !== 'both' &&
              tokens[next]!.key !== 'all' &&
              !tokens[next]!.quoted))
        )
          next++;
        if (next < last && !(token.key === '-' && token.end === tokens[next]!.start)) yield next;
      } else if (adverbial && beforeComma && !subordinate && i > first && i < first + 30 && this.#mayStartBare(i)) {
        yield i;
      }
    }
  }

  /** After an opener without a comma: "At the outset Minister Kuroda expressed …". */
  #mayStartBare(at: number): boolean {
    const before = this.#tokens[at - 1]!;
    const token = this.#tokens[at]!;
    if (token.kind !== 'word' || token.quoted || before.kind !== 'word' || before.possessive) return false;
    if (
      isIn(before, WordClass.function | WordClass.officeHead | WordClass.officeModifier | WordClass.honorific) &&
      !isIn(before, WordClass.adverb)
    )
      return false;
    return (
      token.capital ||
      token.key === 'the' ||
      token.key === 'both' ||
      token.key === 'he' ||
      token.key === 'she' ||
      token.key === 'they' ||
      ((token.lexeme === null || isIn(token, WordClass.nameParticle)) && this.#people(at) !== null)
    );
  }

  #tryClause(at: number): void {
    const tokens = this.#tokens;
    const { last } = this.#sentence;
    let from = at;
    while (from < last && isIn(tokens[from], WordClass.adverb) && !PRONOUNS.has(tokens[from]!.key)) from++;
    const subject = subjectAt(tokens, from, last, this.#people);
    if (!subject) return;
    if (tellsPlans(tokens, subject, last)) {
      this.#pushEvent(subject);
      return;
    }
    const verb = this.#verbAfter(subject.next);
    if (verb < 0) return;
    if (tokens[verb]!.key === 'did') {
      this.#pushDenied(subject, verb);
      return;
    }
    const told = this.#toldBy(verb);
    if (told) {
      this.#push(told.subject, told.match, told.verb, this.#firstTokenOf(subject));
      return;
    }
    const match = this.#matchAt(verb);
    if (match && !isEventVerb(tokens, verb, match, this.#people, last)) {
      this.#push(subject, match, verb);
      return;
    }
    if (this.#isPerfect(subject.next, verb)) return;
    if (this.#closesQuotation(subject, verb)) {
      this.#push(
        subject,
        {
          cue: { start: tokens[verb]!.start, end: tokens[verb]!.end },
          full: null,
          verbClass: 'neutral',
          base: 'say',
          content: verb + 1,
          clausal: true,
          medium: null,
        },
        verb,
      );
      return;
    }
    if (subject.form === 'people' && isAsked(tokens, verb)) return;
    if (match || this.#cues.verb(verb, 'past')?.event || this.#isToBe(verb)) {
      const second = this.#secondVerb(verb + 1, subject.form === 'collective');
      if (second < 0) this.#pushEvent(subject);
      else
        this.#push(
          subject,
          this.#cues.at(second, 'past') ?? this.#cues.at(second, 'participle')!,
          second,
          undefined,
          true,
        );
    } else if (PAST_VERB.test(tokens[verb]!.key)) this.#pushGuess(subject, verb);
  }

  #matchAt(verb: number): CueMatch | null {
    const key = this.#tokens[verb]!.key;
    if (key === 'was' || key === 'were') return this.#cues.predicate(verb);
    return this.#cues.at(verb, 'past');
  }

  #isToBe(verb: number): boolean {
    const key = this.#tokens[verb]!.key;
    return key === 'was' || key === 'were' || key === 'had';
  }

  /** The verb of a subject that ends before `from`, past adverbs and an insertion between commas; -1 without one. */
  #verbAfter(from: number): number {
    const tokens = this.#tokens;
    const { last } = this.#sentence;
    let at = from;
    for (let n = 0; n < 6; n++) {
      const token = tokens[at];
      if (!token || at >= last) return -1;
      if (
        token.kind === 'word' &&
        (token.verb?.past || token.key === 'was' || token.key === 'were' || token.key === 'did') &&
        !token.capital
      )
        return at;
      if (
        token.kind === 'word' &&
        (isIn(token, WordClass.adverb) || (token.key.endsWith('ly') && !token.capital) || MOMENTS.has(token.key))
      ) {
        at++;
      } else if ((token.key === 'has' || token.key === 'have') && !token.capital) {
        at++;
      } else if (RELATIVES.has(token.key) && isMark(tokens[at - 1], ',')) {
        const close = this.#closing(at - 1);
        if (!close) return -1;
        at = close + 1;
      } else if (
        isMark(token, ',') ||
        isMark(token, '(') ||
        isMark(token, '–') ||
        isMark(token, '—') ||
        isMark(token, '-')
      ) {
        const close = this.#closing(at);
        if (!close) return -1;
        at = close + 1;
      } else if (isIn(token, WordClass.preposition) && !token.capital) {
        const found = this.#pastAdverbial(at);
        if (found < 0) return -1;
        at = found;
      } else if (token.kind === 'word' && !token.capital && PAST_VERB.test(token.key)) {
        return at;
      } else return -1;
    }
    return -1;
  }

  #closing(at: number): number {
    const mark = this.#tokens[at]!.key;
    const wanted = mark === '(' ? ')' : mark;
    for (let i = at + 1; i < at + 30 && i < this.#sentence.last; i++) if (isMark(this.#tokens[i], wanted)) return i;
    return 0;
  }

  /** "Wang Yi in his message said": the index of the verb that follows an adverbial of a few words. */
  #pastAdverbial(at: number): number {
    for (let i = at + 1; i < at + 9 && i < this.#sentence.last; i++) {
      const token = this.#tokens[i]!;
      if (token.kind !== 'word') return isMark(token, ',') ? i + 1 : -1;
      const verb = this.#cues.verb(i, 'past');
      if (verb && (verb.cues.length > 0 || verb.light.length > 0) && !isIn(this.#tokens[i - 1], WordClass.function))
        return i;
    }
    return -1;
  }

  /** "did not agree", "did, however, raise". */
  #pushDenied(subject: Subject, verb: number): void {
    const tokens = this.#tokens;
    let at = verb + 1;
    while (
      tokens[at]?.key === 'not' ||
      isMark(tokens[at], ',') ||
      isAdverb(tokens[at]) ||
      tokens[at]?.key === 'however'
    )
      at++;
    const match = this.#cues.at(at, 'base');
    if (match) this.#push(subject, match, at);
  }

  /** "The Minister was told by her host that …": who told it stands behind the verb. */
  #toldBy(verb: number): { readonly subject: Subject; readonly match: CueMatch; readonly verb: number } | null {
    const tokens = this.#tokens;
    const { last } = this.#sentence;
    if (!this.#isToBe(verb)) return null;
    let at = verb + 1;
    while (isAdverb(tokens[at])) at++;
    if (!TOLD.has(tokens[at]?.key ?? '') || tokens[at + 1]?.key !== 'by') return null;
    const subject = subjectAt(tokens, at + 2, last, this.#people);
    const match = subject && subject.form !== 'pronoun' ? this.#cues.at(at, 'past') : null;
    if (!subject || !match) return null;
    const that = OF_WHAT.has(tokens[subject.next]?.key ?? '') ? subject.next + 1 : subject.next;
    return { subject, match: { ...match, content: that, full: null, clausal: true }, verb: at };
  }

  /** A quotation, and then "the President concluded." */
  #closesQuotation(subject: Subject, verb: number): boolean {
    const from = this.#firstTokenOf(subject);
    const before = this.#tokens[from - 1];
    return (
      CLOSING_PASTS.has(this.#tokens[verb]!.key) &&
      verb + 2 >= this.#sentence.last &&
      before?.kind === 'mark' &&
      CLOSING_QUOTES.has(before.key)
    );
  }

  /**
   * "signed the plan and expressed …", "was cautious, saying that …": the index of a reporting verb joined to one that
   * tells of the event; -1 without one.
   */
  #secondVerb(from: number, collective: boolean): number {
    const tokens = this.#tokens;
    const to = Math.min(this.#sentence.last, from + SECOND_REACH);
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (FIRST_SUBORDINATORS.has(token) || token.quoted) return -1;
      // "was in Oslo last week, noting that …"
      const participle = isMark(token, ',') ? this.#cues.at(i + 1, 'participle') : null;
      if (participle?.clausal && participle.verbClass !== 'act' && tokens[participle.content - 1]?.key === 'that')
        return i + 1;
      if (token.key !== 'and' && token.key !== 'but') continue;
      let at = i + 1;
      while (isAdverb(tokens[at])) at++;
      const match = this.#cues.at(at, 'past');
      if (match && (match.verbClass !== 'act' || collective) && match.content < this.#sentence.last)
        return isEventVerb(tokens, at, match, this.#people, this.#sentence.last) ? -1 : at;
    }
    return -1;
  }

  /** "said the Minister" after what was said. */
  #tryInverted(at: number): void {
    const { first, last } = this.#sentence;
    if (at === first) return;
    const match = this.#cues.at(at, 'past');
    if (!match || match.verbClass === 'act') return;
    const subject = subjectAt(this.#tokens, at + 1, last, this.#people);
    if (!subject || subject.form === 'pronoun') return;
    const rest = this.#tokens[subject.next];
    if (subject.next < last && rest?.kind !== 'mark' && !isIn(rest, WordClass.preposition)) return;
    this.#push(subject, { ...match, content: subject.next, full: null, clausal: true }, at, at);
  }

  #opener(subjectStart: number): Span | null {
    const start = this.#sentence.start;
    return subjectStart > start ? { start, end: subjectStart } : null;
  }

  #push(subject: Subject, match: CueMatch, verb: number, attributionStart?: number, afterEvent = false): void {
    const { first, last, start } = this.#sentence;
    const tokens = this.#tokens;
    const from = attributionStart ?? this.#firstTokenOf(subject);
    const afterContent = from > first && this.#standsAfterContent(from);
    const rest = this.#wordsIn(match.content, last);
    const quoteFollows = tokens
      .slice(match.content, Math.min(last, match.content + 3))
      .some((token) => token.kind === 'mark' && (token.key === '"' || token.key === '“'));
    const atEnd = afterContent && !quoteFollows && rest <= 8;
    // A quotation, who said it, and a further cue: "…," X wrote, adding that …
    const quoted =
      afterContent &&
      !atEnd &&
      !quoteFollows &&
      CLOSING_QUOTES.has(tokens[from - 1]!.key) &&
      tokens[from - 1]!.key !== ',' &&
      this.#cues.at(match.content, 'participle') !== null;
    const middle = afterContent && !atEnd;
    let contentStart: number | null = null;
    let contentEnd: number | null = null;
    if (atEnd || quoted) {
      const before = tokens[from - 1]!;
      contentStart = start;
      contentEnd = isMark(before, ',') ? tokens[from - 2]!.outerEnd : before.outerEnd;
    } else if (middle) {
      contentStart = start;
    } else if (match.content < last && this.#wordsIn(match.content, last) > 0) {
      contentStart = this.#contentAfterParticiple(match);
    } else if (match.full && verb + 1 < match.content) {
      // "expressed his appreciation.": the noun is all there is.
      contentStart = tokens[verb + 1]!.start;
    }
    this.#found.push({
      kind: 'cue',
      subject,
      cue: match.cue,
      full: match.full,
      medium: match.medium ?? this.#mediumBefore(from),
      verbClass: match.verbClass,
      afterEvent,
      guessed: false,
      perfect: this.#isPerfect(subject.next, verb),
      clausal: match.clausal,
      position: atEnd ? 'end' : middle ? 'middle' : 'front',
      contentStart,
      contentEnd,
      opener: afterContent ? null : this.#opener(subject.start),
      extraCues: afterContent
        ? []
        : [
            ...openingParticiple(tokens, first, from, this.#cues),
            ...findExtraCues(tokens, verb + 1, last, match, this.#cues),
          ],
    });
  }

  /**
   * "agreed, saying that …", "concurred and requested that …": without a complement, what was said begins after the
   * second cue.
   */
  #contentAfterParticiple(match: CueMatch): number {
    const tokens = this.#tokens;
    const before = tokens[match.content - 1];
    let second: CueMatch | null = null;
    if (isMark(before, ',')) second = this.#cues.at(match.content, 'participle');
    if (tokens[match.content]!.key === 'and' || tokens[match.content]!.key === 'but') {
      let verb = match.content + 1;
      while (isAdverb(tokens[verb])) verb++;
      second = this.#cues.at(verb, 'past');
    }
    const content =
      second && second.verbClass !== 'act' && second.content < this.#sentence.last ? second.content : match.content;
    return tokens[content]!.start;
  }

  #firstTokenOf(subject: Subject): number {
    let at = subject.next - 1;
    while (at > this.#sentence.first && this.#tokens[at]!.start > subject.start) at--;
    return at;
  }

  #wordsIn(from: number, to: number): number {
    let words = 0;
    for (let i = from; i < to && words < 20; i++) if (this.#tokens[i]!.kind !== 'mark') words++;
    return words;
  }

  #isPerfect(from: number, verb: number): boolean {
    for (let i = from; i < verb; i++)
      if (this.#tokens[i]!.key === 'has' || this.#tokens[i]!.key === 'have') return true;
    return false;
  }

  /** Whether what stands before `from` is what was said rather than an opener such as "On Afghanistan,". */
  #standsAfterContent(from: number): boolean {
    const tokens = this.#tokens;
    const { first } = this.#sentence;
    const before = tokens[from - 1]!;
    if (before.kind !== 'mark') return false;
    if (CLOSING_QUOTES.has(before.key)) return true;
    if (
      isMark(before, ',') &&
      (isMark(tokens[from - 2], '"') || isMark(tokens[from - 2], '”')) &&
      (isMark(tokens[first], '"') || isMark(tokens[first], '“'))
    )
      return true;
    const opening = tokens[first]!;
    if (
      isIn(
        opening,
        WordClass.preposition | WordClass.adverb | WordClass.starter | WordClass.calendar | WordClass.subordinator,
      ) ||
      OPENER_SHAPE.test(opening.key) ||
      /ed$/.test(opening.key)
    )
      return false;
    // A finite verb makes a clause of it.
    for (let i = first; i < from - 1 && i < first + 60; i++)
      if (
        isIn(tokens[i], WordClass.speech) ||
        tokens[i]!.key === 'was' ||
        tokens[i]!.key === 'were' ||
        tokens[i]!.key === 'had' ||
        (i > first && PAST_VERB.test(tokens[i]!.key))
      )
        return true;
    return false;
  }

  #mediumBefore(from: number): Span | null {
    const { first } = this.#sentence;
    const opening = this.#tokens[first]!;
    if (opening.key !== 'in' || from - first > 14) return null;
    for (let i = first + 1; i < from; i++) {
      const token = this.#tokens[i]!;
      if (/^(?:messages?|letters?|statement|remarks|speech|telegram|reply|address)$/.test(token.key))
        return { start: opening.start, end: token.end };
    }
    return null;
  }

  /** "According to the Minister, …". */
  #accordingTo(): Clause | null {
    const tokens = this.#tokens;
    const { first, last } = this.#sentence;
    if (tokens[first]!.key !== 'according' || tokens[first + 1]?.key !== 'to') return null;
    const subject = subjectAt(tokens, first + 2, last, this.#people);
    if (!subject || subject.next >= last) return null;
    const content = isMark(tokens[subject.next], ',') ? subject.next + 1 : subject.next;
    if (content >= last || !isMark(tokens[content - 1], ',')) return null;
    const cue = { start: tokens[first]!.start, end: tokens[first + 1]!.end };
    return {
      ...BARE_CLAUSE,
      kind: 'cue',
      subject,
      cue,
      verbClass: 'neutral',
      clausal: true,
      contentStart: tokens[content]!.start,
    };
  }

  #pushEvent(subject: Subject): void {
    this.#found.push({ ...BARE_CLAUSE, kind: 'event', subject, opener: this.#opener(subject.start) });
  }

  #pushGuess(subject: Subject, verb: number): void {
    const token = this.#tokens[verb]!;
    const { last } = this.#sentence;
    const that = this.#tokens[verb + 1]?.key === 'that' ? verb + 2 : verb + 1;
    this.#found.push({
      ...BARE_CLAUSE,
      kind: 'cue',
      subject,
      cue: { start: token.start, end: token.end },
      verbClass: 'neutral',
      guessed: true,
      clausal: that > verb + 1,
      contentStart: that < last && this.#wordsIn(that, last) > 0 ? this.#tokens[that]!.start : null,
      opener: this.#opener(subject.start),
    });
  }
}
