import { diffArrays } from 'diff';
import { firstIndex } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';

/** Beyond so many changed words two texts are not compared: the cost grows with their square. */
const MOST_EDITS = 4000;

/** The words that two texts have in common, in the same order in both. */
export class AlignedWords {
  /** Of each, where it is in the earlier and in the later text (UTF-16). */
  readonly #pairs: readonly { readonly old: Span; readonly now: Span }[];

  constructor(earlier: string, later: string) {
    const [old, now] = [wordsOf(earlier), wordsOf(later)];
    const runs = diffArrays(
      old.map(({ text }) => text),
      now.map(({ text }) => text),
      { maxEditLength: MOST_EDITS },
    );
    const pairs: { old: Span; now: Span }[] = [];
    let [from, to] = [0, 0];
    for (const { value, added, removed } of runs ?? [])
      for (let word = 0; word < value.length; word++) {
        if (!added && !removed) pairs.push({ old: old[from]!, now: now[to]! });
        if (!added) from++;
        if (!removed) to++;
      }
    this.#pairs = pairs;
  }

  /**
   * Whether a stretch of the later text is what has become of one of the earlier text by edits in it and at its bounds:
   * it has every word that is left of it, of which there must be one, and none that stood beside it.
   */
  isSamePlace(old: Span, now: Span): boolean {
    const first = firstIndex(this.#pairs.length, (index) => this.#pairs[index]!.old.end > old.start);
    const end = firstIndex(this.#pairs.length, (index) => this.#pairs[index]!.old.start >= old.end);
    const inside = this.#pairs.slice(first, end);
    const [before, after] = [this.#pairs[first - 1], this.#pairs[end]];
    return (
      inside.length > 0 &&
      inside.every((pair) => pair.now.start < now.end && now.start < pair.now.end) &&
      (!before || before.now.end <= now.start) &&
      (!after || now.end <= after.now.start)
    );
  }
}

function wordsOf(text: string): (Span & { readonly text: string })[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => {
    return { text: found[0], start: found.index, end: found.index + found[0].length };
  });
}
