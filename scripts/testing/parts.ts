import type { Failure, Outcome } from '../../test/vscode/harness/outcome.ts';
import { HostProblem, MissingHost } from '../host/problem.ts';
import { printCounts, printFailures, total } from './report.ts';

/** Takes what is to be printed, a line or several. */
export type Say = (text: string) => void;

/** A part of a run of the tests. A check, such as the types, has no tests of its own: it counts when it fails. */
export interface Part {
  name: string;
  run(say: Say): Promise<Outcome>;
  isCheck?: boolean;
  /** Whether it may find nothing to test: the tests selected by their titles may be in another part. */
  mayBeEmpty?: boolean;
}

/** What a part came to. */
interface Result {
  part: Part;
  outcome: Outcome;
  /** What the machine lacks, when the part could not run for want of it. */
  missing: string | null;
  seconds: number;
}

/**
 * Runs the parts of every lane, one after the other, and the lanes beside each other, also after a failure; tells `say`
 * at the end what failed, the counts of each part and their sum. The first lane is heard as it goes; of the others each
 * part when it is done.
 * What the machine lacks is told once and counts as one failure, however many parts could not run.
 * Returns the exit code: 1 when anything failed or could not run, or when no test ran at all.
 */
export async function runParts(lanes: readonly (readonly Part[])[], say: Say): Promise<number> {
  const results = (
    await Promise.all(lanes.map((parts, index) => runLane(parts, index === 0 ? say : null, say)))
  ).flat();
  const sum = total([...results.map(({ outcome }) => outcome), ofFailures(missingHosts(results))]);
  say(printFailures(sum));
  for (const result of results) say(`${result.part.name}: ${brief(result)} (${result.seconds.toFixed(1)} s)`);
  say(printCounts(sum));
  return sum.failures.length > 0 || sum.passed === 0 ? 1 : 0;
}

/** Runs parts one after the other; without `live`, `say` is told all that a part has said when it is done. */
async function runLane(parts: readonly Part[], live: Say | null, say: Say): Promise<Result[]> {
  const results: Result[] = [];
  for (const part of parts) {
    const said: string[] = [];
    const hear = live ?? ((text) => void said.push(text));
    hear(`\n── ${part.name}`);
    results.push(await resultOf(part, hear));
    if (said.length > 0) say(said.join('\n'));
  }
  return results;
}

/** The outcome of a check that failed, or of a part that broke off. */
export function failed(test: string, error: string): Outcome {
  return ofFailures([{ test, error }]);
}

/** A part that breaks, or that finds nothing to test, has failed. */
async function resultOf(part: Part, say: Say): Promise<Result> {
  const start = Date.now();
  const result = (outcome: Outcome, missing: string | null = null): Result => {
    return { part, outcome, missing, seconds: (Date.now() - start) / 1000 };
  };
  try {
    const outcome = await part.run(say);
    if (part.isCheck || part.mayBeEmpty || outcome.passed + outcome.failures.length > 0) return result(outcome);
    return result(failed(part.name, 'There were no tests to run; restore them from git.'));
  } catch (error) {
    if (error instanceof MissingHost) return result(ofFailures([]), error.message);
    return result(failed(part.name, error instanceof HostProblem ? error.message : String((error as Error).stack)));
  }
}

/** One failure for each thing that is missing, which names the parts that could not run. */
function missingHosts(results: readonly Result[]): Failure[] {
  const messages = new Set(results.flatMap(({ missing }) => missing ?? []));
  return [...messages].map((error) => {
    const names = results.filter(({ missing }) => missing === error).map(({ part }) => part.name);
    return { test: `could not run ${names.join('; ')}`, error };
  });
}

function brief({ part, outcome, missing }: Result): string {
  if (missing !== null) return 'could not run';
  if (part.isCheck) return outcome.failures.length > 0 ? 'failed' : 'good';
  return printCounts(outcome);
}

function ofFailures(failures: readonly Failure[]): Outcome {
  return { passed: 0, failures };
}
