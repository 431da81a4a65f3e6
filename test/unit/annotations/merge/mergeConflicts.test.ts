import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { brokenFile } from '../../refusals.ts';
import { openConflicts, resolveConflict } from '../../../../src/annotations/merge/mergeConflicts.ts';
import { applyEdits } from '../../../../src/text/edits.ts';

const DIGESTS = ['0', '1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);

function sidecar({
  digest = DIGESTS[0]!,
  place = 'Oslo',
  country = 'NO',
  annotations = [annotation('a', 3)],
} = {}): string {
  const list = annotations.length > 0 ? `annotations:\n${annotations.join('')}` : '';
  return `version: 1
readout: call.txt
digest: ${digest}
meeting:
  place: ${place} # as told
  participants:
    - name: Astrid J. Solberg
      country: ${country}
${list}`;
}

function annotation(id: string, start: number, fields = '    status: open\n'): string {
  return `  # about ${id}\n  - id: ${id}\n    target: {exact: x, start: ${start}, end: ${start + 1}}\n${fields}    by: ada\n    created: 2026-11-21T16:00:00Z\n`;
}

/** The merged file, and each of its conflicts settled in turn in one way. */
function settleAll(base: string, ours: string, theirs: string, choice: 'keep' | 'take'): string {
  let { text } = mergeSidecars(base, ours, theirs);
  for (let [open] = openConflicts(text); open; [open] = openConflicts(text))
    text = applyEdits(text, resolveConflict(text, open, choice));
  return text;
}

describe('settling what a merge left open', () => {
  const base = sidecar();
  const ours = sidecar({
    place: 'Bergen',
    country: 'DK',
    annotations: [annotation('a', 3, '    note: ours\n    status: accepted\n')],
  });
  const theirs = sidecar({
    place: 'Bodø',
    country: 'SE',
    annotations: [annotation('a', 3, '    note: theirs\n    status: rejected\n')],
  });

  it('keeps what the file says, and leaves the file as it was before the merge', () => {
    assert.equal(openConflicts(mergeSidecars(base, ours, theirs).text).length, 4);
    assert.equal(settleAll(base, ours, theirs, 'keep'), ours);
  });

  it('takes what the other version says', () => {
    assert.equal(settleAll(base, ours, theirs, 'take'), theirs);
  });

  it('stands where the file is reported', () => {
    const { text } = mergeSidecars(base, ours, theirs);
    const reported = parseSidecar(text)
      .problems.filter(({ code }) => code === 'merge-conflict')
      .map(({ start, end }) => ({ start, end }));
    assert.deepEqual(
      openConflicts(text)
        .map(({ span }) => span)
        .sort((a, b) => a.start - b.start),
      reported,
    );
  });

  it('deletes what the other version deleted, or keeps it', () => {
    const changed = sidecar({ annotations: [annotation('a', 3, '    note: changed\n')] });
    const without = sidecar({ annotations: [annotation('b', 9)] });
    const both = settleAll(sidecar(), changed, without, 'keep');
    assert.deepEqual(
      parseSidecar(both).sidecar!.annotations.map(({ id, note }) => [id, note]),
      [
        ['a', 'changed'],
        ['b', undefined],
      ],
    );
    assert.deepEqual(
      parseSidecar(settleAll(sidecar(), changed, without, 'take')).sidecar!.annotations.map(({ id }) => id),
      ['b'],
    );
    const bare = sidecar({ annotations: [annotation('a', 3, '')] });
    const noted = sidecar({ annotations: [annotation('a', 3, '    note: new\n')] });
    assert.doesNotMatch(
      settleAll(sidecar({ annotations: [annotation('a', 3, '    note: old\n')] }), noted, bare, 'take'),
      /note|conflicts/,
    );
  });

  it('takes another target, and another digest without moving a position', () => {
    const moved = (start: number) => sidecar({ annotations: [annotation('a', start)] });
    assert.equal(
      parseSidecar(settleAll(moved(3), moved(5), moved(7), 'take')).sidecar!.annotations[0]!.target.start,
      7,
    );
    const taken = parseSidecar(
      settleAll(base, sidecar({ digest: DIGESTS[1]! }), sidecar({ digest: DIGESTS[2]! }), 'take'),
    ).sidecar!;
    const kept = parseSidecar(
      settleAll(base, sidecar({ digest: DIGESTS[1]! }), sidecar({ digest: DIGESTS[2]! }), 'keep'),
    ).sidecar!;
    const countedIn = ({ digest, annotations }: typeof taken) => annotations[0]!.target.digest ?? digest;
    assert.deepEqual([taken.digest, kept.digest], [DIGESTS[2], DIGESTS[1]]);
    assert.equal(countedIn(taken), countedIn(kept));
  });

  it('refuses a value that does not fit, and a file that is broken', () => {
    const wrong = `${sidecar({ annotations: [annotation('a', 3, '    conflicts: [{field: status, other: maybe}]\n')] })}`;
    assert.throws(() => resolveConflict(wrong, { annotation: 'a', index: 0 }, 'take'), brokenFile('schema', 13));
    assert.throws(() => resolveConflict(wrong, { annotation: 'a', index: 1 }, 'keep'), {
      reason: { code: 'no-conflict' },
    });
    assert.throws(
      () => resolveConflict('version: [', { annotation: null, index: 0 }, 'keep'),
      brokenFile('yaml-syntax', 1),
    );
    assert.deepEqual(openConflicts('version: ['), []);
  });
});
