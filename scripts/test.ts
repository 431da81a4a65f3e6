// Runs every check and every test, also after a failure, and ends with the sum of all tests.
import type { Outcome } from '../test/vscode/harness/outcome.ts';
import { ROOT } from './host/paths.ts';
import { runScript } from './host/problem.ts';
import { runNpm } from './host/processes.ts';
import { testGrammar } from './testing/grammar.ts';
import { partsInside } from './testing/insideVscode.ts';
import { runMocha } from './testing/mochaRun.ts';
import { failed, runParts, type Part, type Say } from './testing/parts.ts';

// Tests in VS Code wait about as much as they work: two lanes, which take about as long, keep two cores busy.
const LANES: readonly (readonly Part[])[] = [
  [
    check('build'),
    check('types'),
    check('lint'),
    { name: 'grammar tests', run: testGrammar },
    ...partsInside(['ui'], ''),
  ],
  [
    {
      name: 'unit tests',
      run: (say) => runMocha('test/unit/**/*.test.ts', { print: 'dot', timeout: 180_000 }, say),
    },
    ...partsInside(['node', 'web'], ''),
  ],
];

await runScript(() => runParts(LANES, console.log));

function check(script: string): Part {
  const run = async (say: Say): Promise<Outcome> => {
    const { code } = await runNpm(['run', '--silent', script], { cwd: ROOT }, say);
    if (code !== 0) return failed(script, `"npm run ${script}" ended with code ${code}.`);
    return { passed: 0, failures: [] };
  };
  return { name: script, run, isCheck: true };
}
