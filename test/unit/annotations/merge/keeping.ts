/** What every merge of sidecars holds, whatever was done on both sides. */
import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { isEqual } from '../../../../src/yaml/equal.ts';

/** What a merge was given, and what it made of it. */
export interface Merge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly result: string;
}

/** Each note, answer, code, key, comment and id of a history has a word of its own. */
function wordsIn(text: string): Set<string> {
  return new Set(text.match(/\b(?:word\d+x|base\d)\b/g));
}

/** Nothing lost, doubled or brought back; merging again changes nothing; the other way round it comes to the same. */
export function mustKeep({ base, ours, theirs, result }: Merge, which: string): void {
  const [old, our, their, merged] = [base, ours, theirs, result].map(wordsIn) as [Set<string>, ...Set<string>[]];
  const told = `${which}\n--- base\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}\n--- result\n${result}`;
  for (const word of new Set([...our!, ...their!])) {
    const isDeleted = old.has(word) && !(our!.has(word) && their!.has(word));
    assert.ok(isDeleted || merged!.has(word), `${word} is gone in ${told}`);
    if (isDeleted && !result.includes('conflicts:')) assert.ok(!merged!.has(word), `${word} is back in ${told}`);
  }
  for (const word of merged!) assert.ok(our!.has(word) || their!.has(word), `${word} comes from nowhere in ${told}`);
  mustBeWhole({ ours, theirs, result }, told);
  const once = mergeSidecars(base, ours, theirs);
  assert.equal(once.text, result);
  for (const again of [mergeSidecars(base, result, theirs), mergeSidecars(base, ours, result)])
    mustSayTheSame(again.text, result, `merging again changes ${told}`);
  const { text, conflicts } = mergeSidecars(base, theirs, ours);
  assert.deepEqual(wordsIn(text), merged, told);
  if (once.conflicts.length > 0) return;
  assert.deepEqual(conflicts, []);
  mustSayTheSame(text, result, `not the same as the other way round: ${told}`);
}

/** The result is valid, has each annotation and each review once, and no review of an annotation that went. */
function mustBeWhole({ ours, theirs, result }: Omit<Merge, 'base'>, told: string): void {
  const { sidecar, problems } = parseSidecar(result);
  assert.ok(sidecar, `${JSON.stringify(problems)} in ${told}`);
  const reviews = sidecar.reviews.map((review) => JSON.stringify(review));
  assert.equal(new Set(reviews).size, reviews.length, `a review is doubled in ${told}`);
  const there = new Set(sidecar.annotations.map(({ id }) => id));
  const before = [ours, theirs].map((text) => parseSidecar(text).sidecar!);
  for (const { annotations, reviews: own } of before)
    for (const { about } of own)
      assert.ok(
        there.has(about) ||
          !annotations.some(({ id }) => id === about) ||
          !sidecar.reviews.some((each) => each.about === about),
        `a review is left of ${about}, which is gone in ${told}`,
      );
}

/** Both texts say the same, whatever the order of their lists. */
export function mustSayTheSame(one: string, other: string, told: string): void {
  assert.ok(isEqual(asSets(one), asSets(other)), `${told}\n--- other\n${one}`);
}

function asSets(text: string): unknown {
  const { sidecar, problems } = parseSidecar(text);
  assert.ok(sidecar, JSON.stringify(problems));
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return {
    ...sidecar,
    conflicts: sorted(sidecar.conflicts),
    reviews: sorted(sidecar.reviews),
    annotations: sorted(
      sidecar.annotations.map(({ codes, replies, conflicts, ...rest }) => ({
        ...rest,
        codes: sorted(codes),
        replies: sorted(replies),
        conflicts: sorted(conflicts),
      })),
    ),
  };
}
