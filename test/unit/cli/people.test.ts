import assert from 'node:assert/strict';
import { CALL, Folder } from './commandLine.ts';

const people = (...lines: string[]) => ['version: 1', 'people:', ...lines, ''].join('\n');
const PEOPLE = people(
  '  - {name: Bo Erik Lind, aliases: [Bo Linde], country: NL}',
  '  - {name: Mira Oru, country: TO}',
);

interface Read {
  readonly files: Readonly<
    Record<string, { readonly participants: { name: string; country: string; aliases: string[] }[] }>
  >;
}

describe('the people file on the command line', () => {
  it('names persons for every text below it; the nearest file counts', async () => {
    const folder = new Folder({
      'people.yaml': PEOPLE,
      'calls/call.txt': CALL,
      'other/people.yml': people('  - {name: Lina Berg, aliases: [Bo Linde]}'),
      'other/call.txt': CALL,
    });
    const { code, stdout, stderr } = await folder.readouts('read', '--json', 'calls/call.txt', 'other/call.txt');
    assert.deepEqual([code, stderr], [0, '']);
    const { files } = JSON.parse(stdout) as Read;
    const participants = (file: string) =>
      files[file]!.participants.map(({ name, country, aliases }) => [name, country, aliases]);
    assert.deepEqual(participants('calls/call.txt'), [
      ['Mira Oru', 'Tonga', ['Oru']],
      ['Bo Erik Lind', 'Netherlands', ['Bo Linde', 'Linde']],
    ]);
    assert.deepEqual(participants('other/call.txt'), [
      ['Mira Oru', null, ['Oru']],
      ['Lina Berg', null, ['Bo Linde', 'Linde']],
    ]);
    assert.match((await folder.readouts('read', 'calls/call.txt')).stdout, /Bo Erik Lind said/);
    assert.match((await folder.readouts('read', '--explain', 'calls/call.txt')).stdout, /Bo Erik Lind/);
  });

  it('is told of where it is broken, and names nobody then', async () => {
    const folder = new Folder({ 'people.yaml': 'version: 1\npeople:\n  - aliases: [Bo Linde]\n', 'call.txt': CALL });
    const { code, stdout, stderr } = await folder.readouts('read', 'call.txt');
    assert.equal(code, 2);
    assert.match(stdout, /Bo Linde said/);
    assert.match(stderr, /people\.yaml is left out\. Line 3: “name” is missing/);
  });

  it('is checked', async () => {
    const folder = new Folder({
      'people.yaml': people('  - {name: Bo Linde, country: XX}', '  - {name: B. Linde, aliases: [bo linde]}'),
      'people.yml': PEOPLE,
    });
    const { code, stdout } = await folder.readouts('check');
    assert.equal(code, 0);
    assert.deepEqual(stdout.trim().split('\n'), [
      'people.yaml:3:31 warning “XX” is no country that Readouts knows: use its ISO 3166-1 code of two letters, EU or UN.',
      'people.yaml:4:32 warning “bo linde” is also a name of Bo Linde, so it stands for neither of them: take it away from one, or give both their countries.',
      'people.yml:1:1 warning This folder has a “people.yaml” too, which is the one that counts: keep only one of them.',
    ]);
    folder.write('people.yaml', 'version: 1\npeople:\n  - {name: Bo Linde, country: Norland}\n');
    const broken = await folder.readouts('check', 'people.yaml');
    assert.equal(broken.code, 1);
    assert.match(broken.stdout, /^people\.yaml:3:31 error “country” must be two capital letters/);
  });
});
