import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { expectedText, SAVED } from '../exchange/savedPages.ts';
import { Folder } from './commandLine.ts';

/** A folder with saved pages in it, all written at noon of one day. */
function folderOf(...names: readonly string[]): Folder {
  const folder = new Folder();
  for (const name of names) {
    cpSync(path.join(SAVED, name), folder.file(name));
    utimesSync(folder.file(name), new Date(), new Date(2026, 10, 28, 12));
  }
  return folder;
}

function filesIn(folder: Folder, name: string): string[] {
  return existsSync(folder.file(name)) ? readdirSync(folder.file(name)).sort() : [];
}

describe('readouts import', () => {
  const CALL = '2021-05-06-phone-call-kenya.txt';
  const CALL_LINE = `aspnet-form.html -> ${path.join('calls', CALL)}: phone-call, 2021-05-06: R. Venkataraman – Joseph Kiptoo`;

  it('makes a clean text of a page, with a sidecar that says where it came from', async () => {
    const folder = folderOf('aspnet-form.html');
    const ran = await folder.readouts('import', 'aspnet-form.html', '--out', 'calls');
    assert.deepEqual(ran, { code: 0, stdout: `${CALL_LINE}\n1 imported\n`, stderr: '' });
    assert.deepEqual(filesIn(folder, 'calls'), [CALL, `${CALL}.annotations.yaml`]);
    assert.equal(folder.read(`calls/${CALL}`), expectedText('aspnet-form'));
    const sidecar = folder.read(`calls/${CALL}.annotations.yaml`);
    assert.equal(
      sidecar,
      [
        'version: 1',
        `readout: ${CALL}`,
        `digest: ${new DigestedText(expectedText('aspnet-form')).digest}`,
        'source:',
        '  url: https://www.mea.example/press-releases.htm?dtl/35012/call',
        '  retrieved: 2026-11-28',
        '  title: MEA | Press Releases',
        '',
      ].join('\n'),
    );
    assert.deepEqual(parseSidecar(sidecar).problems, []);
    const checked = await folder.readouts('check', 'calls');
    assert.deepEqual([checked.code, checked.stdout], [0, '']);
  });

  it('makes nothing with --dry-run, and says what it would make', async () => {
    const folder = folderOf('aspnet-form.html', 'ministry-modern.html');
    const ran = await folder.readouts('import', '--dry-run', 'aspnet-form.html', 'ministry-modern.html', '--out=calls');
    assert.equal(ran.code, 0);
    assert.deepEqual(ran.stdout.split('\n').slice(0, 3), [
      CALL_LINE,
      `ministry-modern.html -> ${path.join('calls', '2023-03-15-meeting-chile.txt')}: meeting, 2023-03-15, Beijing: Lin Haoran – Rosa Ibáñez`,
      '2 to import',
    ]);
    assert.deepEqual(filesIn(folder, 'calls'), []);
  });

  it('leaves out a page that is there already, by its address or by its text, here or in a folder below', async () => {
    const folder = folderOf('tables-2004.htm', 'explorer.mht', 'spans-and-divs.html');
    folder.write('calls/old/serbia.txt', `\ufeff${expectedText('spans-and-divs').replaceAll('\n', '\r\n')}`);
    const ran = await folder.readouts(
      ...['import', 'tables-2004.htm', 'explorer.mht', 'spans-and-divs.html', '--out', 'calls'],
    );
    assert.equal(ran.code, 0);
    assert.deepEqual(ran.stdout.split('\n').slice(1, 4), [
      `explorer.mht: there already, as ${path.join('calls', '2004-06-21-meeting-benin.txt')}`,
      `spans-and-divs.html: there already, as ${path.join('calls', 'old', 'serbia.txt')}`,
      '1 imported, 2 there already',
    ]);
    const again = await folder.readouts('import', 'explorer.mht', '--out', 'calls');
    assert.match(again.stdout, /^explorer\.mht: there already/);
    // The text was put right by hand since, and is still of that page.
    writeFileSync(folder.file('calls/2004-06-21-meeting-benin.txt'), 'Another text.\n');
    const changed = await folder.readouts('import', 'explorer.mht', '--out', 'calls');
    assert.match(changed.stdout, /^explorer\.mht: there already/);
  });

  it('gives a name that is taken a number, and overwrites nothing', async () => {
    const folder = folderOf('aspnet-form.html');
    folder.write(`calls/${CALL.toUpperCase()}`, 'Mine.\n');
    folder.write(`calls/${CALL.replace('.txt', '-2.txt.annotations.yaml')}`, 'mine: yes\n');
    const ran = await folder.readouts('import', 'aspnet-form.html', '--out', 'calls');
    assert.equal(ran.code, 0);
    // A sidecar without its readout takes the name, too.
    assert.match(ran.stdout, /^aspnet-form\.html -> calls.2021-05-06-phone-call-kenya-3\.txt: /);
    assert.equal(folder.read(`calls/${CALL.replace('.txt', '-2.txt.annotations.yaml')}`), 'mine: yes\n');
    assert.equal(folder.read(`calls/${CALL.toUpperCase()}`), 'Mine.\n');
    assert.equal(filesIn(folder, 'calls').length, 4);
  });

  it('imports what is no readout with --all alone', async () => {
    const folder = folderOf('museum.html');
    const ran = await folder.readouts('import', 'museum.html', '--out', 'calls');
    assert.deepEqual(ran, {
      code: 0,
      stdout: 'museum.html: no readout\n0 imported, 1 no readouts, left out; --all imports them\n',
      stderr: '',
    });
    const all = await folder.readouts('import', '--all', 'museum.html', '--out', 'calls');
    assert.match(
      all.stdout,
      /^museum\.html -> calls.the-museum-of-lighthouses-reopens\.txt: not-a-readout\n1 imported/,
    );
    assert.equal(folder.read('calls/the-museum-of-lighthouses-reopens.txt'), expectedText('museum'));
  });

  it('says of each file that it cannot read why, in a sentence, and imports the others', async () => {
    const folder = folderOf('aspnet-form.html');
    folder.write('empty.html', '');
    folder.write('minutes.pdf', '%PDF-1.4\n…');
    folder.write('logo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const ran = await folder.readouts(
      ...['import', 'empty.html', 'minutes.pdf', 'logo.png', 'gone.html', '.', 'aspnet-form.html', '--out', 'calls'],
    );
    assert.equal(ran.code, 2);
    assert.deepEqual(ran.stderr.split('\n'), [
      'readouts: empty.html cannot be read: it holds no text that a person would see.',
      'readouts: minutes.pdf cannot be read: it is a PDF; take its text, as pdftotext does, and import that.',
      'readouts: logo.png cannot be read: it holds NUL bytes, as binary files do.',
      'readouts: gone.html cannot be read: there is no such file.',
      'readouts: . cannot be read: it is a folder; name the files in it.',
      '',
    ]);
    assert.equal(filesIn(folder, 'calls').length, 2);
  });

  it('says that characters of a damaged file could not be read', async () => {
    const folder = new Folder({ 'a.html': Buffer.from('<meta charset=utf-8><p>Caf\xe9 \xc3\xa9 is open.', 'latin1') });
    const { stderr } = await folder.readouts('import', '--all', 'a.html', '--out', 'calls');
    assert.equal(stderr, 'readouts: a.html: some characters are in no known encoding; U+FFFD stands for them.\n');
  });

  it('says that a folder cannot be made, and goes on', async () => {
    const folder = folderOf('aspnet-form.html');
    folder.write('notes.md', 'Notes.\n');
    const below = path.join('notes.md', 'calls');
    const ran = await folder.readouts('import', 'aspnet-form.html', '--out', below);
    assert.equal(ran.code, 2);
    assert.equal(ran.stderr, `readouts: ${below} cannot be written: there is no such file.\n`);
    const file = await folder.readouts('import', 'aspnet-form.html', '--out', 'notes.md');
    assert.match(file.stderr, /^readouts: notes\.md is a file; --out takes a folder\. /);
    assert.equal(folder.read('notes.md'), 'Notes.\n');
  });

  it('needs a folder, and files', async () => {
    const folder = new Folder();
    assert.match(
      (await folder.readouts('import', 'a.html')).stderr,
      /import needs a folder for what it makes: --out DIR\./,
    );
    assert.match((await folder.readouts('import', '--out', 'calls')).stderr, /import needs at least one file\./);
    assert.match((await folder.readouts('import', 'a.html', '--out')).stderr, /--out needs a value\./);
  });
});
