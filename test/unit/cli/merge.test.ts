import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import {
  addReply,
  removeAnnotation,
  setMeeting,
  updateAnnotation,
  type AnnotationFields,
} from '../../../src/annotations/edit.ts';
import { driverCommand, driverSetting } from '../../../src/annotations/merge/gitDriver.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation, Sidecar } from '../../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';
import { CALL, commandLine, Folder, sidecar, type Ran, type Tag } from './commandLine.ts';

const FILE = 'call.txt.annotations.yaml';
const ONE = { id: 'aaaaaaaaaa', exact: 'both coasts share one sea', codes: ['stance/support'], note: 'First.' };
const TWO = { id: 'bbbbbbbbbb', exact: 'the harbour stays open' };
const THREE = { id: 'cccccccccc', exact: 'exchanged views on the herring' };
const BASE = sidecar('call.txt', CALL, [ONE, TWO]);

const change = (text: string, edit: (text: string) => TextEdit[]): string => applyEdits(text, edit(text));
const update = (text: string, id: string, fields: AnnotationFields): string =>
  change(text, (file) => updateAnnotation(file, id, fields));

function parsed(text: string): Sidecar {
  const { sidecar: file, problems } = parseSidecar(text);
  assert.ok(file, JSON.stringify(problems));
  return file;
}

function annotation(text: string, id: string): Annotation {
  return parsed(text).annotations.find((each) => each.id === id)!;
}

const ids = (text: string): string[] => parsed(text).annotations.map(({ id }) => id);

describe('readouts merge', () => {
  async function merge(base: string, ours: string, theirs: string): Promise<Ran & { text: string; folder: Folder }> {
    const folder = new Folder({ base, ours, theirs });
    const ran = await folder.readouts('merge', 'base', 'ours', 'theirs');
    assert.deepEqual([folder.read('base'), folder.read('theirs')], [base, theirs]);
    assert.deepEqual(readdirSync(folder.path), ['base', 'ours', 'theirs']);
    return { ...ran, text: folder.read('ours'), folder };
  }

  it('writes what both versions say into OURS', async () => {
    const { code, stdout, stderr, text } = await merge(
      BASE,
      update(BASE, ONE.id, { note: 'Second.' }),
      change(update(BASE, ONE.id, { status: 'accepted' }), (file) => removeAnnotation(file, TWO.id)),
    );
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    const { note, status } = annotation(text, ONE.id);
    assert.deepEqual([ids(text), note, status], [[ONE.id], 'Second.', 'accepted']);
  });

  it('keeps both values where both changed one field, says so, and exits with 1', async () => {
    const { code, stderr, text } = await merge(
      BASE,
      update(BASE, ONE.id, { note: 'Ours.' }),
      update(BASE, ONE.id, { note: 'Theirs.' }),
    );
    assert.deepEqual(
      [code, stderr],
      [1, 'readouts: One conflict is left to decide: look for “conflicts:” in the file.\n'],
    );
    const { note, conflicts } = annotation(text, ONE.id);
    assert.deepEqual([note, conflicts], ['Ours.', [{ field: 'note', other: 'Theirs.' }]]);
  });

  it('leaves both versions between markers where one is broken or of another encoding, and exits with 2', async () => {
    const noted = update(BASE, ONE.id, { note: 'x' });
    for (const [ours, theirs, says] of [
      [`${BASE}oops: [\n`, noted, /our version\. Line \d+: /],
      [noted, 'version: 9\n', /their version\. Line 1: /],
      [noted, BASE.replace('bbbbbbbbbb', ONE.id), /their version\. Line \d+: .*aaaaaaaaaa/],
      [noted, `${BASE}<<<<<<< a\n=======\n>>>>>>> b\n`, /their version\. Line \d+: /],
    ] as const) {
      const { code, stderr, text } = await merge(BASE, ours, theirs);
      assert.equal(code, 2);
      assert.match(stderr, says);
      assert.match(stderr, /What differs stands in the file between conflict markers/);
      assert.deepEqual(sidesOf(text), [ours, theirs]);
      assert.equal(parseSidecar(text).problems[0]?.code, 'conflict-marker');
    }
    const latin = Buffer.from(BASE.replace('First.', 'Märsta.'), 'latin1');
    const folder = new Folder({ base: latin, ours: BASE, theirs: latin });
    const { code, stderr } = await folder.readouts('merge', 'base', 'ours', 'theirs');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: theirs cannot be read: it is not in UTF-8; save it in that encoding\.\n/);
    assert.deepEqual(
      sidesOf(readFileSync(folder.file('ours'), 'latin1')).map((side) => Buffer.from(side, 'latin1')),
      [Buffer.from(BASE), latin],
    );
  });

  it('leaves OURS as it is where a file is not there', async () => {
    const folder = new Folder({ ours: BASE });
    for (const files of [
      ['absent', 'ours', 'ours'],
      ['ours', 'ours', 'absent'],
    ])
      assert.deepEqual(await folder.readouts('merge', ...files), {
        code: 2,
        stdout: '',
        stderr: 'readouts: absent cannot be read: there is no such file.\n',
      });
    assert.equal(folder.read('ours'), BASE);
  });

  it('merges without the common version where that is broken', async () => {
    const twice = `${BASE}${BASE.slice(BASE.indexOf('  - id: bbbbbbbbbb'))}`;
    for (const broken of ['version: [', twice, `${BASE}<<<<<<< a\n=======\n>>>>>>> b\n`]) {
      const { code, stderr, text } = await merge(
        broken,
        sidecar('call.txt', CALL, [ONE, TWO]),
        sidecar('call.txt', CALL, [ONE, THREE]),
      );
      assert.deepEqual([code, stderr, ids(text)], [0, '', [ONE.id, TWO.id, THREE.id]]);
    }
  });

  it('leaves both between markers where together they would be too large', async () => {
    const long = (tag: Tag) => sidecar('call.txt', CALL, [ONE, { ...tag, note: 'x'.repeat(2_500_000) }]);
    const { code, stderr, text } = await merge(BASE, long(TWO), long(THREE));
    assert.equal(code, 2);
    assert.match(stderr, /too large to be read again/);
    assert.deepEqual(sidesOf(text), [long(TWO), long(THREE)]);
  });

  /** The two versions of a file in which git's markers part them. */
  function sidesOf(text: string): string[] {
    assert.match(text, /^<<<<<<< ours\r?\n/m);
    const side = (chosen: 'ours' | 'theirs') => {
      let part = 'both';
      return text
        .split(/(?<=\n)/)
        .filter((line) => {
          const next = { '<': 'ours', '=': 'theirs', '>': 'both' }[
            /^(<<<<<<< ours|=======|>>>>>>> theirs)\r?$/m.exec(line)?.[1]?.[0] ?? ''
          ];
          const isMarker = next !== undefined && !(next === 'theirs' && part !== 'ours');
          if (isMarker) part = next;
          return !isMarker && (part === 'both' || part === chosen);
        })
        .join('');
    };
    return [side('ours'), side('theirs')];
  }

  it('keeps permissions and links of OURS', async () => {
    if (process.platform === 'win32') return;
    const folder = new Folder({ base: BASE, 'real/ours': BASE, theirs: update(BASE, ONE.id, { note: 'x' }) });
    chmodSync(folder.file('real/ours'), 0o640);
    symlinkSync('real/ours', folder.file('ours'));
    assert.equal((await folder.readouts('merge', 'base', 'ours', 'theirs')).code, 0);
    assert.equal(annotation(folder.read('real/ours'), ONE.id).note, 'x');
    assert.equal(statSync(folder.file('real/ours')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.file('real')), ['ours']);
  });

  for (const [what, form] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ] as const) {
    it(`keeps ${what}`, async () => {
      const theirs = sidecar('call.txt', CALL, [ONE, TWO, THREE]);
      const { code, text } = await merge(
        form(BASE),
        form(update(BASE, ONE.id, { note: 'Two\nlines.\n' })),
        form(theirs),
      );
      assert.deepEqual(
        [code, ids(text), annotation(text, ONE.id).note],
        [0, [ONE.id, TWO.id, THREE.id], 'Two\nlines.\n'],
      );
      assert.equal(text, form(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')));
    });
  }
});

describe('git with readouts merge as its driver', () => {
  /** A repository in which the driver is set up as the help says, but for how the program is called. */
  async function repository(): Promise<Folder> {
    const { stdout } = await new Folder().readouts('merge', '--help');
    const [attributes, ...settings] = stdout.split('\n').flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []));
    assert.equal(settings.length, 2);
    const folder = new Folder({
      'call.txt': CALL,
      '.gitattributes': `${attributes}\n`,
      '.gitignore': 'node_modules\n',
    });
    folder.git(['init', '--quiet', '--initial-branch=main']);
    for (const setting of settings) folder.shell(setting);
    return folder;
  }

  /** Two branches with one version of the sidecar each, from a common one where there is one. */
  function branches(folder: Folder, base: string | null, ours: string | null, theirs: string | null): void {
    const commit = (text: string | null, message: string) => {
      if (text === null) folder.git(['rm', '--quiet', '--ignore-unmatch', FILE]);
      else folder.write(FILE, text);
      folder.git(['add', '--all']);
      folder.git(['commit', '--quiet', '--allow-empty', '--message', message]);
    };
    commit(base, 'base');
    folder.git(['switch', '--quiet', '--create', 'theirs']);
    commit(theirs, 'theirs');
    folder.git(['switch', '--quiet', 'main']);
    commit(ours, 'ours');
  }

  const status = (folder: Folder) => folder.git(['status', '--porcelain']).stdout;

  it('calls the program by its own place, whatever that is called', async () => {
    const place = new Folder({ 'a "b" $HOME `x` 100%O/cli.mjs': readFileSync(await commandLine()) });
    const program = place.file('a "b" $HOME `x` 100%O/cli.mjs');
    const folder = await repository();
    folder.shell(driverSetting(program));
    assert.equal(folder.git(['config', 'merge.readouts.driver']).stdout.trim(), driverCommand(program));
    branches(folder, BASE, update(BASE, ONE.id, { note: 'Ours.' }), update(BASE, ONE.id, { status: 'accepted' }));
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    const { note, status: merged } = annotation(folder.read(FILE), ONE.id);
    assert.deepEqual([note, merged, status(folder)], ['Ours.', 'accepted', '']);
  });

  it('keeps the annotations of both sides, next to each other in the file, and combines different fields', async () => {
    const folder = await repository();
    const near = (id: string, exact: string) => ({ id, exact });
    const ours = change(sidecar('call.txt', CALL, [ONE, near('oooooooooo', 'Her country'), TWO]), (file) =>
      addReply(file, ONE.id, { by: 'bo', created: '2026-03-02T09:00:00Z', text: 'Yes.' }),
    );
    const theirs = update(
      sidecar('call.txt', CALL, [ONE, near('tttttttttt', 'supports the plan'), TWO, THREE]),
      ONE.id,
      { codes: ['stance/support', 'act/urge'] },
    );
    branches(folder, BASE, ours, theirs);
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    const text = folder.read(FILE);
    assert.deepEqual(ids(text), [ONE.id, 'oooooooooo', 'tttttttttt', TWO.id, THREE.id]);
    const { codes, replies } = annotation(text, ONE.id);
    assert.deepEqual([codes, replies.length, status(folder)], [['stance/support', 'act/urge'], 1, '']);
  });

  it('lets git report a conflict, while the file still parses', async () => {
    const folder = await repository();
    branches(folder, BASE, update(BASE, ONE.id, { note: 'Ours.' }), update(BASE, ONE.id, { note: 'Theirs.' }));
    const { code, stdout } = folder.git(['merge', '--no-edit', 'theirs'], true);
    assert.equal(code, 1);
    assert.match(stdout, /CONFLICT \(content\).*call\.txt\.annotations\.yaml/);
    assert.equal(status(folder), `UU ${FILE}\n`);
    assert.deepEqual(annotation(folder.read(FILE), ONE.id).conflicts, [{ field: 'note', other: 'Theirs.' }]);
    const checked = await folder.readouts('check');
    assert.equal(checked.code, 0);
    assert.match(checked.stdout, /warning Both versions changed “note”; the other one says "Theirs\."/);
  });

  it('merges files that both sides added', async () => {
    const folder = await repository();
    branches(folder, null, sidecar('call.txt', CALL, [ONE]), sidecar('call.txt', CALL, [TWO]));
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    assert.deepEqual([ids(folder.read(FILE)), status(folder)], [[ONE.id, TWO.id], '']);
  });

  it('keeps an annotation that one side deleted and the other changed, as a conflict', async () => {
    for (const weDelete of [true, false]) {
      const folder = await repository();
      const deleted = change(BASE, (file) => removeAnnotation(file, ONE.id));
      const changed = update(BASE, ONE.id, { note: 'Changed.' });
      branches(folder, BASE, weDelete ? deleted : changed, weDelete ? changed : deleted);
      assert.equal(folder.git(['merge', '--no-edit', 'theirs'], true).code, 1);
      const { note, conflicts } = annotation(folder.read(FILE), ONE.id);
      assert.deepEqual([note, conflicts], ['Changed.', [{ field: 'annotation' }]]);
      assert.deepEqual(ids(folder.read(FILE)), [ONE.id, TWO.id]);
    }
  });

  it('merges criss-cross histories, whose common version git itself has to merge', async () => {
    const folder = await repository();
    branches(
      folder,
      BASE,
      update(BASE, ONE.id, { note: 'Ours.' }),
      update(BASE, ONE.id, { note: 'Theirs.', status: 'accepted' }),
    );
    folder.git(['branch', 'ours']);
    const settle = (note: string, more: (text: string) => string) => {
      const merged = folder.read(FILE);
      assert.equal(annotation(merged, ONE.id).conflicts.length, 1);
      folder.write(FILE, more(update(merged, ONE.id, { note, conflicts: undefined })));
      folder.commit('settled');
    };
    assert.equal(folder.git(['merge', '--no-edit', 'theirs'], true).code, 1);
    settle('Both.', (text) => update(text, TWO.id, { codes: ['act/assure'] }));
    folder.git(['switch', '--quiet', 'theirs']);
    assert.equal(folder.git(['merge', '--no-edit', 'ours'], true).code, 1);
    settle('Both.', (text) => change(text, (file) => setMeeting(file, { place: 'Norland' })));
    folder.git(['switch', '--quiet', 'main']);
    assert.equal(folder.git(['merge-base', '--all', 'main', 'theirs']).stdout.trim().split('\n').length, 2);
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    const text = folder.read(FILE);
    assert.deepEqual(annotation(text, ONE.id), {
      ...annotation(text, ONE.id),
      note: 'Both.',
      status: 'accepted',
      conflicts: [],
    });
    assert.deepEqual(
      [annotation(text, TWO.id).codes, parsed(text).meeting, status(folder)],
      [['act/assure'], { place: 'Norland' }, ''],
    );
  });

  it('merges files with CRLF, and keeps it', async () => {
    const folder = await repository();
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    branches(
      folder,
      crlf(BASE),
      crlf(sidecar('call.txt', CALL, [ONE, TWO, THREE])),
      crlf(update(BASE, ONE.id, { note: 'New\nnote.\n' })),
    );
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    const text = folder.read(FILE);
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.deepEqual([ids(text), annotation(text, ONE.id).note], [[ONE.id, TWO.id, THREE.id], 'New\nnote.\n']);
  });

  it('leaves nothing that can be committed as merged where one version is broken', async () => {
    const folder = await repository();
    const theirs = BASE.replace('by: ada', 'by: [ada');
    const ours = update(BASE, ONE.id, { note: 'Ours.' });
    branches(folder, BASE, ours, theirs);
    const { code, stderr } = folder.git(['merge', '--no-edit', 'theirs'], true);
    assert.equal(code, 1);
    assert.match(stderr, /readouts: Not merged, because of their version\. Line \d+: /);
    assert.equal(status(folder), `UU ${FILE}\n`);
    assert.match(folder.read(FILE), /^<<<<<<< ours\n[^]*Ours\.[^]*^=======\n[^]*by: \[ada\n[^]*^>>>>>>> theirs\n/m);
    assert.equal((await folder.readouts('check')).code, 1);
    assert.equal(folder.git(['show', `:3:${FILE}`]).stdout, theirs);
  });

  it('keeps what both added when somebody had committed a conflict that both repaired', async () => {
    const folder = await repository();
    branches(
      folder,
      BASE.replace('annotations:\n', 'annotations:\n<<<<<<< HEAD\n=======\n>>>>>>> x\n'),
      BASE,
      sidecar('call.txt', CALL, [ONE, TWO, THREE]),
    );
    folder.git(['merge', '--quiet', '--no-edit', 'theirs']);
    assert.deepEqual([ids(folder.read(FILE)), status(folder)], [[ONE.id, TWO.id, THREE.id], '']);
  });

  it('leaves a code that both renamed to a person in every file, and loses nobody from people.yaml', async () => {
    const folder = await repository();
    const person = (name: string) => `  - name: ${name}\n`;
    const rename = (id: string, name: string) => {
      folder.write('codebook.yaml', `version: 1\ncodes:\n  - id: ${id}\n    name: Support\n`);
      folder.write('people.yaml', `version: 1\npeople:\n${person('Bo Linde')}${person(name)}`);
      folder.write(FILE, update(BASE, ONE.id, { codes: [id] }));
      folder.commit(id);
    };
    branches(folder, BASE, BASE, BASE);
    rename('support', 'Mira Oru');
    folder.git(['switch', '--quiet', '--create', 'backing']);
    rename('backing', 'Ilva Torvald');
    folder.git(['switch', '--quiet', 'main']);
    rename('approval', 'Rashid Menon');
    assert.equal(folder.git(['merge', '--no-edit', 'backing'], true).code, 1);
    const { codes, conflicts } = annotation(folder.read(FILE), ONE.id);
    assert.deepEqual([codes, conflicts], [['approval'], [{ field: 'codes', other: ['backing'] }]]);
    assert.match(
      folder.read('people.yaml'),
      /Bo Linde[^]*<<<<<<<[^]*Rashid Menon[^]*=======[^]*Ilva Torvald[^]*>>>>>>>/,
    );
    assert.match(folder.read('codebook.yaml'), /<<<<<<<[^]*approval[^]*=======[^]*backing[^]*>>>>>>>/);
    const { code, stdout } = await folder.readouts('check');
    assert.equal(code, 1);
    for (const file of ['people.yaml', 'codebook.yaml'])
      assert.match(stdout, new RegExp(`^${file}:\\d+:1 error Git`, 'm'));
    assert.match(stdout, /warning [^\n]*“codes”/);
  });
});
