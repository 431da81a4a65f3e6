import assert from 'node:assert/strict';
import { addAnnotation, newSidecar } from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { annotate } from '../../../src/corpus/annotatedReadouts.ts';
import { insideStatement } from '../../../src/corpus/followingSpeakers.ts';
import { readText } from '../../../src/reading/read.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { applyEdits } from '../../../src/text/edits.ts';

const CALL = `Home > Harbour News
Oskar Lind Speaks with Icelandic Foreign Minister Runa Djurhuus on the Phone

On 18 March, Foreign Minister Oskar Lind had a phone call with Icelandic Foreign Minister Runa Djurhuus.

Lind noted that the strait must stay open to all ships. He said that the talks began last month.

Djurhuus expressed deep appreciation for the medical supplies.
`;
const FIRST = 'Lind noted that the strait must stay open to all ships.';

function spanOf(exact: string) {
  const start = CALL.indexOf(exact);
  return { start, end: start + exact.length };
}

/** What follows and what stays when the first statement is Jens Olsen's; each as `annotator: words`. */
function corrected(annotations: readonly [exact: string, by: string, speaker?: string][], before?: string) {
  const digested = new DigestedText(CALL);
  const text = annotations.reduce(
    (sidecar, [exact, by, speaker], index) => {
      const target = digested.quote(spanOf(exact));
      const said = speaker ? { speaker } : {};
      const annotation = { id: `a${index}`, target, by, created: '2026-01-01T10:00:00Z', ...said };
      return applyEdits(sidecar, addAnnotation(sidecar, annotation));
    },
    newSidecar('call.txt', digested.digest),
  );
  const source = { uri: 'file:///call.txt.annotations.yaml', annotator: null, sidecar: parseSidecar(text).sidecar! };
  const inside = insideStatement(
    annotate(CALL, [source]).annotations,
    readText(CALL),
    { span: spanOf(FIRST), speaker: 'Jens Olsen', before },
    ({ annotation }) => annotation.by === 'ada',
  );
  const told = (placed: typeof inside.others) =>
    placed.map(({ annotation }) => `${annotation.by}: ${annotation.target.exact}`);
  return { following: told(inside.following), others: told(inside.others) };
}

describe('the annotations inside a statement whose speaker is corrected', () => {
  it("follow where they are the person's own and have the speaker that was read", () => {
    assert.deepEqual(corrected([['the strait', 'ada', 'Oskar Lind']]), { following: ['ada: the strait'], others: [] });
  });

  it("are told of, and stay, where they are others'", () => {
    assert.deepEqual(corrected([['the strait', 'bob', 'Oskar Lind']]), { following: [], others: ['bob: the strait'] });
  });

  it('stay where the person stated another speaker, or none', () => {
    const nothing = { following: [], others: [] };
    assert.deepEqual(corrected([['the strait', 'ada', 'Runa Djurhuus']]), nothing);
    assert.deepEqual(corrected([['the strait', 'ada']]), nothing);
    assert.deepEqual(corrected([['all ships', 'bob', 'Jens Olsen']]), nothing);
  });

  it('follow where they have the speaker of the correction before', () => {
    assert.deepEqual(corrected([['the strait', 'ada', 'Runa Djurhuus']], 'Runa Djurhuus').following, [
      'ada: the strait',
    ]);
  });

  it('do not include those that reach beyond it', () => {
    assert.deepEqual(corrected([['all ships. He said', 'ada', 'Oskar Lind']]), { following: [], others: [] });
  });
});
