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

  /**
   * How a place lies to the nearest settled neighbours and the text's start, compared with where the target was: at
   * exactly the `same` distance from one of them; `about` as far from all of them, or from `one`; far from all of them
   * (`apart`); `unknown` when there is no neighbour near.
   */
  fit(before: CodePointRange, now: CodePointRange): 'same' | 'about' | 'one' | 'apart' | 'unknown' {
    const shift = now.start - before.start;
    const { previous, next } = this.#neighbours(before);
    const shifts = [
      previous ? previous.now.end - previous.before.end : 0,
      ...(next ? [next.now.start - next.before.start] : []),
    ];
    if (shift === 0 || shifts.includes(shift)) return 'same';
    const isBetween = (!previous || previous.now.end <= now.start) && (!next || now.end <= next.now.start);
    const near = isBetween ? shifts.filter((other) => Math.abs(other - shift) <= ABOUT).length : 0;
    if (near > 0) return near === shifts.length ? 'about' : 'one';
    return previous || next ? 'apart' : 'unknown';
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
