import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { Failure, Outcome } from '../../test/vscode/harness/outcome.ts';
import { ROOT } from '../host/paths.ts';
import { runToEnd } from '../host/processes.ts';
import type { Say } from './parts.ts';

const TOOL = path.dirname(createRequire(import.meta.url).resolve('vscode-tmgrammar-test/package.json'));

/**
 * Tests the grammar: the files of `test/grammar/assert` against the assertions in them, those of `test/grammar/snap`
 * against the snapshot beside each. A test is a file.
 */
export async function testGrammar(say: Say): Promise<Outcome> {
  const failures: Failure[] = [];
  let passed = 0;
  const record = (test: string, error: string | null): void =>
    void (error === null ? passed++ : failures.push({ test, error }));
  for (const file of filesBelow('test/grammar/assert')) record(file, await check('unit.js', file, say));
  for (const file of filesBelow('test/grammar/snap').filter((name) => !name.endsWith('.snap'))) {
    // The tool would write a missing snapshot and call that a success.
    const recorded = existsSync(path.join(ROOT, `${file}.snap`));
    record(
      file,
      recorded
        ? await check('snapshot.js', file, say)
        : 'There is no snapshot; make one with "npm run test:grammar -- --update" and read it.',
    );
  }
  return { passed, failures };
}

/** Writes the snapshots as the grammar is now. */
export async function updateSnapshots(): Promise<void> {
  await runToEnd(
    process.execPath,
    [path.join(TOOL, 'dist', 'snapshot.js'), '--updateSnapshot', 'test/grammar/snap/**/*.*'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
}

function filesBelow(folder: string): string[] {
  return globSync(`${folder}/**/*.*`, { cwd: ROOT }).sort();
}

/** What the tool says against a file, or null when the file is good. */
async function check(program: string, file: string, say: Say): Promise<string | null> {
  const finished = await runToEnd(process.execPath, [path.join(TOOL, 'dist', program), file], { cwd: ROOT });
  say(finished.output.trim());
  return finished.code === 0 ? null : finished.output.trim();
}
