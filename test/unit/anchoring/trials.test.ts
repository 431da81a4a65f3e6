import assert from 'node:assert/strict';
import {
  asHypothesis,
  emptyTally,
  tally,
  withOldText,
  withoutOldText,
  type Resolver,
  type Tally,
} from '../../bench/anchoring.ts';
import { CHANGES, makeReadoutTrial } from '../../bench/anchoringReadouts.ts';
import { readoutTexts } from '../../bench/anchoringReadoutText.ts';
import { EDITS, makeTrial } from '../../bench/readoutEdits.ts';

const trials = Array.from({ length: 40 }, (_, i) =>
  makeTrial({ seed: 500 + i, sentences: 30, targets: 15, recurring: 0.1, rate: 0.1 }),
);

function run(resolver: Resolver): Tally {
  const total = emptyTally();
  for (const trial of trials) tally(trial, resolver(trial), total);
  return total;
}

describe('anchoring on edited formulaic readouts', () => {
  it('is tried with every kind of edit, and with targets that exist and that are gone', () => {
    const seen = new Set(trials.flatMap((trial) => trial.edits));
    for (const kind of EDITS)
      if (!kind.startsWith('insert') && kind !== 'split-paragraph') assert.ok(seen.has(kind), kind);
    const states = new Set(trials.flatMap((trial) => trial.truths.map((truth) => truth.state)));
    assert.deepEqual([...states].sort(), ['either', 'gone', 'there']);
  });

  it('places nothing wrongly and finds nearly all when the old text is at hand', () => {
    const { there, found, wrong } = run(withOldText);
    assert.equal(wrong, 0);
    assert.ok(found / there >= 0.98, `${found} of ${there}`);
  });

  it('places nothing wrongly and finds most from the targets alone', () => {
    const { there, found, wrong } = run(withoutOldText);
    assert.equal(wrong, 0);
    assert.ok(found / there >= 0.93, `${found} of ${there}`);
  });

  it('is tried on texts in which the best match alone goes wrong', () => {
    assert.ok(run(asHypothesis).wrong > 10);
  });
});

describe('anchoring on readouts as published', () => {
  const texts = readoutTexts();
  const published = Array.from({ length: 150 }, (_, i) =>
    makeReadoutTrial(texts, { seed: 900 + i, targets: 6, changes: 3, recurring: 0.3 }),
  );
  const runOn = (resolver: Resolver): Tally => {
    const total = emptyTally();
    for (const trial of published) tally(trial, resolver(trial), total);
    return total;
  };

  it('is tried with targets that exist and that are gone, and with most kinds of change', () => {
    assert.deepEqual([...new Set(published.flatMap((trial) => trial.truths.map((truth) => truth.state)))].sort(), [
      'either',
      'gone',
      'there',
    ]);
    assert.ok(new Set(published.flatMap((trial) => trial.touched)).size > CHANGES.length / 2);
  });

  it('finds nearly all, and puts hardly any of what the best match alone does in a wrong place: none with the old text', () => {
    const rule = runOn(asHypothesis);
    for (const [resolver, floor, share] of [
      [withOldText, 0.98, 0],
      [withoutOldText, 0.95, 1 / 8],
    ] as const) {
      const { there, found, wrong } = runOn(resolver);
      assert.ok(wrong <= rule.wrong * share, `${wrong} wrong, ${rule.wrong} by the best match`);
      assert.ok(found / there >= floor, `${found} of ${there}`);
    }
  });
});
