// Runs every check and every test, also after a failure, and ends with the sum of all tests.
import type { Outcome } from '../test/vscode/harness/outcome.ts';
import { HostProblem, runScript } from './host/problem.ts';
import { runNpm } from './host/processes.ts';
import { ROOT } from './host/paths.ts';
import { testGrammar } from './testing/grammar.ts';
import { testInside } from './testing/insideVscode.ts';
import { runMocha } from './testing/mochaRun.ts';
import { printCounts, printFailures, total } from './testing/report.ts';

/** A part of the run. A check, such as the types, has no tests of its own: it counts when it fails. */
interface Stage {
  name: string;
  run(): Promise<Outcome>;
  isCheck?: boolean;
}

const STAGES: readonly Stage[] = [
  { name: 'types', run: () => check('types'), isCheck: true },
  { name: 'lint', run: () => check('lint'), isCheck: true },
  { name: 'build', run: () => check('build'), isCheck: true },
  { name: 'unit tests', run: () => runMocha('test/unit/**/*.test.ts', { print: 'dot', timeout: 60_000 }) },
  { name: 'grammar tests', run: testGrammar },
  { name: 'in VS Code, Node extension host', run: () => testInside('node', '') },
  { name: 'in VS Code, web extension host', run: () => testInside('web', '') },
  { name: 'in VS Code, through its window', run: () => testInside('ui', '') },
];

await runScript(async () => {
  const results: { stage: Stage; outcome: Outcome; seconds: number }[] = [];
  for (const stage of STAGES) {
    console.log(`\n── ${stage.name}`);
    const start = Date.now();
    results.push({ stage, outcome: await outcomeOf(stage), seconds: (Date.now() - start) / 1000 });
  }
  const sum = total(results.map((result) => result.outcome));
  console.log(printFailures(sum));
  for (const { stage, outcome, seconds } of results) {
    const result = stage.isCheck ? (outcome.failures.length > 0 ? 'failed' : 'good') : printCounts(outcome);
    console.log(`${stage.name}: ${result} (${seconds.toFixed(1)} s)`);
  }
  console.log(printCounts(sum));
  return sum.failures.length > 0 ? 1 : 0;
});

/** A stage that breaks, or that finds nothing to test, has failed. */
async function outcomeOf(stage: Stage): Promise<Outcome> {
  try {
    const outcome = await stage.run();
    if (stage.isCheck || outcome.passed + outcome.failures.length > 0) return outcome;
    return failed(stage.name, 'There were no tests to run; restore them from git.');
  } catch (error) {
    return failed(stage.name, error instanceof HostProblem ? error.message : String((error as Error).stack));
  }
}

function failed(test: string, error: string): Outcome {
  return { passed: 0, failures: [{ test, error }], retried: [] };
}

async function check(script: string): Promise<Outcome> {
  const finished = await runNpm(['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return finished.code === 0
    ? { passed: 0, failures: [], retried: [] }
    : failed(script, `"npm run ${script}" ended with code ${finished.code}.`);
}
