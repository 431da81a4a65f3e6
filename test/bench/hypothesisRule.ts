import search from 'approx-string-match';
import type { Target } from '../../src/annotations/schema.ts';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * The rule by which Hypothesis anchors a quote, written anew from its description: exact hits, else approximate ones
 * with up to half the quote's length as errors; weighted by quote, neighbouring text and position; the best wins.
 * UTF-16 positions in `text`; null where nothing is found.
 */
export function anchorAsHypothesis(text: string, target: Target): { start: number; end: number } | null {
  const hits = hitsOf(text, target.exact, Math.min(256, target.exact.length / 2));
  let best: Hit | null = null;
  let bestScore = -1;
  for (const hit of hits) {
    const score =
      WEIGHTS.quote * (1 - hit.errors / target.exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, hit.start - target.prefix.length), hit.start), target.prefix) +
      WEIGHTS.suffix * likeness(text.slice(hit.end, hit.end + target.suffix.length), target.suffix) +
      WEIGHTS.position * (1 - Math.abs(hit.start - target.start) / text.length);
    if (score > bestScore) [best, bestScore] = [hit, score];
  }
  return best;
}

function hitsOf(text: string, quote: string, maxErrors: number): Hit[] {
  const exact: Hit[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, maxErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0) return 1;
  if (text.length === 0) return 0;
  if (text.includes(pattern)) return 1;
  const errors = Math.min(...search(text, pattern, pattern.length).map((hit) => hit.errors), pattern.length);
  return 1 - errors / pattern.length;
}
