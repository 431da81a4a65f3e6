import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import * as path from 'node:path';
import { FIRST_ROUND, labelsOf, textNames, textOf } from '../../labelled.ts';
import { CALL, commandLine, Folder, readouts } from './commandLine.ts';

type Read = { files: Record<string, Record<string, unknown>> };

async function readJson(folder: Folder, ...files: string[]): Promise<Read> {
  const { code, stdout, stderr } = await folder.readouts('read', '--json', ...files);
  assert.deepEqual([code, stderr], [0, '']);
  return JSON.parse(stdout) as Read;
}

/** Every object in a value that has a start and an end. */
function spansIn(value: unknown): { start: number; end: number; text?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(spansIn);
  return 'start' in value && 'end' in value ? [value as { start: number; end: number }, ...inside] : inside;
}

const NAMES = textNames(FIRST_ROUND);

describe('readouts read', () => {
  const folder = new Folder();
  const original = (name: string) => textOf(FIRST_ROUND, name);

  it('prints every file under its path as given, in the shape of labelled readouts', async () => {
    const gold = labelsOf<Record<string, unknown>>(FIRST_ROUND);
    const { code, stdout } = await readouts(path.dirname(FIRST_ROUND), [
      'read',
      '--json',
      ...NAMES.map((name) => `./blind-round-1/${name}`),
    ]);
    const { files } = JSON.parse(stdout) as Read;
    assert.equal(code, 0);
    assert.deepEqual(
      Object.keys(files),
      NAMES.map((name) => `./blind-round-1/${name}`),
    );
    const kinds = (of: Read['files']) =>
      Object.entries(of).map(([name, { kind }]) => `${path.basename(name)}: ${String(kind)}`);
    assert.deepEqual(kinds(files).sort(), kinds(gold).sort());
    for (const [name, labels] of Object.entries(gold)) {
      const shape = files[`./blind-round-1/${name}`]!;
      if (labels['kind'] !== 'not-a-readout')
        assert.deepEqual(
          ['title', 'date', 'participants', 'statements', 'sentences', 'dateMentions', 'boilerplate'].filter(
            (key) => !(key in shape),
          ),
          [],
        );
    }
  });

  const forms: readonly [what: string, change: (text: string) => string][] = [
    ['as they are', (text) => text],
    ['with CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    [
      'with CRLF, a byte order mark and characters of two units',
      (text) => `\ufeff${text.replace(/ said/g, ' said 🐟𝒳').replace(/\r?\n/g, '\r\n')}`,
    ],
  ];
  for (const [what, change] of forms) {
    it(`counts UTF-16 units of the file as Node reads it: texts ${what}`, async () => {
      for (const name of NAMES) folder.write(name, change(original(name)));
      const { files } = await readJson(folder, ...NAMES);
      const without = new Set(NAMES);
      for (const name of NAMES) {
        const text = readFileSync(folder.file(name), 'utf8');
        for (const { start, end, text: words } of spansIn(files[name])) {
          assert.ok(0 <= start && start < end && end <= text.length, `${name}: ${start}-${end}`);
          if (words !== undefined) assert.equal(text.slice(start, end), words, name);
          assert.doesNotMatch(text.slice(start, end), /^[\s\ufeff]|\s$/, name);
          without.delete(name);
        }
      }
      assert.deepEqual(
        [...without],
        NAMES.filter((name) => files[name]!['kind'] === 'not-a-readout'),
      );
    });
  }

  it('reads the same from a text whatever its line ends and byte order mark', async () => {
    const read = async (change: (text: string) => string) => {
      for (const name of NAMES) folder.write(name, change(original(name)));
      const { files } = await readJson(folder, ...NAMES);
      // What is left when positions are taken away.
      return JSON.parse(
        JSON.stringify(files, (key, value: unknown) =>
          key === 'start' || key === 'end'
            ? undefined
            : typeof value === 'string'
              ? value.replaceAll('\r\n', '\n')
              : value,
        ),
      ) as unknown;
    };
    assert.deepEqual(
      await read((text) => `\ufeff${text.replace(/\r?\n/g, '\r\n')}`),
      await read((text) => text.replace(/\r\n/g, '\n')),
    );
  });

  it('prints texts that are no readout, also empty ones and those of other files', async () => {
    const files = {
      'empty.txt': '',
      'mark.txt': '\ufeff',
      'note.txt': 'Buy milk.\n',
      'image.png': Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 128),
    };
    for (const [name, content] of Object.entries(files)) folder.write(name, content);
    const read = await readJson(folder, ...Object.keys(files));
    for (const name of Object.keys(files)) {
      const { kind, statements, participants, title } = read.files[name]!;
      assert.deepEqual(
        { kind, statements, participants, title },
        { kind: 'not-a-readout', statements: [], participants: [], title: null },
        name,
      );
    }
  });

  it('keeps paths that JavaScript could take for something else', async () => {
    folder.write('__proto__', 'A note.');
    folder.write('7', 'A note.');
    const { files } = await readJson(folder, '__proto__', '7', '__proto__');
    assert.deepEqual(Object.keys(files).sort(), ['7', '__proto__']);
  });

  it('reads the others when a file cannot be read, says why, and exits with 2', async () => {
    folder.write('call.txt', original(NAMES[0]!));
    folder.write('huge.txt', '');
    truncateSync(folder.file('huge.txt'), 100 * 1024 * 1024);
    const { code, stdout, stderr } = await folder.readouts(
      'read',
      '--json',
      'absent.txt',
      'huge.txt',
      '.',
      'call.txt/x',
      'call.txt',
    );
    assert.equal(code, 2);
    assert.deepEqual(Object.keys((JSON.parse(stdout) as Read).files), ['call.txt']);
    assert.deepEqual(stderr.split('\n'), [
      'readouts: absent.txt cannot be read: there is no such file.',
      'readouts: huge.txt cannot be read: it is larger than 20 MB.',
      'readouts: . cannot be read: it is a folder; name the files in it.',
      'readouts: call.txt/x cannot be read: there is no such file.',
      '',
    ]);
    const none = await folder.readouts('read', '--json', 'absent.txt');
    assert.deepEqual([none.code, JSON.parse(none.stdout)], [2, { files: {} }]);
  });

  for (const [name, encode, told] of [
    [
      'latin.txt',
      (text: string) => Buffer.from(text, 'latin1'),
      'latin.txt is not in UTF-8 and was read as Windows-1252: save it in UTF-8 before it is annotated.',
    ],
    ['wide.txt', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'wide.txt was read as UTF-16.'],
    ['big.txt', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'big.txt was read as UTF-16.'],
  ] as const)
    it(`reads a text in another encoding, and says so: ${name}`, async () => {
      const text = original(NAMES[0]!)
        .replace(/[^\x00-\x7f]/g, '-')
        .replace(/\bsaid\b/g, 'said \u00e9');
      folder.write(name, encode(text));
      const { code, stdout, stderr } = await folder.readouts('read', '--json', name);
      assert.deepEqual([code, stderr], [0, `readouts: ${told}\n`]);
      const read = (JSON.parse(stdout) as Read).files[name]!;
      const decoded = name === 'latin.txt' ? text : `\ufeff${text}`;
      assert.equal(read['kind'], 'phone-call');
      for (const { start, end, text: words } of spansIn(read))
        if (words !== undefined) assert.equal(decoded.slice(start, end), words);
    });

  it('takes bytes that are no text for UTF-8, and says so', async () => {
    folder.write('bytes.txt', Buffer.from([0x41, 0x00, 0xe9, 0x41]));
    const { stderr } = await folder.readouts('read', 'bytes.txt');
    assert.equal(
      stderr,
      'readouts: bytes.txt is not in UTF-8, so that some characters are read as U+FFFD: save it in that encoding.\n',
    );
  });

  it('reads a pipe', async () => {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [folder.file('pipe')]);
    const printed = execFileSync(
      'sh',
      [
        '-c',
        'cat "$2" > pipe & "$0" "$1" read pipe',
        process.execPath,
        await commandLine(),
        path.join(FIRST_ROUND, NAMES[0]!),
      ],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.match(printed, /^pipe: phone-call, \d{4}/);
  });

  it('stops reading what has no end', async () => {
    if (process.platform === 'win32') return;
    assert.deepEqual(await folder.readouts('read', '/dev/zero'), {
      code: 2,
      stdout: '',
      stderr: 'readouts: /dev/zero cannot be read: it is larger than 20 MB.\n',
    });
  });

  it('prints for people a line for each file and statement, without control characters', async () => {
    folder.write('call\u001b[31m.txt', original(NAMES[0]!));
    const { stdout } = await folder.readouts('read', 'call\u001b[31m.txt');
    const [head, ...statements] = stdout.trimEnd().split('\n');
    assert.equal(head, 'call [31m.txt: phone-call, 2022-06-21: Shen Yuanqiao – Dragutin Milojković');
    assert.deepEqual(statements, [
      '  325-882  Shen Yuanqiao congratulated',
      '  884-1254  Shen Yuanqiao stressed',
      '  1256-1591  Dragutin Milojković thanked',
      '  1593-1829  Dragutin Milojković briefed',
      '  1831-1922  The two sides exchanged',
    ]);
  });

  it('explains for every sentence who speaks and why', async () => {
    folder.write('call.txt', CALL);
    const { code, stdout, stderr } = await folder.readouts('read', '--explain', 'call.txt');
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n'), [
      'call.txt: phone-call, 2021-05-11: Mira Oru – Bo Linde',
      '  3:1  “On May 11, 2021, Foreign Minister Mira Oru had a phone conversation wi…”',
      '    (nobody): narration; the lead tells that the event took place',
      '  5:1  “Oru said that both coasts share one sea.”',
      '    Mira Oru: cue “said” at 5:5; “Oru” has a part of the speaker’s name',
      '  5:42  “Her country supports the plan for a common lighthouse.”',
      '    Mira Oru: continued from 5:1; nothing here ends the statement',
      '  5:97  “She thanked Linde for the ships.”',
      '    Mira Oru: cue “thanked” at 5:101; “She” is who was last told of',
      '  7:1  “Linde said that the harbour stays open.”',
      '    Bo Linde: cue “said” at 7:7; “Linde” has a part of the speaker’s name',
      '  7:41  “Norland supports the plan for a common ferry.”',
      '    Bo Linde: continued from 7:1; nothing here ends the statement',
      '  9:1  “The two sides also exchanged views on the herring.”',
      '    The two sides: cue “exchanged” at 9:20; “The two sides” are all participants',
      '',
    ]);
  });
});
