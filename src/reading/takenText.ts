import type { Readout } from './model.ts';
import type { readText } from './read.ts';

/**
 * Reads a text that a person takes for a readout. Where the reader knows none in it, as in a language that it does not
 * read, what can be tagged is told all the same: `not-a-readout`, with its paragraphs and sentences.
 * @param read as `readText`, whose arguments follow
 */
export function readTakenText(
  read: typeof readText,
  ...[text, corrections, people]: Parameters<typeof readText>
): Readout {
  const readout = read(text, corrections, people);
  if (readout.kind !== 'not-a-readout') return readout;
  const { paragraphs, sentences } = read(text, { ...corrections, kind: 'other' }, people);
  return { ...readout, paragraphs, sentences };
}
