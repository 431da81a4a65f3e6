// Runs every check and every test, also after a failure, and ends with the sum of all tests.
import type { Outcome } from '../test/vscode/harness/outcome.ts';
import { ROOT } from './host/paths.ts';
import { runScript } from './host/problem.ts';
import { runNpm } from './host/processes.ts';
import { testGrammar } from './testing/grammar.ts';
import { partsInside, WAYS } from './testing/insideVscode.ts';
import { runMocha } from './testing/mochaRun.ts';
import { failed, runParts, type Part } from './testing/parts.ts';

const PARTS: readonly Part[] = [
  check('types'),
  check('lint'),
  check('build'),
  // They take one core for minutes, the tests in VS Code wait more than they work.
  {
    name: 'unit tests',
    run: () => runMocha('test/unit/**/*.test.ts', { print: 'dot', printsAtEnd: true, timeout: 180_000 }),
    runsBeside: true,
  },
  { name: 'grammar tests', run: testGrammar },
  ...partsInside(WAYS, ''),
];

await runScript(() => runParts(PARTS, console.log));

function check(script: string): Part {
  const run = async (): Promise<Outcome> => {
    const finished = await runNpm(['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    return finished.code === 0
      ? { passed: 0, failures: [] }
      : failed(script, `"npm run ${script}" ended with code ${finished.code}.`);
  };
  return { name: script, run, isCheck: true };
}
