import type { CodePointRange } from './digestedText.ts';

/** A target whose place is decided: code points in the old text and in today's. */
export interface Settled {
  readonly before: CodePointRange;
  readonly now: CodePointRange;
}

/** So many code points may have come or gone between a target and its neighbour: a sentence or two. */
const ABOUT = 250;
/** A sentence or paragraph that was moved may stand between other spaces and line ends than before. */
const SEPARATORS = 4;

/**
 * How a place lies to settled targets, compared with where the target was: at exactly the `same` distance from a
 * neighbour; `between` them, and `about` as far from all that are near; in a passage that was lengthened by what its old
 * passage lost (`added`); none of these (`apart`). Where no target is settled: `alone` about as far from the text's start,
 * or `unknown`.
 */
export type Fit = 'same' | 'about' | 'between' | 'added' | 'apart' | 'alone' | 'unknown';

/** The places of settled targets as a frame for the others: it tells what lay between which of them, and how far. */
export class Frame {
  readonly #before: readonly Settled[];
  readonly #now: readonly Settled[];

  constructor(settled: readonly Settled[]) {
    this.#before = [...settled].sort((a, b) => a.before.start - b.before.start || a.before.end - b.before.end);
    this.#now = [...settled].sort((a, b) => a.now.start - b.now.start || a.now.end - b.now.end);
  }

  fit(before: CodePointRange, now: CodePointRange): Fit {
    const shift = now.start - before.start;
    const previous = lastBefore(this.#before, 'before', before.start);
    const next = firstAfter(this.#before, 'before', before.end);
    const shifts = [previous ? previous.now.end - previous.before.end : 0, ...(next ? [next.now.start - next.before.start] : [])];
    if (shifts.includes(shift)) return 'same';
    const isBetween = (!previous || previous.now.end <= now.start) && (!next || now.end <= next.now.start);
    const isAbout = shifts.every((other) => Math.abs(other - shift) <= ABOUT);
    if (!previous && !next) return isAbout ? 'alone' : 'unknown';
    const isWithin = Math.min(...shifts) - ABOUT <= shift && shift <= Math.max(...shifts) + ABOUT;
    if (isBetween && isWithin) return isAbout ? 'about' : 'between';
    return previous && next && this.#wasAdded(previous, next, now) ? 'added' : 'apart';
  }

  /** Whether the passage between two targets lost as much as the one around the place gained. */
  #wasAdded(previous: Settled, next: Settled, now: CodePointRange): boolean {
    const [left, right] = [lastBefore(this.#now, 'now', now.start), firstAfter(this.#now, 'now', now.end)];
    if (!left || !right || this.#before.indexOf(left) + 1 !== this.#before.indexOf(right)) return false;
    const gained = growth(left, right);
    return gained >= now.end - now.start && Math.abs(gained + growth(previous, next)) <= SEPARATORS;
  }
}

/** By how many code points the distance between two settled targets grew. */
function growth(left: Settled, right: Settled): number {
  return right.now.start - left.now.end - (right.before.start - left.before.end);
}

function lastBefore(settled: readonly Settled[], side: 'before' | 'now', start: number): Settled | undefined {
  for (let i = firstFrom(settled, side, start) - 1; i >= 0; i -= 1) if (settled[i]![side].end <= start) return settled[i];
  return undefined;
}

function firstAfter(settled: readonly Settled[], side: 'before' | 'now', end: number): Settled | undefined {
  return settled[firstFrom(settled, side, end)];
}

function firstFrom(settled: readonly Settled[], side: 'before' | 'now', start: number): number {
  let low = 0;
  let high = settled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (settled[middle]![side].start >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}
