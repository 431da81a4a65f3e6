import type { CueMatch } from './cueMatch.ts';
import type { CueReader } from './cues.ts';
import type { InnerAttribution } from '../model.ts';
import type { Span } from '../../text/span.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';

/**
 * A second cue of the same speaker in a sentence; `content` runs to the end of the sentence. `joint`: where in the
 * paragraph what it is joined to ends; UTF-16 index, null where it opens the sentence.
 */
export type ExtraCue = InnerAttribution & { readonly source: null; readonly joint: number | null };

const PREPOSITIONAL = verbsOf('prepositional', 'participle');
/** Of these no list of topics is made: "discussed the storm, noting the need for ferries". */
const STRESSING = new Set(
  `note stress emphasise emphasize underscore underline highlight reaffirm reiterate affirm confirm agree express
  welcome condemn recall acknowledge`.split(/\s+/),
);
/** "discussed trade, and shared interests" */
const SHARED = new Set(['share']);
const OCCASIONS = verbsOf('occasioning', 'participle');

function contentOf(tokens: readonly Token[], match: CueMatch, last: number): Span | null {
  return match.content < last && match.verbClass !== 'act'
    ? { start: tokens[match.content]!.start, end: tokens[last - 1]!.outerEnd }
    : null;
}

/** Further cues are sought so far behind the main one. */
const REACH = 120;

/**
 * Cues after the main one: participles ("…, adding that") and second verbs ("thanked … and said that").
 * Behind a clause ("said that …") a second verb may belong to the clause, so there it needs a "that" of its own.
 */
export function findExtraCues(
  tokens: readonly Token[],
  from: number,
  last: number,
  main: CueMatch,
  cues: CueReader,
): ExtraCue[] {
  const found: ExtraCue[] = [];
  const limit = Math.min(last, from + REACH);
  for (let i = from; i < limit; i++) {
    if (!joins(tokens[i]!)) continue;
    const at = joinedVerb(tokens, i, limit);
    const match = sayingParticiple(tokens, i, at, main, cues) ?? secondVerb(tokens, at, last, main, cues);
    if (!match) continue;
    found.push({
      source: null,
      cue: match.cue,
      content: contentOf(tokens, match, last),
      joint: tokens[i - 1]!.outerEnd,
    });
    i = at;
  }
  return found;
}

/** A comma or an "and" outside quotations. */
function joins(token: Token): boolean {
  return !token.quoted && (isMark(token, ',') || (token.kind === 'word' && token.key === 'and'));
}

/** The index of the verb that "and" or a comma at `at` joins, past adverbs. */
function joinedVerb(tokens: readonly Token[], at: number, limit: number): number {
  let verb = at + 1;
  if (isMark(tokens[at], ',') && tokens[verb]?.key === 'and') verb++;
  while (verb < limit && isAdverb(tokens[verb])) verb++;
  return verb;
}

function isBehindThat(tokens: readonly Token[], match: CueMatch): boolean {
  return tokens[match.content - 1]?.key === 'that';
}

/** "adding that"; behind what was only talked about, "discussed trade", also ", noting the need for". */
function sayingParticiple(
  tokens: readonly Token[],
  joint: number,
  at: number,
  main: CueMatch,
  cues: CueReader,
): CueMatch | null {
  const match = cues.at(at, 'participle');
  if (!match || match.verbClass === 'act') return null;
  if (match.clausal && isBehindThat(tokens, match)) return match;
  const alone = main.verbClass === 'act' && isMark(tokens[joint], ',') && tokens[joint + 1]!.key !== 'and';
  return alone && STRESSING.has(match.base) && match.content < cues.last ? match : null;
}

/** "and said that" */
function secondVerb(
  tokens: readonly Token[],
  at: number,
  last: number,
  main: CueMatch,
  cues: CueReader,
): CueMatch | null {
  const match = cues.at(at, 'past');
  if (!match || match.verbClass === 'act') return null;
  if (main.verbClass === 'act' && SHARED.has(match.base) && !isIn(tokens[at + 1], WordClass.function)) return null;
  return (main.clausal ? isBehindThat(tokens, match) : match.content < last) ? match : null;
}

/** "Noting that …, X pointed out": the participle that opens the sentence. */
export function openingParticiple(
  tokens: readonly Token[],
  first: number,
  subject: number,
  cues: CueReader,
): ExtraCue[] {
  if (subject <= first + 1) return [];
  // "Responding to a question", "Referring to the corridor": the occasion, and nothing that is said.
  if (PREPOSITIONAL.has(tokens[first]!.key) || (tokens[first + 1]?.key === 'to' && OCCASIONS.has(tokens[first]!.key)))
    return [];
  const match = cues.at(first, 'participle');
  if (!match || match.verbClass === 'act' || !isMark(tokens[subject - 1], ',')) return [];
  const end = subject - 2;
  const content = match.content <= end ? { start: tokens[match.content]!.start, end: tokens[end]!.outerEnd } : null;
  return [{ source: null, cue: match.cue, content, joint: null }];
}

/** "As the joint statement … pointed out, …": somebody else inside what is said. */
export function findNested(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): InnerAttribution[] {
  const { first, last } = sentence;
  if (tokens[first]?.key !== 'as' || isPastToBe(tokens[first + 1])) return [];
  for (let i = first + 2; i < last && i < first + 40; i++) {
    if (!isMark(tokens[i], ',')) continue;
    for (let at = i - 1; at > first + 1; at--) {
      const match = cues.at(at, 'past');
      if (!match || match.verbClass === 'act') continue;
      let source = at - 1;
      while (source > first + 1 && isAdverb(tokens[source])) source--;
      const end = isMark(tokens[last - 1], '.') ? last - 2 : last - 1;
      if (i + 1 > end) return [];
      return [
        {
          source: { start: tokens[first + 1]!.start, end: tokens[source]!.outerEnd },
          cue: match.cue,
          content: { start: tokens[i + 1]!.start, end: tokens[end]!.outerEnd },
        },
      ];
    }
    return [];
  }
  return [];
}
