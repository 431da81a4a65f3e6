import { firstIndex } from './search.ts';
import type { Span } from './span.ts';

/** Finds, among many stretches of a text, those that have something in common with another one. */
export class TouchingSpans<S extends Span> {
  readonly #spans: readonly S[];
  /** For each of them how far it, and those before it, reach. */
  readonly #reach: readonly number[];

  /** @param spans by where they start */
  constructor(spans: readonly S[]) {
    let reach = 0;
    this.#spans = spans;
    this.#reach = spans.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** @param spans in any order */
  static of<S extends Span>(spans: readonly S[]): TouchingSpans<S> {
    return new TouchingSpans(spans.toSorted((a, b) => a.start - b.start));
  }

  /** Those that have at least one place in common with a stretch, in order. */
  touching({ start, end }: Span): S[] {
    const found: S[] = [];
    for (let at = this.#behind(end) - 1; at >= 0; at--) {
      if (this.#reach[at]! <= start) break;
      if (this.#spans[at]!.end > start) found.push(this.#spans[at]!);
    }
    return found.reverse();
  }

  /** Whether there is one. */
  isTouched({ start, end }: Span): boolean {
    const behind = this.#behind(end);
    return behind > 0 && this.#reach[behind - 1]! > start;
  }

  /** The index of the first that begins at an offset, or behind it. */
  #behind(offset: number): number {
    return firstIndex(this.#spans.length, (index) => this.#spans[index]!.start >= offset);
  }
}
