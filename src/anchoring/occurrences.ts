import { align, closeUp, imageOf, type Run } from './align.ts';
import { RunIndex, sameRun } from './occurrenceIndex.ts';
import type { OldPosition, OldText } from './oldText.ts';
import { GAP, type NumberedTokens } from './numberedTokens.ts';
import { compareWording, type Comparison, type Wording } from './wording.ts';

/** So many tokens of neighbouring text on each side are compared. */
export const CONTEXT = 12;
/** Today's neighbouring text may be longer by so many tokens: words may have been put in. */
const CONTEXT_SLACK = 4;
const RUN = 4;
/** A run of words that stands more often than this says nothing about where a target is. */
const COMMON = 12;
const MOST_RUNS = 48;
const MOST_OCCURRENCES = 12;
const LONGEST_ALIGNED = 2000;
/**
 * So many near places at most are compared word for word, to save time none with fewer than this share of the best
 * one's common runs.
 */
const MOST_ALIGNED = 4;
const FEW_VOTES = 0.25;
/** Fewer known tokens than this beside a target (a full stop, the text's start) agree by half at most. */
const FEW = 3;
const MOST_TWINS = 256;
/** A side agrees by at least this share: formulae agree by less, one exchanged word in ten leaves more. */
const AGREES = 0.9;

/** Agreement of one side's neighbouring text, 0 to 1, and how telling that text is (rare words weigh up to 1 each). */
export interface Agreement {
  readonly share: number;
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

/** A stretch of today's text that may be the target, with how its neighbours agree: token indices, both inclusive. */
export interface Occurrence extends Support {
  /** The target's own words. */
  readonly first: number;
  readonly last: number;
  /** With what corresponds to the known part of its sentence; wording, similarity and agreement count from here. */
  readonly unitFirst: number;
  readonly unitLast: number;
  readonly wording: Wording;
  readonly similarity: number;
}

/** What neighbours are counted from: token indices, both inclusive. */
export type Extent = Pick<Occurrence, 'unitFirst' | 'unitLast'>;

export interface ExactOccurrences {
  /** Best supported first. */
  readonly occurrences: readonly Occurrence[];
  /** False when the words are so common that places were left out. */
  readonly isComplete: boolean;
}

/**
 * Finds the places of today's text where a target may stand, and the old places that a place of today may come from.
 */
export class OccurrenceFinder {
  readonly oldText: OldText;
  readonly today: NumberedTokens;
  readonly #todayRuns: RunIndex;
  readonly #todayWords: RunIndex;
  readonly #oldRuns: RunIndex;
  readonly #frequency: Float64Array;

  constructor(oldText: OldText, today: TodayIndex) {
    this.oldText = oldText;
    this.today = today.tokens;
    this.#todayRuns = today.runs;
    this.#todayWords = today.words;
    this.#frequency = today.frequency;
    this.#oldRuns = new RunIndex(oldText.tokens, RUN);
  }

  /** Where the target's words stand today, word for word. */
  exactOccurrences(old: OldPosition): ExactOccurrences {
    const length = old.unitLast - old.unitFirst + 1;
    const seeds = this.#seeds(old);
    const starts = new Set<number>();
    for (const [shift] of seeds.shifts) {
      if (sameRun(this.oldText.tokens, old.unitFirst, this.today, old.unitFirst + shift, length))
        starts.add(old.unitFirst + shift);
    }
    let isComplete = seeds.coversBody;
    if (!isComplete) {
      const anywhere = this.#exactStartsByRarestWord(old, length);
      anywhere?.forEach((start) => starts.add(start));
      isComplete = anywhere !== null;
    }
    const occurrences = [...starts].map((unitFirst): Occurrence => {
      const shift = unitFirst - old.unitFirst;
      const extent = { first: old.first + shift, last: old.last + shift, unitFirst, unitLast: old.unitLast + shift };
      return { ...extent, wording: 'same', similarity: 1, ...this.support(old, extent) };
    });
    return {
      occurrences: occurrences.sort(bySupport).slice(0, MOST_OCCURRENCES),
      isComplete: isComplete && occurrences.length <= MOST_OCCURRENCES,
    };
  }

  /** Where nearly the target's words stand today, or other words between its neighbours. Best first. */
  nearOccurrences(old: OldPosition): Occurrence[] {
    const length = old.unitLast - old.unitFirst + 1;
    if (length > LONGEST_ALIGNED) return [];
    const clusters = clusterShifts(this.#seeds(old).shifts, 6 + Math.ceil(length * 0.4));
    const occurrences: Occurrence[] = [];
    const enough = (clusters[0]?.votes ?? 0) * FEW_VOTES;
    for (const cluster of clusters.slice(0, MOST_ALIGNED).filter(({ votes }) => votes >= enough)) {
      const occurrence = this.#alignedOccurrence(old, old.unitFirst + cluster.from, old.unitLast + cluster.to);
      if (
        !occurrence ||
        occurrences.some((other) => other.unitFirst <= occurrence.unitLast && occurrence.unitFirst <= other.unitLast)
      )
        continue;
      occurrences.push(occurrence);
    }
    return occurrences.sort((a, b) => b.similarity + b.support - (a.similarity + a.support));
  }

  /** Other old places of the same words as the target's. */
  otherOldPositions(old: OldPosition): { positions: readonly Extent[]; isComplete: boolean } {
    const { tokens } = this.oldText;
    const length = old.unitLast - old.unitFirst + 1;
    const starts = new Set<number>();
    let isComplete = false;
    for (const at of spread(old.unitFirst, old.unitLast - RUN + 1, MOST_RUNS)) {
      const found = this.#oldRuns.find(tokens, at, COMMON);
      isComplete ||= found !== null;
      for (const k of found ?? []) {
        const start = k + old.unitFirst - at;
        if (Math.abs(start - old.unitFirst) >= length && sameRun(tokens, start, tokens, old.unitFirst, length))
          starts.add(start);
      }
    }
    return { positions: [...starts].map((unitFirst) => ({ unitFirst, unitLast: unitFirst + length - 1 })), isComplete };
  }

  /** Whether the known text before the unit ends as the unit does: the same sentence stood twice in a row. */
  followsItself(old: OldPosition): boolean {
    const { tokens } = this.oldText;
    let own = old.unitLast;
    while (tokens.isBoundary(own)) own -= 1;
    let before = old.unitFirst - 1;
    while (tokens.isBoundary(before) && tokens.ids[before] !== undefined && tokens.ids[before] !== GAP) before -= 1;
    return sameRun(tokens, before - RUN + 1, tokens, own - RUN + 1, RUN);
  }

  /**
   * Whether exactly the words of a place stood elsewhere in the known text: then they are no rewording of the target.
   */
  stoodElsewhere(old: OldPosition, occurrence: Occurrence): boolean {
    const length = occurrence.unitLast - occurrence.unitFirst + 1;
    const from = Math.max(occurrence.unitFirst - CONTEXT, 0);
    const to = Math.min(occurrence.unitLast + CONTEXT, this.today.length - 1);
    for (const at of spread(from, to - RUN + 1, MOST_RUNS)) {
      for (const k of this.#oldRuns.find(this.today, at, COMMON) ?? []) {
        const start = k + occurrence.unitFirst - at;
        const isOwn = start <= old.unitLast && start + length - 1 >= old.unitFirst;
        if (!isOwn && sameRun(this.oldText.tokens, start, this.today, occurrence.unitFirst, length)) return true;
      }
    }
    return false;
  }

  /** How well the neighbours of an old place agree with those of a place today. */
  support(old: Extent, occurrence: Extent): Support {
    const left = this.#agreement(old.unitFirst, occurrence.unitFirst, -1);
    const right = this.#agreement(old.unitLast, occurrence.unitLast, 1);
    return { left, right, support: (left?.share ?? 0) + (right?.share ?? 0) };
  }

  /**
   * Whether the neighbouring text on one side (`step` -1 or 1) tells where the target is: all that is known of it
   * stands nowhere else, in the old text where all of it is known, or else in today's.
   */
  isTelling(old: OldPosition, occurrence: Occurrence, step: 1 | -1): boolean {
    const inner = step < 0 ? old.unitFirst - 1 : old.unitLast + 1;
    const outer = this.#oldEdge(step < 0 ? old.unitFirst : old.unitLast, step);
    const run = { start: Math.min(inner, outer), end: Math.max(inner, outer) + 1 };
    const beside = step < 0 ? occurrence.unitFirst - (run.end - run.start) : occurrence.unitLast + 1;
    if (this.oldText.complete) return this.#standsOnlyAt(this.#oldRuns, this.oldText.tokens, run, step, run.start);
    return this.#standsOnlyAt(this.#todayRuns, this.today, run, step, beside);
  }

  /**
   * Whether what is known shows that neither neighbour of the place had these words beside it: they were put there
   * since.
   */
  wasPutThere(occurrence: Occurrence): boolean {
    return (
      this.#neighbourIsNew(occurrence.unitFirst - RUN, RUN, occurrence.unitFirst, 1) &&
      this.#neighbourIsNew(occurrence.unitLast + 1, -1, occurrence.unitLast, -1)
    );
  }

  /** Whether a run of the known text stands in the indexed text at `expected` or nowhere. */
  #standsOnlyAt(index: RunIndex, tokens: NumberedTokens, run: Run, step: 1 | -1, expected: number): boolean {
    const length = run.end - run.start;
    if (length < RUN) return false;
    const offset = step < 0 ? length - RUN : 0;
    const found = index.find(this.oldText.tokens, run.start + offset, MOST_TWINS);
    if (found === null) return false;
    return found.every(
      (at) => at - offset === expected || !sameRun(this.oldText.tokens, run.start, tokens, at - offset, length),
    );
  }

  #neighbourIsNew(run: number, offset: number, edge: number, step: 1 | -1): boolean {
    const olds = this.#oldRuns.find(this.today, run, 1);
    if (olds?.length !== 1) return false;
    const beside = olds[0]! + offset;
    const ids = this.oldText.tokens.ids;
    for (let i = 0; i < 2; i += 1) {
      const id = ids[beside + i * step];
      if (id === undefined || id === GAP) return false;
      if (id !== this.today.ids[edge + i * step]) return true;
    }
    return false;
  }

  #alignedOccurrence(old: OldPosition, from: number, to: number): Occurrence | null {
    const { tokens } = this.oldText;
    const source = { start: this.#oldEdge(old.unitFirst, -1), end: this.#oldEdge(old.unitLast, 1) + 1 };
    const [before, after] = [
      old.unitFirst - source.start + CONTEXT_SLACK,
      source.end - old.unitLast - 1 + CONTEXT_SLACK,
    ];
    const goal = { start: Math.max(from - before, 0), end: Math.min(to + after + 1, this.today.length) };
    const length = old.unitLast - old.unitFirst + 1;
    const partners = align(tokens, source, this.today, goal, length + 2 * (before + after));
    if (!partners) return null;
    closeUp(tokens, source, this.today, partners, old.last - source.start);
    const own = imageOf(partners, old.first - source.start, old.last - source.start);
    const unit = imageOf(partners, old.unitFirst - source.start, old.unitLast - source.start);
    if (!own || !unit || unit.last - unit.first > 2 * length + 8) return null;
    const extent = {
      first: own.first,
      last: own.last,
      unitFirst: Math.min(unit.first, own.first),
      unitLast: Math.max(unit.last, own.last),
    };
    const compare = (from: number, to: number, first: number, last: number): Comparison =>
      compareWording(
        tokens,
        { start: from, end: to + 1 },
        this.today,
        { start: first, end: last + 1 },
        partners.subarray(from - source.start, to - source.start + 1),
      );
    const words = compare(old.first, old.last, extent.first, extent.last);
    const { wording, similarity } = compare(old.unitFirst, old.unitLast, extent.unitFirst, extent.unitLast);
    return {
      ...extent,
      wording: words.wording === 'grave' ? 'grave' : wording,
      similarity,
      ...this.support(old, extent),
    };
  }

  /** Index of the farthest neighbouring token that is compared on one side. */
  #oldEdge(index: number, step: 1 | -1): number {
    let at = index;
    while (Math.abs(at - index) < CONTEXT && this.oldText.tokens.ids[at + step] !== undefined) {
      if (this.oldText.tokens.ids[at + step] === GAP) break;
      at += step;
    }
    return at;
  }

  /** How the known text beside token `k` agrees with today's beside token `n`; null where nothing is known. */
  #agreement(k: number, n: number, step: 1 | -1): Agreement | null {
    const length = Math.abs(this.#oldEdge(k, step) - k);
    if (length === 0) return null;
    const before: number[] = [];
    for (let i = 1; i <= length; i += 1) before.push(this.oldText.tokens.ids[k + i * step]!);
    const weights = before.map((id) => this.#weightOf(id));
    const weight = weights.reduce((sum, w) => sum + w, 0);
    let run = 0;
    while (run < length && before[run] === this.today.ids[n + (run + 1) * step]) run += 1;
    const most = length < FEW ? 0.5 : 1;
    if (run === length) return { share: most, weight };
    const now: number[] = [];
    for (let i = 1; i <= length + CONTEXT_SLACK; i += 1) {
      const id = this.today.ids[n + i * step];
      if (id === undefined) break;
      now.push(id);
    }
    return { share: (most * heaviestCommon(before, weights, now)) / weight, weight };
  }

  #weightOf(id: number): number {
    return 1 / (1 + Math.log2(Math.max(this.#frequency[id] ?? 1, 1)));
  }

  /** The shifts (index today less index in the known text) that runs of the target and its neighbours vote for. */
  #seeds(old: OldPosition): { shifts: [number, number][]; coversBody: boolean } {
    const from = this.#oldEdge(old.unitFirst, -1);
    const to = this.#oldEdge(old.unitLast, 1);
    const votes = new Map<number, number>();
    let coversBody = false;
    for (const at of spread(from, to - RUN + 1, MOST_RUNS)) {
      const found = this.#todayRuns.find(this.oldText.tokens, at, COMMON);
      if (found === null) continue;
      if (at >= old.unitFirst && at + RUN - 1 <= old.unitLast) coversBody = true;
      for (const n of found) votes.set(n - at, (votes.get(n - at) ?? 0) + 1);
    }
    return { shifts: [...votes].sort((a, b) => b[1] - a[1]), coversBody };
  }

  /** null when the rarest word of the target is still too common. */
  #exactStartsByRarestWord(old: OldPosition, length: number): number[] | null {
    const { tokens } = this.oldText;
    let rarest = old.unitFirst;
    for (let at = old.unitFirst; at <= old.unitLast; at += 1) {
      if ((this.#frequency[tokens.ids[at]!] ?? 0) < (this.#frequency[tokens.ids[rarest]!] ?? 0)) rarest = at;
    }
    const found = this.#todayWords.find(tokens, rarest, 64);
    return (
      found &&
      found
        .map((at) => at - rarest + old.unitFirst)
        .filter((start) => sameRun(tokens, old.unitFirst, this.today, start, length))
    );
  }
}

/** Today's text, indexed once for all targets. */
export class TodayIndex {
  readonly tokens: NumberedTokens;
  readonly runs: RunIndex;
  readonly words: RunIndex;
  /** How often each word of the vocabulary stands in the text. */
  readonly frequency: Float64Array;

  constructor(tokens: NumberedTokens) {
    this.tokens = tokens;
    this.runs = new RunIndex(tokens, RUN);
    this.words = new RunIndex(tokens, 1);
    this.frequency = new Float64Array(tokens.vocabulary.words.length);
    for (const id of tokens.ids) if (id !== GAP) this.frequency[id]! += 1;
  }
}

function bySupport(a: Occurrence, b: Occurrence): number {
  return b.support - a.support;
}

/** Up to `most` whole numbers from `from` to `to`, both ends among them. */
function* spread(from: number, to: number, most: number): Generator<number> {
  const step = Math.max(1, (to - from) / (most - 1));
  for (let at = from; at <= to + 1e-9; at += step) yield Math.round(at);
}

/** Shifts that lie close together, as ranges, the one with the most votes first. */
function clusterShifts(
  shifts: readonly [number, number][],
  width: number,
): { from: number; to: number; votes: number }[] {
  const clusters: { from: number; to: number; votes: number }[] = [];
  for (const [shift, votes] of [...shifts].sort((a, b) => a[0] - b[0])) {
    const open = clusters.at(-1);
    if (open && shift - open.to <= width && shift - open.from <= 2 * width) {
      open.to = shift;
      open.votes += votes;
    } else clusters.push({ from: shift, to: shift, votes });
  }
  return clusters.sort((a, b) => b.votes - a.votes);
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
