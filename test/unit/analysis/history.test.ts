import assert from 'node:assert/strict';
import { changesBetween, versionIn } from '../../../src/analysis/changes/history.ts';
import type { Annotation, Sidecar } from '../../../src/annotations/schema.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { wordOwnChange, wordOwnReviewChange } from '../../../src/wording/changes.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { idOf, sidecarText } from '../../vscode/sidecarText.ts';

const TEXT = 'They kept their word. They kept their word again.';

/** What has become of the first annotation, in words. */
function told(before: Sidecar | null, after: Sidecar | null): string[] {
  const { annotation, reviews } = changesBetween(versionIn(before, idOf(0)), versionIn(after, idOf(0)));
  return [
    ...annotation.map((change) => wordOwnChange(change, inEnglish)),
    ...reviews.map((change) => wordOwnReviewChange(change, inEnglish)),
  ];
}

function sidecar(fields: Partial<Annotation> = {}, about: Partial<Sidecar> = {}): Sidecar {
  const parsed = parseSidecar(sidecarText('a.txt', TEXT, [{ exact: 'kept their word' }])).sidecar!;
  return { ...parsed, annotations: parsed.annotations.map((each) => ({ ...each, ...fields })), ...about };
}

describe('what has become of an annotation from one version to the next', () => {
  const { target } = sidecar().annotations[0]!;
  const review = { about: idOf(0), verdict: 'reject', by: 'mira', created: '2026-11-28T16:00:00Z' } as const;
  const cases: [what: string, before: Sidecar | null, after: Sidecar | null, words: string[]][] = [
    ['nothing', sidecar(), sidecar(), []],
    ['made', null, sidecar(), ['annotated: stance/support']],
    ['deleted', sidecar(), sidecar({}, { annotations: [] }), ['deleted']],
    ['re-coded', sidecar(), sidecar({ codes: ['act/praise'] }), ['codes: stance/support, now act/praise']],
    ['with a note', sidecar(), sidecar({ note: 'See 2019.' }), ['note: no note, now “See 2019.”']],
    ['with a speaker', sidecar(), sidecar({ speaker: 'Mara Tesk' }), ['speaker: no speaker, now Mara Tesk']],
    ['accepted', sidecar(), sidecar({ status: 'accepted' }), ['status: open, now accepted']],
    [
      'carried along by an edit of the text',
      sidecar(),
      sidecar({ target: { ...target, start: 9, end: 24 } }, { digest: `sha256:${'0'.repeat(64)}` }),
      [],
    ],
    [
      'put elsewhere in the same text',
      sidecar(),
      sidecar({ target: { ...target, start: 27, end: 42 } }),
      ['now on “kept their word”'],
    ],
    ['reviewed', sidecar(), sidecar({}, { reviews: [review] }), ['review by mira: reject']],
    ['no longer reviewed', sidecar({}, { reviews: [review] }), sidecar(), ['review by mira taken back: reject']],
  ];
  for (const [what, before, after, words] of cases)
    it(`is told: ${what}`, () => assert.deepEqual(told(before, after), words));
});
