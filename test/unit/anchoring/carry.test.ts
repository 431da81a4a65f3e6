import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carryOver } from '../../../src/anchoring/carry.ts';
import { applyEdits } from '../../../src/text/edits.ts';

const LINES = Array.from(
  { length: 12 },
  (_, i) =>
    `Line ${i} tells of harbour number ${i * 7 + 3}, of its ${i + 2} piers and of ${i + 40} ships that called there.`,
);
const OLD = `${LINES.join('\n\n')}\n`;

function spanOf(words: string): { start: number; end: number } {
  const start = OLD.indexOf(words);
  return { start, end: start + words.length };
}

describe('carryOver', () => {
  it('carries every span to the same characters when the text did not change', () => {
    const spans = LINES.map(spanOf);
    assert.deepEqual(carryOver(OLD, OLD, spans), spans);
  });

  it('carries spans past a change, to the same words and never to others', () => {
    fc.assert(
      fc.property(
        fc.nat(11),
        fc.nat(11),
        fc.nat(60),
        fc.constantFrom('', ' newly built', '\n\nAnother line.\n\n'),
        (line, changed, offset, newText) => {
          const words = LINES[line]!;
          const at = spanOf(LINES[changed]!).start + offset;
          const today = applyEdits(OLD, [{ start: at, end: at + 1, newText }]);
          const [carried] = carryOver(OLD, today, [spanOf(words)]);
          if (Math.abs(line - changed) > 1) assert.ok(carried);
          if (carried) assert.equal(today.slice(carried.start, carried.end), words);
        },
      ),
    );
  });

  it('leaves to others what was deleted, changed, or moved', () => {
    const moved = [...LINES.slice(1, 9), LINES[0], ...LINES.slice(9)].join('\n\n');
    assert.deepEqual(carryOver(OLD, moved, [spanOf(LINES[0]!)]), [null]);
    const without = LINES.filter((_, i) => i !== 4).join('\n\n');
    assert.deepEqual(carryOver(OLD, without, [spanOf(LINES[4]!)]), [null]);
    const changed = OLD.replace('harbour number 31', 'harbour number 32');
    assert.deepEqual(carryOver(OLD, changed, [spanOf(LINES[4]!)]), [null]);
  });
});
