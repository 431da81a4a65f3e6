import { align, closeUp, imageOf, type Run } from './align.ts';
import { RunIndex, sameRun } from './occurrenceIndex.ts';
import type { OldPosition, OldText } from './oldText.ts';
import { GAP, type Tokens } from './tokens.ts';
import { compareWording, type Comparison, type Wording } from './wording.ts';

/** So many tokens of neighbouring text on each side are compared. */
export const CONTEXT = 12;
/** Today's neighbouring text may be longer by so many tokens: words may have been put in. */
const CONTEXT_SLACK = 4;
const RUN = 4;
/** A run of words that stands more often than this says nothing about where a target is. */
const COMMON = 12;
const MOST_RUNS = 48;
const MOST_PLACES = 12;
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
  readonly places: readonly Occurrence[];
  /** False when the words are so common that places were left out. */
  readonly isComplete: boolean;
}

/**
 * Finds the places of today's text where a target may stand, and the old places that a place of today may come from.
 */
export class OccurrenceFinder {
  readonly known: OldText;
  readonly today: Tokens;
  readonly #todayRuns: RunIndex;
  readonly #todayWords: RunIndex;
  readonly #knownRuns: RunIndex;
  readonly #frequency: Float64Array;

  constructor(known: OldText, today: TodayIndex) {
    this.known = known;
    this.today = today.tokens;
    this.#todayRuns = today.runs;
    this.#todayWords = today.words;
    this.#frequency = today.frequency;
    this.#knownRuns = new RunIndex(known.tokens, RUN);
  }

  /** Where the target's words stand today, word for word. */
  exactPlaces(home: OldPosition): ExactOccurrences {
    const length = home.unitLast - home.unitFirst + 1;
    const seeds = this.#seeds(home);
    const starts = new Set<number>();
    for (const [shift] of seeds.shifts) {
      if (sameRun(this.known.tokens, home.unitFirst, this.today, home.unitFirst + shift, length))
        starts.add(home.unitFirst + shift);
    }
    let isComplete = seeds.coversBody;
    if (!isComplete) {
      const anywhere = this.#exactStartsByRarestWord(home, length);
      anywhere?.forEach((start) => starts.add(start));
      isComplete = anywhere !== null;
    }
    const places = [...starts].map((unitFirst): Occurrence => {
      const shift = unitFirst - home.unitFirst;
      const extent = { first: home.first + shift, last: home.last + shift, unitFirst, unitLast: home.unitLast + shift };
      return { ...extent, wording: 'same', similarity: 1, ...this.support(home, extent) };
    });
    return {
      places: places.sort(bySupport).slice(0, MOST_PLACES),
      isComplete: isComplete && places.length <= MOST_PLACES,
    };
  }

  /** Where nearly the target's words stand today, or other words between its neighbours. Best first. */
  nearPlaces(home: OldPosition): Occurrence[] {
    const length = home.unitLast - home.unitFirst + 1;
    if (length > LONGEST_ALIGNED) return [];
    const clusters = clusterShifts(this.#seeds(home).shifts, 6 + Math.ceil(length * 0.4));
    const places: Occurrence[] = [];
    const enough = (clusters[0]?.votes ?? 0) * FEW_VOTES;
    for (const cluster of clusters.slice(0, MOST_ALIGNED).filter(({ votes }) => votes >= enough)) {
      const place = this.#alignedPlace(home, home.unitFirst + cluster.from, home.unitLast + cluster.to);
      if (!place || places.some((other) => other.unitFirst <= place.unitLast && place.unitFirst <= other.unitLast))
        continue;
      places.push(place);
    }
    return places.sort((a, b) => b.similarity + b.support - (a.similarity + a.support));
  }

  /** Other old places of the same words as the target's. */
  otherHomes(home: OldPosition): { homes: readonly Extent[]; isComplete: boolean } {
    const { tokens } = this.known;
    const length = home.unitLast - home.unitFirst + 1;
    const starts = new Set<number>();
    let isComplete = false;
    for (const at of spread(home.unitFirst, home.unitLast - RUN + 1, MOST_RUNS)) {
      const found = this.#knownRuns.find(tokens, at, COMMON);
      isComplete ||= found !== null;
      for (const k of found ?? []) {
        const start = k + home.unitFirst - at;
        if (Math.abs(start - home.unitFirst) >= length && sameRun(tokens, start, tokens, home.unitFirst, length))
          starts.add(start);
      }
    }
    return { homes: [...starts].map((unitFirst) => ({ unitFirst, unitLast: unitFirst + length - 1 })), isComplete };
  }

  /** Whether the known text before the unit ends as the unit does: the same sentence stood twice in a row. */
  followsItself(home: OldPosition): boolean {
    const { tokens } = this.known;
    let own = home.unitLast;
    while (tokens.isBoundary(own)) own -= 1;
    let before = home.unitFirst - 1;
    while (tokens.isBoundary(before) && tokens.ids[before] !== undefined && tokens.ids[before] !== GAP) before -= 1;
    return sameRun(tokens, before - RUN + 1, tokens, own - RUN + 1, RUN);
  }

  /**
   * Whether exactly the words of a place stood elsewhere in the known text: then they are no rewording of the target.
   */
  stoodElsewhere(home: OldPosition, place: Occurrence): boolean {
    const length = place.unitLast - place.unitFirst + 1;
    const from = Math.max(place.unitFirst - CONTEXT, 0);
    const to = Math.min(place.unitLast + CONTEXT, this.today.length - 1);
    for (const at of spread(from, to - RUN + 1, MOST_RUNS)) {
      for (const k of this.#knownRuns.find(this.today, at, COMMON) ?? []) {
        const start = k + place.unitFirst - at;
        const isOwn = start <= home.unitLast && start + length - 1 >= home.unitFirst;
        if (!isOwn && sameRun(this.known.tokens, start, this.today, place.unitFirst, length)) return true;
      }
    }
    return false;
  }

  /** How well the neighbours of an old place agree with those of a place today. */
  support(old: Extent, place: Extent): Support {
    const left = this.#agreement(old.unitFirst, place.unitFirst, -1);
    const right = this.#agreement(old.unitLast, place.unitLast, 1);
    return { left, right, support: (left?.share ?? 0) + (right?.share ?? 0) };
  }

  /**
   * Whether the neighbouring text on one side (`step` -1 or 1) tells where the target is: all that is known of it
   * stands nowhere else, in the old text where all of it is known, or else in today's.
   */
  isTelling(home: OldPosition, place: Occurrence, step: 1 | -1): boolean {
    const inner = step < 0 ? home.unitFirst - 1 : home.unitLast + 1;
    const outer = this.#knownEdge(step < 0 ? home.unitFirst : home.unitLast, step);
    const run = { start: Math.min(inner, outer), end: Math.max(inner, outer) + 1 };
    const beside = step < 0 ? place.unitFirst - (run.end - run.start) : place.unitLast + 1;
    if (this.known.complete) return this.#standsOnlyAt(this.#knownRuns, this.known.tokens, run, step, run.start);
    return this.#standsOnlyAt(this.#todayRuns, this.today, run, step, beside);
  }

  /**
   * Whether what is known shows that neither neighbour of the place had these words beside it: they were put there
   * since.
   */
  wasPutThere(place: Occurrence): boolean {
    return (
      this.#neighbourIsNew(place.unitFirst - RUN, RUN, place.unitFirst, 1) &&
      this.#neighbourIsNew(place.unitLast + 1, -1, place.unitLast, -1)
    );
  }

  /** Whether a run of the known text stands in the indexed text at `expected` or nowhere. */
  #standsOnlyAt(index: RunIndex, tokens: Tokens, run: Run, step: 1 | -1, expected: number): boolean {
    const length = run.end - run.start;
    if (length < RUN) return false;
    const offset = step < 0 ? length - RUN : 0;
    const found = index.find(this.known.tokens, run.start + offset, MOST_TWINS);
    if (found === null) return false;
    return found.every(
      (at) => at - offset === expected || !sameRun(this.known.tokens, run.start, tokens, at - offset, length),
    );
  }

  #neighbourIsNew(run: number, offset: number, edge: number, step: 1 | -1): boolean {
    const olds = this.#knownRuns.find(this.today, run, 1);
    if (olds?.length !== 1) return false;
    const beside = olds[0]! + offset;
    const ids = this.known.tokens.ids;
    for (let i = 0; i < 2; i += 1) {
      const id = ids[beside + i * step];
      if (id === undefined || id === GAP) return false;
      if (id !== this.today.ids[edge + i * step]) return true;
    }
    return false;
  }

  #alignedPlace(home: OldPosition, from: number, to: number): Occurrence | null {
    const { tokens } = this.known;
    const source = { start: this.#knownEdge(home.unitFirst, -1), end: this.#knownEdge(home.unitLast, 1) + 1 };
    const [before, after] = [
      home.unitFirst - source.start + CONTEXT_SLACK,
      source.end - home.unitLast - 1 + CONTEXT_SLACK,
    ];
    const goal = { start: Math.max(from - before, 0), end: Math.min(to + after + 1, this.today.length) };
    const length = home.unitLast - home.unitFirst + 1;
    const partners = align(tokens, source, this.today, goal, length + 2 * (before + after));
    if (!partners) return null;
    closeUp(tokens, source, this.today, partners, home.last - source.start);
    const own = imageOf(partners, home.first - source.start, home.last - source.start);
    const unit = imageOf(partners, home.unitFirst - source.start, home.unitLast - source.start);
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
    const words = compare(home.first, home.last, extent.first, extent.last);
    const { wording, similarity } = compare(home.unitFirst, home.unitLast, extent.unitFirst, extent.unitLast);
    return {
      ...extent,
      wording: words.wording === 'grave' ? 'grave' : wording,
      similarity,
      ...this.support(home, extent),
    };
  }

  /** Index of the farthest neighbouring token that is compared on one side. */
  #knownEdge(index: number, step: 1 | -1): number {
    let at = index;
    while (Math.abs(at - index) < CONTEXT && this.known.tokens.ids[at + step] !== undefined) {
      if (this.known.tokens.ids[at + step] === GAP) break;
      at += step;
    }
    return at;
  }

  /** How the known text beside token `k` agrees with today's beside token `n`; null where nothing is known. */
  #agreement(k: number, n: number, step: 1 | -1): Agreement | null {
    const known = Math.abs(this.#knownEdge(k, step) - k);
    if (known === 0) return null;
    const before: number[] = [];
    for (let i = 1; i <= known; i += 1) before.push(this.known.tokens.ids[k + i * step]!);
    const weights = before.map((id) => this.#weightOf(id));
    const weight = weights.reduce((sum, w) => sum + w, 0);
    let run = 0;
    while (run < known && before[run] === this.today.ids[n + (run + 1) * step]) run += 1;
    const most = known < FEW ? 0.5 : 1;
    if (run === known) return { share: most, weight };
    const now: number[] = [];
    for (let i = 1; i <= known + CONTEXT_SLACK; i += 1) {
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
  #seeds(home: OldPosition): { shifts: [number, number][]; coversBody: boolean } {
    const from = this.#knownEdge(home.unitFirst, -1);
    const to = this.#knownEdge(home.unitLast, 1);
    const votes = new Map<number, number>();
    let coversBody = false;
    for (const at of spread(from, to - RUN + 1, MOST_RUNS)) {
      const found = this.#todayRuns.find(this.known.tokens, at, COMMON);
      if (found === null) continue;
      if (at >= home.unitFirst && at + RUN - 1 <= home.unitLast) coversBody = true;
      for (const n of found) votes.set(n - at, (votes.get(n - at) ?? 0) + 1);
    }
    return { shifts: [...votes].sort((a, b) => b[1] - a[1]), coversBody };
  }

  /** null when the rarest word of the target is still too common. */
  #exactStartsByRarestWord(home: OldPosition, length: number): number[] | null {
    const { tokens } = this.known;
    let rarest = home.unitFirst;
    for (let at = home.unitFirst; at <= home.unitLast; at += 1) {
      if ((this.#frequency[tokens.ids[at]!] ?? 0) < (this.#frequency[tokens.ids[rarest]!] ?? 0)) rarest = at;
    }
    const found = this.#todayWords.find(tokens, rarest, 64);
    return (
      found &&
      found
        .map((at) => at - rarest + home.unitFirst)
        .filter((start) => sameRun(tokens, home.unitFirst, this.today, start, length))
    );
  }
}

/** Today's text, indexed once for all targets. */
export class TodayIndex {
  readonly tokens: Tokens;
  readonly runs: RunIndex;
  readonly words: RunIndex;
  /** How often each word of the vocabulary stands in the text. */
  readonly frequency: Float64Array;

  constructor(tokens: Tokens) {
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
