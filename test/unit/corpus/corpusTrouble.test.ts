import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { CALL, ROOT, CALL_URI, SIDECAR_URI, corpusOver, FILES, filesOf } from './corpusOver.ts';

describe('Corpus, with files that cannot be read', () => {
  it('reads the other files where one, of whatever kind, makes the program trip', async () => {
    for (const fatal of [SIDECAR_URI, `${ROOT}/2019/codebook.yaml`, `${ROOT}/2019/visit.txt`]) {
      const { corpus, leftOut } = corpusOver(new Map(FILES), {
        openText: (uri) => (uri === fatal ? Promise.reject(new RangeError('too much')) : Promise.resolve(null)),
      });
      await corpus.load();
      assert.ok(corpus.meeting(CALL_URI));
      assert.ok(corpus.codebookFor(CALL_URI));
      assert.deepEqual(leftOut, [[fatal, { detail: 'RangeError: too much' }]]);
    }
  });

  it('has an error for a sidecar and a codebook that are no texts', async () => {
    const bytes = new Uint8Array([0x76, 0xfc]);
    const { corpus } = corpusOver(
      new Map<string, string | Uint8Array>([...FILES, [SIDECAR_URI, bytes], [`${ROOT}/codebook.yaml`, bytes]]),
    );
    await corpus.load();
    for (const { parsed } of [corpus.sidecar(SIDECAR_URI)!, corpus.codebook(`${ROOT}/codebook.yaml`)!]) {
      assert.deepEqual(
        parsed.problems.map(({ code, severity }) => [code, severity]),
        [['unreadable', 'error']],
      );
    }
    assert.deepEqual(corpus.meeting(CALL_URI)!.annotations, []);
  });

  it('leaves out files that the host does not read, and says why', async () => {
    const files = new Map<string, string>(FILES);
    const { corpus, leftOut } = corpusOver(files, {
      files: {
        ...filesOf(files),
        read: () => Promise.reject(new Refusal({ code: 'unreadable', file: CALL_URI, trouble: 'leads-out' })),
      },
    });
    await corpus.refresh(CALL_URI);
    assert.deepEqual(corpus.meetings, []);
    assert.deepEqual(leftOut[0], [CALL_URI, 'leads-out']);
  });

  it('leaves out binary files, and sidecars and codebooks in another encoding, and says so', async () => {
    const files = new Map<string, string | Uint8Array>([
      [`${ROOT}/binary.txt`, new Uint8Array([72, 0, 73])],
      [`${ROOT}/nul.txt`, `${CALL}\0`],
      [`${ROOT}/codebook.yaml`, Buffer.from('name: München', 'latin1')],
    ]);
    const { corpus, leftOut } = corpusOver(files);
    await corpus.load();
    assert.equal(corpus.meetings.length, 0);
    assert.deepEqual(Object.fromEntries(leftOut), {
      [`${ROOT}/binary.txt`]: 'binary',
      [`${ROOT}/nul.txt`]: 'binary',
      [`${ROOT}/codebook.yaml`]: 'not-utf8',
    });
  });

  const foreign = CALL.replaceAll('Solberg', 'Sølberg');
  for (const [what, bytes] of [
    ['Windows-1252', Buffer.from(foreign, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${foreign}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${foreign}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(foreign, 'utf16le')],
  ] as const)
    it(`reads readouts in ${what}`, async () => {
      const { corpus, leftOut } = corpusOver(new Map([[CALL_URI, bytes]]));
      await corpus.load();
      assert.ok(corpus.meeting(CALL_URI)?.participants.some(({ name }) => name === 'Astrid Sølberg'));
      assert.deepEqual(leftOut, []);
    });

  it('reads readouts in the encoding that the host knows, and by itself where that one loses letters', async () => {
    for (const [shown, name] of [
      [CALL.replaceAll('Solberg', 'Sőlberg'), 'Astrid Sőlberg'],
      [CALL.replaceAll('Solberg', 'S\uFFFDlberg'), 'Astrid Sølberg'],
    ] as const) {
      const files = new Map([[CALL_URI, Buffer.from(foreign, 'latin1')]]);
      const { corpus } = corpusOver(files, {
        files: { ...filesOf(files), decode: () => Promise.resolve(shown) },
      });
      await corpus.load();
      assert.ok(
        corpus.meeting(CALL_URI)?.participants.some((each) => each.name === name),
        name,
      );
    }
  });
});
