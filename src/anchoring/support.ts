import { GAP, type NumberedTokens } from './numberedTokens.ts';
import type { OldText } from './oldText.ts';
import type { TodayIndex } from './todayIndex.ts';

/** So many tokens of neighbouring text on each side are compared. */
export const CONTEXT = 12;
/** Today's neighbouring text may be longer by so many tokens: words may have been put in. */
export const CONTEXT_SLACK = 4;
/** Fewer known tokens than this beside a target (a full stop, the text's start) agree by half at most. */
const FEW = 3;
/** A side agrees by at least this share: formulae agree by less, one exchanged word in ten leaves more. */
const AGREES = 0.9;

/** Agreement of one side's neighbouring text, 0 to 1, and how telling that text is (rare words weigh up to 1 each). */
export interface Agreement {
  readonly share: number;
  /** What the share comes to where all agrees: a half where little is known. */
  readonly most: number;
  readonly weight: number;
}

export function agrees(side: Agreement | null): boolean {
  return side !== null && side.share >= AGREES;
}

/** How a place's neighbouring text agrees with that of an old place. */
export interface Support {
  /** null where nothing is known of the old place's neighbouring text on that side. */
  readonly left: Agreement | null;
  readonly right: Agreement | null;
  /** Sum of the two shares, 0 to 2. */
  readonly support: number;
}

export function agreesOnBoth({ left, right }: Support): boolean {
  return agrees(left) && agrees(right);
}

/** Whether all agrees that is known of the neighbours, and more than a full stop is. */
export function agreesAllKnown({ left, right }: Support): boolean {
  const isAgreed = (side: Agreement | null): boolean => side === null || side.share >= AGREES * side.most;
  return isAgreed(left) && isAgreed(right) && (agrees(left) || agrees(right));
}

/** What neighbours are counted from: token indices, both inclusive. */
export interface Extent {
  readonly unitFirst: number;
  readonly unitLast: number;
}

/** Compares what stands beside old places with what stands beside places of today. */
export class Surroundings {
  readonly #oldText: OldText;
  readonly #today: NumberedTokens;
  readonly #frequency: Float64Array;

  constructor(oldText: OldText, { tokens, frequency }: TodayIndex) {
    this.#oldText = oldText;
    this.#today = tokens;
    this.#frequency = frequency;
  }

  /** How well the neighbours of an old place agree with those of a place today. */
  support(old: Extent, occurrence: Extent): Support {
    const left = this.#agreement(old.unitFirst, occurrence.unitFirst, -1);
    const right = this.#agreement(old.unitLast, occurrence.unitLast, 1);
    return { left, right, support: (left?.share ?? 0) + (right?.share ?? 0) };
  }

  /** Index of the farthest neighbouring token that is compared on one side. */
  oldEdge(index: number, step: 1 | -1): number {
    let at = index;
    while (Math.abs(at - index) < CONTEXT && this.#oldText.tokens.ids[at + step] !== undefined) {
      if (this.#oldText.tokens.ids[at + step] === GAP) break;
      at += step;
    }
    return at;
  }

  /** How the known text beside token `k` agrees with today's beside token `n`; null where nothing is known. */
  #agreement(k: number, n: number, step: 1 | -1): Agreement | null {
    const length = Math.abs(this.oldEdge(k, step) - k);
    if (length === 0) return null;
    const before: number[] = [];
    for (let i = 1; i <= length; i += 1) before.push(this.#oldText.tokens.ids[k + i * step]!);
    const weights = before.map((id) => this.#weightOf(id));
    const weight = weights.reduce((sum, w) => sum + w, 0);
    let run = 0;
    while (run < length && before[run] === this.#today.ids[n + (run + 1) * step]) run += 1;
    const most = length < FEW ? 0.5 : 1;
    if (run === length) return { share: most, most, weight };
    const now: number[] = [];
    for (let i = 1; i <= length + CONTEXT_SLACK; i += 1) {
      const id = this.#today.ids[n + i * step];
      if (id === undefined) break;
      now.push(id);
    }
    return { share: (most * heaviestCommon(before, weights, now)) / weight, most, weight };
  }

  #weightOf(id: number): number {
    return 1 / (1 + Math.log2(Math.max(this.#frequency[id] ?? 1, 1)));
  }
}

/** Weight of the heaviest common subsequence. */
function heaviestCommon(a: readonly number[], weights: readonly number[], b: readonly number[]): number {
  const row = new Float64Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = 0;
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1]!;
      row[j + 1] = a[i] === b[j] ? diagonal + weights[i]! : Math.max(above, row[j]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
