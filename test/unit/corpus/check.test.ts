import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Resolution } from '../../../src/anchoring/resolve.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import type { Readout } from '../../../src/reading/model.ts';
import { sentenceAt } from '../../../src/corpus/annotatedReadouts.ts';
import { checkCodebook, checkSidecar } from '../../../src/corpus/check.ts';
import { countingFacts, inOrderOfCount, overruledFacts } from '../../../src/corpus/precedence.ts';
import type { StrayFault } from '../../../src/corpus/straySidecars.ts';
import type { SidecarSource } from '../../../src/corpus/placedAnnotation.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

const SIDECAR = `version: 1
readout: call.txt
digest: sha256:${'0'.repeat(64)}
annotations:
  - id: aaaaaaaaaa
    target: {exact: supports the plan, start: 10, end: 27}
    codes: [stance/suport]
    by: alice
    created: 2026-11-21T16:00:00Z
  - id: bbbbbbbbbb
    target:
      exact: rejects the plan
      start: 40
      end: 56
    by: alice
    created: 2026-11-21T16:00:00Z
`;
const CODEBOOK = parseCodebook(
  'version: 1\ncodes:\n  - id: stance\n    name: Stance\n    codes:\n      - {id: support, name: Support}\n',
);

/** The problems as `line: code`, with the sidecar's annotations in these states. */
function check(
  text: string,
  states: readonly Resolution[] | null,
  stray: StrayFault | null = null,
  codebook: typeof CODEBOOK | null = CODEBOOK,
): string[] {
  const parsed = parseSidecar(text);
  const placed =
    states &&
    (parsed.sidecar?.annotations ?? []).map((annotation, index) => ({
      annotation,
      sidecar: 'x',
      annotator: null,
      reviews: [],
      resolution: states[index]!,
      span: null,
    }));
  return checkSidecar(parsed, { stray, placed: placed ?? [], codebook, overruled: [] }).map(
    ({ start, code }) => `${text.slice(0, start).split('\n').length}: ${code}`,
  );
}

const EXACT: Resolution = { state: 'exact', range: { start: 0, end: 1 }, text: 'x', candidates: [] };
const CHANGED: Resolution = { state: 'changed', range: { start: 0, end: 1 }, text: 'x', candidates: [] };

describe('the check of a sidecar', () => {
  it('reports a code that the codebook does not have, at the code', () => {
    assert.deepEqual(check(SIDECAR, [EXACT, EXACT]), ['7: unknown-code']);
    assert.deepEqual(check(SIDECAR.replace('suport', 'support'), [EXACT, EXACT]), []);
    assert.deepEqual(check(SIDECAR, [EXACT, EXACT], null, null), []);
  });

  it('reports targets that are not in the text as quoted, at the quotation', () => {
    const orphan: Resolution = { state: 'orphan', range: null, candidates: [] };
    assert.deepEqual(check(SIDECAR, [orphan, CHANGED]), ['6: orphan', '7: unknown-code', '12: changed']);
    assert.deepEqual(check(SIDECAR, [EXACT, { state: 'ambiguous', range: null, candidates: [] }]), [
      '7: unknown-code',
      '12: ambiguous',
    ]);
    assert.deepEqual(check(SIDECAR, [EXACT, { ...CHANGED, state: 'moved' }]), ['7: unknown-code']);
    const kept = SIDECAR.replace('end: 27', 'end: 27, orphan: true');
    assert.deepEqual(check(kept, [orphan, orphan]), ['7: unknown-code', '12: orphan']);
  });

  it('reports a readout that is not there, and one that the file is not named after', () => {
    assert.deepEqual(check(SIDECAR, null, { code: 'no-readout', readout: 'call.txt' }), [
      '2: no-readout',
      '7: unknown-code',
    ]);
    assert.deepEqual(check(SIDECAR, [EXACT, EXACT], { code: 'other-readout', readout: 'other.txt' }), [
      '2: other-readout',
      '7: unknown-code',
    ]);
  });

  it('reports what does not parse, and nothing besides', () => {
    assert.deepEqual(check(SIDECAR.replace('version: 1', 'version: one'), null), ['1: schema']);
  });
});

describe('the sentence at a place', () => {
  it('is the one that the place lies in, its end left out', () => {
    const sentences = [
      { start: 2, end: 5 },
      { start: 7, end: 9 },
    ] as unknown as Readout['sentences'];
    assert.deepEqual(
      Array.from({ length: 11 }, (_, offset) => sentenceAt({ sentences }, offset)?.start ?? null),
      [null, null, 2, 2, 2, null, null, 7, 7, null, null],
    );
  });
});

describe('facts that several sidecars state', () => {
  const source = (name: string, annotator: string | null, facts: string): SidecarSource => {
    const { sidecar } = parseSidecar(SIDECAR.replace('annotations:', `meeting:\n${facts}annotations:`));
    return { uri: `file:///a/${name}`, annotator, sidecar: sidecar! };
  };
  const ALICE = source('call.txt.alice.annotations.yaml', 'alice', '  date: 2020-03-17\n');
  const BOB = source('call.txt.bob.annotations.yaml', 'bob', '  date: 2020-03-18\n  place: Oslo\n');
  const SHARED = source('call.txt.annotations.yaml', null, '  date: 2020-03-19\n  kind: visit\n');
  const ALL = [BOB, SHARED, ALICE];

  it('count from the own sidecar first, then the shared one, then by name', () => {
    assert.deepEqual(inOrderOfCount(ALL, 'bob'), [BOB, SHARED, ALICE]);
    assert.deepEqual(inOrderOfCount(ALL, null), [SHARED, ALICE, BOB]);
    assert.deepEqual(countingFacts(inOrderOfCount(ALL, 'bob')), { date: '2020-03-18', place: 'Oslo', kind: 'visit' });
    assert.deepEqual(countingFacts(inOrderOfCount([BOB, ALICE], null)), { date: '2020-03-17', place: 'Oslo' });
  });

  it('are told of where another one counts', () => {
    const order = inOrderOfCount(ALL, 'bob');
    assert.deepEqual(overruledFacts(BOB.uri, order), []);
    assert.deepEqual(overruledFacts(ALICE.uri, order), [{ fact: 'date', by: BOB.uri }]);
    const parsed = parseSidecar(
      SIDECAR.replace('annotations:', 'meeting:\n  kind: visit\n  date: 2020-03-17\nannotations:').replace(
        'suport',
        'support',
      ),
    );
    const problems = checkSidecar(parsed, {
      stray: null,
      placed: [],
      codebook: CODEBOOK,
      overruled: overruledFacts(ALICE.uri, order),
    });
    assert.deepEqual(
      problems.map(({ code, severity, start, end }) => [code, severity, parsed.text.slice(start, end)]),
      [['overruled-fact', 'hint', '2020-03-17']],
    );
    assert.match(wordProblem(problems[0]!, inEnglish), /call\.txt\.bob\.annotations\.yaml/);
  });
});

describe('the check of a codebook', () => {
  it('reports one that does not count beside another', () => {
    const both = ['codebook.yml', 'codebook.yaml'];
    assert.deepEqual(
      checkCodebook(CODEBOOK, 'codebook.yml', both).map(({ code, severity }) => [code, severity]),
      [['other-codebook', 'warning']],
    );
    assert.deepEqual(checkCodebook(CODEBOOK, 'codebook.yaml', both), []);
    assert.deepEqual(checkCodebook(CODEBOOK, 'codebook.yml', ['codebook.yml']), []);
  });
});
