import type { CodeColour } from '../../codebook/colours.ts';
import type { Span } from '../../text/span.ts';

/** How many stripes find room below a line of text. */
export const LANES = 3;

/** How sure the place of an annotation is. */
export type Sureness = 'exact' | 'moved' | 'changed';

/** An annotation to be striped. */
export interface Striped {
  /** UTF-16, end exclusive. */
  readonly span: Span;
  /** Of its codes, each once; none for a note. */
  readonly colours: readonly CodeColour[];
  /** The person's own, and not rejected. */
  readonly isStrong: boolean;
  readonly sureness: Sureness;
}

/** What a stripe looks like. Several colours take turns; without any, it is that of notes. */
export interface StripeLook {
  /** 0 is the lowest. */
  readonly lane: number;
  readonly colours: readonly CodeColour[];
  readonly isStrong: boolean;
  readonly sureness: Sureness;
}

/** A stretch of a lane that looks the same from end to end. No two of a lane overlap. */
export interface Stripe extends Span {
  readonly look: StripeLook;
}

/** An annotation with the lanes that it keeps along its whole length. */
interface Laid {
  readonly striped: Striped;
  readonly lanes: ReadonlyMap<number, readonly CodeColour[]>;
}

/**
 * Stripes for annotations, which may nest and overlap: each keeps its lanes from end to end, so that one can follow it.
 * Where there is room each code has a lane of its own; where there is little, the codes of an annotation take turns in
 * one lane; and where more annotations meet than there are lanes, those take turns too. Nothing is left out.
 */
export function layStripes(annotations: readonly Striped[]): Stripe[] {
  const inOrder = annotations
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const crowded = crowdedOnes(inOrder);
  const laid: Laid[] = [];
  let active: Laid[] = [];
  for (const striped of inOrder) {
    // Those that only touch do not share a lane either: one could not tell where the first ends.
    active = active.filter((other) => other.striped.span.end >= striped.span.start);
    const one = { striped, lanes: lanesFor(striped, active, crowded.has(striped)) };
    laid.push(one);
    active.push(one);
  }
  return Array.from({ length: LANES }, (_, lane) => stripesOfLane(laid, lane)).flat();
}

function wishesOf({ colours }: Striped): number {
  return Math.min(Math.max(colours.length, 1), LANES);
}

/** The annotations that meet, anywhere along their length, more codes than there are lanes. */
function crowdedOnes(inOrder: readonly Striped[]): Set<Striped> {
  const crowded = new Set<Striped>();
  let active: Striped[] = [];
  for (const striped of inOrder) {
    active = active.filter(({ span }) => span.end >= striped.span.start);
    active.push(striped);
    const wished = active.reduce((sum, each) => sum + wishesOf(each), 0);
    if (wished > LANES) for (const each of active) crowded.add(each);
  }
  return crowded;
}

function lanesFor(striped: Striped, active: readonly Laid[], isCrowded: boolean): Laid['lanes'] {
  const takers = Array.from({ length: LANES }, (_, lane) => active.filter(({ lanes }) => lanes.has(lane)).length);
  const free = takers.flatMap((count, lane) => (count === 0 ? [lane] : []));
  const least = Math.min(...takers);
  const chosen = free.length > 0 ? free.slice(0, isCrowded ? 1 : wishesOf(striped)) : [takers.lastIndexOf(least)];
  const lanes = new Map<number, CodeColour[]>(chosen.map((lane) => [lane, []]));
  striped.colours.forEach((colour, index) => lanes.get(chosen[Math.min(index, chosen.length - 1)]!)!.push(colour));
  return lanes;
}

function stripesOfLane(laid: readonly Laid[], lane: number): Stripe[] {
  const takers = laid.filter(({ lanes }) => lanes.has(lane));
  const stripes: Stripe[] = [];
  let active: Laid[] = [];
  let from = 0;
  const endAt = (to: number): void => {
    if (active.length > 0 && from < to) stripes.push({ start: from, end: to, look: lookOf(active, lane) });
    from = to;
  };
  const leaveUntil = (limit: number): void => {
    for (;;) {
      const end = Math.min(...active.map(({ striped }) => striped.span.end));
      if (end > limit || active.length === 0) return;
      endAt(end);
      active = active.filter(({ striped }) => striped.span.end > end);
    }
  };
  for (const taker of takers) {
    leaveUntil(taker.striped.span.start);
    endAt(taker.striped.span.start);
    active.push(taker);
  }
  leaveUntil(Number.MAX_SAFE_INTEGER);
  return stripes;
}

/** What those that share a lane look like together. */
function lookOf(active: readonly Laid[], lane: number): StripeLook {
  const [first] = active;
  const isAlike = active.every(({ striped }) => striped.sureness === first!.striped.sureness);
  return {
    lane,
    colours: distinctColours(active.flatMap(({ lanes }) => lanes.get(lane)!)),
    isStrong: active.some(({ striped }) => striped.isStrong),
    sureness: isAlike ? first!.striped.sureness : 'exact',
  };
}

/** The colours in their order, each once. */
export function distinctColours(colours: readonly CodeColour[]): CodeColour[] {
  return [...new Map(colours.map((colour) => [colour.light + colour.dark, colour])).values()];
}
