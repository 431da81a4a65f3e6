import assert from 'node:assert/strict';
import { CALL, Folder, sidecar, type Ran } from './commandLine.ts';

const CODEBOOK = `version: 1
name: Calls
codes:
  - id: stance
    name: Stance
    codes:
      - {id: support, name: Support}
`;
const TAGS = [
  { id: 'aaaaaaaaaa', exact: 'Her country supports the plan', codes: ['stance/support'] },
  { id: 'bbbbbbbbbb', exact: 'the harbour stays open', codes: ['stance/suport'] },
];
const GOOD = sidecar('call.txt', CALL, TAGS.slice(0, 1));

/** Where and what, without the sentences: `file:line:column severity`. */
function places({ stdout }: Ran): string[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => /^.*?:\d+:\d+ (?:error|warning|hint)(?= \S)/.exec(line)?.[0] ?? line);
}

describe('readouts check', () => {
  it('prints nothing and exits with 0 where all is well', async () => {
    const folder = new Folder({ 'call.txt': CALL, 'call.txt.annotations.yaml': GOOD, 'codebook.yaml': CODEBOOK });
    assert.deepEqual(await folder.readouts('check'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(await folder.readouts('check', '--json'), {
      code: 0,
      stdout: '{\n "problems": []\n}\n',
      stderr: '',
    });
  });

  it('prints problems one a line with their place; warnings alone leave the exit code 0', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, TAGS),
      'codebook.yaml': CODEBOOK,
    });
    const { code, stdout, stderr } = await folder.readouts('check');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^call\.txt\.annotations\.yaml:\d+:13 warning The codebook has no code “stance\/suport”[^\n]*\n$/,
    );
    const line = Number(stdout.split(':')[1]);
    assert.equal(folder.read('call.txt.annotations.yaml').split('\n')[line - 1], '    codes: [stance/suport]');
  });

  it('prints the same as data with --json', async () => {
    const text = sidecar('call.txt', CALL, TAGS);
    const folder = new Folder({
      'call.txt': CALL,
      'a/call.txt': CALL,
      'a/call.txt.annotations.yaml': text,
      'a/codebook.yaml': `${CODEBOOK}codes: []\n`,
    });
    const { code, stdout } = await folder.readouts('check', '--json', 'a');
    const { problems } = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(problems[0]!), [
      'file',
      'line',
      'column',
      'severity',
      'code',
      'message',
      'start',
      'end',
    ]);
    assert.deepEqual(
      problems.map(({ file, line, column, severity, code: what }) => [file, line, column, severity, what]),
      [['a/codebook.yaml', 8, 1, 'error', 'duplicate-key']],
    );
  });

  it('finds the line and column of a problem in files with CRLF and a byte order mark', async () => {
    for (const [mark, eol] of [
      ['', '\n'],
      ['\ufeff', '\n'],
      ['\ufeff', '\r\n'],
    ] as const) {
      const text = `${mark}${sidecar('call.txt', CALL, TAGS).replaceAll('\n', eol)}`;
      const folder = new Folder({
        'call.txt': CALL,
        'call.txt.annotations.yaml': text,
        'codebook.yaml': CODEBOOK,
        'b/codebook.yaml': `${mark}version: one${eol}codes: []${eol}`,
      });
      const { stdout } = await folder.readouts('check', '--json');
      const { problems } = JSON.parse(stdout) as {
        problems: { file: string; line: number; column: number; start: number; end: number }[];
      };
      const [inCodebook, inSidecar] = problems;
      assert.deepEqual([inCodebook!.file, inCodebook!.line, inCodebook!.column], ['b/codebook.yaml', 1, 10]);
      assert.equal(text.slice(inSidecar!.start, inSidecar!.end), 'stance/suport');
      assert.equal(
        text.split('\n')[inSidecar!.line - 1]!.slice(inSidecar!.column - 1, inSidecar!.column + 12),
        'stance/suport',
      );
    }
  });

  it('takes files and folders, a readout for the sidecars beside it, and checks each file once', async () => {
    const broken = 'version: 1\n';
    const folder = new Folder({
      'one/call.txt': CALL,
      'one/call.txt.annotations.yaml': broken,
      'one/call.txt.bo.annotations.yaml': broken,
      'one/other.txt.annotations.yaml': broken,
      'two/deep/call.txt.annotations.yaml': broken,
      'two/.hidden/call.txt.annotations.yaml': broken,
      'two/node_modules/call.txt.annotations.yaml': broken,
      'two/settings.yaml': 'a: [',
    });
    const files = async (...paths: string[]) => [
      ...new Set(places(await folder.readouts('check', ...paths)).map((place) => place.split(':')[0])),
    ];
    assert.deepEqual(await files('one/call.txt'), [
      'one/call.txt.annotations.yaml',
      'one/call.txt.bo.annotations.yaml',
    ]);
    assert.deepEqual(await files('one/other.txt.annotations.yaml'), ['one/other.txt.annotations.yaml']);
    assert.deepEqual(await files('two'), ['two/deep/call.txt.annotations.yaml']);
    assert.deepEqual(await files('two', 'one/call.txt.annotations.yaml', '.'), [
      'two/deep/call.txt.annotations.yaml',
      'one/call.txt.annotations.yaml',
      'one/call.txt.bo.annotations.yaml',
      'one/other.txt.annotations.yaml',
    ]);
    assert.deepEqual(await folder.readouts('check', 'two/settings.yaml'), { code: 0, stdout: '', stderr: '' });
  });

  it('checks the others when a path is not there, and exits with 2', async () => {
    const folder = new Folder({ 'one/call.txt.annotations.yaml': 'version: 1\n' });
    const ran = await folder.readouts('check', 'absent', 'one');
    assert.deepEqual([ran.code, ran.stderr], [2, 'readouts: absent cannot be read: there is no such file.\n']);
    assert.deepEqual(
      places(ran),
      Array.from({ length: 2 }, () => 'one/call.txt.annotations.yaml:1:1 error'),
    );
  });

  it('reports a sidecar without its readout, and one whose name speaks of another', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'gone.txt.annotations.yaml': sidecar('gone.txt', `${CALL}More was said.\n`, TAGS.slice(0, 1)),
      'call.txt.annotations.yaml': GOOD.replace('call.txt', 'gone.txt'),
    });
    const ran = await folder.readouts('check');
    assert.deepEqual(
      [ran.code, places(ran)],
      [0, ['call.txt.annotations.yaml:2:10 warning', 'gone.txt.annotations.yaml:2:10 warning']],
    );
    assert.match(ran.stdout, /belongs to “call\.txt”/);
    assert.match(ran.stdout, /There is no “gone\.txt” beside this file/);
  });

  it('takes codes from the nearest codebook, not beyond the repository', async () => {
    const other = CODEBOOK.replace('id: support', 'id: suport');
    const unknown = (ran: Ran) => [...ran.stdout.matchAll(/no code “(.*?)”/g)].map((match) => match[1]);
    const folder = new Folder({
      'codebook.yaml': CODEBOOK,
      'in/deep/call.txt': CALL,
      'in/deep/call.txt.annotations.yaml': sidecar('call.txt', CALL, TAGS),
    });
    assert.deepEqual(unknown(await folder.readouts('check', 'in')), ['stance/suport']);
    assert.deepEqual(unknown(await folder.readouts('check', 'in/deep/call.txt')), ['stance/suport']);
    folder.write('in/codebook.yaml', other);
    assert.deepEqual(unknown(await folder.readouts('check')), ['stance/support']);
    folder.write('in/deep/codebook.yml', CODEBOOK);
    assert.deepEqual(unknown(await folder.readouts('check')), ['stance/suport']);
    const repository = new Folder({
      'codebook.yaml': CODEBOOK,
      'in/.git/HEAD': 'ref: refs/heads/main\n',
      'in/call.txt': CALL,
      'in/call.txt.annotations.yaml': sidecar('call.txt', CALL, TAGS),
    });
    assert.deepEqual(unknown(await repository.readouts('check', 'in')), []);
  });

  it('warns of targets that changed, could be in several places, or are gone', async () => {
    const tags = [
      { id: 'aaaaaaaaaa', exact: 'both coasts share one sea' },
      { id: 'bbbbbbbbbb', exact: 'exchanged views on the herring' },
      { id: 'cccccccccc', exact: 'the harbour stays open' },
      { id: 'dddddddddd', exact: 'on the Phone' },
    ];
    const today = CALL.replace('both coasts share one sea', 'both coasts share one great sea')
      .replace('The two sides also exchanged views on the herring.\n', '')
      .replaceAll('on the Phone', '');
    const folder = new Folder({ 'call.txt': today, 'call.txt.annotations.yaml': sidecar('call.txt', CALL, tags) });
    const { code, stdout } = await folder.readouts('check', '--json');
    const { problems } = JSON.parse(stdout) as { problems: { line: number; severity: string; code: string }[] };
    const text = folder.read('call.txt.annotations.yaml').split('\n');
    assert.equal(code, 0);
    assert.deepEqual(
      problems.map(({ line, severity, code: what }) => [text[line - 1]!.trim(), severity, what]),
      [
        ['exact: on the Phone', 'warning', 'orphan'],
        ['exact: both coasts share one sea', 'warning', 'changed'],
        ['exact: exchanged views on the herring', 'warning', 'orphan'],
      ],
    );
    const paragraph = CALL.split('\n').find((line) => line.startsWith('Oru said'))!;
    const twice = `${CALL.split('\n')[0]}\n\n${paragraph}\n\nBy the evening much had been said.\n\n${paragraph}\n`;
    const ambiguous = new Folder({
      'call.txt': twice,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [
        { id: 'aaaaaaaaaa', exact: 'Her country supports the plan for a common lighthouse' },
      ]),
    });
    const printed = (await ambiguous.readouts('check')).stdout;
    assert.match(printed, /^call\.txt\.annotations\.yaml:7:\d+ warning These words could be in 2 places/, printed);
  });

  it('tells git conflict markers line by line, in sidecars and codebooks', async () => {
    const conflicted = (text: string, at: string) =>
      text.replace(at, `<<<<<<< HEAD\n${at}=======\n${at}>>>>>>> other\n`);
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': conflicted(GOOD, '    by: ada\n'),
      'codebook.yaml': conflicted(CODEBOOK, 'name: Calls\n'),
    });
    const ran = await folder.readouts('check');
    const line = GOOD.split('\n').indexOf('    by: ada') + 1;
    assert.equal(ran.code, 1);
    assert.deepEqual(places(ran), [
      ...[line, line + 2, line + 4].map((at) => `call.txt.annotations.yaml:${at}:1 error`),
      ...[2, 4, 6].map((at) => `codebook.yaml:${at}:1 error`),
    ]);
  });
});
