// Tests the extension inside a real VS Code: docs/testing.md.
import { parseArgs } from 'node:util';
import { HostProblem, runScript } from './host/problem.ts';
import { printCounts, total, type Counts } from './testing/counts.ts';
import { testInside, WAYS, type Way } from './testing/insideVscode.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { host: { type: 'string' }, grep: { type: 'string', default: '' } } });
  const counts: Counts[] = [];
  for (const way of chosenWays(values.host)) counts.push(await testInside(way, values.grep));
  const sum = total(counts);
  console.log(printCounts(sum));
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});

function chosenWays(name: string | undefined): readonly Way[] {
  if (name === undefined) return WAYS;
  const way = WAYS.find((each) => each === name);
  if (way === undefined) throw new HostProblem(`There is no host "${name}"; choose one of ${WAYS.join(', ')}.`);
  return [way];
}
