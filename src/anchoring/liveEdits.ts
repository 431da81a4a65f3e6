import type { Span } from '../text/span.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';

/**
 * Moves spans along with edits of the text. Spans and edits count UTF-16 units in the text before, `end` exclusive; the
 * edits do not overlap and come in any order. An edit inside a span changes its length, what is inserted at an edge
 * stays outside, and what replaces a part up to an edge from within belongs to the span. null where no character of a
 * span is left.
 */
export function followEdits<T extends Span>(spans: readonly T[], edits: readonly TextEdit[]): (Span | null)[] {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.map((span) => followOne(span, inOrder));
}

function followOne(span: Span, edits: readonly TextEdit[]): Span | null {
  let { start, end } = span;
  let left = span.end - span.start;
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= span.end) break;
    const growth = edit.newText.length - (edit.end - edit.start);
    left -= Math.max(0, Math.min(edit.end, span.end) - Math.max(edit.start, span.start));
    if (edit.end <= span.start) start = span.start + shift + growth;
    else if (edit.start < span.start) start = edit.start + shift + edit.newText.length;
    if (edit.end <= span.end) end = span.end + shift + growth;
    else end = edit.start + shift;
    shift += growth;
  }
  return left > 0 ? { start, end } : null;
}

/** A text as it was, told by what differs from the text now: `[start, end)` of the text now was `was`. */
interface Moment {
  start: number;
  end: number;
  was: string;
  readonly spans: Map<string, Span | null>;
}

/** A text that was taken away, with the places of the targets in it (UTF-16 units from its start). */
interface Piece {
  readonly text: string;
  readonly spans: Map<string, Span>;
}

/** So many pieces that were taken away are remembered, each of at most so many UTF-16 units. */
const MOST_PIECES = 50;
const LARGEST_PIECE = 50_000;

/** So many earlier moments are remembered for undo. */
const MOST_MOMENTS = 200;
/** A moment from which so much (UTF-16 units) has changed since is forgotten. */
const LARGEST_DIFFERENCE = 200_000;

/**
 * The places of targets in a text that is being edited. When an undo (or a redo) brings back a text that was, the
 * targets are again where they were then, those that had been deleted among them. A text that was taken away and is put
 * in elsewhere, at once (lines moved past others, sorted lines) or later (cut and pasted), takes its targets along.
 */
export class LiveTargets {
  #text: string;
  #spans = new Map<string, Span | null>();
  #moments: Moment[] = [];
  #pieces: Piece[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Follows a span (UTF-16) of the text as it is now, in place of what the id stood for before. */
  track(id: string, span: Span): void {
    this.untrack(id);
    this.#spans.set(id, { start: span.start, end: span.end });
  }

  untrack(id: string): void {
    this.#spans.delete(id);
    for (const { spans } of [...this.#moments, ...this.#pieces]) spans.delete(id);
  }

  /** Where the target is now; null when it was deleted, undefined when the id is not followed. */
  get(id: string): Span | null | undefined {
    return this.#spans.get(id);
  }

  /** Takes note of edits that do not overlap; their positions count in the text before any of them. */
  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.#remember(edits);
    const [before, places] = [this.#text, new Map(this.#spans)];
    this.#text = applyEdits(before, edits);
    this.#moveAlong(edits);
    this.#keepPieces(before, places, edits);
    this.#putIn(edits);
    const again = this.#moments.findLast((moment) => this.#text.slice(moment.start, moment.end) === moment.was);
    for (const [id, span] of again?.spans ?? []) if (this.#spans.has(id)) this.#spans.set(id, span);
  }

  #moveAlong(edits: readonly TextEdit[]): void {
    const alive = [...this.#spans].flatMap(([id, span]) => (span ? [{ id, ...span }] : []));
    followEdits(alive, edits).forEach((span, i) => this.#spans.set(alive[i]!.id, span));
  }

  /** Remembers what the edits take away with the targets of which nothing is left. */
  #keepPieces(before: string, places: ReadonlyMap<string, Span | null>, edits: readonly TextEdit[]): void {
    const gone = [...places].flatMap(([id, span]) => (span && this.#spans.get(id) === null ? [{ id, span }] : []));
    for (const { start, end } of gone.length > 0 ? edits : []) {
      const inside = gone.filter(({ span }) => start <= span.start && span.end <= end);
      if (inside.length === 0 || end - start > LARGEST_PIECE) continue;
      const ids = new Set(inside.map(({ id }) => id));
      for (const { spans } of this.#pieces) for (const id of ids) spans.delete(id);
      const spans = inside.map(({ id, span }) => [id, { start: span.start - start, end: span.end - start }] as const);
      this.#pieces.push({ text: before.slice(start, end), spans: new Map(spans) });
    }
    this.#pieces = this.#pieces.filter(({ spans }) => spans.size > 0).slice(-MOST_PIECES);
  }

  /** Gives targets that were taken away their places in what the edits put in. */
  #putIn(edits: readonly TextEdit[]): void {
    let shift = 0;
    for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const at = start + shift;
      shift += newText.length - (end - start);
      if (newText.trim() === '') continue;
      for (const piece of this.#pieces)
        for (const [id, span] of piece.spans) {
          const found = this.#spans.get(id) === null ? placeIn(newText, piece.text, span) : null;
          if (found) this.#spans.set(id, { start: at + found.start, end: at + found.end });
        }
    }
  }

  /** Adds the text as it is before the edits, and tells every remembered moment by the text that will be. */
  #remember(edits: readonly TextEdit[]): void {
    this.#moments.push({ start: 0, end: 0, was: '', spans: new Map(this.#spans) });
    const newest = this.#moments.at(-1)!;
    newest.start = newest.end = Math.min(...edits.map((edit) => edit.start));
    const from = newest.start;
    const to = Math.max(...edits.map((edit) => edit.end));
    const growth = edits.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
    for (const moment of this.#moments) {
      const start = Math.min(moment.start, from);
      const end = Math.max(moment.end, to);
      moment.was = this.#text.slice(start, moment.start) + moment.was + this.#text.slice(moment.end, end);
      moment.start = start;
      moment.end = end + growth;
    }
    this.#moments = this.#moments.filter((moment) => moment.was.length <= LARGEST_DIFFERENCE).slice(-MOST_MOMENTS);
  }
}

/**
 * Where a span of a text that was taken away is in a text that is put in: that has all of it, or else, once only, the
 * lines of the span, which stood in it once. null where it has neither.
 */
function placeIn(put: string, taken: string, span: Span): Span | null {
  const whole = trimmed(taken, { start: 0, end: taken.length });
  const at = put.indexOf(taken.slice(whole.start, whole.end));
  if (at >= 0) return { start: at + span.start - whole.start, end: at + span.end - whole.start };
  const lineEnd = taken.indexOf('\n', span.end);
  const lines = trimmed(taken, {
    start: taken.lastIndexOf('\n', span.start - 1) + 1,
    end: lineEnd < 0 ? taken.length : lineEnd,
  });
  const words = taken.slice(lines.start, lines.end);
  const only = put.indexOf(words);
  if (only < 0 || isTwiceIn(put, words) || isTwiceIn(taken, words)) return null;
  return { start: only + span.start - lines.start, end: only + span.end - lines.start };
}

/** A span of a text without white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

function isTwiceIn(text: string, words: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words);
}
