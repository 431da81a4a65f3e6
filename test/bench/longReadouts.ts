import { newSidecar } from '../../src/annotations/edit.ts';
import { SIDECAR_STYLE } from '../../src/annotations/fileStyle.ts';
import { unitsOf } from '../../src/corpus/units.ts';
import { readText } from '../../src/reading/read.ts';
import { DigestedText } from '../../src/text/digestedText.ts';
import { printPair } from '../../src/yaml/print.ts';
import { styleOf } from '../../src/yaml/rewrite.ts';

/** Who has coded the long readouts. */
export const ANNOTATOR = 'tester';

/** A readout of so many sentences that are coded, five to a paragraph. */
export function longReadout(sentences: number): string {
  const said = [
    'thanked Norway for the loan of pilot boat',
    'urged the council to open pier',
    'stressed the worth of buoy',
  ];
  const each = Array.from({ length: sentences }, (_, index) => {
    const speaker = index % 2 === 0 ? 'Jonas Tveit' : 'Mara Solberg';
    return `${speaker} ${said[index % said.length]} number ${index + 1}, which the two harbours have shared for years.`;
  });
  const paragraphs = Array.from({ length: sentences / 5 }, (_, index) =>
    each.slice(index * 5, index * 5 + 5).join(' '),
  );
  return [
    'Jonas Tveit Speaks with Harbour Minister Mara Solberg of Norway',
    'On 3 March 2026, Foreign Minister Jonas Tveit spoke by phone with Harbour Minister Mara Solberg of Norway.',
    ...paragraphs,
    '',
  ].join('\n\n');
}

/** A readout that is tagged in. */
export interface Size {
  readonly sentences: number;
  readonly annotations: number;
  /** How many sentences between the annotated ones are left to be tagged. */
  readonly untagged: number;
}

/**
 * A sidecar in which the first sentences have a code, but for some between them, evenly spread, to be tagged.
 * @param name of the readout
 */
export function sidecarOf(name: string, text: string, { annotations, untagged }: Size): string {
  const digested = new DigestedText(text);
  const every = Math.floor(annotations / untagged) + 1;
  const tagged = unitsOf(readText(text), 'sentence')
    .filter((_, index) => index % every !== every - 1)
    .slice(0, annotations)
    .map((unit, index) => ({
      id: `b${String(index).padStart(9, '0')}`,
      target: digested.quote(unit),
      codes: [index % 2 === 0 ? 'act/thank' : 'stance/support'],
      by: ANNOTATOR,
      created: '2026-03-04T09:00:00Z',
    }));
  const style = styleOf('', SIDECAR_STYLE);
  return `${newSidecar(name, digested.digest)}${printPair('annotations', tagged, 0, style).join('\n')}\n`;
}
