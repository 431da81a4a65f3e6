import { ADJECTIVES, PREDICATES, type CueEntry, type LightEntry, type VerbEntry, verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { VerbClass } from '../words/tables/verbs.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import type { VerbForms } from '../words/words.ts';

/** A reporting verb where it stands. `content` is the index of the token at which what was said begins. */
export interface CueMatch {
  readonly cue: Span;
  readonly full: Span | null;
  readonly verbClass: VerbClass;
  readonly base: string;
  readonly content: number;
  /** A clause follows ("said that", "said,"), so a later verb in the sentence may have another subject. */
  readonly clausal: boolean;
  readonly medium: Span | null;
}

export type VerbForm = keyof VerbForms;

const ADVERBIAL_OPENERS = new Set(
  'in at on during with for once again also further today yesterday earlier to from as before after by'.split(' '),
);
const ATTACHED = new Set('to on upon in for of about over against with at from behind'.split(' '));
/** "shared with her his assessment": to whom it was said. */
const ADDRESSING = new Set(['with', 'to']);
const OBJECTS = new Set(['him', 'her', 'them', 'us', 'me']);
const THEIRS = new Set(
  'wishes message messages greetings congratulations condolences gratitude thanks sympathy regards compliments support solidarity invitation'.split(
    ' ',
  ),
);
const NEUTRAL_SPEECH = verbsOf('speaking', 'base');
const COMMA_SPEECH = verbsOf('saying', 'base');
const MEDIA = new Set(
  'message letter messages reply statement remarks speech address response telegram note telephone call conversation'.split(
    ' ',
  ),
);
const FEELINGS = new Set(
  `appreciation satisfaction concern regret pleasure interest gratitude approval delight sadness alarm sorrow dismay pride fondness nostalgia emotion joy affection
  admiration respect warmth enthusiasm optimism caution unease disappointment anxiety relief grief horror indignation anger shock confidence amusement humour humor regrets thanks`.split(
    /\s+/,
  ),
);

function follows(tokens: readonly Token[], at: number, words: readonly string[], last: number): boolean {
  for (let i = 0; i < words.length; i++) if (at + i >= last || tokens[at + i]!.key !== words[i]) return false;
  return true;
}

/**
 * Index after the particle of a verb at `at`, where '*' stands for who it is said to ('let him know'); -1 where it does
 * not follow.
 */
function particleEnd(tokens: readonly Token[], at: number, words: readonly string[], last: number): number {
  if (words[0] !== '*') return follows(tokens, at, words, last) ? at + words.length : -1;
  for (let i = at + 1; i <= at + 5 && i < last; i++) {
    if (tokens[i - 1]!.kind !== 'word') return -1;
    if (follows(tokens, i, words.slice(1), last)) return i + words.length - 1;
  }
  return -1;
}

/** Reads cues out of the tokens of one sentence; `last` is the end of the sentence, exclusive. */
export class CueReader {
  readonly #tokens: readonly Token[];
  readonly #last: number;

  constructor(tokens: readonly Token[], last: number) {
    this.#tokens = tokens;
    this.#last = last;
  }

  verb(at: number, form: VerbForm): VerbEntry | null {
    const token = this.#tokens[at];
    if (!token || at >= this.#last || token.kind !== 'word' || token.quoted) return null;
    return token.verb ? token.verb[form] : null;
  }

  /** The cue whose verb stands at `at` in the given form; null when it is no reporting verb there. */
  at(at: number, form: VerbForm): CueMatch | null {
    const verb = this.verb(at, form);
    if (!verb) return null;
    for (const words of verb.carriers) {
      const next = particleEnd(this.#tokens, at + 1, words, this.#last);
      if (next < 0) continue;
      const carried = this.#carried(at, next, words.at(-1) === 'to' ? 'base' : 'participle');
      if (carried) return carried;
    }
    const phrasal = verb.cues.find((cue) => cue.particle.length + cue.tail.length > 0 && this.#fits(cue, at));
    if (phrasal && phrasal.particle.length > 0) return this.#phrasal(phrasal, at);
    for (const light of verb.light) {
      const match = this.#light(light, at);
      if (match) return match;
    }
    if (phrasal) return this.#phrasal(phrasal, at);
    const plain = verb.cues.find((cue) => cue.particle.length + cue.tail.length === 0);
    return plain ? this.#plain(plain, at) : null;
  }

  /** "was clear that", "were in agreement on", at the form of to be. */
  predicate(at: number): CueMatch | null {
    const tokens = this.#tokens;
    let next = at + 1;
    while (next < this.#last && isIn(tokens[next], WordClass.adverb)) next++;
    const adjective = tokens[next];
    if (!adjective || next >= this.#last) return null;
    const words = PREDICATES.find((phrase) => follows(tokens, next, phrase, this.#last));
    // "was at pains to stress that …"
    const carried = words?.at(-1) === 'to' ? this.at(next + words.length, 'base') : null;
    if (carried) return carried;
    const length = words?.length ?? (ADJECTIVES.has(adjective.key) ? 1 : 0);
    return length ? this.#match(at, at + 1, next + length, { verbClass: 'assertive', base: 'be' }) : null;
  }

  #carried(at: number, next: number, form: VerbForm): CueMatch | null {
    while (next < this.#last && isIn(this.#tokens[next], WordClass.adverb)) next++;
    const match = this.at(next, form);
    if (!match) return null;
    return { ...match, full: { start: this.#tokens[at]!.start, end: match.cue.end } };
  }

  #fits(cue: CueEntry, at: number): boolean {
    const tokens = this.#tokens;
    const from = particleEnd(tokens, at + 1, cue.particle, this.#last);
    if (from < 0) return false;
    if (cue.tail[0] === 'with' && cue.tail[1] === '*')
      return tokens[from]?.key === 'with' && this.#feeling(from + 1) > 0;
    return cue.particle.length > 0 || follows(tokens, from, cue.tail, this.#last);
  }

  /** Index after the noun of "with great satisfaction"; 0 without one. */
  #feeling(at: number): number {
    for (let i = at; i < at + 4 && i < this.#last; i++) if (FEELINGS.has(this.#tokens[i]!.key)) return i + 1;
    return 0;
  }

  #phrasal(cue: CueEntry, at: number): CueMatch {
    const end = particleEnd(this.#tokens, at + 1, cue.particle, this.#last);
    // "made it clear that": the "that" belongs to what was said, whatever the table needs to tell the verb by.
    const verbEnd = cue.particle.at(-1) === 'that' ? end - 1 : end;
    if (cue.tail[1] === '*') return this.#match(at, verbEnd, this.#feeling(end + 1), cue);
    // "let him know": the verb is "let", and the rest only widens it.
    if (cue.particle[0] === '*') {
      const match = this.#match(at, end, end, cue);
      const tailed =
        follows(this.#tokens, end, cue.tail, this.#last) && cue.tail[0] !== 'that' ? end + cue.tail.length : end;
      return {
        ...match,
        cue: { start: match.cue.start, end: this.#tokens[at]!.end },
        full: { start: match.cue.start, end: this.#tokens[tailed - 1]!.end },
        content: Math.max(match.content, tailed),
      };
    }
    // "elected to join", "found it hard": the infinitive and its object belong to what was decided.
    if (
      cue.particle.length === 0 &&
      cue.tail.length === 1 &&
      (cue.tail[0] === 'it' || (cue.tail[0] === 'to' && cue.verbClass === 'commissive'))
    )
      return this.#match(at, verbEnd, verbEnd, cue);
    const tail = cue.tail.at(-1) === 'that' ? cue.tail.slice(0, -1) : cue.tail;
    return this.#match(
      at,
      verbEnd,
      follows(this.#tokens, end, tail, this.#last) ? verbEnd + tail.length : verbEnd,
      cue,
    );
  }

  #light(light: LightEntry, at: number): CueMatch | null {
    const tokens = this.#tokens;
    if (!follows(tokens, at + 1, light.particle, this.#last)) return null;
    const addressee =
      ADDRESSING.has(tokens[at + 1 + light.particle.length]?.key ?? '') &&
      OBJECTS.has(tokens[at + 2 + light.particle.length]?.key ?? '')
        ? 2
        : 0;
    const from = at + 1 + light.particle.length + addressee;
    let noun = -1;
    for (let i = from; i < from + 7 && i < this.#last; i++) {
      const token = tokens[i]!;
      if (token.kind !== 'word' && !isMark(token, ',')) break;
      if (noun < 0 && token.capital) break;
      if (light.nouns.has(token.key)) {
        noun = i;
        if (tokens[i + 1]?.key !== 'and' && !isMark(tokens[i + 1], ',')) break;
        continue;
      }
      if (noun >= 0 && token.key !== 'and' && !isMark(token, ',') && !/(?:[a-z]{3}|his|her|its|our)$/.test(token.key))
        break;
      if (token.key === 'that' || (isIn(token, WordClass.preposition) && token.key !== 'and')) break;
      if (noun >= 0 && token.verb?.past) break;
    }
    if (noun < 0) return null;
    // "extended the best wishes of the American people": whose they are makes them what was said.
    if (
      !light.act &&
      (tokens[noun + 1]?.key === 'of' || tokens[noun + 1]?.key === 'from') &&
      THEIRS.has(tokens[noun]!.key) &&
      (tokens[noun + 2]?.key === 'the' || tokens[noun + 2]?.capital)
    )
      return this.#match(at, at + 1, at + 1, { verbClass: 'expressive', base: light.base });
    const verbEnd = light.particle.length && light.particle[0] !== 'in' ? at + 1 + light.particle.length : at + 1;
    const ofViews =
      light.act && tokens[noun + 1]?.key === 'of' && tokens[noun + 2]?.key === 'views' ? noun + 3 : noun + 1;
    return this.#match(at, verbEnd, ofViews, { verbClass: light.act ? 'act' : 'expressive', base: light.base });
  }

  #plain(cue: CueEntry, at: number): CueMatch {
    const feeling = this.#tokens[at + 1]?.key === 'with' ? this.#feeling(at + 2) : 0;
    return this.#match(at, at + 1, feeling || at + 1, cue);
  }

  #match(
    at: number,
    verbEnd: number,
    fullEnd: number,
    cue: { readonly verbClass: VerbClass; readonly base: string },
  ): CueMatch {
    const tokens = this.#tokens;
    const start = tokens[at]!.start;
    const after = this.#afterCue(fullEnd, cue.base, cue.verbClass, fullEnd > verbEnd);
    const fullIndex = Math.max(fullEnd, after.widened);
    return {
      cue: { start, end: tokens[verbEnd - 1]!.end },
      full: fullIndex > verbEnd ? { start, end: tokens[fullIndex - 1]!.end } : null,
      verbClass: cue.verbClass,
      base: cue.base,
      content: after.content,
      clausal: after.clausal,
      medium: after.medium,
    };
  }

  /**
   * Passes over "that", one comma or colon, an adverbial before them ("in turn that"), and a preposition that belongs
   * to the verb.
   */
  #afterCue(
    from: number,
    base: string,
    verbClass: VerbClass,
    hasNoun: boolean,
  ): { content: number; clausal: boolean; widened: number; medium: Span | null } {
    const tokens = this.#tokens;
    const token = tokens[from];
    if (!token || from >= this.#last) return { content: from, clausal: false, widened: 0, medium: null };
    const direct = this.#clauseMark(from);
    if (direct) return { content: direct, clausal: true, widened: 0, medium: null };
    const inMedium = token.key === 'in' && !hasNoun ? this.#mediumEnd(from) : 0;
    if (inMedium) {
      const medium = { start: token.start, end: tokens[inMedium - 1]!.end };
      const mark = this.#clauseMark(inMedium);
      if (mark || base === 'convey') return { content: mark || inMedium, clausal: mark > 0, widened: 0, medium };
    }
    const speech = NEUTRAL_SPEECH.has(base);
    if (speech && !hasNoun && ADVERBIAL_OPENERS.has(token.key)) {
      const mark = this.#adverbialEnd(from, COMMA_SPEECH.has(base));
      if (mark) {
        const medium = this.#mediumIn(from, mark);
        return { content: this.#clauseMark(mark) || mark, clausal: true, widened: 0, medium };
      }
    }
    const attached =
      ATTACHED.has(token.key) && !(speech && !hasNoun && base !== 'agree' && !['on', 'upon', 'to'].includes(token.key));
    if (!attached) return { content: from, clausal: false, widened: 0, medium: null };
    const next = tokens[from + 1];
    if (next?.key === 'behalf') return { content: from, clausal: false, widened: 0, medium: null };
    if (token.key === 'to' && next?.verb?.base) return { content: from, clausal: false, widened: 0, medium: null };
    if (
      token.key === 'to' &&
      !hasNoun &&
      next &&
      !/ing$/.test(next.key) &&
      !next.capital &&
      !isIn(next, WordClass.function)
    ) {
      return { content: from, clausal: false, widened: 0, medium: null };
    }
    return { content: from + 1, clausal: false, widened: hasNoun || verbClass === 'act' ? 0 : from + 1, medium: null };
  }

  /** The index after "that", "that," "," or ":" at `at`; 0 where none stands. */
  #clauseMark(at: number): number {
    const tokens = this.#tokens;
    if (
      tokens[at]?.key === 'that' &&
      !this.#isDemonstrative(at) &&
      !/^(?:of|country|is|was|meeting)$/.test(tokens[at + 1]?.key ?? '')
    )
      return isMark(tokens[at + 1], ',') ? at + 2 : at + 1;
    const past = isMark(tokens[at], ',') ? this.#insertionEnd(at) : 0;
    if (past) return past;
    if (isMark(tokens[at], ',') || isMark(tokens[at], ':')) return tokens[at + 1]?.key === 'that' ? at + 2 : at + 1;
    return 0;
  }

  /**
   * "noted, in particular, that …": the index after the "that"; 0 where none closes the insertion that begins at `at`.
   */
  #insertionEnd(at: number): number {
    for (let i = at + 1; i < at + 7 && i + 1 < this.#last; i++)
      if (isMark(this.#tokens[i], ',')) return i > at + 1 && this.#tokens[i + 1]!.key === 'that' ? i + 2 : 0;
    return 0;
  }

  /** "welcomed that commitment.": no clause fits before the sentence ends. */
  #isDemonstrative(at: number): boolean {
    return (
      at + 2 >= this.#last ||
      (at + 2 === this.#last - 1 && this.#tokens[at + 2]!.kind === 'mark' && this.#tokens[at + 2]!.key === '.')
    );
  }

  /**
   * Where a "that" (or, after a verb of saying, a comma) closes the adverbial that begins at `from`; 0 where none does.
   */
  #adverbialEnd(from: number, commaCloses: boolean): number {
    for (let i = from + 1; i < from + 10 && i < this.#last; i++) {
      const token = this.#tokens[i]!;
      if (token.key === 'that') return i;
      if (token.kind === 'mark')
        return isMark(token, ',') && (commaCloses || this.#tokens[i + 1]?.key === 'that') ? i : 0;
      if (token.verb?.past && i > from + 1) return 0;
    }
    return 0;
  }

  /** Index after "in his message"; 0 where it does not stand. */
  #mediumEnd(from: number): number {
    for (let i = from + 1; i < from + 5 && i < this.#last; i++) if (MEDIA.has(this.#tokens[i]!.key)) return i + 1;
    return 0;
  }

  #mediumIn(from: number, to: number): Span | null {
    for (let i = from; i < to; i++)
      if (MEDIA.has(this.#tokens[i]!.key)) return { start: this.#tokens[from]!.start, end: this.#tokens[i]!.end };
    return null;
  }
}
