import { GAP, NumberedTokens, numberTokens, type Vocabulary } from './numberedTokens.ts';
import { CONTEXT_LENGTH, type DigestedText } from '../text/digestedText.ts';
import type { Target } from '../annotations/schema.ts';

/** The known part of the target's sentence reaches at most so many tokens beyond the target on each side. */
export const REACH = 24;

/**
 * Where a target stood: token indices into the known text, both inclusive. A target is sought together with what is
 * known of its sentence (`unit…`): a sentence is what recurs, moves, or is turned into its opposite as a whole.
 */
export interface OldPosition {
  readonly unitFirst: number;
  readonly unitLast: number;
  /** Whether the sentence is known to begin, and to end, with the unit. */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly first: number;
  readonly last: number;
  /**
   * UTF-16 units from the first token's start to the target's; negative when white space before it belongs to the
   * target.
   */
  readonly lead: number;
  /**
   * UTF-16 units from the target's end to the last token's; negative when white space after it belongs to the target.
   */
  readonly tail: number;
}

/**
 * What is known of the text that the targets' positions count in: all of it, or the stretches that the targets
 * themselves quote (words and neighbouring text, joined where they overlap), with gaps between.
 */
export interface OldText {
  readonly tokens: NumberedTokens;
  /** One for each target; null for a target without a word. */
  readonly positions: readonly (OldPosition | null)[];
  readonly complete: boolean;
}

/** The whole old text is at hand, and every target's position holds its words there. */
export function oldTextAsItWas(targets: readonly Target[], old: DigestedText, vocabulary: Vocabulary): OldText {
  const tokens = numberTokens(old.text, vocabulary);
  const positions = targets.map((target) => {
    const { start, end } = old.toUtf16(target);
    return oldPositionAt(tokens, start, end);
  });
  return { tokens, positions, complete: true };
}

interface Stretch {
  /** Code point position in the old text. */
  readonly origin: number;
  text: string;
  /** Whether the text ended with the stretch. */
  isEnd: boolean;
  /** Whether the position is as long as the words, so that it can tell how quotes overlap. */
  readonly isSound: boolean;
  readonly quotes: { readonly index: number; readonly start: number; readonly end: number }[];
}

/** Only the targets are at hand: each tells its own words and the text beside them. */
export function oldTextFromTargets(targets: readonly Target[], vocabulary: Vocabulary): OldText {
  const tokens = new NumberedTokens(vocabulary);
  const positions: (OldPosition | null)[] = targets.map(() => null);
  let base = 0;
  for (const stretch of stretchesOf(targets)) {
    appendStretch(tokens, stretch, base);
    for (const quote of stretch.quotes)
      positions[quote.index] = oldPositionAt(tokens, base + quote.start, base + quote.end);
    base += stretch.text.length;
    tokens.appendGap(base);
  }
  return { tokens, positions, complete: false };
}

function stretchesOf(targets: readonly Target[]): Stretch[] {
  const inOrder = targets
    .map((target, index) => ({ target, index, origin: target.start - codePoints(target.prefix) }))
    .sort((a, b) => a.origin - b.origin || a.target.end - b.target.end);
  const stretches: Stretch[] = [];
  for (const { target, index, origin } of inOrder) {
    const text = target.prefix + target.exact + target.suffix;
    const isEnd = endsText(target);
    const isSound = origin >= 0 && target.end - target.start === codePoints(target.exact);
    const open = stretches.at(-1);
    const start = isSound && open ? joinAt(open, text, origin) : null;
    if (open && start !== null) {
      const from = start + target.prefix.length;
      open.quotes.push({ index, start: from, end: from + target.exact.length });
      open.isEnd ||= isEnd;
    } else {
      const from = target.prefix.length;
      stretches.push({
        origin,
        text,
        isEnd,
        isSound,
        quotes: [{ index, start: from, end: from + target.exact.length }],
      });
    }
  }
  return stretches;
}

/** A suffix that is shorter than a whole prefix was cut by the text's end. */
function endsText({ prefix, suffix }: Target): boolean {
  return codePoints(prefix) >= CONTEXT_LENGTH && codePoints(suffix) < CONTEXT_LENGTH;
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

function codePoints(text: string): number {
  return text.length - (text.match(PAIR)?.length ?? 0);
}

/** How many UTF-16 units the first `count` code points of a text have; null when it has fewer. */
function unitsOf(text: string, count: number): number | null {
  let units = count;
  for (const pair of text.matchAll(PAIR)) {
    if (pair.index >= units) break;
    units += 1;
  }
  return units <= text.length ? units : null;
}

/**
 * Extends the stretch by a text that overlaps or touches it, and returns where that begins in it; null when they do not
 * fit.
 */
function joinAt(open: Stretch, text: string, origin: number): number | null {
  if (!open.isSound) return null;
  const start = unitsOf(open.text, origin - open.origin);
  if (start === null) return null;
  const common = Math.min(open.text.length - start, text.length);
  if (open.text.slice(start, start + common) !== text.slice(0, common)) return null;
  open.text += text.slice(common);
  return start;
}

const CUT_BLANK_LINE = /^\n(?![^\S\n]*\n)/;

/** Appends the stretch; a word at its edge that may have been cut in two is left out, unless a target holds it. */
function appendStretch(tokens: NumberedTokens, stretch: Stretch, base: number): void {
  if (stretch.origin === 0) tokens.appendTextStart(base);
  // The other half of a blank line is cut off.
  else if (CUT_BLANK_LINE.test(stretch.text)) tokens.appendBreak(base);
  const first = tokens.length;
  tokens.append(stretch.text, base);
  const last = tokens.length - 1;
  if (last < first) return;
  const quotesStart = stretch.quotes.reduce((start, quote) => Math.min(start, quote.start), stretch.text.length);
  const quotesEnd = stretch.quotes.reduce((end, quote) => Math.max(end, quote.end), 0);
  if (stretch.origin !== 0 && tokens.starts[first] === base && tokens.ends[first]! <= base + quotesStart)
    tokens.forget(first);
  if (stretch.isEnd) tokens.appendTextEnd(base + stretch.text.length);
  else if (tokens.ends[last] === base + stretch.text.length && tokens.starts[last]! >= base + quotesEnd)
    tokens.forget(last);
}

function oldPositionAt(tokens: NumberedTokens, start: number, end: number): OldPosition | null {
  const first = tokens.firstEndingAfter(start);
  const last = tokens.lastStartingBefore(end);
  if (first > last || tokens.ids[first] === GAP) return null;
  let unitFirst = first;
  let unitLast = last;
  while (first - unitFirst < REACH && !tokens.isBoundary(unitFirst - 1)) unitFirst -= 1;
  while (unitLast - last < REACH && !tokens.isBoundary(unitLast) && !tokens.isBoundary(unitLast + 1)) unitLast += 1;
  return {
    unitFirst,
    unitLast,
    opens: endsSentence(tokens, unitFirst - 1),
    closes: tokens.isBoundary(unitLast) || endsSentence(tokens, unitLast + 1),
    first,
    last,
    lead: start - tokens.starts[first]!,
    tail: tokens.ends[last]! - end,
  };
}

function endsSentence(tokens: NumberedTokens, index: number): boolean {
  const id = tokens.ids[index];
  return id !== undefined && id !== GAP && tokens.isBoundary(index);
}
