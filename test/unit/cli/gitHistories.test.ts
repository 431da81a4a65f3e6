import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { isEqual } from '../../../src/yaml/equal.ts';
import { tellHistory, WAYS, type DriverCall } from './gitHistory.ts';

/** Histories of each way; 500 in all have been run. */
const EACH = 4;

describe('sidecars in histories of git at random', () => {
  for (const way of WAYS) {
    it(`loses nothing in ${way}`, async () => {
      for (let seed = 0; seed < EACH; seed++) {
        const { calls, text } = await tellHistory(way, seed);
        const { sidecar, problems } = parseSidecar(text);
        assert.ok(sidecar, `${way} ${seed}: ${JSON.stringify(problems)}\n${text}`);
        for (const call of calls) mustKeep(call, `${way} ${seed}`);
      }
    });
  }
});

/** Each note, answer, code, key, comment and id of a history has a word of its own. */
function wordsIn(text: string): Set<string> {
  return new Set(text.match(/\b(?:word\d+x|base\d)\b/g));
}

function mustKeep({ base, ours, theirs, result }: DriverCall, which: string): void {
  const [old, our, their, merged] = [base, ours, theirs, result].map(wordsIn) as [Set<string>, ...Set<string>[]];
  const told = `${which}\n--- base\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}\n--- result\n${result}`;
  for (const word of new Set([...our!, ...their!])) {
    const isDeleted = old.has(word) && !(our!.has(word) && their!.has(word));
    assert.ok(isDeleted || merged!.has(word), `${word} is gone in ${told}`);
    if (isDeleted && !result.includes('conflicts:')) assert.ok(!merged!.has(word), `${word} is back in ${told}`);
  }
  for (const word of merged!) assert.ok(our!.has(word) || their!.has(word), `${word} comes from nowhere in ${told}`);
  const once = mergeSidecars(base, ours, theirs);
  assert.equal(once.text, result);
  for (const again of [mergeSidecars(base, result, theirs), mergeSidecars(base, ours, result)])
    assert.ok(isEqual(asSets(again.text), asSets(result)), `merging again changes ${told}\n--- again\n${again.text}`);
  const { text, conflicts } = mergeSidecars(base, theirs, ours);
  assert.deepEqual(wordsIn(text), merged, told);
  if (once.conflicts.length === 0) {
    assert.deepEqual(conflicts, []);
    assert.ok(
      isEqual(asSets(text), asSets(result)),
      `not the same as the other way round: ${told}\n--- other\n${text}`,
    );
  }
}

/** What a sidecar says, without the order of lists. */
function asSets(text: string): unknown {
  const { sidecar, problems } = parseSidecar(text);
  assert.ok(sidecar, JSON.stringify(problems));
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return {
    ...sidecar,
    conflicts: sorted(sidecar.conflicts),
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
