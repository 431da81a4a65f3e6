import assert from 'node:assert/strict';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { decisionsIn } from '../../../../src/analysis/agreement/adjudicated.ts';
import { sidecarName } from '../../../../src/annotations/fileNames.ts';
import { allAnnotatorsOf, hasSameCoding, type ComparedMeeting } from '../../../../src/analysis/agreement/codings.ts';
import { compareAnnotators, type ComparisonOptions } from '../../../../src/analysis/agreement/compare.ts';
import { annotate } from '../../../../src/corpus/annotatedReadouts.ts';
import { summarise } from '../../../../src/corpus/meeting.ts';
import { CALL, sidecar, type Tag } from '../../cli/commandLine.ts';

const [COASTS, LIGHTHOUSE, SHIPS, HARBOUR, FERRY, HERRING] = [
  'Oru said that both coasts share one sea.',
  'Her country supports the plan for a common lighthouse.',
  'She thanked Linde for the ships.',
  'Linde said that the harbour stays open.',
  'Norland supports the plan for a common ferry.',
  'The two sides also exchanged views on the herring.',
];
const URI = 'file:///calls/call.txt';

/** What an annotator gave some words: codes, or the fields of an annotation. */
type Tags = Readonly<Record<string, readonly string[] | Partial<Tag>>>;

/** A call as annotators coded it, each in a sidecar of their own. */
function call(byAnnotator: Readonly<Record<string, Tags>>, uri = URI): ComparedMeeting {
  const sources = Object.entries(byAnnotator).map(([by, tags], file) => {
    const written = Object.entries(tags).map(([exact, given], index): Tag => {
      const fields = Array.isArray(given) ? { codes: [...(given as readonly string[])] } : (given as Partial<Tag>);
      return { id: `${file}a${index}`, exact, by, ...fields };
    });
    const text = sidecar('call.txt', CALL, written);
    return { uri: sidecarName(uri, by), annotator: by, sidecar: parseSidecar(text).sidecar! };
  });
  const { readout, annotations } = annotate(CALL, sources);
  const sidecars = sources.map((source) => source.uri);
  return { ...summarise(CALL, readout)!, uri, sidecars, annotations, decisions: decisionsIn(sources) };
}

function compare(meetings: readonly ComparedMeeting[], options: Partial<ComparisonOptions> = {}) {
  return compareAnnotators(meetings, { annotators: [], codes: [], byFacet: false, unit: 'sentence', ...options });
}

const ADA: Tags = {
  [COASTS!]: ['act/affirm'],
  [LIGHTHOUSE!]: ['act/support'],
  [FERRY!]: ['act/support', 'topic/ferry'],
};

describe('Annotators are compared', () => {
  it('on every sentence of what both coded: who marked nothing there found nothing to code', () => {
    const { annotators, readouts, units, overall, byCode } = compare([
      call({ ada: ADA, bo: { [LIGHTHOUSE!]: ['act/support'], [FERRY!]: ['act/support'] } }),
    ]);
    assert.deepEqual(annotators, ['ada', 'bo']);
    assert.deepEqual([readouts, units], [1, 7]);
    assert.equal(overall.agreement.value, 5 / 7);
    const support = byCode.find(({ code }) => code === 'act/support')!;
    assert.deepEqual([support.uses, support.alpha.value, support.unitizing.value], [[2, 2], 1, 1]);
    const ferry = byCode.find(({ code }) => code === 'topic/ferry')!;
    assert.deepEqual([ferry.uses, ferry.agreement.value], [[1, 0], 6 / 7]);
  });

  it('by sets of codes that are alike in part, which the distance of MASI counts in part', () => {
    const { overall } = compare([
      call({ ada: ADA, bo: { [COASTS!]: ['act/affirm'], [LIGHTHOUSE!]: ['act/support'], [FERRY!]: ['act/support'] } }),
    ]);
    assert.ok(overall.masi.value! > overall.alpha.value! && overall.masi.value! < 1);
  });

  it('by facets, where that is asked for: different acts are one act', () => {
    const meeting = call({ ada: { [COASTS!]: ['act/affirm'] }, bo: { [COASTS!]: ['act/support'] } });
    assert.equal(compare([meeting]).overall.agreement.value, 6 / 7);
    const { overall, byCode } = compare([meeting], { byFacet: true });
    assert.equal(overall.agreement.value, 1);
    assert.deepEqual(
      byCode.map(({ code }) => code),
      ['act'],
    );
  });

  it('on the codes that are named, and those below them', () => {
    const meeting = call({ ada: ADA, bo: { [FERRY!]: ['act/support', 'topic/herring'] } });
    const codes = (...wanted: string[]) => compare([meeting], { codes: wanted }).byCode.map(({ code }) => code);
    assert.deepEqual(codes('topic'), ['topic/ferry', 'topic/herring']);
    assert.deepEqual(codes('act/support'), ['act/support']);
  });

  it('by statement and by paragraph, too', () => {
    const meeting = call({ ada: ADA, bo: { [LIGHTHOUSE!]: ['act/support'], [SHIPS!]: ['act/thank'] } });
    assert.equal(compare([meeting], { unit: 'paragraph' }).units, 4);
    assert.equal(compare([meeting], { unit: 'statement' }).units, meeting.statements.length);
  });

  it('by meeting, and by pair where there are more than two', () => {
    const other = 'file:///calls/other.txt';
    const { byMeeting, byPair } = compare([
      call({ ada: ADA, bo: ADA, cy: { [HARBOUR!]: ['act/affirm'] } }),
      call({ ada: ADA, cy: ADA }, other),
      call({ ada: ADA }, 'file:///calls/ada-alone.txt'),
    ]);
    assert.deepEqual(
      byMeeting.map(({ readout, annotators }) => [readout, annotators]),
      [
        [URI, ['ada', 'bo', 'cy']],
        [other, ['ada', 'cy']],
      ],
    );
    assert.deepEqual(
      byPair.map(({ annotators, agreement }) => [annotators.join(), agreement.value]),
      [
        ['ada,bo', 1],
        ['ada,cy', 10 / 14],
        ['bo,cy', 3 / 7],
      ],
    );
  });

  it('with those whose own sidecar has nothing in it: they found nothing to code', () => {
    const empty = call({ ada: ADA, bo: {} });
    assert.equal(compare([empty], { annotators: ['ada', 'bo'] }).overall.agreement.value, 4 / 7);
    assert.deepEqual(compare([call({ ada: ADA })], { annotators: ['ada', 'bo'] }).overall.alpha, {
      value: null,
      reason: 'no-units',
    });
  });

  it('without what was adjudicated, unless that is asked for by name', () => {
    const meeting = call({ ada: ADA, bo: ADA, adjudicated: { [SHIPS!]: ['act/thank'] } });
    assert.deepEqual(compare([meeting]).annotators, ['ada', 'bo']);
    assert.equal(compare([meeting], { annotators: ['ada', 'adjudicated'] }).overall.agreement.value, 6 / 7);
  });

  it('with the adjudicated coding whole: what was decided, and all about which nobody had to decide', () => {
    const bo = { [COASTS!]: ['act/claim'], [LIGHTHOUSE!]: ['act/support'] };
    const decided = { [COASTS!]: ['act/claim'] };
    const meeting = call({ ada: ADA, bo, adjudicated: decided });
    // Ada's first annotation, and bo's, were decided about.
    const decisions = new Map(['0a0', '1a0'].map((id) => [id, new Set(['act/affirm', 'act/claim'])]));
    const { byPair } = compare([{ ...meeting, decisions }], { annotators: ['ada', 'bo', 'adjudicated'] });
    assert.deepEqual(
      byPair.map(({ annotators, agreement }) => [annotators.join(), agreement.value]),
      [
        ['ada,bo', 5 / 7],
        ['ada,adjudicated', 6 / 7],
        ['bo,adjudicated', 6 / 7],
      ],
    );
  });

  it('with the adjudicated coding also where neither was right', () => {
    const meeting = call({ ada: ADA, bo: {}, adjudicated: {} });
    const decisions = new Map([['0a0', new Set(['act/affirm'])]]);
    assert.deepEqual(allAnnotatorsOf([{ ...meeting, decisions }]), ['ada', 'adjudicated']);
    const { disagreements } = compare([{ ...meeting, decisions }], { annotators: ['ada', 'adjudicated'] });
    assert.deepEqual(
      disagreements.map(({ kind, one }) => [kind, one.annotator, one.code]),
      [['missed', 'ada', 'act/affirm']],
    );
  });

  it('without notes, and without what was rejected', () => {
    const { byCode, disagreements } = compare([
      call({
        ada: { ...ADA, [HARBOUR!]: { note: 'See 2019.' }, [HERRING!]: { codes: ['act/affirm'], status: 'rejected' } },
        bo: ADA,
      }),
    ]);
    assert.equal(byCode.length, 3);
    assert.deepEqual(disagreements, []);
  });
});

describe('A figure', () => {
  it('has an interval around it that is the same every time', () => {
    const meeting = call({ ada: ADA, bo: { [LIGHTHOUSE!]: ['act/support'], [SHIPS!]: ['act/thank'] } });
    const [first, second] = [compare([meeting]), compare([meeting])];
    assert.deepEqual(first, second);
    const { alpha } = first.overall;
    assert.ok(alpha.value !== null && alpha.interval);
    const [low, high] = alpha.interval;
    assert.ok(low < alpha.value && alpha.value < high && high <= 1, `${low} ${alpha.value} ${high}`);
  });

  it('is missing for a code that nobody used, and says so', () => {
    const { byCode } = compare([call({ ada: ADA, bo: ADA })], { codes: ['act/support', 'stance'] });
    assert.deepEqual(
      byCode.map(({ code, alpha }) => [code, alpha.value === null ? alpha.reason : alpha.value]),
      [
        ['act/support', 1],
        ['stance', 'not-used'],
      ],
    );
  });

  it('is missing where one annotator alone coded', () => {
    const { overall } = compare([call({ ada: ADA })]);
    assert.deepEqual(
      Object.values(overall).map((figure) => (figure.value === null ? figure.reason : figure.value)),
      Array.from({ length: 6 }, () => 'one-coder'),
    );
  });
});

describe('Disagreements', () => {
  const kinds = (byAnnotator: Readonly<Record<string, Tags>>) =>
    compare([call(byAnnotator)]).disagreements.map(({ kind, one, other, others, span }) => [
      kind,
      CALL.slice(span.start, span.end),
      `${one.annotator}: ${one.code}`,
      other ? `${other.annotator}: ${other.code}` : others.join(),
    ]);

  it('are codes that somebody missed, told once for all who missed it', () => {
    assert.deepEqual(
      kinds({ ada: { [COASTS!]: ['act/affirm'], [SHIPS!]: ['a'] }, bo: { [SHIPS!]: ['a'] }, cy: { [SHIPS!]: ['a'] } }),
      [['missed', COASTS, 'ada: act/affirm', 'bo,cy']],
    );
  });

  it('are other codes, other bounds and other speakers, each told once', () => {
    assert.deepEqual(
      kinds({
        bo: {
          [COASTS!]: ['act/affirm'],
          [LIGHTHOUSE!]: ['act/support'],
          [HARBOUR!]: { codes: ['act/affirm'], speaker: 'Mira Oru' },
        },
        ada: {
          [COASTS!]: ['act/claim'],
          'supports the plan for a common lighthouse.': ['act/support'],
          [HARBOUR!]: { codes: ['act/affirm'], speaker: 'Bo Linde' },
        },
      }),
      [
        ['other-code', COASTS, 'ada: act/claim', 'bo: act/affirm'],
        ['other-bounds', 'supports the plan for a common lighthouse.', 'ada: act/support', 'bo: act/support'],
        ['other-speaker', HARBOUR, 'ada: act/affirm', 'bo: act/affirm'],
      ],
    );
  });

  it('are no other code where the annotator gave that one as well', () => {
    assert.deepEqual(kinds({ ada: { [COASTS!]: ['x', 'y'] }, bo: { [COASTS!]: ['x'] } }), [
      ['missed', COASTS, 'ada: y', 'bo'],
    ]);
  });
});

describe('A comparison is outdated', () => {
  const before = call({ ada: ADA, bo: { [COASTS!]: ['act/claim'] } });
  const isSame = (one?: ComparedMeeting, other?: ComparedMeeting) => hasSameCoding(one, other, ['ada', 'bo', 'cy']);

  it('not where a readout is read again, or notes and reviews that leave the coding as it is are written', () => {
    assert.ok(isSame(before, call({ ada: ADA, bo: { [COASTS!]: ['act/claim'] } })));
    const noted = call({ ada: ADA, bo: { [COASTS!]: { codes: ['act/claim'], note: 'See 2019.' } } });
    assert.ok(isSame(before, noted));
    const adjudicated = call({ ada: ADA, bo: { [COASTS!]: ['act/claim'] }, adjudicated: { [COASTS!]: ['act/claim'] } });
    assert.ok(isSame(before, adjudicated));
    assert.ok(isSame(undefined, { ...before, annotations: [] }));
  });

  it('where somebody coded otherwise, for another speaker, or no longer', () => {
    for (const tags of [
      {},
      { [COASTS!]: ['act/affirm'] },
      { [SHIPS!]: ['act/claim'] },
      { [COASTS!]: { codes: ['act/claim'], status: 'rejected' as const } },
      { [COASTS!]: { codes: ['act/claim'], speaker: 'Mira Oru' } },
    ])
      assert.ok(!isSame(before, call({ ada: ADA, bo: tags })), JSON.stringify(tags));
    assert.ok(!isSame(before, undefined));
    assert.ok(!isSame(before, call({ ada: ADA, bo: { [COASTS!]: ['act/claim'] }, cy: { [SHIPS!]: ['act/thank'] } })));
  });

  it('where its readout has other sentences', () => {
    assert.ok(!isSame(before, { ...before, sentences: before.sentences.slice(1) }));
  });
});
