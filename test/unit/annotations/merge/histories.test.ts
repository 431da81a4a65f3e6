import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { Seeded } from '../../../bench/seeded.ts';
import { timesOf } from '../../times.ts';
import { mustKeep, mustSayTheSame } from './keeping.ts';
import { SidecarAtRandom } from './sidecarAtRandom.ts';

/** Histories of each kind; `npm run trials` has more of them, and those in which git itself merges stand in `cli`. */
const HISTORIES = timesOf(20, 500);

/** Merges two versions, and holds what every merge has to hold. */
function merged(base: string, ours: string, theirs: string, which: string): { text: string; isOpen: boolean } {
  const end = mergedAlone(base, ours, theirs);
  mustKeep({ base, ours, theirs, result: end.text }, which);
  return end;
}

function mergedAlone(base: string, ours: string, theirs: string): { text: string; isOpen: boolean } {
  const { text, conflicts } = mergeSidecars(base, ours, theirs);
  return { text, isOpen: conflicts.length > 0 };
}

describe(`${2 * HISTORIES} histories of a sidecar at random`, function () {
  this.timeout(600_000);

  it('lose and double nothing of two annotators, who merge now and then', () => {
    for (let seed = 0; seed < HISTORIES; seed++) {
      const random = new Seeded(seed);
      const people = new SidecarAtRandom(random);
      let base = people.first();
      for (let round = 0; round < 2; round++) {
        const [ours, theirs] = [work(people, base, random), work(people, base, random)];
        base = merged(base, ours, theirs, `two annotators, ${seed}, round ${round}`).text;
      }
    }
  });

  it('come to the same in whatever order three annotators are merged', () => {
    let agreed = 0;
    for (let seed = 0; seed < HISTORIES; seed++) {
      const random = new Seeded(seed);
      const people = new SidecarAtRandom(random);
      const base = people.first();
      const [ada, bo, cleo] = [0, 1, 2].map(() => work(people, base, random)) as [string, string, string];
      const orders = [
        [ada, bo, cleo],
        [cleo, ada, bo],
        [bo, cleo, ada],
      ] as const;
      const ends = orders.map(([first, second, third], at) => {
        // Each pair is held to everything in one order, the three of them in the first.
        const two = merged(base, first, second, `three annotators, ${seed}`);
        const all =
          at === 0
            ? merged(base, two.text, third, `three annotators, ${seed}, the third`)
            : mergedAlone(base, two.text, third);
        return { ...all, isOpen: two.isOpen || all.isOpen };
      });
      // Where a person is to decide, what stands in the field and what beside it depends on whose file it is.
      if (ends.some(({ isOpen }) => isOpen)) continue;
      agreed++;
      for (const { text } of ends.slice(1)) mustSayTheSame(text, ends[0]!.text, `three annotators, ${seed}`);
    }
    assert.ok(agreed > HISTORIES / 4, `${agreed} histories without a conflict`);
  });
});

/** What one annotator makes of a version. */
function work(people: SidecarAtRandom, base: string, random: Seeded): string {
  let text = base;
  for (let edits = 1 + random.below(5); edits > 0; edits--) text = people.edited(text);
  return text;
}
