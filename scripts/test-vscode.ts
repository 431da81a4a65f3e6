// Tests the extension inside a real VS Code: docs/testing.md.
import { parseArgs } from 'node:util';
import { HostProblem, runScript } from './host/problem.ts';
import { partsInside, WAYS, type Way } from './testing/insideVscode.ts';
import { runParts } from './testing/parts.ts';

await runScript(() => {
  const { values } = parseArgs({ options: { host: { type: 'string' }, grep: { type: 'string', default: '' } } });
  return runParts([partsInside(chosenWays(values.host), values.grep)], console.log);
});

function chosenWays(name: string | undefined): readonly Way[] {
  if (name === undefined) return WAYS;
  const way = WAYS.find((each) => each === name);
  if (way === undefined) throw new HostProblem(`There is no host "${name}"; choose one of ${WAYS.join(', ')}.`);
  return [way];
}
