/**
 * Why there is no figure: fewer than two annotators coded the same text (`one-coder`), no unit was coded by as many as
 * the measure needs (`no-units`), nobody used the code (`not-used`), or every unit got the same from everybody, so that
 * chance would have done as well (`no-variation`).
 */
export type NoFigure = 'one-coder' | 'no-units' | 'not-used' | 'no-variation';

/** A measure's value, 1 where all agree; or why it has none. */
export type Figure =
  | {
      readonly value: number;
      /** The middle 95 % of the values in resampled units; null where the measure is not resampled. */
      readonly interval: Interval | null;
    }
  | { readonly value: null; readonly reason: NoFigure };

export type Interval = readonly [low: number, high: number];

export function noFigure(reason: NoFigure): Figure {
  return { value: null, reason };
}
