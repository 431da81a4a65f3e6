// Bundles the extension for its two hosts, and the command line, into dist/.
// --production: small and without source maps; --watch: again after each change, until Ctrl+C.
import { build, context } from 'esbuild';
import { chmod, rm, symlink } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { commandLineBundle, extensionBundles } from './scripts/bundles.ts';
import { ROOT } from './scripts/host/paths.ts';

const { values } = parseArgs({
  options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});
const commandLine = commandLineBundle(values);
const bundles = [...extensionBundles(values), commandLine];

if (values.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  await Promise.all(bundles.map((bundle) => build({ ...bundle, logLevel: 'info' })));
  await chmod(commandLine.outfile, 0o755);
  if (process.platform !== 'win32') await linkCommandLine(commandLine.outfile);
}

/**
 * So that `npx readouts` finds the command line even when npm first looked for it before it was built, which npm keeps
 * in mind.
 */
async function linkCommandLine(file) {
  const link = path.join(ROOT, 'node_modules', '.bin', 'readouts');
  await rm(link, { force: true });
  await symlink(path.relative(path.dirname(link), file), link);
}
