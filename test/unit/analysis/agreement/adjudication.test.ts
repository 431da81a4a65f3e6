import assert from 'node:assert/strict';
import { decisionsIn } from '../../../../src/analysis/agreement/adjudicated.ts';
import { addRuling, isDecided, type Ruling } from '../../../../src/analysis/agreement/adjudication.ts';
import type { Disagreement, Use } from '../../../../src/analysis/agreement/disagreements.ts';
import { newSidecar } from '../../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../../src/codebook/parse.ts';
import type { PlacedAnnotation } from '../../../../src/corpus/placedAnnotation.ts';
import { DigestedText } from '../../../../src/text/digestedText.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { CALL } from '../../cli/commandLine.ts';

const TEXT = new DigestedText(CALL);
const COASTS = 'Oru said that both coasts share one sea.';
const [BY, CREATED] = ['mira', '2026-03-01T09:00:00Z'];

const CODES = parseCodebook(`version: 1
name: Acts
codes:
  - id: act
    name: Act
    exclusive: true
    codes:
      - {id: affirm, name: Affirm}
      - {id: claim, name: Claim}
  - {id: topic, name: Topic}
`).codes;

function use(annotator: string, id: string, ...written: string[]): Use {
  return { annotator, code: written[0]!, written, placed: { annotation: { id } } as PlacedAnnotation };
}

function disagreement(one: Use, other: Use | null): Disagreement {
  return { kind: other ? 'other-code' : 'missed', readout: '', span: { start: 0, end: 1 }, one, other, others: ['bo'] };
}

function ruling(id: string, codes: string[], about: Readonly<Record<string, string[]>>): Ruling {
  const start = CALL.indexOf(COASTS);
  const target = TEXT.quote({ start, end: start + COASTS.length });
  return {
    digest: TEXT.digest,
    known: CODES,
    annotations: codes.length > 0 ? [{ id, target, codes, by: 'adjudicated', created: CREATED }] : [],
    reviews: Object.entries(about).map(([annotation, decided]) => {
      return { about: annotation, codes: decided, note: 'Decided', by: BY, created: CREATED };
    }),
  };
}

/** What the sidecar of `adjudicated` holds after some decisions, which is valid. */
function after(...rulings: Ruling[]) {
  const text = rulings.reduce(
    (now, each) => applyEdits(now, addRuling(now, each)),
    newSidecar('call.txt', TEXT.digest),
  );
  const { sidecar, problems } = parseSidecar(text);
  assert.deepEqual(problems, []);
  const decisions = decisionsIn([{ uri: '', annotator: 'adjudicated', sidecar: sidecar! }]);
  return { sidecar: sidecar!, decisions };
}

describe('What is adjudicated', () => {
  it('is decided about all that both did there, and about nothing else', () => {
    const both = disagreement(use('ada', 'a1', 'act/affirm'), use('bo', 'b1', 'act/claim'));
    const { decisions } = after(ruling('r1', ['act/claim'], { a1: ['act/affirm'], b1: ['act/claim'] }));
    assert.ok(isDecided(both, decisions));
    assert.ok(isDecided(disagreement(use('ada', 'a1', 'act/affirm'), null), decisions));
    assert.ok(!isDecided(disagreement(use('ada', 'a1', 'topic/sea'), null), decisions));
    assert.ok(!isDecided(disagreement(use('ada', 'a1', 'act/affirm'), use('cy', 'c1', 'act/deny')), decisions));
    assert.ok(!isDecided(disagreement(use('ada', 'a1', 'act/affirm', 'act/claim'), null), decisions), 'a facet');
  });

  it('is decided also where neither is right, which leaves no annotation', () => {
    const { sidecar, decisions } = after(ruling('r1', [], { a1: ['act/affirm'] }));
    assert.deepEqual(sidecar.annotations, []);
    assert.ok(isDecided(disagreement(use('ada', 'a1', 'act/affirm'), null), decisions));
  });

  it('puts the codes of the same words together, each once', () => {
    const { sidecar } = after(
      ruling('r1', ['act/claim'], { a1: ['act/affirm'] }),
      ruling('r2', ['topic/sea', 'act/claim'], { a1: ['topic/sea'] }),
    );
    assert.deepEqual(
      sidecar.annotations.map(({ id, codes, by }) => [id, codes, by]),
      [['r1', ['act/claim', 'topic/sea'], 'adjudicated']],
    );
  });

  it('leaves of codes that exclude each other the one that was decided last', () => {
    const { sidecar } = after(
      ruling('r1', ['act/claim', 'topic'], { a1: ['act/claim'] }),
      ruling('r2', ['act/affirm'], { b1: ['act/affirm'] }),
    );
    assert.deepEqual(
      sidecar.annotations.map(({ codes }) => codes),
      [['topic', 'act/affirm']],
    );
  });

  it('is no verdict on anybody: reviews and replies elsewhere decide nothing', () => {
    const { sidecar } = after(ruling('r1', ['act/claim'], { a1: ['act/affirm'] }));
    assert.ok(sidecar.reviews.every(({ verdict }) => verdict === undefined));
    assert.equal(decisionsIn([{ uri: '', annotator: 'bo', sidecar }]).size, 0);
  });
});
