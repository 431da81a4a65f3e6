import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PALETTE } from '../../../../src/codebook/colours.ts';
import { LANES, layStripes, type Stripe, type Striped } from '../../../../src/editor/readout/stripes.ts';
import { keyOf, stripeBackground } from '../../../../src/editor/readout/stripeStyle.ts';

const { red, blue, green, teal } = PALETTE as Required<typeof PALETTE>;
const NAMES = new Map(Object.entries(PALETTE).map(([name, colour]) => [colour, name]));

function striped(start: number, end: number, ...colours: Striped['colours']): Striped {
  return { span: { start, end }, colours, isStrong: true, sureness: 'exact' };
}

/** Stripes as `lane: start-end colour+colour`, lane by lane. */
function drawn(...annotations: Striped[]): string[] {
  return layStripes(annotations).map(
    ({ start, end, look }) =>
      `${look.lane}: ${start}-${end} ${look.colours.map((colour) => NAMES.get(colour)).join('+') || 'note'}`,
  );
}

describe('stripes below annotated words', () => {
  it('are one for each code, above each other', () => {
    assert.deepEqual(drawn(striped(0, 10, red!, blue!, green!)), ['0: 0-10 red', '1: 0-10 blue', '2: 0-10 green']);
    assert.deepEqual(drawn(striped(0, 10)), ['0: 0-10 note']);
  });

  it('take turns where an annotation has more codes than there are lanes', () => {
    assert.deepEqual(drawn(striped(0, 10, red!, blue!, green!, teal!)), [
      '0: 0-10 red',
      '1: 0-10 blue',
      '2: 0-10 green+teal',
    ]);
  });

  it('leave the lane of a paragraph whole below a phrase in it', () => {
    assert.deepEqual(drawn(striped(20, 30, blue!), striped(0, 100, red!)), ['0: 0-100 red', '1: 20-30 blue']);
  });

  it('keep their lanes where annotations overlap, and leave them to the next', () => {
    assert.deepEqual(drawn(striped(0, 20, red!), striped(10, 30, blue!), striped(25, 40, green!)), [
      '0: 0-20 red',
      '0: 25-40 green',
      '1: 10-30 blue',
    ]);
  });

  it('do not run on in the lane of an annotation that only touches', () => {
    assert.deepEqual(drawn(striped(0, 20, red!), striped(20, 30, red!)), ['0: 0-20 red', '1: 20-30 red']);
  });

  it('are one for an annotation whose codes would crowd out another', () => {
    assert.deepEqual(drawn(striped(0, 100, red!, blue!), striped(20, 30, green!, teal!)), [
      '0: 0-100 red+blue',
      '1: 20-30 green+teal',
    ]);
  });

  it('take turns where more annotations meet than there are lanes', () => {
    assert.deepEqual(
      drawn(striped(0, 100, red!), striped(0, 90, blue!), striped(0, 80, green!), striped(20, 30, teal!)),
      ['0: 0-100 red', '1: 0-90 blue', '2: 0-20 green', '2: 20-30 green+teal', '2: 30-80 green'],
    );
  });

  it('show every colour of every annotation everywhere, in stripes that never overlap', () => {
    const colours = fc.subarray([red!, blue!, green!, teal!]);
    const annotation = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), colours)
      .map(([start, length, chosen]) => striped(start, start + length, ...chosen));
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 9 }), (annotations) => {
        const stripes = layStripes(annotations);
        const over = (at: number): Stripe[] => stripes.filter(({ start, end }) => start <= at && at < end);
        for (let at = 0; at < 60; at++) {
          const lanes = over(at).map(({ look }) => look.lane);
          assert.equal(new Set(lanes).size, lanes.length, 'one stripe in a lane');
          assert.ok(lanes.every((lane) => lane >= 0 && lane < LANES));
          const shown = new Set(over(at).flatMap(({ look }) => look.colours));
          const there = annotations.filter(({ span }) => span.start <= at && at < span.end);
          assert.deepEqual(shown, new Set(there.flatMap((each) => each.colours)));
          assert.equal(lanes.length > 0, there.length > 0);
        }
      }),
    );
  });

  it('look different for whose they are, and for how sure their place is', () => {
    const look = { lane: 0, colours: [red!], isStrong: true, sureness: 'exact' } as const;
    const looks = [
      look,
      { ...look, lane: 1 },
      { ...look, colours: [blue!] },
      { ...look, colours: [] },
      { ...look, isStrong: false },
      { ...look, sureness: 'moved' },
      { ...look, sureness: 'changed' },
    ] as const;
    assert.equal(new Set(looks.map(keyOf)).size, looks.length);
    assert.ok(stripeBackground(look, 'light').includes(red!.light));
    assert.ok(stripeBackground(look, 'dark').includes(red!.dark));
  });
});
