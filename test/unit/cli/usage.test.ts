import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import { FIRST_ROUND } from '../../labelled.ts';
import { commandLine, Folder } from './commandLine.ts';

describe('readouts, called', () => {
  const folder = new Folder();

  it('prints its version, as the manifest has it', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await folder.readouts('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('prints help that names every command', async () => {
    const { code, stdout } = await folder.readouts('--help');
    assert.equal(code, 0);
    for (const command of ['read', 'check', 'resolve', 'annotations', 'agree', 'diff', 'import', 'merge'])
      assert.match(stdout, new RegExp(`readouts ${command} `));
  });

  for (const command of ['read', 'check', 'resolve', 'annotations', 'agree', 'diff', 'import', 'merge']) {
    it(`prints help of ${command}, with its exit codes`, async () => {
      for (const args of [
        [command, '--help'],
        ['-h', command],
      ]) {
        const { code, stdout, stderr } = await folder.readouts(...args);
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, new RegExp(`^readouts ${command} `));
        assert.match(stdout, /Exit codes: 0 /);
      }
    });
  }

  const wrong: readonly [args: string[], says: RegExp][] = [
    [[], /Say what to do: read, check, resolve, annotations, agree, diff, import, merge\./],
    [['frobnicate'], /no command “frobnicate”/],
    [['--jsn'], /no option “--jsn”\./],
    [['read', '--jsn', 'a.txt'], /no option “--jsn” of read\./],
    [['check', '-x'], /no option “-x” of check\./],
    [['merge', '--json', 'a', 'b', 'c'], /no option “--json” of merge\./],
    [['read', '--version'], /no option “--version” of read\./],
    [['read', '--json', '--explain', 'a.txt'], /Use --json or --explain, not both\./],
    [['resolve', '--explain', 'a.txt'], /no option “--explain” of resolve\./],
    [['read', '--json=yes', 'a.txt'], /--json takes no value\./],
    [['read'], /read needs at least one file\./],
    [['resolve', '--json'], /resolve needs at least one file\./],
    [['merge', 'a', 'b'], /merge needs BASE, OURS and THEIRS\./],
    [['merge', 'a', 'b', 'c', 'd'], /merge needs BASE, OURS and THEIRS\./],
  ];
  for (const [args, says] of wrong) {
    it(`says in one line what is wrong with “readouts ${args.join(' ')}”`, async () => {
      const { code, stdout, stderr } = await folder.readouts(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.match(stderr, /^readouts: [^\n]+ See readouts --help\.\n$/);
    });
  }

  it('takes files whose names begin with a dash after --', async () => {
    folder.write('-x.txt', 'Nothing of note.\n');
    const { code, stdout } = await folder.readouts('read', '--json', '--', '-x.txt');
    assert.equal(code, 0);
    assert.deepEqual(Object.keys((JSON.parse(stdout) as { files: object }).files), ['-x.txt']);
  });

  it('ends in silence when nobody reads on', async () => {
    const files = Array.from({ length: 40 }, () => path.join(FIRST_ROUND, '*.txt')).join(' ');
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"$0" "$1" read ${path.join(FIRST_ROUND, '*.txt')} ${files} | head -n 1`,
        process.execPath,
        await commandLine(),
      ],
      { encoding: 'utf8' },
    );
    assert.equal(stdout.split('\n').length, 2);
    assert.equal(stderr, '');
  });
});
