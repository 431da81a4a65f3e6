// Runs every check and every test, also after a failure, and ends with the sum of all tests.
import { HostProblem, runScript } from './host/problem.ts';
import { runNpm } from './host/processes.ts';
import { ROOT } from './host/paths.ts';
import { printCounts, total, type Counts } from './testing/counts.ts';
import { testGrammar } from './testing/grammar.ts';
import { testInside } from './testing/insideVscode.ts';
import { runMocha } from './testing/mochaRun.ts';

/** A part of the run. A check, such as the types, has no tests of its own: it counts when it fails. */
interface Stage {
  name: string;
  run(): Promise<Counts>;
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
  const results: { stage: Stage; counts: Counts; seconds: number }[] = [];
  for (const stage of STAGES) {
    console.log(`\n── ${stage.name}`);
    const start = Date.now();
    results.push({ stage, counts: await outcome(stage), seconds: (Date.now() - start) / 1000 });
  }
  console.log('');
  for (const { stage, counts, seconds } of results) {
    const result = stage.isCheck ? (counts.failed > 0 ? 'failed' : 'good') : printCounts(counts);
    console.log(`${stage.name}: ${result} (${seconds.toFixed(1)} s)`);
  }
  const sum = total(results.map((result) => result.counts));
  console.log(printCounts(sum));
  return sum.failed > 0 ? 1 : 0;
});

/** A stage that breaks, or that finds nothing to test, has failed. */
async function outcome(stage: Stage): Promise<Counts> {
  try {
    const counts = await stage.run();
    if (stage.isCheck || counts.passed + counts.failed > 0) return counts;
    console.log(`There were no ${stage.name} to run; restore them from git.`);
  } catch (error) {
    console.log(error instanceof HostProblem ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}

async function check(script: string): Promise<Counts> {
  const finished = await runNpm(['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return { passed: 0, failed: finished.code === 0 ? 0 : 1 };
}
