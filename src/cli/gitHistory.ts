import path from 'node:path';
import { DigestedText } from '../text/digestedText.ts';
import { repositoryOf } from './files.ts';
import { contentsOf, git } from './git.ts';

/** How many commits that changed a readout are looked at. */
const MOST_COMMITS = 200;

/**
 * The versions of a file that git keeps, on any branch and under any earlier name, and that digests name.
 * @returns the texts by digest; empty where there is no git, or no repository
 */
export function earlierTexts(file: string, digests: ReadonlySet<string>): ReadonlyMap<string, DigestedText> {
  const found = new Map<string, DigestedText>();
  const folder = path.dirname(path.resolve(file));
  if (digests.size === 0 || !repositoryOf(folder)) return found;
  for (const text of versions(folder, path.basename(file))) {
    const digested = new DigestedText(text);
    if (digests.has(digested.digest)) found.set(digested.digest, digested);
    if (found.size === digests.size) break;
  }
  return found;
}

/** The contents of a file in git's history, the newest first. */
function* versions(folder: string, name: string): Generator<string> {
  // Every parent of a merge counts: a version that a merge did not take is still one that a sidecar may count in.
  const history = ['--all', '--follow', '--full-history', '-m', `--max-count=${MOST_COMMITS}`];
  const log = git(folder, [
    '--literal-pathspecs',
    'log',
    ...history,
    '--raw',
    '--no-abbrev',
    '--format=',
    '--no-show-signature',
    '--',
    name,
  ]);
  const blobs = new Set(
    [...(log?.toString('latin1') ?? '').matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm)].flatMap(
      ([, before, after]) => [after!, before!],
    ),
  );
  if (blobs.size === 0) return;
  for (const [, bytes] of contentsOf(folder, blobs)) yield bytes.toString('utf8');
}
