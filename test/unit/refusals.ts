import { Refusal } from '../../src/yaml/refusal.ts';

/** For `assert.throws`: whether the error refuses to go by a file because of a problem with that code in that line. */
export function brokenFile(problem: string, line: number): (error: unknown) => boolean {
  return (error) => {
    if (!(error instanceof Refusal)) return false;
    const reason = error.reason.code === 'unfitting-value' ? error.reason.because : error.reason;
    return reason.code === 'broken-file' && reason.problem.code === problem && reason.line === line;
  };
}
