import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { ROOT } from '../host/paths.ts';
import { runToEnd } from '../host/processes.ts';
import type { Counts } from './counts.ts';

const TOOL = path.dirname(createRequire(import.meta.url).resolve('vscode-tmgrammar-test/package.json'));

/**
 * Tests the grammar: the files of `test/grammar/assert` against the assertions in them, those of `test/grammar/snap`
 * against the snapshot beside each. Counts files.
 */
export async function testGrammar(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  const record = (good: boolean): void => void (good ? counts.passed++ : counts.failed++);
  for (const file of filesBelow('test/grammar/assert')) record(await check('unit.js', file));
  for (const file of filesBelow('test/grammar/snap').filter((name) => !name.endsWith('.snap'))) {
    // The tool would write a missing snapshot and call that a success.
    const recorded = existsSync(path.join(ROOT, `${file}.snap`));
    if (!recorded) console.log(`${file} has no snapshot; make one with "npm run test:grammar -- --update" and read it.`);
    record(recorded && (await check('snapshot.js', file)));
  }
  return counts;
}

/** Writes the snapshots as the grammar is now. */
export async function updateSnapshots(): Promise<void> {
  await runToEnd(process.execPath, [path.join(TOOL, 'dist', 'snapshot.js'), '--updateSnapshot', 'test/grammar/snap/**/*.*'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

function filesBelow(folder: string): string[] {
  return globSync(`${folder}/**/*.*`, { cwd: ROOT }).sort();
}

async function check(program: string, file: string): Promise<boolean> {
  const finished = await runToEnd(process.execPath, [path.join(TOOL, 'dist', program), file], { cwd: ROOT });
  console.log(finished.output.trim());
  return finished.code === 0;
}
