import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { CALL, Folder, sidecar } from './commandLine.ts';

const SUPPORT = { id: 'aaaaaaaaaa', exact: 'Her country supports the plan', codes: ['stance/support'] };
const HARBOUR = { id: 'bbbbbbbbbb', exact: 'the harbour stays open', codes: ['stance/support'] };
const FERRY = { id: 'cccccccccc', exact: 'Norland supports the plan for a common ferry' };
/** Another readout, none of whose sentences stands in `CALL`. */
const VISIT = `Foreign Minister Mira Oru Visits Sundria

On June 2, 2021, Foreign Minister Mira Oru met with President Ana Reyes in Sol City.

Reyes said that the bridge will be rebuilt. She thanked Oru for the engineers.
`;
const BRIDGE = { id: 'dddddddddd', exact: 'the bridge will be rebuilt' };

interface Told {
  readonly repairs?: readonly {
    file: string;
    repair: string;
    to: string | null;
    readout: string | null;
    done: boolean;
  }[];
  readonly problems: readonly { file: string; code: string; message: string }[];
}

async function run(folder: Folder, ...args: string[]): Promise<Told> {
  const { stdout, stderr } = await folder.readouts('check', '--json', ...args);
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Told;
}

/** The repairs as `file kind what`, and the codes of the problems that are left, by file. */
async function fixed(folder: Folder, ...args: string[]): Promise<{ repairs: string[]; left: string[] }> {
  const { repairs, problems } = await run(folder, '--fix', ...args);
  return {
    repairs: repairs!.map(({ file, repair, to, readout }) => `${file} ${repair} ${to ?? readout}`),
    left: problems.map(({ file, code }) => `${file} ${code}`),
  };
}

function filesOf(folder: Folder): string[] {
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder.path, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** What a sidecar says of its readout, and which annotations it has. */
function says(folder: Folder, name: string): [string, ...string[]] {
  const { sidecar: parsed } = parseSidecar(folder.read(name));
  return [parsed!.readout, ...parsed!.annotations.map(({ id }) => id)];
}

describe('readouts check --fix', () => {
  for (const [what, name, readout, to] of [
    ['the extension .yml', 'call.txt.annotations.yml', 'call.txt', 'call.txt.annotations.yaml'],
    ['an extension in capitals', 'call.txt.annotations.YAML', 'call.txt', 'call.txt.annotations.yaml'],
    ['no extension of the readout', 'call.annotations.yaml', 'call.txt', 'call.txt.annotations.yaml'],
    ['an annotator, without that extension', 'call.bo.annotations.yaml', 'call.txt', 'call.txt.bo.annotations.yaml'],
    ['the readout’s former extension', 'call.readout.annotations.yaml', 'call.readout', 'call.txt.annotations.yaml'],
    ['the readout’s former name', 'old.txt.bo.annotations.yaml', 'old.txt', 'call.txt.bo.annotations.yaml'],
    ['another readout’s name', 'visit.txt.annotations.yaml', 'call.txt', 'call.txt.annotations.yaml'],
  ] as const) {
    it(`renames a sidecar named with ${what}, which names its readout from then on`, async () => {
      const folder = new Folder({ 'call.txt': CALL, 'visit.txt': VISIT, [name]: sidecar(readout, CALL, [SUPPORT]) });
      const before = await run(folder);
      assert.deepEqual(
        before.problems.map(({ file, code }) => [file, code]),
        [[name, 'misnamed-sidecar']],
      );
      assert.match(before.problems[0]!.message, new RegExp(`“${to.replaceAll('.', '\\.')}”`));
      assert.deepEqual(await fixed(folder), { repairs: [`${name} rename ${to}`], left: [] });
      assert.deepEqual(filesOf(folder), [to, 'call.txt', 'visit.txt'].sort());
      assert.deepEqual(says(folder, to), ['call.txt', SUPPORT.id]);
    });
  }

  it('renames by the quoted words where the text has changed since', async () => {
    const folder = new Folder({
      'call.txt': CALL.replace('She thanked Linde for the ships.', 'She thanked Linde for the boats.'),
      'visit.txt': VISIT,
      'call.annotations.yaml': sidecar('draft.txt', CALL, [SUPPORT, HARBOUR]),
    });
    assert.deepEqual(await fixed(folder), {
      repairs: ['call.annotations.yaml rename call.txt.annotations.yaml'],
      left: [],
    });
    assert.deepEqual(says(folder, 'call.txt.annotations.yaml'), ['call.txt', SUPPORT.id, HARBOUR.id]);
  });

  it('takes a sidecar to its readout in another folder', async () => {
    const folder = new Folder({
      'calls/2021/call.txt': CALL,
      'calls/call.txt.annotations.yaml': sidecar('call.txt', CALL, [SUPPORT]),
    });
    const to = 'calls/2021/call.txt.annotations.yaml';
    const { problems } = await run(folder);
    assert.match(problems[0]!.message, /“2021\/call\.txt\.annotations\.yaml”/);
    assert.deepEqual(await fixed(folder), { repairs: [`calls/call.txt.annotations.yaml rename ${to}`], left: [] });
    assert.deepEqual(says(folder, to), ['call.txt', SUPPORT.id]);
  });

  it('corrects the readout that a sidecar states, by the smallest edit', async () => {
    const text = `# checked twice\n${sidecar('draft.txt', CALL, [SUPPORT])}x-ours: 1\n`;
    const folder = new Folder({ 'call.txt': CALL, 'call.txt.annotations.yaml': text });
    const { repairs, left } = await fixed(folder);
    assert.deepEqual(repairs, ['call.txt.annotations.yaml name-readout call.txt']);
    assert.deepEqual(left, ['call.txt.annotations.yaml unknown-key']);
    assert.equal(folder.read('call.txt.annotations.yaml'), text.replace('draft.txt', 'call.txt'));
  });

  it('corrects it in the copy of a readout and its sidecar, and leaves the original', async () => {
    const text = sidecar('call.txt', CALL, [SUPPORT]);
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': text,
      'copy.txt': CALL,
      'copy.txt.annotations.yaml': text,
    });
    assert.deepEqual(await fixed(folder), { repairs: ['copy.txt.annotations.yaml name-readout copy.txt'], left: [] });
    assert.equal(folder.read('call.txt.annotations.yaml'), text);
  });

  it('merges a second sidecar that adds other annotations of the same text, and removes it', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [SUPPORT]),
      'call.txt.annotations.yml': sidecar('call.txt', CALL, [HARBOUR]),
      'old.txt.annotations.yaml': sidecar('old.txt', CALL, [FERRY]),
    });
    const { problems } = await run(folder);
    assert.deepEqual(
      problems.map(({ file, code }) => `${file} ${code}`),
      ['call.txt.annotations.yml second-sidecar', 'old.txt.annotations.yaml second-sidecar'],
    );
    const { repairs, left } = await fixed(folder);
    assert.deepEqual(repairs, [
      'call.txt.annotations.yml merge call.txt.annotations.yaml',
      'old.txt.annotations.yaml merge call.txt.annotations.yaml',
    ]);
    assert.deepEqual(left, []);
    assert.deepEqual(filesOf(folder), ['call.txt', 'call.txt.annotations.yaml']);
    assert.deepEqual(says(folder, 'call.txt.annotations.yaml'), ['call.txt', SUPPORT.id, HARBOUR.id, FERRY.id]);
  });

  for (const [what, other] of [
    ['annotates the same words otherwise', sidecar('call.txt', CALL, [{ ...SUPPORT, id: 'eeeeeeeeee' }])],
    ['has the same annotation otherwise', sidecar('call.txt', CALL, [{ ...SUPPORT, codes: ['stance/oppose'] }])],
    ['counts in another text', sidecar('call.txt', `${CALL}\n`, [HARBOUR])],
    ['is broken', 'version: 1\nannotations: [\n'],
  ] as const) {
    it(`tells of a second sidecar that ${what}, and changes nothing`, async () => {
      const folder = new Folder({
        'call.txt': CALL,
        'call.txt.annotations.yaml': sidecar('call.txt', CALL, [SUPPORT]),
        'call.txt.annotations.yml': other,
      });
      assert.deepEqual(await fixed(folder), { repairs: [], left: ['call.txt.annotations.yml second-sidecar'] });
      assert.equal(folder.read('call.txt.annotations.yml'), other);
      assert.deepEqual(says(folder, 'call.txt.annotations.yaml'), ['call.txt', SUPPORT.id]);
    });
  }

  it('leaves alone what it cannot be certain about, and tells of it', async () => {
    const files = {
      'call.txt': CALL,
      'visit.txt': VISIT,
      // No readout has these words, nor this text.
      'gone.txt.annotations.yaml': sidecar('gone.txt', `${VISIT}\nMore.\n`, [BRIDGE]).replaceAll('bridge', 'tunnel'),
      // Two of one annotator for one readout.
      'one.txt.annotations.yaml': sidecar('one.txt', CALL, [SUPPORT]),
      'two.txt.annotations.yaml': sidecar('two.txt', CALL, [HARBOUR]),
    };
    const folder = new Folder(files);
    assert.deepEqual(await fixed(folder), {
      repairs: [],
      left: [
        'gone.txt.annotations.yaml no-readout',
        'one.txt.annotations.yaml second-sidecar',
        'two.txt.annotations.yaml second-sidecar',
      ],
    });
    for (const [name, text] of Object.entries(files)) assert.equal(folder.read(name), text);
  });

  it('leaves a sidecar whose text two readouts have', async () => {
    const folder = new Folder({
      'one.txt': CALL,
      'two.txt': CALL,
      'gone.txt.annotations.yaml': sidecar('gone.txt', CALL, [SUPPORT]),
    });
    assert.deepEqual(await fixed(folder), { repairs: [], left: ['gone.txt.annotations.yaml no-readout'] });
  });

  it('takes no file of another program for a sidecar', async () => {
    const folder = new Folder({ 'train.annotations.yml': 'images: []\n', 'call.txt': CALL });
    assert.deepEqual(await fixed(folder), { repairs: [], left: [] });
  });

  it('follows no link out of the folder', async () => {
    const outside = new Folder({ 'call.txt.annotations.yaml': sidecar('old.txt', CALL, [SUPPORT]) });
    const before = outside.read('call.txt.annotations.yaml');
    const folder = new Folder({ 'call.txt': CALL });
    symlinkSync(outside.file('call.txt.annotations.yaml'), folder.file('call.txt.annotations.yaml'));
    await folder.readouts('check', '--fix');
    assert.equal(outside.read('call.txt.annotations.yaml'), before);
  });

  it('says what it would do with --dry-run, and does nothing', async () => {
    const folder = new Folder({
      'in/call.txt': CALL,
      'in/call.annotations.yaml': sidecar('call.txt', CALL, [SUPPORT]),
      'in/visit.txt': VISIT,
      'in/visit.txt.annotations.yaml': sidecar('draft.txt', VISIT, [BRIDGE]),
    });
    const before = filesOf(folder);
    for (const options of [['--dry-run'], ['--fix', '--dry-run'], ['--dry-run', '--fix']]) {
      const { code, stdout, stderr } = await folder.readouts('check', ...options, 'in');
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(stdout.split('\n').slice(0, 2), [
        'in/call.annotations.yaml: would be renamed to in/call.txt.annotations.yaml',
        'in/visit.txt.annotations.yaml: would name the readout visit.txt',
      ]);
      assert.match(stdout, /^in\/call\.annotations\.yaml:2:10 warning This sidecar is named/m);
    }
    const told = await run(folder, '--dry-run');
    assert.deepEqual(
      told.repairs!.map(({ done }) => done),
      [false, false],
    );
    assert.equal(told.problems.length, 2);
    assert.deepEqual(filesOf(folder), before);
    const { stdout } = await folder.readouts('check', '--fix', 'in');
    assert.equal(
      stdout,
      'in/call.annotations.yaml: renamed to in/call.txt.annotations.yaml\n' +
        'in/visit.txt.annotations.yaml: names the readout visit.txt\n',
    );
  });

  it('takes a readout for its sidecars, and repairs nothing else', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('draft.txt', CALL, [SUPPORT]),
      'visit.txt': VISIT,
      'visit.annotations.yaml': sidecar('visit.txt', VISIT, [BRIDGE]),
    });
    const { repairs } = await fixed(folder, 'call.txt');
    assert.deepEqual(repairs, ['call.txt.annotations.yaml name-readout call.txt']);
    assert.ok(existsSync(folder.file('visit.annotations.yaml')));
  });
});

describe('names in another form of Unicode', () => {
  const COMPOSED = 'Café Über 한국.txt'.normalize('NFC');
  const DECOMPOSED = COMPOSED.normalize('NFD');

  for (const [file, named, stated] of [
    [DECOMPOSED, DECOMPOSED, COMPOSED],
    [DECOMPOSED, COMPOSED, COMPOSED],
    [COMPOSED, DECOMPOSED, DECOMPOSED],
    [COMPOSED, COMPOSED, DECOMPOSED],
  ] as const) {
    const form = (name: string) => (name === COMPOSED ? 'NFC' : 'NFD');
    it(`are the same: a readout in ${form(file)}, its sidecar in ${form(named)}, which states ${form(stated)}`, async () => {
      const folder = new Folder({
        [file]: CALL,
        [`${named}.annotations.yaml`]: sidecar(stated, CALL, [SUPPORT]),
        [`${named}.bo.annotations.yaml`]: sidecar(stated, CALL, [HARBOUR]),
      });
      assert.deepEqual(await run(folder), { problems: [] });
      assert.deepEqual(await run(folder, file), { problems: [] });
      const { stdout } = await folder.readouts('resolve', '--json', file);
      const { files } = JSON.parse(stdout) as { files: Record<string, { state: string }[]> };
      assert.deepEqual(
        files[file]!.map(({ state }) => state),
        ['exact', 'exact'],
      );
    });
  }

  it('of two readouts in one folder are told of: both show what is in the sidecar', async () => {
    const folder = new Folder({
      [COMPOSED]: CALL,
      [DECOMPOSED]: VISIT,
      [`${COMPOSED}.annotations.yaml`]: sidecar(COMPOSED, CALL, [SUPPORT]),
    });
    const told = { repairs: [], left: [`${COMPOSED}.annotations.yaml twin-readouts`] };
    assert.deepEqual(await fixed(folder), told);
  });
});
