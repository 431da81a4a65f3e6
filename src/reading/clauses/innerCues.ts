import type { CueMatch, CueReader } from './cues.ts';
import type { InnerAttribution } from '../model.ts';
import type { Span } from '../../text/span.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { verbsOf } from '../words/cueTable.ts';
import { isAdverb, isMark, type Token } from '../words/tokens.ts';

/** A second cue of the same speaker in a sentence; `content` runs to the end of the sentence. */
export type ExtraCue = InnerAttribution & { readonly source: null };

const PREPOSITIONAL = verbsOf('prepositional', 'participle');
const OCCASIONS = verbsOf('occasioning', 'participle');

function contentOf(tokens: readonly Token[], match: CueMatch, last: number): Span | null {
  return match.content < last && match.verbClass !== 'act'
    ? { start: tokens[match.content]!.start, end: tokens[last - 1]!.outerEnd }
    : null;
}

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
  const limit = Math.min(last, from + 120);
  for (let i = from; i < limit; i++) {
    const token = tokens[i]!;
    const comma = isMark(token, ',');
    const and = token.kind === 'word' && token.key === 'and' && !token.quoted;
    if ((!comma && !and) || token.quoted) continue;
    let at = i + 1;
    if (comma && tokens[at]?.key === 'and') at++;
    while (at < limit && isAdverb(tokens[at])) at++;
    const participle = cues.at(at, 'participle');
    if (
      participle &&
      participle.verbClass !== 'act' &&
      (comma || and) &&
      participle.clausal &&
      tokens[participle.content - 1]?.key === 'that'
    ) {
      found.push({ source: null, cue: participle.cue, content: contentOf(tokens, participle, last) });
      i = at;
      continue;
    }
    const second = cues.at(at, 'past');
    if (
      second &&
      second.verbClass !== 'act' &&
      (!main.clausal ? second.content < last : tokens[second.content - 1]?.key === 'that')
    ) {
      found.push({ source: null, cue: second.cue, content: contentOf(tokens, second, last) });
      i = at;
    }
  }
  return found;
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
  return [{ source: null, cue: match.cue, content }];
}

/** "As the joint statement … pointed out, …": somebody else inside what is said. */
export function findNested(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): InnerAttribution[] {
  const { first, last } = sentence;
  if (tokens[first]?.key !== 'as') return [];
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
