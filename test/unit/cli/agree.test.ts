import assert from 'node:assert/strict';
import { OTHER_SCRIPTS } from '../../fixtures/otherScripts.ts';
import { CALL, Folder, sidecar } from './commandLine.ts';

const [COASTS, LIGHTHOUSE, FERRY] = [
  'Oru said that both coasts share one sea.',
  'Her country supports the plan for a common lighthouse.',
  'Norland supports the plan for a common ferry.',
];

/** A call that two annotators coded, each in a sidecar of their own. */
function coded(): Folder {
  return new Folder({
    'calls/call.txt': CALL,
    'calls/call.txt.jose-perez.annotations.yaml': sidecar('call.txt', CALL, [
      { id: 'a1', exact: COASTS, codes: ['act/affirm'], by: 'José Pérez' },
      { id: 'a2', exact: LIGHTHOUSE, codes: ['act/support'], by: 'José Pérez' },
      { id: 'a3', exact: FERRY, codes: ['act/support'], by: 'José Pérez' },
    ]),
    'calls/call.txt.mira.annotations.yaml': sidecar('call.txt', CALL, [
      { id: 'b1', exact: COASTS, codes: ['act/claim'], by: 'mira' },
      { id: 'b2', exact: LIGHTHOUSE, codes: ['act/support'], by: 'mira' },
    ]),
    'calls/other.txt': CALL,
  });
}

describe('readouts agree', () => {
  it('prints how far annotators agree, and every place where they do not', async () => {
    const { code, stdout, stderr } = await coded().readouts('agree', 'calls');
    assert.equal(stderr, '');
    assert.equal(code, 0);
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'José Pérez, mira: 7 sentences in 1 readout');
    assert.match(stdout, /^ {2}Agreement +0\.71 \(0\.\d\d to 1\.00\)$/m);
    assert.match(stdout, /^ {2}act\/support +2, 1 +0\.86 /m);
    assert.match(stdout, /^confused +how often\n {2}act\/affirm and act\/claim +1$/m);
    assert.match(stdout, /^ {2}calls\/call\.txt:5:1 +José Pérez: act\/affirm; mira: act\/claim$/m);
    assert.match(stdout, /^ {2}calls\/call\.txt:7:41 +José Pérez: act\/support; not mira$/m);
  });

  it('counts the sentences of texts that the reader does not know', async () => {
    for (const { text, sentences } of Object.values(OTHER_SCRIPTS)) {
      const by = (name: string, ...exact: string[]) =>
        sidecar(
          'call.txt',
          text,
          exact.map((each, index) => ({ id: `${name}${index}`, exact: each, codes: ['act/support'], by: name })),
        );
      const folder = new Folder({
        'call.txt': text,
        'call.txt.ada.annotations.yaml': by('ada', ...sentences),
        'call.txt.mira.annotations.yaml': by('mira', sentences[0]),
      });
      const { code, stdout } = await folder.readouts('agree', '--json', '.');
      assert.equal(code, 0);
      const { overall, byMeeting, disagreements } = JSON.parse(stdout);
      assert.ok(byMeeting[0].units >= 4);
      assert.equal(overall.agreement.value, 1 - 1 / byMeeting[0].units);
      assert.deepEqual(
        disagreements.map((each: { text: string }) => each.text),
        [sentences[1]],
      );
      const check = await folder.readouts('check', '.');
      assert.deepEqual([check.code, check.stderr], [0, '']);
    }
  });

  it('prints the same in JSON, with places in the text', async () => {
    const { stdout } = await coded().readouts('agree', '--json', 'calls');
    const { annotators, overall, byCode, byMeeting, confusions, disagreements } = JSON.parse(stdout);
    assert.deepEqual(annotators, ['José Pérez', 'mira']);
    assert.equal(overall.agreement.value, 5 / 7);
    assert.deepEqual(
      byCode.map(({ code, uses }: { code: string; uses: number[] }) => [code, uses]),
      [
        ['act/affirm', [1, 0]],
        ['act/claim', [0, 1]],
        ['act/support', [2, 1]],
      ],
    );
    assert.deepEqual(confusions, [
      { kind: 'missed', codes: ['act/support'], count: 1 },
      { kind: 'other-code', codes: ['act/affirm', 'act/claim'], count: 1 },
    ]);
    assert.equal(byMeeting[0].file, 'calls/call.txt');
    for (const { text, start, end } of disagreements) assert.equal(CALL.slice(start, end), text);
    assert.deepEqual(
      disagreements.map(({ kind, one, others }: { kind: string; one: { id: string }; others: string[] }) => [
        kind,
        one.id,
        others,
      ]),
      [
        ['other-code', 'a1', ['mira']],
        ['missed', 'a3', ['mira']],
      ],
    );
  });

  it('compares those who are named, also as in names of files, some codes, facets, and other units', async () => {
    const folder = coded();
    const json = async (...args: string[]) => JSON.parse((await folder.readouts('agree', '--json', ...args)).stdout);
    assert.deepEqual((await json('--annotators', 'jose-perez,mira')).annotators, ['José Pérez', 'mira']);
    assert.equal((await json('--codes=act/support')).byCode.length, 1);
    assert.equal((await json('--facets')).overall.agreement.value, 6 / 7);
    assert.equal((await json('--unit', 'paragraph')).units, 4);
  });

  it('says why there is no figure', async () => {
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [{ id: 'a1', exact: COASTS!, codes: ['act/affirm'] }]),
    });
    const { code, stdout } = await folder.readouts('agree');
    assert.equal(code, 0);
    assert.match(stdout, /^ada: 0 sentences in 0 readouts$/m);
    assert.match(stdout, /^ {2}Krippendorff’s alpha +none: one annotator alone$/m);
    assert.doesNotMatch(stdout, /NaN|null|undefined/);
  });

  it('tells of a broken sidecar, and compares the others', async () => {
    const folder = coded();
    folder.write('calls/call.txt.zoe.annotations.yaml', 'version: 1\nreadout: [\n');
    const { code, stdout, stderr } = await folder.readouts('agree');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: .*call\.txt\.zoe\.annotations\.yaml is left out\. Line \d+: .+\n$/);
    assert.match(stdout, /^José Pérez, mira: 7 sentences in 1 readout$/m);
  });

  it('says in one sentence what is wrong with the call', async () => {
    const folder = coded();
    const wrong = async (...args: string[]) => {
      const { code, stdout, stderr } = await folder.readouts('agree', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await wrong('--unit', 'word'), /^readouts: --unit is one of sentence, statement, paragraph\. .+\n$/);
    assert.match(await wrong('--unit'), /^readouts: --unit needs a value\. .+\n$/);
    assert.match(await wrong('--annotators', 'mira'), /^readouts: --annotators needs two names or more\. .+\n$/);
    assert.match(
      await wrong('--annotators', 'mira,zoe'),
      /^readouts: “zoe” coded nothing there; José Pérez, mira did\. .+\n$/,
    );
    assert.match(await wrong('calls', 'calls'), /^readouts: agree takes one path\. .+\n$/);
    assert.match(await wrong('--facets=act'), /^readouts: --facets takes no value\. .+\n$/);
  });
});
