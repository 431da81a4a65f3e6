import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { CALL, Folder, sidecar } from './commandLine.ts';

const GOOD = sidecar('call.txt', CALL, [{ id: 'aaaaaaaaaa', exact: 'the harbour stays open' }]);
const SECRET = 'The lamp oil is hidden beneath the third stair of the lighthouse.';

/** The problems as `code severity`, for a folder that holds a readout and one sidecar. */
async function check(folder: Folder): Promise<{ code: number | null; problems: string[]; stdout: string }> {
  const { code, stdout, stderr } = await folder.readouts('check', '--json');
  assert.equal(stderr, '');
  const { problems } = JSON.parse(stdout) as { problems: { severity: string; code: string }[] };
  return { code, problems: problems.map((problem) => `${problem.code} ${problem.severity}`), stdout };
}

describe('the command line on files of strangers', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, i) => `${'bcdefghijklm'[i]!}: &${'bcdefghijklm'[i]!} [${Array(9).fill(`*${'abcdefghijkl'[i]!}`).join(', ')}]\n`).join('')}`;
  const broken: readonly [what: string, sidecar: string | Uint8Array, problem: string][] = [
    ['an alias bomb', `${GOOD}${bomb}`, 'alias-bomb error'],
    ['deep nesting', `${GOOD}deep: ${'['.repeat(200_000)}`, 'too-deep error'],
    ['a scalar of many megabytes', `${GOOD}note: ${'x'.repeat(6_000_000)}\n`, 'too-large error'],
    ['a key that reaches into objects', `${GOOD}__proto__: {polluted: true}\n`, 'forbidden-key error'],
    ['a tag', `${GOOD}run: !!js/function "() => process.exit(0)"\n`, 'yaml-tag error'],
    ['a path as its readout', GOOD.replace('readout: call.txt', 'readout: ../../etc/passwd'), 'schema error'],
    ['an absolute path as its readout', GOOD.replace('readout: call.txt', 'readout: /etc/passwd'), 'schema error'],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from(GOOD), Buffer.from([0x23, 0xc3, 0x28, 0x0a])]),
      'not-utf8 error',
    ],
    ['nothing', '', 'schema error'],
    ['NUL bytes', new Uint8Array(5000), 'schema error'],
  ];
  for (const [what, content, problem] of broken) {
    it(`answers ${what} with one error, and the other files as ever`, async () => {
      const folder = new Folder({
        'call.txt': CALL,
        'call.txt.annotations.yaml': content,
        'call.txt.bo.annotations.yaml': GOOD,
      });
      const { code, problems } = await check(folder);
      assert.deepEqual([code, problems], [1, [problem]]);
      const resolved = await folder.readouts('resolve', '--json', 'call.txt');
      const { files } = JSON.parse(resolved.stdout) as { files: Record<string, { sidecar: string; state: string }[]> };
      assert.equal(resolved.code, 2);
      assert.match(resolved.stderr, /^readouts: call\.txt\.annotations\.yaml [^\n]+\.\n$/);
      assert.deepEqual(
        files['call.txt']!.map(({ sidecar: name, state }) => `${name} ${state}`),
        ['call.txt.bo.annotations.yaml exact'],
      );
    });
  }

  it('tells some hundred of a hundred thousand problems, and goes on to the next file', async () => {
    const folder = new Folder({
      'a/bad.txt.annotations.yaml': GOOD + '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(40_000),
      'a/worse.txt.annotations.yaml': GOOD + Array.from({ length: 60_000 }, (_, index) => `k${index}: 1\n`).join(''),
      'b/call.txt.annotations.yaml': GOOD.replace('codes', 'x-codes'),
    });
    const { code, problems } = await check(folder);
    assert.equal(code, 1);
    assert.equal(problems.filter((problem) => problem === 'conflict-marker error').length, 300);
    assert.equal(problems.filter((problem) => problem === 'unknown-key hint').length, 300);
    assert.equal(problems.at(-1), 'no-readout warning');
  });

  it('places the first byte that is not UTF-8', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': Buffer.concat([Buffer.from('version: 1\nnöte: '), Buffer.from([0xe9, 0x0a])]),
    });
    assert.match(
      (await folder.readouts('check')).stdout,
      /^call\.txt\.annotations\.yaml:2:7 error This file is not in UTF-8 from here on/,
    );
  });

  it('does not read files of 100 MB', async () => {
    const folder = new Folder({
      'call.txt': '',
      'call.txt.annotations.yaml': GOOD,
      'other.txt.annotations.yaml': '',
      'codebook.yaml': '',
    });
    for (const name of ['call.txt', 'other.txt.annotations.yaml', 'codebook.yaml'])
      truncateSync(folder.file(name), 100 * 1024 * 1024);
    const { code, problems, stdout } = await check(folder);
    assert.deepEqual([code, problems], [1, ['unreadable-readout warning', 'unreadable error', 'unreadable error']]);
    assert.equal(stdout.match(/larger than 20 MB/g)?.length, 3);
    assert.deepEqual(await folder.readouts('resolve', 'call.txt'), {
      code: 2,
      stdout: '',
      stderr: 'readouts: call.txt cannot be read: it is larger than 20 MB.\n',
    });
  });

  it('follows no link that leads out of the folder', async () => {
    const outside = new Folder({
      'secret.txt': SECRET,
      'secret.yaml': `secret: ${SECRET}\n`,
      'inside/call.txt.annotations.yaml': 'version: 1\n',
    });
    const folder = new Folder({
      'in/call.txt.annotations.yaml': sidecar('call.txt', SECRET, [{ id: 'aaaaaaaaaa', exact: 'lamp oil' }]).replace(
        'exact: lamp oil',
        'exact: lamp oils',
      ),
    });
    symlinkSync(outside.file('secret.txt'), folder.file('in/call.txt'));
    symlinkSync(outside.file('secret.yaml'), folder.file('in/codebook.yaml'));
    symlinkSync(outside.file('secret.yaml'), folder.file('in/other.txt.annotations.yaml'));
    symlinkSync(outside.file('inside'), folder.file('in/linked'));
    const { code, problems, stdout } = await check(folder);
    assert.equal(code, 1);
    assert.deepEqual(
      problems,
      ['target-length warning', 'unreadable-readout warning', 'unreadable error', 'unreadable error'].sort(
        (a, b) => problems.indexOf(a) - problems.indexOf(b),
      ),
    );
    assert.equal(stdout.match(/it is a link that leads out of/g)?.length, 3);
    assert.doesNotMatch(stdout, /stair|secret|linked/);
    folder.write('in/read.txt', CALL);
    symlinkSync(outside.file('secret.yaml'), folder.file('in/read.txt.annotations.yaml'));
    const resolved = await folder.readouts('resolve', '--json', 'in/read.txt');
    assert.deepEqual([resolved.code, JSON.parse(resolved.stdout)], [2, { files: { 'in/read.txt': [] } }]);
    assert.match(
      resolved.stderr,
      /read\.txt\.annotations\.yaml cannot be read: it is a link that leads out of the workspace\.\n$/,
    );
  });

  it('follows links inside the folder, and none in circles', async () => {
    const folder = new Folder({ 'texts/call.txt': CALL, 'coded/call.txt.annotations.yaml': GOOD });
    symlinkSync('../texts/call.txt', folder.file('coded/call.txt'));
    symlinkSync('..', folder.file('coded/again'));
    symlinkSync('x.txt.annotations.yaml', folder.file('coded/x.txt.annotations.yaml'));
    const { code, problems, stdout } = await check(folder);
    assert.deepEqual([code, problems], [1, ['unreadable error']]);
    assert.match(stdout, /This file cannot be read: its links lead in a circle/);
  });

  it('opens no pipe that has the name of a file', async () => {
    if (process.platform === 'win32') return;
    const folder = new Folder({ 'call.txt.annotations.yaml': GOOD });
    execFileSync('mkfifo', [
      folder.file('call.txt'),
      folder.file('codebook.yaml'),
      folder.file('other.txt.annotations.yaml'),
    ]);
    const { code, problems } = await check(folder);
    assert.deepEqual([code, problems], [0, ['unreadable-readout warning']]);
  });

  it('prints no control characters of the files', async () => {
    const text = CALL.replace('both coasts', 'both \u009b7m\u202e coasts');
    const folder = new Folder({
      'call.txt': text,
      'call.txt.annotations.yaml': sidecar('call.txt', text, [
        { id: 'aaaaaaaaaa', exact: 'both \u009b7m\u202e coasts' },
      ]),
      'call.txt.bo.annotations.yaml': GOOD.replace('by: ada', 'by: ada\n    status: "op\\e]0;owned\\a\u202een"'),
    });
    for (const [args, says] of [
      [['check'], /owned/],
      [['resolve', 'call.txt'], /both 7m coasts/],
    ] as const) {
      const { stdout } = await folder.readouts(...args);
      assert.match(stdout, says);
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});
