import assert from 'node:assert/strict';
import { copyForReadout } from '../../../src/annotations/copy.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';

const TEXT = `version: 1
readout: call.txt
digest: sha256:${'0'.repeat(64)}
annotations:
  - id: aaaaaaaaaa # the first
    target: {exact: supports the plan, start: 10, end: 27}
    by: ada
    created: 2026-11-21T16:00:00Z
reviews:
  - about: aaaaaaaaaa
    verdict: accept
    by: mira
    created: 2026-11-22T16:00:00Z
  - about: bbbbbbbbbb
    verdict: reject
    by: mira
    created: 2026-11-22T16:00:00Z
`;

describe('the sidecar of a copied readout', () => {
  it('names the copy, and has new ids, of which its reviews speak too; all else stays as it is written', () => {
    const copied = copyForReadout(TEXT, 'copy.txt', (id) => id.replaceAll('a', 'x').replaceAll('b', 'y'));
    assert.equal(
      copied,
      TEXT.replace('call.txt', 'copy.txt').replaceAll('aaaaaaaaaa', 'xxxxxxxxxx').replace('bbbbbbbbbb', 'yyyyyyyyyy'),
    );
    assert.deepEqual(parseSidecar(copied).problems, []);
  });
});
