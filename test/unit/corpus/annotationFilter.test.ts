import assert from 'node:assert/strict';
import { inFacetOrder, valuesOf, withAbove, type FoundAnnotation } from '../../../src/corpus/annotationFacets.ts';
import {
  isFiltering,
  matcherOf,
  NO_FILTER,
  toFilter,
  withValues,
  type AnnotationFilter,
} from '../../../src/corpus/annotationFilter.ts';
import { AnnotationGrouping } from '../../../src/corpus/annotationGroups.ts';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';
import { annotation, meeting } from '../views/meetings.ts';

const NO_ONE = { aliases: [], titles: [], introducedAt: null };
const PARTICIPANTS: Meeting['participants'] = [
  { ...NO_ONE, name: 'Astrid Solberg', aliases: ['Solberg'], country: 'NO' },
  { ...NO_ONE, name: 'Đặng Hải', country: 'VN' },
];

function placed(id: string, fields: Partial<PlacedAnnotation['annotation']> = {}, state?: 'orphan'): PlacedAnnotation {
  const made = annotation(id, 10, state);
  return { ...made, annotation: { ...made.annotation, codes: [], ...fields } };
}

function found(fields: Partial<PlacedAnnotation['annotation']>, reviews: PlacedAnnotation['reviews'] = []) {
  const of = meeting('a', '2021-08-16/2021-08-17', { participants: PARTICIPANTS });
  return { meeting: of, placed: { ...placed('x', fields), reviews } } satisfies FoundAnnotation;
}

const says = (note: string) => [{ about: 'x', note, by: 'zoe', created: '2026-01-02T10:00:00Z' }];
const accepts = [{ about: 'x', verdict: 'accept' as const, by: 'zoe', created: '2026-01-02T10:00:00Z' }];

describe('what an annotation is', () => {
  it('is its meeting, codes, speaker, the country of that, annotator, status and month', () => {
    const all = found({ codes: ['act/praise', 'stance', 'stance'], speaker: 'Solberg', by: 'mira' }, accepts);
    assert.deepEqual(valuesOf('meeting', all), ['a']);
    assert.deepEqual(valuesOf('code', all), ['act/praise', 'stance']);
    assert.deepEqual(valuesOf('speaker', all), ['Solberg']);
    assert.deepEqual(valuesOf('country', all), ['NO']);
    assert.deepEqual(valuesOf('annotator', all), ['mira']);
    assert.deepEqual(valuesOf('status', all), ['accepted']);
    assert.deepEqual(valuesOf('date', all), ['2021-08']);
  });

  it('is nothing where it has no code, no speaker, or the country or the date is not known', () => {
    const none = { ...found({}), meeting: meeting('a', null) };
    for (const facet of ['code', 'speaker', 'country', 'date'] as const) assert.deepEqual(valuesOf(facet, none), ['']);
    assert.deepEqual(valuesOf('country', found({ speaker: 'Somebody' })), ['']);
    assert.deepEqual(valuesOf('date', { ...none, meeting: meeting('a', '2021-21') }), ['2021']);
  });

  it('is also what stands above: the codes above a code, the year of a month', () => {
    assert.deepEqual(withAbove('code', 'act/praise/strong'), ['act', 'act/praise', 'act/praise/strong']);
    assert.deepEqual(withAbove('date', '2021-08'), ['2021', '2021-08']);
    assert.deepEqual(withAbove('speaker', 'A/B-C'), ['A/B-C']);
  });

  it('is put in the order in which people look: what is open first, the newest first, nothing last', () => {
    const inOrder = (facet: Parameters<typeof inFacetOrder>[0], ...values: string[]) =>
      inFacetOrder(facet, values, (value) => value);
    assert.deepEqual(inOrder('status', 'rejected', 'disputed', 'open'), ['open', 'disputed', 'rejected']);
    assert.deepEqual(inOrder('date', '', '2019-12', '2021-02'), ['2021-02', '2019-12', '']);
    assert.deepEqual(inOrder('code', '', 'b', 'a'), ['a', 'b', '']);
    const names: Record<string, string> = { CN: 'China', AT: 'Österreich', NO: 'Norwegen' };
    assert.deepEqual(
      inFacetOrder('country', Object.keys(names), (value) => names[value]!),
      ['CN', 'NO', 'AT'],
    );
  });
});

describe('the filter of annotations', () => {
  const matches = (filter: Partial<AnnotationFilter>, of: FoundAnnotation) =>
    matcherOf({ ...NO_FILTER, ...filter })(of);
  const solberg = found(
    { codes: ['act/praise'], speaker: 'Astrid Solberg', note: 'As in 2019' },
    says('Einverstanden, Zoë'),
  );

  const cases: [what: string, filter: Partial<AnnotationFilter>, isListed: boolean][] = [
    ['nothing', {}, true],
    ['its code', { facets: { code: ['act/praise'] } }, true],
    ['the code above', { facets: { code: ['act'] } }, true],
    ['a code that only begins alike', { facets: { code: ['act/pra'] } }, false],
    ['one of two codes', { facets: { code: ['stance', 'act'] } }, true],
    ['no code', { facets: { code: [''] } }, false],
    ['the year', { facets: { date: ['2021'] } }, true],
    ['another month', { facets: { date: ['2021-09'] } }, false],
    ['a code and another country', { facets: { code: ['act'], country: ['VN'] } }, false],
    ['a code and the country', { facets: { code: ['act'], country: ['NO'] } }, true],
    ['words of the text', { words: 'stay' }, true],
    ['words of the text and of the note, in any order', { words: '2019  STAYS' }, true],
    ['a word of the text and one that is nowhere', { words: 'stays away' }, false],
    ['words of a reply without their signs', { words: 'zoe' }, true],
    ['words and another code', { words: 'stays', facets: { code: ['stance'] } }, false],
  ];
  for (const [what, filter, isListed] of cases)
    it(`${isListed ? 'lets through' : 'keeps out'} by ${what}`, () => assert.equal(matches(filter, solberg), isListed));

  it('goes by what reviewers say of the status', () => {
    const accepted = found({ status: 'open' }, accepts);
    assert.equal(matches({ facets: { status: ['accepted'] } }, accepted), true);
    assert.equal(matches({ facets: { status: ['open'] } }, accepted), false);
  });

  it('is put together facet by facet, and taken apart again', () => {
    const both = withValues(withValues(NO_FILTER, 'code', ['act']), 'status', ['open', 'revise']);
    assert.deepEqual(both.facets, { code: ['act'], status: ['open', 'revise'] });
    const none = withValues(withValues(both, 'code', []), 'status', []);
    assert.deepEqual(none, NO_FILTER);
    assert.deepEqual([isFiltering(both), isFiltering(none), isFiltering({ ...none, words: 'a' })], [true, false, true]);
  });

  it('is taken from what was kept, whatever that is', () => {
    for (const kept of [undefined, null, 'code', 7, [], { facets: 'code', words: 3 }, { facets: { code: [] } }])
      assert.deepEqual(toFilter(kept), NO_FILTER, JSON.stringify(kept));
    const filter = { facets: { code: ['act'] }, words: 'fish' };
    assert.deepEqual(toFilter({ facets: { code: ['act'], place: ['Oslo'] }, words: ' fish ' }), filter);
  });
});

describe('the groups of annotations', () => {
  const first = meeting('a', '2021-08-16', {
    annotations: [placed('x', { codes: ['act', 'stance'] }), placed('y'), placed('z', { codes: ['act'] }, 'orphan')],
  });
  const second = meeting('b', '2019-08-16', { annotations: [placed('w', { codes: ['act'] })] });
  const ids = (grouping: AnnotationGrouping, ...meetings: Meeting[]) =>
    Object.fromEntries(
      [...grouping.groups(meetings)].map(([value, all]) => [value, all.map((each) => each.placed.annotation.id)]),
    );

  it('hold each annotation under each of its values, but those that are to be reviewed', () => {
    const grouping = new AnnotationGrouping('code');
    assert.deepEqual(ids(grouping, first, second), { act: ['x', 'w'], stance: ['x'], '': ['y'] });
  });

  it('follow a meeting that has become another one', () => {
    const grouping = new AnnotationGrouping('code');
    grouping.groups([first, second]);
    assert.deepEqual(ids(grouping, { ...first, annotations: [placed('y', { codes: ['stance'] })] }, second), {
      stance: ['y'],
      act: ['w'],
    });
  });
});
