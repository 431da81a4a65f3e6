// Tests the grammar; --update writes the snapshots anew.
import { parseArgs } from 'node:util';
import { runScript } from './host/problem.ts';
import { testGrammar, updateSnapshots } from './testing/grammar.ts';
import { printCounts } from './testing/report.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  if (values.update) await updateSnapshots();
  const outcome = await testGrammar(console.log);
  console.log(printCounts(outcome));
  return outcome.failures.length > 0 || outcome.passed === 0 ? 1 : 0;
});
