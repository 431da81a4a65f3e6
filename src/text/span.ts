/** A stretch of a text: UTF-16 indices, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch in a text that has `by` more units (UTF-16) before it. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
