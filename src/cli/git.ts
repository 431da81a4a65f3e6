import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_MILLISECONDS = 30_000;

/** What git sets for its hooks, and what would name another repository than the folder's. */
const OWN_REPOSITORY = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/** A file in a commit. */
export interface CommittedFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  /** The id of its content. */
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
}

/** Runs git without anything that a repository's settings could make it run or fetch; null when it fails. */
export function git(cwd: string, args: readonly string[], input = ''): Buffer | null {
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

/** Whether there is a git to ask. */
export function hasGit(folder: string): boolean {
  return git(folder, ['--version']) !== null;
}

/** The id of the commit that a revision names; null where it names none. */
export function commitOf(folder: string, revision: string): string | null {
  const found = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  return found?.toString('latin1').trim() ?? null;
}

/**
 * The files of a commit at and below a path, links left out.
 * @param below from the repository’s root; empty for all
 */
export function filesOfCommit(repository: string, commit: string, below: string): CommittedFile[] {
  const paths = below === '' ? [] : ['--', below];
  const listed = git(repository, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths]);
  return (listed?.toString('utf8') ?? '').split('\0').flatMap((line): CommittedFile[] => {
    const [, blob, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    return path ? [{ path, blob: blob!, size: Number(size) }] : [];
  });
}

/**
 * The files that have another name in the later of two commits, also where their content has changed a little.
 * @param later null for the files of which git was told last (`git add`): on others it would run the filters that the
 *   repository sets
 * @returns the earlier paths by the later ones
 */
export function renamesBetween(repository: string, earlier: string, later: string | null): Map<string, string> {
  const revisions = later === null ? ['--cached', earlier] : [earlier, later];
  const options = ['--no-ext-diff', '--no-textconv', '--find-renames', '--diff-filter=R', '--name-status', '-z'];
  const listed = git(repository, ['diff', ...options, ...revisions, '--'])?.toString('utf8') ?? '';
  const fields = listed.split('\0');
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) renames.set(fields[at + 2]!, fields[at + 1]!);
  return renames;
}

/** The contents of blobs by their ids; those that are not there are left out. */
export function* contentsOf(folder: string, blobs: Iterable<string>): Generator<readonly [blob: string, Buffer]> {
  const output = git(folder, ['cat-file', '--batch'], `${[...blobs].join('\n')}\n`) ?? Buffer.alloc(0);
  // For each object a line with its id, type and size, its bytes, and a line feed.
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const [blob, type, size] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    // The line of an object that is not there has no size, and nothing follows it.
    if (size === undefined) continue;
    const end = at + Number(size);
    if (type === 'blob') yield [blob!, output.subarray(at, end)];
    at = end + 1;
  }
}
