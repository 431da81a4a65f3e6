import type { CodePointRange } from '../text/digestedText.ts';
import { firstIndex, longestAscending } from '../text/search.ts';

/** A target whose place is decided: code points in the old text and in today's. */
export interface PlacedTarget {
  readonly before: CodePointRange;
  readonly now: CodePointRange;
}

/** So many code points may have come or gone between a target and its neighbour: a sentence or two. */
const ABOUT = 250;
/** A sentence or paragraph that was moved may stand between other spaces and line ends than before. */
const SEPARATORS = 4;

/**
 * How a place lies to placed targets, compared with where the target was: at exactly the `same` distance from a
 * neighbour; `between` them, and `about` as far from all that are near; in a passage that was lengthened by what its
 * old passage lost (`added`); none of these (`apart`). Where no target is placed: `alone`, about as far from the text's
 * start, or `unknown`.
 */
export type Fit = 'same' | 'about' | 'between' | 'added' | 'apart' | 'alone' | 'unknown';

const BEST_FIRST = ['same', 'about', 'between', 'alone', 'unknown'] as const;

/** The targets that are placed already: they tell what lay between which of them, and how far. */
export class Neighbours {
  readonly #before: readonly PlacedTarget[];
  readonly #now: readonly PlacedTarget[];
  /** Those that kept their order: what was moved across them is left out. */
  readonly #kept: readonly PlacedTarget[];

  constructor(placed: readonly PlacedTarget[]) {
    this.#before = [...placed].sort((a, b) => a.before.start - b.before.start || a.before.end - b.before.end);
    this.#now = [...placed].sort((a, b) => a.now.start - b.now.start || a.now.end - b.now.end);
    this.#kept = inOrder(this.#before);
  }

  fit(before: CodePointRange, now: CodePointRange): Fit {
    const fits = [fitAmong(this.#before, before, now), fitAmong(this.#kept, before, now)];
    const best = BEST_FIRST.find((fit) => fits.includes(fit));
    if (best) return best;
    const [previous, next] = nearestTwo(this.#before, before);
    return previous && next && this.#wasAdded(previous, next, now) ? 'added' : 'apart';
  }

  /** Whether the place is as far from the nearest target before it, or from the text's start, as it was. */
  keepsDistanceBefore(before: CodePointRange, now: CodePointRange): boolean {
    const shift = now.start - before.start;
    return [this.#before, this.#kept].some((placed) => shift === shiftOf(lastBefore(placed, 'before', before.start)));
  }

  /** Whether the passage between two targets lost as much as the one around the place gained. */
  #wasAdded(previous: PlacedTarget, next: PlacedTarget, now: CodePointRange): boolean {
    const [left, right] = [lastBefore(this.#now, 'now', now.start), firstAfter(this.#now, 'now', now.end)];
    if (!left || !right || this.#before.indexOf(left) + 1 !== this.#before.indexOf(right)) return false;
    const gained = growth(left, right);
    return gained >= now.end - now.start && Math.abs(gained + growth(previous, next)) <= SEPARATORS;
  }
}

function nearestTwo(
  placed: readonly PlacedTarget[],
  before: CodePointRange,
): [PlacedTarget | undefined, PlacedTarget | undefined] {
  return [lastBefore(placed, 'before', before.start), firstAfter(placed, 'before', before.end)];
}

function fitAmong(placed: readonly PlacedTarget[], before: CodePointRange, now: CodePointRange): Exclude<Fit, 'added'> {
  const shift = now.start - before.start;
  const [previous, next] = nearestTwo(placed, before);
  const shifts = [shiftOf(previous), ...(next ? [next.now.start - next.before.start] : [])];
  if (shifts.includes(shift)) return 'same';
  const isAbout = shifts.every((other) => Math.abs(other - shift) <= ABOUT);
  if (!previous && !next) return isAbout ? 'alone' : 'unknown';
  const isBetween = (!previous || previous.now.end <= now.start) && (!next || now.end <= next.now.start);
  const isWithin = Math.min(...shifts) - ABOUT <= shift && shift <= Math.max(...shifts) + ABOUT;
  if (!isBetween || !isWithin) return 'apart';
  return isAbout ? 'about' : 'between';
}

/** How far the end of a target was shifted; the text's start was not. */
function shiftOf(placed: PlacedTarget | undefined): number {
  return placed ? placed.now.end - placed.before.end : 0;
}

/** The longest run of targets that stand in the same order as before. */
function inOrder(placed: readonly PlacedTarget[]): PlacedTarget[] {
  return longestAscending(placed.map(({ now }) => now.start)).map((index) => placed[index]!);
}

/** By how many code points the distance between two placed targets grew. */
function growth(left: PlacedTarget, right: PlacedTarget): number {
  return right.now.start - left.now.end - (right.before.start - left.before.end);
}

function lastBefore(placed: readonly PlacedTarget[], side: 'before' | 'now', start: number): PlacedTarget | undefined {
  for (let i = firstFrom(placed, side, start) - 1; i >= 0; i -= 1) if (placed[i]![side].end <= start) return placed[i];
  return undefined;
}

function firstAfter(placed: readonly PlacedTarget[], side: 'before' | 'now', end: number): PlacedTarget | undefined {
  return placed[firstFrom(placed, side, end)];
}

function firstFrom(placed: readonly PlacedTarget[], side: 'before' | 'now', start: number): number {
  return firstIndex(placed.length, (index) => placed[index]![side].start >= start);
}
