import assert from 'node:assert/strict';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';
import { taggedUnits, unitAt, unitsOf } from '../../../src/corpus/units.ts';
import { readText } from '../../../src/reading/read.ts';

const TEXT = `Jonas Tveit Meets with Harbour Minister Mara Solberg of Norway

On 3 March 2026, Foreign Minister Jonas Tveit met with Harbour Minister Mara Solberg of Norway in Lorsk.

Jonas Tveit thanked Norway for two pilot boats. The boats have served the harbour well. He hoped for a third.

Mara Solberg urged the council to open the second pier.
`;
const readout = readText(TEXT);
const words = (span: { start: number; end: number }) => TEXT.slice(span.start, span.end);

/** An annotation of the first place of some words; with a code, unless it has none. */
function annotation(exact: string, codes: readonly string[] = ['act/thank']): PlacedAnnotation {
  const start = TEXT.indexOf(exact);
  return { span: { start, end: start + exact.length }, annotation: { codes } } as unknown as PlacedAnnotation;
}

describe('Units', () => {
  it('are sentences, statements or paragraphs, in the order of the text', () => {
    assert.deepEqual(unitsOf(readout, 'sentence').map(words), [
      'On 3 March 2026, Foreign Minister Jonas Tveit met with Harbour Minister Mara Solberg of Norway in Lorsk.',
      'Jonas Tveit thanked Norway for two pilot boats.',
      'The boats have served the harbour well.',
      'He hoped for a third.',
      'Mara Solberg urged the council to open the second pier.',
    ]);
    assert.deepEqual(
      unitsOf(readout, 'paragraph').map((span) => words(span).length),
      [104, 109, 55],
    );
    assert.deepEqual(unitsOf(readout, 'statement'), readout.statements);
  });

  it('are tagged when each of their sentences has a code, be it on some of its words', () => {
    const tagged = (unit: 'sentence' | 'paragraph', ...annotations: PlacedAnnotation[]) =>
      taggedUnits(readout, unitsOf(readout, unit), annotations).map((span) => words(span).slice(0, 12));
    assert.deepEqual(tagged('sentence', annotation('two pilot boats')), ['Jonas Tveit ']);
    assert.deepEqual(tagged('sentence', annotation('two pilot boats', [])), []);
    assert.deepEqual(tagged('paragraph', annotation('two pilot boats')), []);
    assert.deepEqual(tagged('paragraph', annotation('boats. The boats'), annotation('a third')), ['Jonas Tveit ']);
  });

  it('are found by an offset: where two touch, the later', () => {
    const units = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
      { start: 12, end: 20 },
    ];
    assert.deepEqual(
      [0, 4, 5, 9, 10, 12, 20, 21].map((offset) => unitAt(units, offset)?.start ?? null),
      [0, 0, 5, 5, null, 12, 12, null],
    );
  });
});
