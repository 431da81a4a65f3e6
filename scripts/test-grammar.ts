// Tests the grammar; --update writes the snapshots anew.
import { parseArgs } from 'node:util';
import { runScript } from './host/problem.ts';
import { printCounts } from './testing/counts.ts';
import { testGrammar, updateSnapshots } from './testing/grammar.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  if (values.update) await updateSnapshots();
  const counts = await testGrammar();
  console.log(printCounts(counts));
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
