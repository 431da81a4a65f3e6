import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { mustHold, mustKeep } from '../annotations/merge/keeping.ts';
import { timesOf } from '../times.ts';
import { tellHistory, WAYS, type Joint, type Stop, type Told } from './gitHistory.ts';

/** Histories of each way; `test/unit/annotations/merge/histories.test.ts` has those that need no git. */
const EACH = timesOf(2, 56);

describe('sidecars in histories of git at random', () => {
  for (const [index, way] of WAYS.entries()) {
    it(`loses nothing in ${way}`, async function () {
      this.timeout(1_800_000);
      for (let seed = index; seed < EACH * WAYS.length; seed += WAYS.length)
        mustLoseNothing(await tellHistory(way, seed), `${way}, seed ${seed}`);
    });
  }
});

function mustLoseNothing({ calls, stops, joints }: Told, which: string): void {
  for (const call of calls) mustKeep(call, which);
  for (const stop of stops) mustBeTold(stop, which);
  for (const joint of joints) mustBeThere(joint, which);
}

/** Each sidecar can be read, or it has markers and git says that there is a conflict. */
function mustBeTold({ command, sidecars, isConflict }: Stop, which: string): void {
  for (const text of sidecars) {
    const { sidecar, problems } = parseSidecar(text);
    const isMarked = isConflict && problems.some(({ code }) => code === 'conflict-marker');
    assert.ok(sidecar ?? isMarked, `${command} in ${which}: ${JSON.stringify(problems)}\n${text}`);
  }
}

/** Nothing is lost, nothing comes back or is left open unless git says that there is a conflict. */
function mustBeThere({ command, bases, sides, result, isConflict }: Joint, which: string): void {
  const told = [command, `in ${which}`, ...bases, ...sides.flatMap((side) => ['--- side', side])].join('\n');
  const open = (text: string) => text.match(/\bfield: /g)?.length ?? 0;
  // Of lines merged with each other in both directions, the common version may have open what a side has decided.
  const isOpen = isConflict || (bases.length > 1 && open(sides.join('\n')) > 0);
  mustHold(bases, sides, result, isOpen, `${told}\n--- result\n${result}`);
  assert.ok(isConflict || open(result) <= open(sides.join('\n')), `git does not tell of a conflict in ${told}`);
}
