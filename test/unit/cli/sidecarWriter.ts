// Waits for a line, then writes one version of a sidecar after the other into a file until it is killed, or has written
// many.
import { once } from 'node:events';
import { replaceFile } from '../../../src/cli/replaceFile.ts';
import { versionOf } from './sidecarVersions.ts';

const MOST_VERSIONS = 1_000;
const [, , file, first] = process.argv;
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let version = Number(first); version < Number(first) + MOST_VERSIONS; version++)
  replaceFile(file!, versionOf(version));
