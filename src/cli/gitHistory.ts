import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DigestedText } from '../text/digestedText.ts';
import { repositoryOf } from './files.ts';

/** How many commits that changed a readout are looked at. */
const MOST_COMMITS = 200;
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_MILLISECONDS = 30_000;

/** What git sets for its hooks, and what would name another repository than the folder's. */
const OWN_REPOSITORY = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

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
  const contents = git(folder, ['cat-file', '--batch'], `${[...blobs].join('\n')}\n`);
  if (contents) yield* blobContents(contents);
}

/**
 * What `git cat-file --batch` prints: for each object a line with its id, type and size, its bytes, and a line feed.
 */
function* blobContents(output: Buffer): Generator<string> {
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const [, type, size] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    // The line of an object that is not there has no size, and nothing follows it.
    if (size === undefined) continue;
    const end = at + Number(size);
    if (type === 'blob') yield output.toString('utf8', at, end);
    at = end + 1;
  }
}

/** Runs git without anything that a repository's settings could make it run or fetch; null when it fails. */
function git(cwd: string, args: readonly string[], input = ''): Buffer | null {
  const { status, stdout } = spawnSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
    cwd,
    input,
    env: {
      ...process.env,
      ...OWN_REPOSITORY,
      GIT_ALLOW_PROTOCOL: '',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: MOST_BYTES,
    timeout: MOST_MILLISECONDS,
    windowsHide: true,
  });
  return status === 0 ? stdout : null;
}
