import assert from 'node:assert/strict';
import { chmodSync, rmSync } from 'node:fs';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { addAnnotation, newSidecar } from '../../../src/annotations/edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { CALL, Folder, readouts, sidecar } from './commandLine.ts';

interface Resolved {
  readonly id: string;
  readonly sidecar: string;
  readonly state: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly candidates: readonly { start: number; end: number; text: string; score: number; state: string }[];
}

async function resolve(folder: Folder, ...files: string[]): Promise<Record<string, Resolved[]>> {
  const { code, stdout, stderr } = await folder.readouts('resolve', '--json', ...files);
  assert.deepEqual([code, stderr], [0, '']);
  return (JSON.parse(stdout) as { files: Record<string, Resolved[]> }).files;
}

/** The text as the positions count: code points, LF, no byte order mark; as Python reads a text file. */
function codePoints(folder: Folder, file: string): string[] {
  return [
    ...folder
      .read(file)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  ];
}

const SUPPORT = 'Her country supports the plan for a common lighthouse.';

describe('readouts resolve', () => {
  it('prints each annotation with its state and place', async () => {
    const tags = [
      { id: 'exact00000', exact: 'both coasts share one sea' },
      { id: 'moved00000', exact: 'Norland supports the plan for a common ferry.' },
      { id: 'changed000', exact: 'She thanked Linde for the ships.' },
      { id: 'orphan0000', exact: 'exchanged views on the herring' },
    ];
    const today = CALL.replace('for the ships', 'for the new ships')
      .replace('The two sides also exchanged views on the herring.\n', '')
      .replace('stays open.', 'stays open all year.');
    const folder = new Folder({ 'call.txt': today, 'call.txt.annotations.yaml': sidecar('call.txt', CALL, tags) });
    const { 'call.txt': annotations } = await resolve(folder, 'call.txt');
    assert.deepEqual(Object.keys(annotations![0]!), ['id', 'sidecar', 'state', 'start', 'end', 'text', 'candidates']);
    const text = codePoints(folder, 'call.txt');
    assert.deepEqual(
      annotations!.map(({ id, state, start, end, text: words }) => [
        id,
        state,
        words,
        start === null ? null : text.slice(start, end!).join(''),
      ]),
      [
        ['exact00000', 'exact', 'both coasts share one sea', 'both coasts share one sea'],
        ['changed000', 'changed', 'She thanked Linde for the new ships.', 'She thanked Linde for the new ships.'],
        [
          'moved00000',
          'moved',
          'Norland supports the plan for a common ferry.',
          'Norland supports the plan for a common ferry.',
        ],
        ['orphan0000', 'orphan', null, null],
      ],
    );
    assert.deepEqual([...new Set(annotations!.map(({ sidecar: name }) => name))], ['call.txt.annotations.yaml']);
  });

  it('prints no place where there are several, and those as candidates', async () => {
    const paragraph = CALL.split('\n').find((line) => line.startsWith('Oru said'))!;
    const today = `${CALL.split('\n')[0]}\n\n${paragraph}\n\nBy the evening much had been said.\n\n${paragraph}\n`;
    const folder = new Folder({
      'call.txt': today,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [{ id: 'aaaaaaaaaa', exact: SUPPORT }]),
    });
    const [only] = (await resolve(folder, 'call.txt'))['call.txt']!;
    assert.deepEqual([only!.state, only!.start, only!.end, only!.text], ['ambiguous', null, null, null]);
    const text = codePoints(folder, 'call.txt');
    assert.deepEqual(
      only!.candidates.map((candidate) => [candidate.text, text.slice(candidate.start, candidate.end).join('')]),
      [
        [SUPPORT, SUPPORT],
        [SUPPORT, SUPPORT],
      ],
    );
    assert.equal(new Set(only!.candidates.map(({ start }) => start)).size, 2);
  });

  const scripts = CALL.replace('one sea', 'one sea (一片海 🌊)').replace('common ferry', 'common 🛳️ ferry');
  for (const [what, before, after] of [
    ['CRLF and a byte order mark where there were none', scripts, `\ufeff${scripts.replaceAll('\n', '\r\n')}`],
    ['LF and no byte order mark where there were others', `\ufeff${scripts.replaceAll('\n', '\r\n')}`, scripts],
    ['lone CR as line ends', scripts, scripts.replaceAll('\n', '\r')],
  ] as const) {
    it(`counts code points of the text with LF: ${what}`, async () => {
      const tags = ['sea (一片海 🌊)', 'common lighthouse', '🛳️ ferry'].map((exact, i) => ({
        id: `${'abc'[i]!}000000000`,
        exact,
      }));
      const folder = new Folder({ 'call.txt': after, 'call.txt.annotations.yaml': sidecar('call.txt', before, tags) });
      const text = codePoints(folder, 'call.txt');
      const { 'call.txt': annotations } = await resolve(folder, 'call.txt');
      assert.deepEqual(
        annotations!.map(({ state }) => state),
        ['exact', 'exact', 'exact'],
      );
      assert.deepEqual(
        annotations!.map(({ start, end }) => text.slice(start!, end!).join('')),
        tags.map(({ exact }) => exact),
      );
    });
  }

  it('takes all sidecars of a readout in text order, and none of another', async () => {
    const at = (id: string, exact: string) => sidecar('call.txt', CALL, [{ id, exact }]);
    const folder = new Folder({
      'in/call.txt': CALL,
      'in/call.txt.annotations.yaml': at('aaaaaaaaaa', 'the harbour'),
      'in/call.txt.bo.annotations.yaml': at('bbbbbbbbbb', 'both coasts'),
      'in/call.txt.x.txt.annotations.yaml': at('cccccccccc', 'both coasts'),
      'in/call.txt.orphan.annotations.yaml': at('dddddddddd', 'the harbour').replace(
        '    target:\n',
        '    target:\n      orphan: true\n',
      ),
      'in/bare.txt': CALL,
    });
    const files = await resolve(folder, 'in/call.txt', './in/bare.txt', 'in/call.txt');
    assert.deepEqual(Object.keys(files), ['in/call.txt', './in/bare.txt']);
    assert.deepEqual(files['./in/bare.txt'], []);
    assert.deepEqual(
      files['in/call.txt']!.map(({ id, sidecar: name, state }) => `${id} ${name} ${state}`),
      [
        'bbbbbbbbbb call.txt.bo.annotations.yaml exact',
        'aaaaaaaaaa call.txt.annotations.yaml exact',
        'dddddddddd call.txt.orphan.annotations.yaml orphan',
      ],
    );
  });

  it('prints the others when a readout cannot be read, and exits with 2', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [{ id: 'aaaaaaaaaa', exact: SUPPORT }]),
    });
    const { code, stdout, stderr } = await folder.readouts('resolve', 'absent.txt', '.', 'call.txt');
    assert.equal(code, 2);
    assert.match(
      stdout,
      /^call\.txt: aaaaaaaaaa exact \d+-\d+ "Her country supports the plan for a common lighthouse\."\n$/,
    );
    assert.equal(
      stderr,
      'readouts: absent.txt cannot be read: there is no such file.\nreadouts: . cannot be read: it is a folder; name the files in it.\n',
    );
  });

  it('tells of a sidecar that is broken, with the line, and prints the others', async () => {
    const good = sidecar('call.txt', CALL, [{ id: 'aaaaaaaaaa', exact: SUPPORT }]);
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': good,
      'call.txt.bo.annotations.yaml': good.replace('by: ada', 'by: [ada'),
      'b.txt': CALL,
      'b.txt.annotations.yaml': good,
    });
    const { code, stdout, stderr } = await folder.readouts('resolve', '--json', 'call.txt', 'b.txt');
    const { files } = JSON.parse(stdout) as { files: Record<string, Resolved[]> };
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^readouts: call\.txt\.bo\.annotations\.yaml is left out\. Line \d+: This is not valid YAML: [^\n]+\n$/,
    );
    assert.deepEqual(
      Object.values(files).map((annotations) => annotations.length),
      [1, 1],
    );
  });
});

describe('readouts resolve, with git', () => {
  // A sentence that recurs, annotated without context: only a diff can tell which one it is.
  const first = `${CALL}\n${Array.from({ length: 6 }, (_, i) => `The two sides agreed on point ${i + 1}. They will meet again.`).join('\n\n')}\n`;
  const exact = 'They will meet again';
  const fourth = (text: string) => text.indexOf(exact, text.indexOf('point 4'));
  const placedFourth = () => {
    const file = newSidecar('call.txt', new DigestedText(first).digest);
    const target = { exact, prefix: '', suffix: '', start: fourth(first), end: fourth(first) + exact.length };
    return applyEdits(
      file,
      addAnnotation(file, { id: 'aaaaaaaaaa', target, by: 'ada', created: '2026-03-01T09:00:00Z' }),
    );
  };
  // Sentences above are gone and others came, so that the position says nothing.
  const second = first
    .replace('She thanked Linde for the ships.', 'Oru said that the sea matters. So does the wind.')
    .replace('The two sides agreed on point 1. They will meet again.\n\n', '');

  function repository(): Folder {
    const folder = new Folder({ 'call.txt': first });
    folder.git(['init', '--quiet', '--initial-branch=main']);
    folder.commit('first');
    return folder;
  }

  async function only(folder: Folder, file = 'call.txt'): Promise<string> {
    const [{ state, start }] = (await resolve(folder, file))[file] as [Resolved];
    return `${state} ${start}`;
  }

  it('carries positions over from the version that the digest names', async () => {
    const without = new Folder({ 'call.txt': second, 'call.txt.annotations.yaml': placedFourth() });
    assert.equal(await only(without), 'ambiguous null', 'the search alone could tell');
    const folder = repository();
    folder.write('call.txt', second);
    folder.write('call.txt.annotations.yaml', placedFourth());
    assert.equal(await only(folder), `moved ${fourth(second)}`);
    folder.commit('second');
    assert.equal(await only(folder), `moved ${fourth(second)}`);
    assert.match((await folder.readouts('check')).stdout, /^$/);
  });

  it('finds the version under an earlier name, in another folder', async () => {
    const folder = repository();
    folder.git(['mv', 'call.txt', 'renamed.txt']);
    folder.commit('renamed');
    folder.write('2021/placeholder', '');
    folder.git(['mv', 'renamed.txt', '2021/[1] *ü.txt']);
    folder.commit('moved');
    folder.write('2021/[1] *ü.txt', second);
    folder.write('2021/[1] *ü.txt.annotations.yaml', placedFourth());
    assert.equal(await only(folder, '2021/[1] *ü.txt'), `moved ${fourth(second)}`);
  });

  it('finds a version that a merge did not take, and one of another branch', async () => {
    const folder = new Folder({ 'call.txt': CALL });
    folder.git(['init', '--quiet', '--initial-branch=main']);
    folder.commit('start');
    folder.git(['switch', '--quiet', '--create', 'side']);
    folder.write('call.txt', first);
    folder.commit('side');
    folder.git(['switch', '--quiet', 'main']);
    folder.write('call.txt', second);
    folder.commit('main');
    folder.write('call.txt.annotations.yaml', placedFourth());
    assert.equal(await only(folder), `moved ${fourth(second)}`, 'of another branch');
    folder.git(['merge', '--quiet', '--strategy=ours', '--message', 'ours', 'side']);
    folder.git(['branch', '--delete', '--force', 'side']);
    assert.equal(await only(folder), `moved ${fourth(second)}`, 'of a parent');
  });

  it('does so from a hook, whose variables name the repository in their own way', async () => {
    const folder = repository();
    folder.write('in/call.txt', first);
    folder.commit('in');
    folder.write('in/call.txt', second);
    folder.write('in/call.txt.annotations.yaml', placedFourth());
    const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: 'in/' };
    assert.match(
      (await readouts(folder.path, ['resolve', 'in/call.txt'], hook)).stdout,
      new RegExp(` moved ${fourth(second)}-`),
    );
  });

  it('runs nothing that the settings of a repository name, and fetches nothing', async () => {
    const folder = repository();
    folder.write('run.sh', '#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n');
    folder.git(['update-index', '--chmod=+x', '--add', 'run.sh']);
    chmodSync(folder.file('run.sh'), 0o755);
    // A signed commit, so that git could ask a program about it.
    folder.write(
      'commit',
      folder
        .git(['cat-file', 'commit', 'HEAD'])
        .stdout.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----\n\n'),
    );
    folder.git(['update-ref', 'HEAD', folder.git(['hash-object', '-t', 'commit', '-w', 'commit']).stdout.trim()]);
    folder.write('.gitattributes', '*.txt diff=text\n');
    folder.write('call.txt', second);
    folder.write('call.txt.annotations.yaml', placedFourth());
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'diff.external',
      'diff.text.textconv',
      'gpg.program',
      'core.sshCommand',
      'core.askPass',
    ];
    for (const setting of settings) folder.git(['config', setting, folder.file('run.sh')]);
    folder.git(['config', 'log.showSignature', 'true']);
    assert.equal(await only(folder), `moved ${fourth(second)}`);
    // A version that only a server has, in a clone that fetches when it needs something.
    const blob = folder.git(['rev-parse', 'HEAD:call.txt']).stdout.trim();
    rmSync(folder.file(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`), { force: true });
    folder.git(['config', 'core.repositoryFormatVersion', '1']);
    for (const [setting, value] of [
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', 'ssh://example.org/calls'],
    ])
      folder.git(['config', setting!, value!]);
    assert.equal(await only(folder), 'ambiguous null');
    assert.throws(() => folder.read('was-run'), /ENOENT/);
    folder.git(['cat-file', '-p', blob], true);
    folder.read('was-run');
  });

  it('searches as without git where git has no such version, or is broken', async () => {
    const folder = new Folder({ 'call.txt': second, 'call.txt.annotations.yaml': placedFourth() });
    folder.git(['init', '--quiet', '--initial-branch=main']);
    assert.equal(await only(folder), 'ambiguous null');
    folder.commit('second');
    assert.equal(await only(folder), 'ambiguous null');
    folder.write('.git/HEAD', 'nothing');
    assert.equal(await only(folder), 'ambiguous null');
  });
});
