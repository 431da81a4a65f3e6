import { addresseeEnd } from './addressee.ts';
import type { Span } from '../../text/span.ts';
import { verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import type { VerbClass } from '../words/tables/verbs.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import type { TokensTo } from './particles.ts';

/** A cue of which the words behind it are asked. */
export interface CueWords {
  readonly verbClass: VerbClass;
  /** The verb's base form. */
  readonly base: string;
  /** Its noun stands between verb and what was said: "expressed the hope that". */
  readonly hasNoun: boolean;
}

/** What stands between a cue and what was said. */
export interface AfterCue {
  /** The token at which what was said begins. */
  readonly content: number;
  /** A clause follows: "that", a comma, a colon. */
  readonly clausal: boolean;
  /** The token after a preposition that belongs to the cue; 0 without one. */
  readonly widened: number;
  readonly medium: Span | null;
}

const ADVERBIAL_OPENERS = new Set(
  'in at on during with for once again also further today yesterday earlier to from as before after by'.split(' '),
);
const ATTACHED = new Set('to on upon in for of about over against with at from behind regarding concerning'.split(' '));
/** Of these, those that belong to a verb of speaking too. */
const ATTACHED_TO_SPEECH = new Set(['on', 'upon', 'to']);
/** What somebody else is told with. */
const TELLING = verbsOf('telling', 'base');
const NEUTRAL_SPEECH = verbsOf('speaking', 'base');
const COMMA_SPEECH = verbsOf('saying', 'base');
const MEDIA = new Set(
  (
    'message letter messages reply statement remarks speech address response telegram note telephone call ' +
    'conversation'
  ).split(' '),
);
/** Behind "that" these make it a pronoun: "that of", "that country". */
const AFTER_DEMONSTRATIVE = /^(?:of|country|is|was|meeting)$/;

const LONGEST_MEDIUM = 5;
const LONGEST_INSERTION = 7;
const LONGEST_ADVERBIAL = 10;

/**
 * Passes over "that", one comma or colon, an adverbial before them ("in turn that"), and a preposition that belongs to
 * the verb.
 * @param from the token behind the cue
 */
export function afterCue(to: TokensTo, from: number, cue: CueWords): AfterCue {
  const manner = cue.hasNoun ? from : mannerEnd(to, from);
  if (manner > from) return afterCue(to, manner, { ...cue, hasNoun: true });
  const token = to.tokens[from];
  if (!token || from >= to.last) return begins(from, false);
  const direct = clauseMark(to, from);
  if (direct) return begins(direct, true);
  const told = pastAddressee(to, from, cue);
  if (told) return begins(told, true);
  const parted = cue.hasNoun ? null : (pastMedium(to, from, cue.base) ?? pastAdverbial(to, from, cue.base));
  if (parted) return parted;
  if (!isAttached(token, to.tokens[from + 1], cue)) return begins(from, false);
  const widened = cue.hasNoun || cue.verbClass === 'act' ? 0 : from + 1;
  return { content: from + 1, clausal: false, widened, medium: null };
}

const MANNERS = new Set(['terms', 'depth', 'detail', 'unison']);
const EACH_OTHER = new Set(['each', 'one']);
const OTHERS = new Set(['other', 'another']);
const LONGEST_MANNER = 6;

/** The index behind "in the strongest terms", "in depth", "with each other" at `at`; `at` where none stands. */
function mannerEnd({ tokens, last }: TokensTo, at: number): number {
  if (tokens[at]?.key === 'with' && EACH_OTHER.has(tokens[at + 1]?.key ?? ''))
    return OTHERS.has(tokens[at + 2]?.key ?? '') && at + 3 < last ? at + 3 : at;
  if (tokens[at]?.key !== 'in') return at;
  for (let i = at + 1; i < at + LONGEST_MANNER && i + 1 < last; i++) {
    if (MANNERS.has(tokens[i]!.key)) return isMark(tokens[i + 1], '.') ? at : i + 1;
    if (tokens[i]!.kind !== 'word') return at;
  }
  return at;
}

/** "told her that", "assured him in a letter that", "made clear to them that": the index behind "that"; else 0. */
function pastAddressee(to: TokensTo, from: number, { base, hasNoun }: CueWords): number {
  const { tokens } = to;
  const at = tokens[from]!.key === 'to' ? from + 1 : from;
  if (at === from && (hasNoun || !TELLING.has(base))) return 0;
  const end = addresseeEnd(to, at, at === from);
  if (end === at || !tokens[end]) return 0;
  const { key } = tokens[end];
  const that = key === 'in' || key === 'during' ? mediumEnd(to, end) : end;
  return that && tokens[that]?.key === 'that' ? clauseMark(to, that) : 0;
}

function begins(content: number, clausal: boolean, medium: Span | null = null): AfterCue {
  return { content, clausal, widened: 0, medium };
}

/** "conveyed in his message that …" */
function pastMedium(to: TokensTo, from: number, base: string): AfterCue | null {
  const { tokens } = to;
  const end = tokens[from]!.key === 'in' ? mediumEnd(to, from) : 0;
  if (!end) return null;
  const mark = clauseMark(to, end);
  if (!mark && base !== 'convey') return null;
  return begins(mark || end, mark > 0, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
}

/** "said during the call that …" */
function pastAdverbial(to: TokensTo, from: number, base: string): AfterCue | null {
  if (!NEUTRAL_SPEECH.has(base) || !ADVERBIAL_OPENERS.has(to.tokens[from]!.key)) return null;
  // "agreed to build a ferry that sails"
  const next = to.tokens[from + 1];
  if (base === 'agree' && to.tokens[from]!.key === 'to' && next && isInfinitive(next)) return null;
  const mark = adverbialEnd(to, from, COMMA_SPEECH.has(base));
  return mark ? begins(clauseMark(to, mark) || mark, true, mediumIn(to.tokens, from, mark)) : null;
}

/** Whether a preposition belongs to the cue before it: "agreed on", "referred to", not "agreed to meet". */
function isAttached({ key }: Token, next: Token | undefined, { base, hasNoun }: CueWords): boolean {
  if (!ATTACHED.has(key) || next?.key === 'behalf') return false;
  const loose = !hasNoun && base !== 'agree' && NEUTRAL_SPEECH.has(base);
  if (loose && !ATTACHED_TO_SPEECH.has(key)) return false;
  if (key !== 'to' || next === undefined) return true;
  return !(next.key === 'be' || next.verb?.base || (!hasNoun && isInfinitive(next)));
}

/** A word behind "to" that opens no phrase, and so may be a verb of no table. */
function isInfinitive(word: Token): boolean {
  return !word.key.endsWith('ing') && !word.capital && !isIn(word, WordClass.function);
}

/** The index after "that", "that," "," or ":" at `at`; 0 where none stands. */
function clauseMark(to: TokensTo, at: number): number {
  const { tokens } = to;
  const next = tokens[at + 1];
  if (tokens[at]?.key === 'that' && !isDemonstrative(to, at)) return isMark(next, ',') ? at + 2 : at + 1;
  const comma = isMark(tokens[at], ',');
  const past = comma ? insertionEnd(to, at) : 0;
  if (past) return past;
  if (!comma && !isMark(tokens[at], ':')) return 0;
  return next?.key === 'that' ? at + 2 : at + 1;
}

/** "noted, in particular, that …": the index after the "that"; 0 where none closes the insertion begun at `at`. */
function insertionEnd({ tokens, last }: TokensTo, at: number): number {
  for (let i = at + 1; i < at + LONGEST_INSERTION && i + 1 < last; i++)
    if (isMark(tokens[i], ',')) return i > at + 1 && tokens[i + 1]!.key === 'that' ? i + 2 : 0;
  return 0;
}

/** "welcomed that commitment.", "recalled that of last year": no clause fits before the sentence ends. */
function isDemonstrative({ tokens, last }: TokensTo, at: number): boolean {
  if (AFTER_DEMONSTRATIVE.test(tokens[at + 1]?.key ?? '')) return true;
  return at + 2 >= last || (at + 2 === last - 1 && isMark(tokens[at + 2], '.'));
}

/** Where "that" (or, after a verb of saying, a comma) closes the adverbial that begins at `from`; 0 where none does. */
function adverbialEnd({ tokens, last }: TokensTo, from: number, commaCloses: boolean): number {
  for (let i = from + 1; i < from + LONGEST_ADVERBIAL && i < last; i++) {
    const token = tokens[i]!;
    if (token.key === 'that') return i;
    if (token.kind === 'mark') return isMark(token, ',') && (commaCloses || tokens[i + 1]?.key === 'that') ? i : 0;
    if (token.verb?.past && i > from + 1) return 0;
  }
  return 0;
}

/** Index after "in his message"; 0 where it does not stand. */
function mediumEnd({ tokens, last }: TokensTo, from: number): number {
  for (let i = from + 1; i < from + LONGEST_MEDIUM && i < last; i++) if (MEDIA.has(tokens[i]!.key)) return i + 1;
  return 0;
}

function mediumIn(tokens: readonly Token[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++)
    if (MEDIA.has(tokens[i]!.key)) return { start: tokens[from]!.start, end: tokens[i]!.end };
  return null;
}
