import assert from 'node:assert/strict';
import {
  addReview,
  addReviews,
  removeAnnotation,
  updateCodes,
  withdrawVerdict,
  withdrawVerdicts,
} from '../../../src/annotations/edit.ts';
import { mergeSidecars } from '../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { reviewsById, standingOf, type Standing } from '../../../src/annotations/reviews.ts';
import type { Review, Status } from '../../../src/annotations/schema.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { SIDECAR } from './formatExample.ts';

const ID = '7k2m9qx4tb';

const review = (fields: Partial<Review>): Review => ({
  about: ID,
  by: 'mira',
  created: '2026-11-28T16:00:00Z',
  ...fields,
});
const by = (name: string, verdict: Review['verdict'], day = 1, fields: Partial<Review> = {}) =>
  review({ by: name, verdict, created: `2026-11-0${day}T16:00:00Z`, ...fields });

const added = (text: string, ...reviews: readonly Review[]) =>
  reviews.reduce((now, each) => applyEdits(now, addReview(now, each)), text);
const reviewsOf = (text: string) => {
  const { sidecar, problems } = parseSidecar(text);
  assert.ok(sidecar, JSON.stringify(problems));
  return sidecar.reviews;
};

describe('how far an annotation has come', () => {
  const standing = (reviews: readonly Review[], status: Status = 'open', codes = ['act/praise']) =>
    standingOf({ status, codes }, reviewsById([{ reviews: [...reviews] }]).get(ID) ?? []);

  const cases: readonly [string, Standing, readonly Review[], Status?][] = [
    ['what its annotator says of it, without a review', 'rejected', [], 'rejected'],
    ['what its annotator says of it, with replies alone', 'accepted', [review({ note: 'Why?' })], 'accepted'],
    ['what a reviewer says, whatever its annotator does', 'rejected', [by('mira', 'reject')], 'accepted'],
    ['what all reviewers say', 'accepted', [by('mira', 'accept'), by('ben', 'accept')]],
    ['disputed where they differ', 'disputed', [by('mira', 'accept'), by('ben', 'reject')]],
    ['what a reviewer said last, wherever it stands', 'accepted', [by('mira', 'accept', 2), by('mira', 'reject', 1)]],
    ['to be revised', 'revise', [by('mira', 'revise', 1, { codes: ['act/urge'] })]],
    [
      'accepted by who asks for the codes that it has',
      'accepted',
      [by('mira', 'revise', 1, { codes: ['act/praise'] })],
    ],
    [
      'disputed between who asks for other codes and who accepts these',
      'disputed',
      [by('mira', 'revise', 1, { codes: ['act/urge'] }), by('ben', 'accept')],
    ],
  ];
  for (const [what, expected, reviews, status] of cases)
    it(`is ${what}`, () => assert.equal(standing(reviews, status), expected));

  it('is not settled by codes that are more, or fewer, than those that are asked for', () => {
    const asked = [by('mira', 'revise', 1, { codes: ['act/praise', 'act/urge'] })];
    assert.equal(standing(asked, 'open', ['act/praise']), 'revise');
    assert.equal(standing(asked, 'open', ['act/praise', 'act/urge', 'act/warn']), 'revise');
    assert.equal(standing(asked, 'open', ['act/urge', 'act/praise']), 'accepted');
  });

  it('takes reviews from all sidecars of a readout, and orders them by instant, not by how their time is written', () => {
    const early = review({ by: 'ben', created: '2026-11-28T18:00:00+09:00' });
    const late = review({ created: '2026-11-28T10:00:00Z' });
    assert.deepEqual(reviewsById([{ reviews: [late] }, { reviews: [early] }]).get(ID), [early, late]);
  });
});

describe('reviews in a sidecar', () => {
  it('are added as lines, and the rest of the file stays byte for byte', () => {
    const text = added(SIDECAR, review({ verdict: 'revise', codes: ['stance/support'], note: 'See the 2019 text.' }));
    const lines = [
      'reviews:',
      `  - about: ${ID}`,
      '    verdict: revise',
      '    codes: [stance/support]',
      '    note: See the 2019 text.',
      '    by: mira',
      '    created: 2026-11-28T16:00:00Z',
      '',
    ];
    assert.equal(text, SIDECAR + lines.join('\n'));
    assert.deepEqual(parseSidecar(text).problems, []);
  });

  it('keep one verdict of a person on an annotation, and every reply', () => {
    const text = added(
      SIDECAR,
      by('mira', 'accept', 1),
      review({ note: 'Sure?' }),
      by('ben', 'accept', 2),
      by('mira', 'reject', 3),
      by('mira', 'accept', 4, { about: 'other' }),
    );
    assert.deepEqual(
      reviewsOf(text).map((each) => [each.by, each.verdict ?? each.note, each.about === ID]),
      [
        ['mira', 'Sure?', true],
        ['ben', 'accept', true],
        ['mira', 'reject', true],
        ['mira', 'accept', false],
      ],
    );
  });

  it('are taken back without a trace', () => {
    const text = added(SIDECAR, by('mira', 'accept'));
    assert.equal(applyEdits(text, withdrawVerdict(text, ID, 'mira')), SIDECAR);
    assert.deepEqual(withdrawVerdict(text, ID, 'ben'), []);
  });

  it('of several annotations are written and taken back at once', () => {
    const about = [ID, 'other'];
    const text = added(SIDECAR, by('mira', 'reject', 1), by('ben', 'reject', 1), review({ note: 'Why?' }));
    const judged = applyEdits(
      text,
      addReviews(
        text,
        about.map((id) => by('mira', 'accept', 2, { about: id })),
      ),
    );
    const said = (of: string) =>
      reviewsOf(of).map((each) => [each.about, each.by, each.verdict ?? each.note].join(' '));
    assert.deepEqual(said(judged), [`${ID} ben reject`, `${ID} mira Why?`, `${ID} mira accept`, 'other mira accept']);
    const left = applyEdits(judged, withdrawVerdicts(judged, about, 'mira'));
    assert.deepEqual(said(left), [`${ID} ben reject`, `${ID} mira Why?`]);
  });

  it('go with the annotation that they are about, where it is in the same file', () => {
    const text = added(SIDECAR, by('mira', 'accept'), by('mira', 'reject', 2, { about: 'other' }));
    const left = reviewsOf(applyEdits(text, removeAnnotation(text, ID)));
    assert.deepEqual(
      left.map(({ about }) => about),
      ['other'],
    );
  });

  it('have their codes changed with those of annotations, and nothing else', () => {
    const text = added(SIDECAR, by('mira', 'revise', 1, { codes: ['act/criticise'] }), by('ben', 'accept'));
    const edits = updateCodes(text, (codes) =>
      codes.includes('act/criticise') ? codes.map((code) => code.replace('criticise', 'blame')) : null,
    );
    assert.equal(applyEdits(text, edits), text.replaceAll('act/criticise', 'act/blame'));
  });

  it('are merged as those of both versions; one that a person replaced in both stands there twice, and the later counts', () => {
    const base = added(SIDECAR, by('mira', 'accept', 1));
    const ours = added(base, by('mira', 'reject', 2), review({ by: 'ben', note: 'Ours.' }));
    const theirs = added(base, by('mira', 'accept', 3), by('zoe', 'accept', 2));
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { text, conflicts } = mergeSidecars(base, one, other);
      assert.deepEqual(conflicts, []);
      assert.deepEqual(
        reviewsOf(text)
          .map((each) => `${each.by} ${each.verdict ?? each.note}`)
          .sort(),
        ['ben Ours.', 'mira accept', 'mira reject', 'zoe accept'],
      );
      const standing = standingOf({ status: 'open', codes: [] }, reviewsById([{ reviews: reviewsOf(text) }]).get(ID)!);
      assert.equal(standing, 'accepted');
    }
  });

  for (const [what, lines, message] of [
    ['says nothing', 'by: mira', '“verdict” is missing: a review has a verdict, a note, or both.'],
    [
      'asks for a revision without codes',
      'verdict: revise\n    by: mira',
      '“codes” is missing: with the verdict revise, it lists the codes that the annotation should have.',
    ],
    ['has another verdict', 'verdict: maybe\n    by: mira', '“verdict” must be accept, reject or revise, not “maybe”.'],
  ] as const)
    it(`are checked: one that ${what}`, () => {
      const text = `${SIDECAR}reviews:\n  - about: ${ID}\n    ${lines}\n    created: 2026-11-28T16:00:00Z\n`;
      const { sidecar, problems } = parseSidecar(text);
      assert.equal(sidecar, null);
      assert.deepEqual(
        problems.map((problem) => wordProblem(problem, inEnglish)),
        [message],
      );
    });
});
