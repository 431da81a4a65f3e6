/**
 * Histories of a sidecar at random, in real git: people annotate, answer, comment and delete on branches of their own,
 * and bring those together in one of the ways that git has.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setReadout } from '../../../src/annotations/edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { Seeded } from '../../bench/seeded.ts';
import { SidecarAtRandom } from '../annotations/merge/sidecarAtRandom.ts';
import { CALL, commandLine, Folder } from './commandLine.ts';

export const WAYS = ['merge', 'rebase', 'cherry-pick', 'stash', 'revert', 'octopus', 'rename', 'criss-cross'] as const;
export type Way = (typeof WAYS)[number];

/** What git gave the merge driver, and what that made of it. */
export interface DriverCall {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly result: string;
}

/** What became of a history. */
export interface Told {
  readonly calls: readonly DriverCall[];
  /** The sidecar at the end, as it is committed. */
  readonly text: string;
}

const NAME = 'call.txt.annotations.yaml';

export async function tellHistory(way: Way, seed: number): Promise<Told> {
  return new History(new Seeded(seed), await repository()).tell(way);
}

/** A repository with the driver, which keeps what it was given. */
async function repository(): Promise<Folder> {
  const folder = new Folder({
    'call.txt': CALL,
    '.gitignore': '/driver*\n',
    '.gitattributes': '*.annotations.yaml merge=readouts\n',
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
  private file = NAME;
  private readonly sidecar: SidecarAtRandom;

  constructor(random: Seeded, folder: Folder) {
    this.random = random;
    this.folder = folder;
    this.sidecar = new SidecarAtRandom(random);
  }

  tell(way: Way): Told {
    this.folder.write(NAME, this.sidecar.first());
    this.folder.commit('base');
    this[way]();
    const calls = readdirSync(this.folder.file('driver-calls')).map((name): DriverCall => {
      const read = (file: string) => readFileSync(this.folder.file(path.join('driver-calls', name, file)), 'utf8');
      return { base: read('base'), ours: read('ours'), theirs: read('theirs'), result: read('result') };
    });
    return { calls, text: this.folder.git(['show', `HEAD:${this.file}`]).stdout };
  }

  // The ways

  merge(): void {
    this.branches('ours', 'theirs');
    this.join('merge', '--no-edit', 'theirs');
  }

  rebase(): void {
    this.branches('theirs', 'ours');
    this.folder.git(['switch', '--quiet', 'ours']);
    this.join('rebase', '--quiet', 'theirs');
  }

  'cherry-pick'(): void {
    this.branches('ours', 'theirs');
    this.join('cherry-pick', '--allow-empty', '--keep-redundant-commits', 'main..theirs');
  }

  stash(): void {
    this.edits(2);
    this.folder.git(['stash']);
    this.work(2);
    const { code } = this.folder.git(['stash', 'pop'], true);
    this.folder.commit('popped');
    if (code !== 0) this.folder.git(['stash', 'drop', '--quiet']);
  }

  revert(): void {
    this.work(1);
    const bad = this.folder.git(['rev-parse', 'HEAD']).stdout.trim();
    this.work(2);
    this.join('revert', '--no-edit', bad);
  }

  octopus(): void {
    this.branches('ours', 'theirs', 'others');
    const { code } = this.folder.git(['merge', '--no-edit', 'theirs', 'others'], true);
    // Git merges many branches line by line, and gives up where lines meet: then one is merged after the other.
    if (code === 0) return;
    this.folder.git(['reset', '--quiet', '--hard']);
    for (const branch of ['theirs', 'others']) this.join('merge', '--no-edit', branch);
  }

  rename(): void {
    this.branches('ours', 'theirs');
    this.folder.git(['mv', 'call.txt', 'visit.txt']);
    this.folder.git(['mv', NAME, `visit.txt.annotations.yaml`]);
    this.file = 'visit.txt.annotations.yaml';
    const text = this.folder.read(this.file);
    this.folder.write(this.file, applyEdits(text, setReadout(text, 'visit.txt')));
    this.folder.commit('renamed');
    this.join('merge', '--no-edit', 'theirs');
  }

  'criss-cross'(): void {
    this.branches('ours', 'theirs');
    this.folder.git(['branch', 'before']);
    this.join('merge', '--no-edit', 'theirs');
    this.work(1);
    this.folder.git(['switch', '--quiet', 'theirs']);
    this.join('merge', '--no-edit', 'before');
    this.work(1);
    this.folder.git(['switch', '--quiet', 'ours']);
    this.join('merge', '--no-edit', 'theirs');
  }

  // Git

  /** Branches from here with work on each; the first is checked out. */
  private branches(...names: readonly string[]): void {
    for (const name of names) {
      this.folder.git(['switch', '--quiet', '--create', name, 'main']);
      this.work(1 + this.random.below(2));
    }
    this.folder.git(['switch', '--quiet', names[0]!]);
  }

  private work(commits: number): void {
    for (let count = 0; count < commits; count++) {
      this.edits(1 + this.random.below(3));
      this.folder.git(['add', '--all']);
      this.folder.git(['commit', '--quiet', '--allow-empty', '--message', 'work']);
    }
  }

  /** Joins lines of work; conflicts are committed as the driver leaves them. */
  private join(command: string, ...args: readonly string[]): void {
    let { code } = this.folder.git([command, ...args], true);
    for (let tries = 0; code !== 0 && tries < 8; tries++) {
      this.folder.git(['add', '--all']);
      if (command === 'merge') ({ code } = this.folder.git(['commit', '--quiet', '--no-edit'], true));
      else {
        ({ code } = this.folder.git([command, '--continue'], true));
        if (code !== 0) ({ code } = this.folder.git([command, '--skip'], true));
      }
    }
    if (code !== 0) throw new Error(`git ${command} did not end`);
  }

  // The sidecar

  private edits(count: number): void {
    for (let done = 0; done < count; done++)
      this.folder.write(this.file, this.sidecar.edited(this.folder.read(this.file)));
  }
}
