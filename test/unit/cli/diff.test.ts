import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { CALL, Folder, sidecar, type Tag } from './commandLine.ts';

const [COASTS, LIGHTHOUSE, FERRY] = [
  'Oru said that both coasts share one sea.',
  'Her country supports the plan for a common lighthouse.',
  'Norland supports the plan for a common ferry.',
] as const;
const SIDECAR = 'calls/call.txt.ada.annotations.yaml';
const ADA: readonly Tag[] = [
  { id: 'a1', exact: COASTS, codes: ['act/affirm'] },
  { id: 'a2', exact: LIGHTHOUSE, codes: ['act/support'] },
  { id: 'a3', exact: FERRY, codes: ['act/support'] },
];

/** A repository in which a call was coded once, by a tag `first`. */
function coded(): Folder {
  const folder = new Folder({ 'calls/call.txt': CALL, [SIDECAR]: sidecar('call.txt', CALL, ADA) });
  folder.git(['init', '--quiet', '--initial-branch=main']);
  folder.commit('coded');
  folder.git(['tag', 'first']);
  return folder;
}

async function changes(folder: Folder, ...revisions: string[]) {
  const { stdout, stderr, code } = await folder.readouts('diff', '--json', ...revisions);
  assert.deepEqual([stderr, code], ['', 0]);
  return JSON.parse(stdout);
}

describe('readouts diff', () => {
  it('runs nothing that the repository has set for its files', async () => {
    const folder = coded();
    folder.write('.gitattributes', '* filter=theirs diff=theirs\n');
    for (const key of ['filter.theirs.clean', 'filter.theirs.smudge', 'diff.theirs.textconv', 'diff.external'])
      folder.git(['config', key, `touch "${folder.file('ran')}"; cat`]);
    folder.write('calls/call.txt', `${CALL}\nShe left.\n`);
    assert.deepEqual((await changes(folder, 'first')).changes, []);
    assert.equal(existsSync(folder.file('ran')), false);
  });

  it('says in words what was added, removed, re-coded, moved and noted, and where', async () => {
    const folder = coded();
    folder.write(
      SIDECAR,
      sidecar('call.txt', CALL, [
        { id: 'a1', exact: COASTS, codes: ['act/claim'], note: 'See 2019.' },
        { id: 'a2', exact: 'supports the plan for a common lighthouse', codes: ['act/support'] },
        { id: 'a4', exact: 'She thanked Linde for the ships.', codes: ['act/thank'] },
      ]),
    );
    const { stdout, stderr, code } = await folder.readouts('diff', 'first');
    assert.deepEqual([stderr, code], ['', 0]);
    assert.equal(
      stdout,
      `Changes in the coding since first: 5, in 1 readout

annotations added: 1
  calls/call.txt:5:97  ada: act/thank on “She thanked Linde for the ships.”

annotations removed: 1
  calls/call.txt:7:41  ada: act/support on “Norland supports the plan for a common ferry.”

other codes: 1
  calls/call.txt:5:1  ada on “Oru said that both coasts share one sea.”: act/affirm, now act/claim

moved: 1
  calls/call.txt:5:54  ada: act/support on “Her country supports the plan for a common lighthouse.”, now on “supports the plan for a common lighthouse”

other note: 1
  calls/call.txt:5:1  ada: act/affirm on “Oru said that both coasts share one sea.”: no note, now “See 2019.”
`,
    );
  });

  it('compares two revisions, also as REV..REV, and finds nothing where nothing has changed', async () => {
    const folder = coded();
    folder.write(SIDECAR, sidecar('call.txt', CALL, ADA.slice(0, 2)));
    folder.commit('one less');
    for (const args of [['first', 'HEAD'], ['first..HEAD']]) {
      const { from, to, changes: found } = await changes(folder, ...args);
      assert.deepEqual(
        [from, to, found.map(({ kind, id }: Record<string, string>) => [kind, id])],
        ['first', 'HEAD', [['removed', 'a3']]],
      );
    }
    const same = await folder.readouts('diff', 'HEAD');
    assert.equal(same.stdout, 'Nothing has changed in the coding since HEAD.\n');
  });

  it('takes an annotation for the same in a renamed readout, and one that followed an edit for where it was', async () => {
    for (const isCommitted of [true, false]) {
      const folder = coded();
      const edited = CALL.replace('share one sea', 'share one cold sea').replace('Oru said', 'Mira Oru said');
      folder.git(['rm', '--quiet', '-r', 'calls']);
      folder.write('calls/2021-05-11.txt', edited);
      const [coasts] = /Mira Oru said.*?\./.exec(edited)!;
      folder.write(
        'calls/2021-05-11.txt.ada.annotations.yaml',
        sidecar('2021-05-11.txt', edited, [{ ...ADA[0]!, exact: coasts.slice('Mira '.length) }, ...ADA.slice(1)]),
      );
      if (isCommitted) folder.commit('renamed');
      const { renamed, changes: found } = await changes(folder, 'first', ...(isCommitted ? ['HEAD'] : []));
      assert.deepEqual(found, []);
      assert.deepEqual(renamed, [{ from: 'calls/call.txt', to: 'calls/2021-05-11.txt' }]);
    }
  });

  it('tells of reviews, with what they are about', async () => {
    const folder = coded();
    const reviews = `reviews:
  - {about: a1, verdict: reject, note: No., by: bo, created: 2026-03-02T09:00:00Z}
`;
    folder.write('calls/call.txt.bo.annotations.yaml', `${sidecar('call.txt', CALL, [])}${reviews}`);
    const { stdout } = await folder.readouts('diff', 'HEAD');
    assert.match(
      stdout,
      /^reviews added: 1\n {2}calls\/call\.txt:5:1 {2}bo: reject “No\.”; about ada: act\/affirm on “Oru/m,
    );
  });

  it('leaves a sidecar that is broken in one of the states out of both, and says so', async () => {
    const folder = coded();
    folder.write(SIDECAR, 'version: 1\nreadout: [\n');
    const { stdout, stderr, code } = await folder.readouts('diff', 'first');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: calls\/call\.txt\.ada\.annotations\.yaml is left out\. Line \d+: .+\n$/);
    assert.equal(stdout, 'Nothing has changed in the coding since first.\n');
  });

  it('refuses in one sentence outside of git, for what names no commit, and runs nothing of what it is given', async () => {
    const wrong = async (folder: Folder, ...args: string[]) => {
      const { code, stdout, stderr } = await folder.readouts(...args);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    const loose = new Folder({ 'call.txt': CALL });
    assert.match(await wrong(loose, 'diff', 'HEAD'), /^readouts: \. is in no git repository, .+\n$/);
    assert.match(await wrong(loose, 'agree', '--between', 'a..b'), /^readouts: \. is in no git repository, .+\n$/);
    const folder = coded();
    for (const revision of ['nowhere', '$(touch pwned)', '-p', ':calls/call.txt', 'first:calls'])
      assert.match(
        await wrong(folder, 'diff', '--', revision),
        /^readouts: “.+” names no commit in the git repository/,
      );
    assert.throws(() => folder.read('pwned'));
    assert.match(await wrong(folder, 'diff'), /^readouts: diff takes one revision of git, or two\. .+\n$/);
    assert.match(await wrong(folder, 'agree', '--between', 'first'), /^readouts: --between takes two revisions.+\n$/);
  });
});

describe('readouts agree --between', () => {
  it('compares one annotator with themselves, by hand as in the table of what was given twice', async () => {
    const folder = coded();
    folder.write(
      SIDECAR,
      sidecar('call.txt', CALL, [
        { id: 'n1', exact: COASTS, codes: ['act/claim'] },
        { id: 'n2', exact: LIGHTHOUSE, codes: ['act/support'] },
      ]),
    );
    folder.commit('coded again, from nothing');
    const { stdout, stderr } = await folder.readouts('agree', '--json', '--between', 'first..HEAD');
    assert.equal(stderr, '');
    const { annotators, overall, units, disagreements } = JSON.parse(stdout);
    assert.deepEqual([annotators, units], [['ada (first)', 'ada (HEAD)'], 7]);
    // Of 7 sentences 5 got the same: 4 nothing, 1 act/support. Cohen: (5/7 - 22/49) / (1 - 22/49).
    assert.equal(overall.agreement.value, 5 / 7);
    const byChance = (4 * 5 + 2 * 1) / 49;
    assert.ok(Math.abs(overall.kappa.value - (5 / 7 - byChance) / (1 - byChance)) < 1e-12);
    assert.deepEqual(
      disagreements.map(({ kind, one }: { kind: string; one: { id: string } }) => [kind, one.id]),
      [
        ['other-code', 'n1'],
        ['missed', 'a3'],
      ],
    );
  });

  it('says full agreement where the same coding stands in an edited and renamed readout', async () => {
    const folder = coded();
    const edited = `Published anew.\n\n${CALL}`;
    folder.git(['mv', 'calls/call.txt', 'calls/2021-05-11.txt']);
    folder.git(['mv', SIDECAR, 'calls/2021-05-11.txt.ada.annotations.yaml']);
    folder.write('calls/2021-05-11.txt', edited);
    folder.commit('renamed and edited');
    const { stdout } = await folder.readouts('agree', '--json', '--between', 'first..HEAD', 'calls/2021-05-11.txt');
    const { overall, byMeeting, disagreements } = JSON.parse(stdout);
    assert.deepEqual([overall.agreement.value, disagreements], [1, []]);
    assert.equal(byMeeting[0].file, 'calls/2021-05-11.txt');
  });

  it('asks who is meant where several coded', async () => {
    const folder = coded();
    folder.write(
      'calls/call.txt.bo.annotations.yaml',
      sidecar('call.txt', CALL, [{ id: 'b1', exact: COASTS, codes: ['act/affirm'], by: 'bo' }]),
    );
    folder.commit('another one');
    const { code, stderr } = await folder.readouts('agree', '--between', 'first..HEAD');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: --between compares one annotator .+ \(ada, bo\)\. .+\n$/);
    const { stdout } = await folder.readouts('agree', '--between', 'first..HEAD', '--annotators', 'ada');
    assert.match(stdout, /^ada \(first\), ada \(HEAD\): 7 sentences in 1 readout$/m);
  });
});
