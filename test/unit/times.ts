const TIMES = Number(process.env['READOUTS_TRIALS'] ?? 1);

/**
 * How often a trial by chance is made: as often as is usual in the tests, and `atLength` where `npm run trials` sets
 * `READOUTS_TRIALS`, which without that says how many times as often.
 */
export function timesOf(usual: number, atLength = usual * TIMES): number {
  return TIMES > 1 ? atLength : usual;
}
