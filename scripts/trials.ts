// The trials that take minutes or hours, or root: random histories, kills of writers, windows and servers, several
// windows at once, and disks that are full or may not be written to.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './host/paths.ts';

/** How many times as often as in the unit tests what is made by chance is tried. */
const TIMES = '8';

const TRIALS = [
  'test/unit/reading/{expressions,robust}.test.ts',
  'test/unit/annotations/{editProperties,hostile,oddSidecars}.test.ts',
  'test/unit/annotations/merge/{histories,merge}.test.ts',
  'test/unit/codebook/refactorProperties.test.ts',
  'test/unit/cli/gitHistories.test.ts',
  'test/unit/cli/replaceFile.test.ts',
  'test/trials/**/*.test.ts',
  'test/vscode/ui/kills.test.ts',
];

const mocha = path.join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
const { status } = spawnSync(process.execPath, [mocha, '--reporter', 'spec', ...TRIALS], {
  cwd: ROOT,
  env: { ...process.env, READOUTS_TRIALS: TIMES },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
