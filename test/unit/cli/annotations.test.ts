import assert from 'node:assert/strict';
import { CALL, Folder, sidecar, type Tag } from './commandLine.ts';

const [COASTS, LIGHTHOUSE, HARBOUR, FERRY] = [
  'Oru said that both coasts share one sea.',
  'Her country supports the plan for a common lighthouse.',
  'Linde said that the harbour stays open.',
  'Norland supports the plan for a common ferry.',
] as const;
const HEADER = 'readout,date,participants,speaker,codes,words,start,end,annotator,status,id';
const CREATED = '2026-03-02T09:00:00Z';

/** What was decided about codes of an annotation, as a review in the sidecar of `adjudicated`. */
function decided(about: string, code: string): string {
  return `  - {about: ${about}, codes: [${code}], note: Decided, by: mira, created: ${CREATED}}\n`;
}

function reviewed(text: string, ...reviews: string[]): string {
  return `${text.trimEnd()}\nreviews:\n${reviews.join('')}`;
}

/** A call that two annotators coded, of whose disagreements one is decided and one is not. */
function coded(): Folder {
  const by = (name: string, ...tags: Tag[]) =>
    sidecar(
      'call.txt',
      CALL,
      tags.map((tag) => ({ by: name, ...tag })),
    );
  const right = by('adjudicated', { id: 'r1', exact: COASTS, codes: ['act/claim'], speaker: 'Mira Oru' });
  return new Folder({
    'calls/call.txt': CALL,
    'calls/call.txt.ada.annotations.yaml': by(
      'ada',
      { id: 'a1', exact: COASTS, codes: ['act/affirm', 'topic/sea'], speaker: 'Mira Oru' },
      { id: 'a2', exact: LIGHTHOUSE, codes: ['act/support'] },
      { id: 'a3', exact: HARBOUR, codes: ['act/affirm'] },
      { id: 'a4', exact: FERRY, note: 'Only a note.' },
    ),
    'calls/call.txt.bo.annotations.yaml': reviewed(
      by(
        'bo',
        { id: 'b1', exact: COASTS, codes: ['act/claim', 'topic/sea'], speaker: 'Mira Oru' },
        { id: 'b2', exact: LIGHTHOUSE, codes: ['act/support'] },
        { id: 'b3', exact: FERRY, codes: ['act/support'], status: 'rejected' },
      ),
      `  - {about: a2, verdict: accept, by: bo, created: ${CREATED}}\n`,
    ),
    'calls/call.txt.adjudicated.annotations.yaml': reviewed(
      right,
      decided('a1', 'act/affirm'),
      decided('b1', 'act/claim'),
    ),
    'calls/uncoded.txt': CALL,
  });
}

/** The columns from `speaker` on, but for the positions: those before are the same in all lines. */
function rows(stdout: string): string[] {
  const [header, ...lines] = stdout.trimEnd().split('\n');
  assert.equal(header, HEADER);
  return lines.map((line) => {
    assert.ok(line.startsWith('calls/call.txt,2021-05-11,Mira Oru; Bo Linde,'), line);
    const [speaker, codes, words, start, end, ...rest] = line.split(',').slice(3);
    assert.equal([...CALL].slice(Number(start), Number(end)).join(''), words);
    return [speaker, codes, words, ...rest].join(',');
  });
}

describe('readouts annotations', () => {
  it('prints a line of CSV for each annotation that has codes, as the annotators made them', async () => {
    const { code, stdout, stderr } = await coded().readouts('annotations', 'calls');
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(rows(stdout), [
      `Mira Oru,act/affirm; topic/sea,${COASTS},ada,open,a1`,
      `Mira Oru,act/claim; topic/sea,${COASTS},bo,open,b1`,
      `,act/support,${LIGHTHOUSE},ada,accepted,a2`,
      `,act/support,${LIGHTHOUSE},bo,open,b2`,
      `,act/affirm,${HARBOUR},ada,open,a3`,
      `,act/support,${FERRY},bo,rejected,b3`,
    ]);
  });

  it('puts what was adjudicated in the place of what was decided about; what is agreed is there once', async () => {
    const { code, stdout, stderr } = await coded().readouts('annotations', '--adjudicated', 'calls');
    assert.equal(code, 0);
    assert.equal(
      stderr,
      'readouts: calls/call.txt: 1 disagreement is not decided; what each annotator coded there is listed.\n',
    );
    assert.deepEqual(rows(stdout).toSorted(), [
      `,act/affirm,${HARBOUR},ada,open,a3`,
      `,act/support,${LIGHTHOUSE},ada; bo,accepted; open,a2; b2`,
      `Mira Oru,act/claim,${COASTS},adjudicated,open,r1`,
      `Mira Oru,topic/sea,${COASTS},ada; bo,open,a1; b1`,
    ]);
  });

  it('leaves empty where the words are that are no longer in the text, and keeps them on one line', async () => {
    const gone = 'Oru promised, “for ever”,\nto keep the herring of all coasts in one common bowl.';
    const text = CALL.replace('Linde said', `${gone}\n\nLinde said`);
    const folder = new Folder({
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', text, [{ id: 'a1', exact: gone, codes: ['act/pledge'] }]),
    });
    const { stdout } = await folder.readouts('annotations');
    assert.equal(
      stdout.split('\n')[1],
      `call.txt,2021-05-11,Mira Oru; Bo Linde,,act/pledge,"${gone.replace('\n', ' ')}",,,ada,open,a1`,
    );
  });

  it('gives a spreadsheet no formula, and calls a speaker as the people file does', async () => {
    const speakers = ['=HYPERLINK("http://example.org")', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', 'Oru, M.'];
    const folder = new Folder({
      'call.txt': CALL,
      'people.yaml': 'version: 1\npeople:\n  - name: Mira Oru\n    aliases: ["Oru, M."]\n',
      'call.txt.annotations.yaml': sidecar(
        'call.txt',
        CALL,
        speakers.map((speaker, index) => ({ id: `a${index}`, exact: COASTS, codes: ['act'], speaker })),
      ),
    });
    const { code, stdout, stderr } = await folder.readouts('annotations');
    assert.deepEqual([code, stderr], [0, '']);
    const lead = 'call.txt,2021-05-11,Mira Oru; Bo Linde,';
    assert.deepEqual(
      stdout
        .split('\n')
        .slice(1, -1)
        .map((line) => line.slice(lead.length, line.indexOf(',act,'))),
      [`"'=HYPERLINK(""http://example.org"")"`, `'+1`, `'-1`, `'@SUM(A1)`, `'＝1`, `'=1`, 'Mira Oru'],
    );
  });

  it('tells of a broken sidecar, lists the others, and takes one path', async () => {
    const folder = coded();
    folder.write('calls/call.txt.zoe.annotations.yaml', 'version: 1\nreadout: [\n');
    const { code, stdout, stderr } = await folder.readouts('annotations', 'calls');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: .*call\.txt\.zoe\.annotations\.yaml is left out\. Line \d+: .+\n$/);
    assert.equal(rows(stdout).length, 6);
    const wrong = await folder.readouts('annotations', 'calls', 'calls');
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /^readouts: annotations takes one path\. .+\n$/);
  });
});
