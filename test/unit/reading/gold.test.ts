import assert from 'node:assert/strict';
import path from 'node:path';
import { readText } from '../../../src/reading/read.ts';
import { loadScorer, predict } from '../../eval/run.ts';
import { labelsOf, ROUNDS, SHARED_FOLDERS, textOf } from '../../labelled.ts';
import { differences, type Labels } from './compareWithLabels.ts';
import { KNOWN_MISSES } from './knownMisses.ts';

describe('the reader against labels', () => {
  for (const folder of ROUNDS) {
    it(`misreads of ${path.basename(folder)} what is known, no more and no less`, () => {
      const found = Object.entries(labelsOf<Labels>(folder)).map(([name, labels]) => {
        const text = textOf(folder, name);
        return [name, differences(text, readText(text), labels)] as const;
      });
      assert.deepEqual(
        Object.fromEntries(found.filter(([, misses]) => misses.length)),
        KNOWN_MISSES[path.basename(folder)] ?? {},
      );
    });
  }

  it('knows of misses in no folder that is not there', () => {
    const folders = ROUNDS.map((folder) => path.basename(folder));
    assert.deepEqual(
      Object.keys(KNOWN_MISSES).filter((name) => !folders.includes(name)),
      [],
    );
  });

  for (const folder of SHARED_FOLDERS) {
    it(`misses nothing of ${path.basename(folder)} by the scorer that comes with it`, async () => {
      const score = await loadScorer();
      assert.ok(score, 'the scorer lies beside the labelled readouts');
      const { files } = score(folder, predict(folder));
      const missed = Object.entries(files).flatMap(([name, measures]) =>
        Object.entries(measures)
          .filter(([, { gold, pred, tp }]) => gold !== tp || pred !== tp)
          .map(([measure]) => `${name}: ${measure}`),
      );
      assert.deepEqual(Object.keys(files).sort(), Object.keys(labelsOf(folder)).sort());
      assert.deepEqual(missed, []);
    });
  }
});
