/** What a runner of tests came to. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The sum of counts. */
export function total(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((sum, each) => sum + each.passed, 0),
    failed: counts.reduce((sum, each) => sum + each.failed, 0),
  };
}

/** Counts as a line: `12 passed, 0 failed`. */
export function printCounts(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed`;
}
