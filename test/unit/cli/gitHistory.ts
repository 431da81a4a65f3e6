/**
 * Histories of a sidecar at random, in real git: people annotate, answer, comment and delete on branches of their own,
 * rename the readout, and bring their work together in the ways that git has.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setReadout } from '../../../src/annotations/edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { Seeded } from '../../bench/seeded.ts';
import { SidecarAtRandom } from '../annotations/merge/sidecarAtRandom.ts';
import type { Merge } from '../annotations/merge/keeping.ts';
import { CALL, commandLine, Folder } from './commandLine.ts';

const SINGLE = ['merge', 'rebase', 'cherry-pick', 'stash', 'revert', 'octopus', 'rename', 'criss-cross'] as const;
export const WAYS = [...SINGLE, 'mixed'] as const;
export type Way = (typeof WAYS)[number];

/** What git left in the work tree when a command ended. */
export interface Stop {
  readonly command: string;
  readonly sidecars: readonly string[];
  /** Whether git said that there is a conflict, and in one of the sidecars. */
  readonly isConflict: boolean;
}

/** Lines of work that git brought together; a version is the text of all its sidecars. */
export interface Joint {
  readonly command: string;
  readonly bases: readonly string[];
  readonly sides: readonly string[];
  readonly result: string;
  readonly isConflict: boolean;
}

/** What became of a history. */
export interface Told {
  /** What git gave the merge driver, and what that made of it. */
  readonly calls: readonly Merge[];
  readonly stops: readonly Stop[];
  readonly joints: readonly Joint[];
}

const EXTENSION = '.annotations.yaml';

/** The same for the same seed. */
export async function tellHistory(way: Way, seed: number): Promise<Told> {
  return new History(new Seeded(seed), await repository()).tell(way);
}

/** A repository with the driver, which keeps what it was given. */
async function repository(): Promise<Folder> {
  const folder = new Folder({
    'call.txt': CALL,
    '.gitignore': '/driver*\n',
    '.gitattributes': `*${EXTENSION} merge=readouts\n`,
    'driver.sh': `n=$(mktemp -d "$(dirname "$0")/driver-calls/XXXXXX")
cp "$1" "$n/base"; cp "$2" "$n/ours"; cp "$3" "$n/theirs"
'${process.execPath}' '${await commandLine()}' merge "$1" "$2" "$3"; code=$?
cp "$2" "$n/result"; exit $code
`,
  });
  mkdirSync(folder.file('driver-calls'));
  folder.git(['init', '--quiet', '--initial-branch=main']);
  folder.git(['config', 'merge.readouts.driver', `sh "${folder.file('driver.sh')}" %O %A %B`]);
  folder.git(['config', 'core.editor', 'true']);
  return folder;
}

class History {
  private readonly random: Seeded;
  private readonly folder: Folder;
  private readonly sidecar: SidecarAtRandom;
  private readonly stops: Stop[] = [];
  private readonly joints: Joint[] = [];
  private count = 0;

  constructor(random: Seeded, folder: Folder) {
    this.random = random;
    this.folder = folder;
    this.sidecar = new SidecarAtRandom(random);
  }

  tell(way: Way): Told {
    if (this.random.chance(0.2)) this.folder.git(['config', 'core.autocrlf', 'true']);
    this.folder.write(`call.txt${EXTENSION}`, this.sidecar.first());
    this.folder.commit('base');
    this[way]();
    const calls = readdirSync(this.folder.file('driver-calls')).map((name): Merge => {
      const read = (file: string) => readFileSync(this.folder.file(path.join('driver-calls', name, file)), 'utf8');
      return { base: read('base'), ours: read('ours'), theirs: read('theirs'), result: read('result') };
    });
    return { calls, stops: this.stops, joints: this.joints };
  }

  // The ways

  mixed(): void {
    for (let left = 3; left > 0; left--) this[this.random.pick(SINGLE)]();
  }

  merge(): void {
    const [theirs] = this.branches(2);
    this.joinBranch(theirs!, 'merge', '--no-edit', theirs!);
  }

  rebase(): void {
    const [theirs] = this.branches(2);
    this.joinBranch(theirs!, 'rebase', '--quiet', theirs!);
  }

  'cherry-pick'(): void {
    const [theirs] = this.branches(2);
    this.joinBranch(theirs!, 'cherry-pick', '--allow-empty', '--keep-redundant-commits', `..${theirs}`);
  }

  stash(): void {
    this.edits(2);
    if (this.random.chance(0.3)) this.renameReadout();
    this.folder.git(['stash']);
    this.work(2);
    this.join(['stash^1'], ['HEAD', 'stash'], 'stash', this.random.pick(['pop', 'apply']));
    this.folder.git(['stash', 'clear']);
  }

  revert(): void {
    this.work(3);
    const bad = this.random.pick(
      this.lines(['rev-list', '--first-parent', '--min-parents=1', '--max-count=5', 'HEAD']),
    );
    const isMerge = this.lines(['rev-list', '--no-walk', '--merges', bad]).length > 0;
    this.join([bad], ['HEAD', `${bad}^1`], 'revert', '--no-edit', ...(isMerge ? ['--mainline', '1'] : []), bad);
  }

  octopus(): void {
    const others = this.branches(3).slice(0, -1);
    const sides = ['HEAD', ...others];
    const before = this.versions(this.lines(['merge-base', '--octopus', ...sides]), sides);
    // Git merges many branches line by line, and gives up where lines meet: then one is merged after the other.
    if (this.ends('merge', '--no-edit', ...others)) {
      this.joints.push({ ...before, command: 'octopus', result: this.versionAt('HEAD'), isConflict: false });
      return;
    }
    this.folder.git(['reset', '--quiet', '--hard']);
    for (const other of others) this.joinBranch(other, 'merge', '--no-edit', other);
  }

  rename(): void {
    const [theirs] = this.branches(2);
    this.renameReadout();
    this.folder.commit('renamed');
    this.joinBranch(theirs!, 'merge', '--no-edit', theirs!);
  }

  'criss-cross'(): void {
    const [theirs, ours] = this.branches(2);
    this.folder.git(['branch', 'before']);
    this.joinBranch(theirs!, 'merge', '--no-edit', theirs!);
    this.work(1);
    this.folder.git(['switch', '--quiet', theirs!]);
    this.joinBranch('before', 'merge', '--no-edit', 'before');
    this.work(1);
    this.folder.git(['switch', '--quiet', ours!]);
    this.joinBranch(theirs!, 'merge', '--no-edit', theirs!);
    this.folder.git(['branch', '--quiet', '--delete', '--force', 'before']);
  }

  // Git

  /** So many branches from here with work on each, the last of them checked out; one may rename the readout. */
  private branches(count: number): string[] {
    const start = this.lines(['rev-parse', 'HEAD'])[0]!;
    const renames = this.random.below(4 * count);
    return Array.from({ length: count }, (_, index) => {
      const name = `branch${this.count++}`;
      this.folder.git(['switch', '--quiet', '--create', name, start]);
      if (index === renames) this.renameReadout();
      this.work(1 + this.random.below(2));
      return name;
    });
  }

  private work(commits: number): void {
    for (let count = 0; count < commits; count++) {
      this.edits(1 + this.random.below(3));
      this.folder.git(['add', '--all']);
      this.folder.git(['commit', '--quiet', '--allow-empty', '--message', 'work']);
    }
  }

  private joinBranch(branch: string, command: string, ...args: readonly string[]): void {
    this.join(this.lines(['merge-base', '--all', 'HEAD', branch]), ['HEAD', branch], command, ...args);
  }

  /** Joins lines of work; conflicts are committed as the driver leaves them. */
  private join(bases: readonly string[], sides: readonly string[], command: string, ...args: readonly string[]): void {
    const before = this.versions(bases, sides);
    let isDone = this.ends(command, ...args);
    const isConflict = !isDone;
    for (let tries = 0; !isDone && tries < 9; tries++) {
      // What is not in conflict and does not go on has nothing left to commit.
      const next = this.isUnmerged() ? '--continue' : '--skip';
      this.folder.git(['add', '--all']);
      isDone = ['merge', 'stash', 'revert'].includes(command) || this.ends(command, next);
    }
    if (!isDone) throw new Error(`git ${command} did not end`);
    this.folder.git(['add', '--all']);
    this.folder.git(['commit', '--quiet', '--allow-empty', '--message', `after ${command}`]);
    this.joints.push({ ...before, command, result: this.versionAt('HEAD'), isConflict });
  }

  /** Runs git, and notes what it leaves; false when it does not come to its end. */
  private ends(command: string, ...args: readonly string[]): boolean {
    const { code } = this.folder.git([command, ...args], true);
    const sidecars = this.sidecars().map((name) => this.folder.read(name));
    this.stops.push({ command: [command, ...args].join(' '), sidecars, isConflict: code !== 0 && this.isUnmerged() });
    return code === 0;
  }

  private isUnmerged(): boolean {
    return this.lines(['ls-files', '--unmerged', '--', `*${EXTENSION}`]).length > 0;
  }

  private versions(bases: readonly string[], sides: readonly string[]): Pick<Joint, 'bases' | 'sides'> {
    const [old, each] = [bases, sides].map((commits) => commits.map((commit) => this.versionAt(commit)));
    return { bases: old!, sides: each! };
  }

  private versionAt(commit: string): string {
    return this.folder.git(['grep', '--no-color', '-h', '', commit, '--', `*${EXTENSION}`]).stdout;
  }

  private lines(args: readonly string[]): string[] {
    return this.folder.git(args).stdout.split('\n').filter(Boolean);
  }

  // The sidecar

  private sidecars(): string[] {
    return readdirSync(this.folder.path).filter((name) => name.endsWith(EXTENSION));
  }

  private edits(count: number): void {
    for (const name of this.sidecars().slice(0, 1))
      for (let done = 0; done < count; done++) this.folder.write(name, this.sidecar.edited(this.folder.read(name)));
  }

  private renameReadout(): void {
    const [sidecar] = this.sidecars();
    const readout = `visit${this.count++}.txt`;
    this.folder.git(['mv', sidecar!.slice(0, -EXTENSION.length), readout]);
    this.folder.git(['mv', sidecar!, readout + EXTENSION]);
    const text = this.folder.read(readout + EXTENSION);
    this.folder.write(readout + EXTENSION, applyEdits(text, setReadout(text, readout)));
  }
}
