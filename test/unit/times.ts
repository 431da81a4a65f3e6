/**
 * How often a trial by chance is made: as often as given in the unit tests, and `READOUTS_TRIALS` times as often where
 * `npm run trials` sets that.
 */
export function timesOf(usual: number): number {
  return usual * Number(process.env['READOUTS_TRIALS'] ?? 1);
}
