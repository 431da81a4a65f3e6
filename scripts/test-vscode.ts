// Tests the extension inside a real VS Code: docs/testing.md.
import { parseArgs } from 'node:util';
import type { Outcome } from '../test/vscode/harness/outcome.ts';
import { HostProblem, runScript } from './host/problem.ts';
import { testInside, WAYS, type Way } from './testing/insideVscode.ts';
import { printCounts, printFailures, total } from './testing/report.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { host: { type: 'string' }, grep: { type: 'string', default: '' } } });
  const outcomes: Outcome[] = [];
  for (const way of chosenWays(values.host)) outcomes.push(await testInside(way, values.grep));
  const sum = total(outcomes);
  console.log(printFailures(sum));
  console.log(printCounts(sum));
  return sum.failures.length > 0 || sum.passed === 0 ? 1 : 0;
});

function chosenWays(name: string | undefined): readonly Way[] {
  if (name === undefined) return WAYS;
  const way = WAYS.find((each) => each === name);
  if (way === undefined) throw new HostProblem(`There is no host "${name}"; choose one of ${WAYS.join(', ')}.`);
  return [way];
}
