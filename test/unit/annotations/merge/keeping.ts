/** What every merge of sidecars holds, whatever was done on both sides. */
import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import type { Annotation, Sidecar } from '../../../../src/annotations/schema.ts';
import { isEqual } from '../../../../src/yaml/equal.ts';

/** What a merge was given, and what it made of it. */
export interface Merge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly result: string;
}

/** How often each word stands; each note, answer, code, key, comment and id of a history has one of its own. */
function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/\b(?:word\d+x|base\d)\b/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/**
 * What a side made is in the result, and so is what all of them left. What a side took out is not, where it is not for
 * a person to decide.
 */
export function mustHold(
  bases: readonly string[],
  sides: readonly string[],
  result: string,
  isOpen: boolean,
  told: string,
): void {
  const [old, each] = [bases, sides].map((versions) => versions.map(wordsIn));
  const there = wordsIn(result);
  for (const word of new Set(each!.flatMap((words) => [...words.keys()]))) {
    const before = Math.max(0, ...old!.map((words) => words.get(word) ?? 0));
    const isLeft = each!.every((words) => (words.get(word) ?? 0) >= before);
    const isGone = before > 0 && !each!.every((words) => words.has(word));
    assert.ok(!isLeft || there.has(word), `${word} is gone in ${told}`);
    // Above an annotation that was deleted a comment stays, and then is one of the next annotation.
    const isAbove = result.includes(`  # ${word}`);
    assert.ok(!isGone || isOpen || isAbove || !there.has(word), `${word} is back in ${told}`);
  }
}

/** Nothing lost, doubled or brought back; merging again changes nothing; the other way round it comes to the same. */
export function mustKeep({ base, ours, theirs, result }: Merge, which: string): void {
  const told = `${which}\n--- base\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}\n--- result\n${result}`;
  mustHold([base], [ours, theirs], result, result.includes('conflicts:'), told);
  for (const word of wordsIn(result).keys())
    assert.ok(`${ours}${theirs}`.includes(word), `${word} comes from nowhere in ${told}`);
  mustBeWhole({ ours, theirs, result }, told);
  mustKeepChanged({ base, ours, theirs, result }, told);
  const once = mergeSidecars(base, ours, theirs);
  assert.equal(once.text, result);
  // What was open in the base, and is again, is as it was there: merged again, it is decided as that version did.
  const [isOpenInOurs, isOpenInTheirs] = [ours, theirs].map((text) => new Set(openAnnotations(text)));
  const isReopened = openAnnotations(base).some(
    (id) => openAnnotations(result).includes(id) && !(isOpenInOurs!.has(id) && isOpenInTheirs!.has(id)),
  );
  for (const again of isReopened ? [] : [mergeSidecars(base, result, theirs), mergeSidecars(base, ours, result)])
    mustSayTheSame(again.text, result, `merging again changes ${told}`);
  const { text, conflicts } = mergeSidecars(base, theirs, ours);
  assert.deepEqual(new Set(wordsIn(text).keys()), new Set(wordsIn(result).keys()), told);
  if (once.conflicts.length > 0) return;
  assert.deepEqual(conflicts, []);
  mustSayTheSame(text, result, `not the same as the other way round: ${told}`);
}

/** Those of which a person is to decide whether they stay. */
function openAnnotations(text: string): string[] {
  const isOpen = ({ conflicts }: Annotation) => conflicts.some(({ field }) => field === 'annotation');
  return (parseSidecar(text).sidecar?.annotations ?? []).filter(isOpen).map(({ id }) => id);
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

/** What one version deleted goes where the other left it as it was, and stays as a conflict where it did not. */
function mustKeepChanged({ base, ours, theirs, result }: Merge, told: string): void {
  const [old, our, their, merged] = [base, ours, theirs, result].map((text) => parseSidecar(text).sidecar);
  for (const { id } of old?.annotations ?? []) {
    const left = [our!, their!].filter((side) => annotationIn(side, id));
    if (left.length !== 1) continue;
    const kept = annotationIn(merged!, id);
    const [before, after] = [old!, left[0]!].map((side) => saidOf(side, id));
    if (before !== after)
      assert.ok(
        kept?.conflicts.some(({ field }) => field === 'annotation'),
        `${id} was changed against a deletion in ${told}`,
      );
    else if (!kept?.conflicts.length) assert.ok(!kept, `${id} is back in ${told}`);
  }
}

function annotationIn({ annotations }: Sidecar, id: string): Annotation | undefined {
  return annotations.find((annotation) => annotation.id === id);
}

function saidOf(sidecar: Sidecar, id: string): string {
  return JSON.stringify([annotationIn(sidecar, id), sidecar.reviews.filter(({ about }) => about === id)]);
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
