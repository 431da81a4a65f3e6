import type { CodePointRange } from './digestedText.ts';

/** A target whose place is decided: code points in the old text and in today's. */
export interface Settled {
  readonly before: CodePointRange;
  readonly now: CodePointRange;
}

/** Neighbours farther away than this (code points) say nothing about where a target went. */
const NEAR = 1500;
/** So many code points may have come or gone between a target and its neighbour: a sentence or two. */
const ABOUT = 250;

/**
 * The places of settled targets as a frame for the others: what stood between two neighbours, or at a fixed distance
 * from one, is sought there first.
 */
export class Frame {
  readonly #settled: readonly Settled[];

  constructor(settled: readonly Settled[]) {
    this.#settled = [...settled].sort((a, b) => a.before.start - b.before.start || a.before.end - b.before.end);
  }

  /** Whether the place lies exactly as far from the text's start, or from a near settled neighbour, as the target did. */
  keepsDistance(before: CodePointRange, now: CodePointRange): boolean {
    const shift = now.start - before.start;
    const { previous, next } = this.#neighbours(before);
    const agrees = (neighbour: Settled | undefined, edge: 'start' | 'end'): boolean =>
      neighbour !== undefined && neighbour.now[edge] - neighbour.before[edge] === shift;
    return shift === 0 || agrees(previous, 'end') || agrees(next, 'start');
  }

  /**
   * Whether the place lies about as far from a near settled neighbour as the target did, and on the same sides of both.
   * The text's start counts as a neighbour.
   */
  isNear(before: CodePointRange, now: CodePointRange): boolean {
    const { previous, next } = this.#neighbours(before);
    const shift = now.start - before.start;
    const isAbout = (neighbour: Settled | undefined, edge: 'start' | 'end'): boolean =>
      neighbour !== undefined && Math.abs(neighbour.now[edge] - neighbour.before[edge] - shift) <= ABOUT;
    const isAfter = !previous || previous.now.end <= now.start;
    const isBefore = !next || now.end <= next.now.start;
    const fromStart = !previous && before.start <= NEAR && Math.abs(shift) <= ABOUT;
    return isAfter && isBefore && (isAbout(previous, 'end') || isAbout(next, 'start') || fromStart);
  }

  #neighbours(before: CodePointRange): { previous: Settled | undefined; next: Settled | undefined } {
    const at = this.#firstFrom(before.start);
    let previous: Settled | undefined;
    for (let i = at - 1; i >= 0 && i > at - 8 && !previous; i -= 1) {
      const settled = this.#settled[i]!;
      if (settled.before.end <= before.start && before.start - settled.before.end <= NEAR) previous = settled;
    }
    let next: Settled | undefined;
    for (let i = at; i < this.#settled.length && i < at + 8 && !next; i += 1) {
      const settled = this.#settled[i]!;
      if (settled.before.start >= before.end && settled.before.start - before.end <= NEAR) next = settled;
    }
    return { previous, next };
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#settled.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#settled[middle]!.before.start >= start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
