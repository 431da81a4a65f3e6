import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { parsePeople } from '../../../src/people/parse.ts';
import { readText } from '../../../src/reading/read.ts';
import { decode } from '../../../src/text/encoding.ts';
import { plant } from '../../fixtures/hostile/plant.ts';
import { ORDINARY } from '../../fixtures/hostile/readouts.ts';
import { HOSTILE_REPOSITORY, hostileGitConfig, PWNED } from '../../fixtures/hostile/repository.ts';
import { hostileFiles, type HostileFile } from '../../fixtures/hostile/table.ts';
import { VALID } from '../../fixtures/hostile/yaml.ts';
import { Folder, readouts, sidecar, type Ran } from './commandLine.ts';

const SECRET = 'The lamp oil is hidden beneath the third stair of the lighthouse.';
/** Beside a hostile sidecar, which does not touch it. */
const GOOD = sidecar('call.txt', ORDINARY, [{ id: 'bbbbbbbbbb', exact: 'both coasts share one sea' }]);
const GOOD_NAME = 'call.txt.bo.annotations.yaml';
/** What steers a terminal, or the direction in which a line is read. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** What is as long, in bytes or UTF-16 units, is long to hinder the program, and by nothing that is in it. */
const LONG = 20_000;
/** Longer is no sentence that a person reads. */
const MOST_CHARACTERS = 400;
/** Memory of the process, in megabytes; the files have 25, and each of them is read alone. */
const MEMORY = { NODE_OPTIONS: '--max-old-space-size=256' };

interface Told {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

describe('300 files of strangers, on the command line', () => {
  let all: Folder;
  let files: readonly HostileFile[];
  let workspace: string;
  /** The folders of those that are not long: the long ones lead nowhere. */
  let small: readonly string[];
  const run = (...args: string[]): Promise<Ran> => readouts(workspace, args, MEMORY);

  before(() => {
    all = new Folder({
      'outside/secret.txt': SECRET,
      'outside/secret.yaml': `secret: ${SECRET}\n`,
      'workspace/valid/call.txt': ORDINARY,
      'workspace/valid/call.txt.annotations.yaml': VALID.sidecar,
      'workspace/valid/codebook.yaml': VALID.codebook,
      'workspace/valid/people.yaml': VALID.people,
    });
    workspace = all.file('workspace');
    files = plant(workspace, hostileFiles());
    small = files
      .filter(({ is }) => !('content' in is) || is.content.length < LONG)
      .map((file) => file.path.slice(0, 3));
    for (const file of files)
      if (file.of === 'sidecar') all.write(`workspace/${file.path.slice(0, 3)}/${GOOD_NAME}`, GOOD);
  });

  it('are 300', () => assert.ok(hostileFiles().length >= 300));

  it('are each answered with what is wrong, in sentences; nothing is changed, nothing outside told', async () => {
    const before = contentsOf(all.path);
    const { code, stdout, stderr } = await run('check', '--json');
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.doesNotMatch(stdout, STEERING);
    const problems = (JSON.parse(stdout) as { problems: Told[] }).problems;
    const of = (file: string) => new Set(problems.filter((each) => each.file === file).map((problem) => problem.code));
    for (const { message, file } of problems) {
      assert.match(message, /^[A-Z“].*[.?!]$/s, file);
      assert.ok(message.length < MOST_CHARACTERS, `${file}: ${message.length} characters`);
      assert.doesNotMatch(message, /Error|undefined|\[object/, file);
    }
    for (const { path: file, kind, problems: expected } of files) {
      if (expected === null) continue;
      const usual = of(`valid/${path.basename(file)}`);
      assert.deepEqual(
        [...of(file)].filter((each) => !usual.has(each)).sort(),
        [...expected].sort(),
        `${kind}: ${file}`,
      );
    }
    assert.deepEqual([...of('valid/call.txt.annotations.yaml')], ['ambiguous']);
    assert.deepEqual(contentsOf(all.path), before);

    all.write('outside/secret.txt', ORDINARY);
    all.write('outside/secret.yaml', VALID.sidecar);
    const again = JSON.parse((await run('check', '--json', ...small)).stdout) as { problems: Told[] };
    assert.deepEqual(
      again.problems,
      problems.filter(({ file }) => small.includes(file.slice(0, 3))),
    );
    all.write('outside/secret.txt', SECRET);
    all.write('outside/secret.yaml', `secret: ${SECRET}\n`);
  });

  it('are read, resolved, compared and imported, and those that cannot be are named', async () => {
    const before = contentsOf(all.path);
    const texts = files.filter(({ of }) => of === 'readout' || of === 'name').map((file) => file.path);
    const readoutsOf = files.filter(({ of }) => of === 'sidecar').map((file) => `${file.path.slice(0, 3)}/call.txt`);
    const imported = new Folder();
    for (const args of [
      ['read', ...texts],
      ['read', '--explain', ...texts],
      ['resolve', ...texts, ...readoutsOf],
      ['agree'],
      ['check', '--dry-run', ...small],
      ['import', '--out', imported.path, ...texts],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      const what = args.slice(0, 2).join(' ');
      assert.ok(code === 0 || code === 1 || code === 2, `${what} ended with ${code}`);
      assert.doesNotMatch(stdout, STEERING, what);
      assert.doesNotMatch(stdout + stderr, /lamp oil/, what);
      for (const line of stderr.split('\n').filter(Boolean))
        assert.match(line, /^readouts: (?!.*(?:Error|undefined|\[object)).{1,1000}\.$/, what);
    }
    assert.deepEqual(contentsOf(all.path), before);
  });

  it('leave the sidecars beside them as they are', async () => {
    const beside = files.filter(({ of }) => of === 'sidecar').map((file) => `${file.path.slice(0, 3)}/call.txt`);
    const { stdout } = await run('resolve', '--json', ...beside);
    const { files: resolved } = JSON.parse(stdout) as { files: Record<string, { sidecar: string; state: string }[]> };
    for (const readout of beside) {
      const good = resolved[readout]!.filter((each) => each.sidecar === GOOD_NAME);
      assert.deepEqual(
        good.map(({ state }) => state),
        ['exact'],
        readout,
      );
    }
  });

  it('take not many times the work of ordinary files of their length', () => {
    for (const { is, of, kind } of files) {
      const parse = PARSERS[of];
      if (!parse || !('content' in is)) continue;
      const bytes = Buffer.from(is.content);
      const spent = workOf(() => parse(bytes));
      if (spent < FLOOR) continue;
      const ordinary = workOf(() => parse(Buffer.from(ordinaryOf(of, Math.min(bytes.length, MOST_PARSED)))));
      assert.ok(
        spent < FLOOR + MOST_TIMES * ordinary,
        `${of}, ${kind}: ${spent.toFixed(0)} ms of work; an ordinary one takes ${ordinary.toFixed(0)}`,
      );
    }
  });

  it('of a stranger’s repository run nothing, though its git is told to', async () => {
    const repository = new Folder(HOSTILE_REPOSITORY);
    repository.git(['init', '--quiet', '--initial-branch=main']);
    repository.write('call.txt', ORDINARY);
    repository.commit('call');
    repository.write('call.txt', ORDINARY.replace('Oru said', 'The ministers met.\n\nOru said'));
    repository.write('call.txt.annotations.yaml', GOOD);
    repository.commit('call, again');
    chmodSync(repository.file('evil.sh'), 0o755);
    repository.write('.git/config', hostileGitConfig(repository.file('evil.sh')));
    const { stdout } = await repository.readouts('resolve', 'call.txt');
    assert.match(stdout, /bbbbbbbbbb moved/);
    await repository.readouts('check');
    assert.ok(!existsSync(repository.file(PWNED)));
    // Whoever calls git without care falls into the trap.
    repository.git(['status'], true);
    assert.ok(existsSync(repository.file(PWNED)));
  });
});

/** Reads a file as the command line and the extension do. */
const PARSERS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  sidecar: (bytes) => parseSidecar(bytes.toString()).annotationSpans,
  codebook: (bytes) => parseCodebook(bytes.toString()),
  people: (bytes) => parsePeople(bytes.toString()),
  readout: (bytes) => readText(decode(bytes).text),
};

/** Of a longer file no more is read than that it is too long. */
const MOST_PARSED = 300_000;
/** Milliseconds of work that are nothing, and how many times an ordinary file's a hostile one's may be. */
const FLOOR = 1_000;
const MOST_TIMES = 10;

let ordinaryFiles = 0;

/** An ordinary file of a length, in bytes. */
function ordinaryOf(of: string, length: number): string {
  if (of === 'readout') return ORDINARY.repeat(Math.ceil(length / ORDINARY.length));
  // No two items are alike: those that were read before are not read again.
  const file = ++ordinaryFiles;
  const item = (index: number) => `  - {id: a${file}-${index}, name: Bo Linde, note: "${'word '.repeat(20)}"}\n`;
  const items = Array.from({ length: Math.ceil(length / item(0).length) }, (_, index) => item(index));
  return `version: 1\nx-list:\n${items.join('')}`;
}

/** Milliseconds of the processor, which do not grow when others use the machine. */
function workOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** All files below a folder with their contents, and links with where they lead. */
function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return `${file} ${readFileSync(file, 'latin1')}`;
    })
    .sort();
}
