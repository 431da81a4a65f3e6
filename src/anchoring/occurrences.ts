import { Aligner, type Occurrence } from './aligned.ts';
import { RunIndex, sameRun } from './occurrenceIndex.ts';
import type { OldPosition, OldText } from './oldText.ts';
import type { Run } from './align.ts';
import { GAP, type NumberedTokens } from './numberedTokens.ts';
import { CONTEXT, Surroundings, type Extent, type Support } from './support.ts';
import { RUN, type TodayIndex } from './todayIndex.ts';

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
const MOST_TWINS = 256;

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
  readonly #surroundings: Surroundings;
  readonly #aligner: Aligner;

  constructor(oldText: OldText, today: TodayIndex) {
    this.oldText = oldText;
    this.today = today.tokens;
    this.#todayRuns = today.runs;
    this.#todayWords = today.words;
    this.#frequency = today.frequency;
    this.#oldRuns = new RunIndex(oldText.tokens, RUN);
    this.#surroundings = new Surroundings(oldText, today);
    this.#aligner = new Aligner(oldText, today, this.#surroundings);
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
      const wording = this.#aligner.isWholeSentence(old, extent) ? 'same' : 'grave';
      const mayBegin = this.#aligner.mayBegin(old, extent);
      return { ...extent, wording, similarity: 1, mayBegin, ...this.support(old, extent) };
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
      const occurrence = this.#aligner.occurrenceAt(old, old.unitFirst + cluster.from, old.unitLast + cluster.to);
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

  /**
   * Whether all that is known of the sentence before the unit is how the unit ends, or of the one behind it how it
   * begins: the same sentence may have stood twice in a row.
   */
  isBesideItself(old: OldPosition): boolean {
    return this.#isBesideItself(old, -1) || this.#isBesideItself(old, 1);
  }

  #isBesideItself(old: OldPosition, step: 1 | -1): boolean {
    const { tokens } = this.oldText;
    const length = old.unitLast - old.unitFirst + 1;
    const beside = this.#neighbourOf(old, step);
    let own = step < 0 ? old.unitLast : old.unitFirst;
    while (step < 0 && own > old.unitFirst && tokens.isBoundary(own)) own -= 1;
    let common = 0;
    while (common < length && !tokens.isBoundary(beside + common * step)) common += 1;
    const [at, from] = step < 0 ? [beside - common + 1, own - common + 1] : [beside, own];
    const [cut, whole] = [tokens.fragment(beside + common * step), tokens.word(own + common * step)];
    if (step < 0 ? !whole.endsWith(cut) : !whole.startsWith(cut)) return false;
    return common + (cut ? 1 : 0) >= RUN && sameRun(tokens, at, tokens, from, common);
  }

  /** The nearest token of the sentence beside the unit, or a gap. */
  #neighbourOf(old: OldPosition, step: 1 | -1): number {
    const { tokens } = this.oldText;
    let at = (step < 0 ? old.unitFirst : old.unitLast) + step;
    while (tokens.isBoundary(at) && tokens.ids[at] !== undefined && tokens.ids[at] !== GAP) at += step;
    return at;
  }

  /** Whether the nearest known words of a neighbouring sentence stand anywhere today. */
  neighboursStand(old: OldPosition): boolean {
    const runs = [this.#neighbourOf(old, -1) - RUN + 1, this.#neighbourOf(old, 1)];
    return runs.some((at) => this.#todayRuns.find(this.oldText.tokens, at, COMMON)?.length !== 0);
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
    return this.#surroundings.support(old, occurrence);
  }

  /**
   * Whether the neighbouring text on one side (`step` -1 or 1) tells where the target is: all that is known of it
   * stands nowhere else, in the old text where all of it is known, or else in today's.
   */
  isTelling(old: OldPosition, occurrence: Occurrence, step: 1 | -1): boolean {
    const inner = step < 0 ? old.unitFirst - 1 : old.unitLast + 1;
    const outer = this.#surroundings.oldEdge(step < 0 ? old.unitFirst : old.unitLast, step);
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

  /**
   * Whether the place stands between the nearest words on both sides that stood once and stand once, whatever was put
   * between them: all that lay there is known, so that nothing else of the old text stands there unless it was moved.
   */
  standsBetween(old: OldPosition, occurrence: Occurrence): boolean {
    return this.#keepsSide(old, occurrence, -1) && this.#keepsSide(old, occurrence, 1);
  }

  #keepsSide(old: OldPosition, occurrence: Occurrence, step: 1 | -1): boolean {
    const { tokens } = this.oldText;
    let at = step < 0 ? old.unitFirst - RUN : old.unitLast + 1;
    for (let n = 0; n < MOST_RUNS; n += 1, at += step) {
      const stood = this.#oldRuns.find(tokens, at, 1);
      // Beyond a gap another sentence of the same words may have stood.
      if (stood?.length === 0) return false;
      const [now, another] = (stood && this.#todayRuns.find(tokens, at, 1)) ?? [];
      if (now === undefined || another !== undefined) continue;
      return step < 0 ? now + RUN <= occurrence.unitFirst : now > occurrence.unitLast;
    }
    return false;
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

  /** The shifts (index today less index in the known text) that runs of the target and its neighbours vote for. */
  #seeds(old: OldPosition): { shifts: [number, number][]; coversBody: boolean } {
    const from = this.#surroundings.oldEdge(old.unitFirst, -1);
    const to = this.#surroundings.oldEdge(old.unitLast, 1);
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
