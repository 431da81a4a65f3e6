import type { Readout } from '../../reading/model.ts';
import { splitLines } from '../../reading/page/lines.ts';
import { isListItem } from '../../reading/page/prose.ts';
import { ReadingText } from '../../reading/page/readingText.ts';
import { readText } from '../../reading/read.ts';
import type { Span } from '../../text/span.ts';

/** A text as it is kept, with what is read from it. */
export interface CleanText {
  /** A paragraph a line, LF line ends, one at the end. */
  readonly text: string;
  readonly readout: Readout;
}

/** So often broken lines are joined, and furniture is taken out, until nothing is left of them. */
const ROUNDS = 4;

/**
 * A text with a paragraph a line: what a width or a printed page has broken is joined, and what the reader knows to be
 * the site's and not the readout's is left out. Words stay as they are.
 */
export function cleanText(text: string): CleanText {
  let lines: readonly string[] = linesOf(joined(text));
  let clean = read(paragraphs(lines));
  for (let round = 0; round < ROUNDS; round++) {
    const kept = withoutFurniture(lines, clean);
    if (kept.length === lines.length) break;
    lines = kept;
    clean = read(paragraphs(lines));
  }
  return withHeadTogether(lines, clean);
}

function read(text: string): CleanText {
  return { text, readout: readText(text) };
}

function joined(text: string): string {
  let now = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  for (let round = 0; round < ROUNDS; round++) {
    const reading = ReadingText.of(now);
    if (reading.lines) break;
    now = reading.text;
  }
  return now;
}

function linesOf(text: string): string[] {
  return splitLines(text).map(({ start, end }) => text.slice(start, end).replace(/[^\S\n]+/g, ' '));
}

/** Items of a list stand one below the other; all else is parted by an empty line. */
function paragraphs(lines: readonly string[]): string {
  return `${lines.reduce((text, line, index) => {
    const isFollowing = index > 0 && isListItem(line) && isListItem(lines[index - 1]!);
    return text + (index === 0 ? '' : isFollowing ? '\n' : '\n\n') + line;
  }, '')}\n`;
}

/** What is read to find out which lines may go, in UTF-16 units: a page of the usual length is read some 100 times. */
const MOST_READ = 500_000;

/** The lines that are not furniture as a whole; one without which the meeting would be read in another way stays. */
function withoutFurniture(lines: readonly string[], clean: CleanText): readonly string[] {
  const { text, readout } = clean;
  let readings = Math.ceil(MOST_READ / text.length);
  const starts = (spans: readonly Span[]) => new Map(spans.map(({ start, end }) => [start, end]));
  const [furniture, body] = [starts(readout.boilerplate), starts(readout.paragraphs)];
  const found = splitLines(text).flatMap(({ start, end }, index) =>
    (furniture.get(start) ?? 0) >= end && !body.has(start) ? [index] : [],
  );
  const left = new Set<number>();
  const keep = () => lines.filter((_, index) => !left.has(index));
  const leaveOut = (some: readonly number[]): void => {
    if (some.length === 0 || readings-- <= 0) return;
    for (const index of some) left.add(index);
    if (isSameReading(clean, read(paragraphs(keep())))) return;
    for (const index of some) left.delete(index);
    const half = Math.ceil(some.length / 2);
    if (some.length > 1) for (const part of [some.slice(0, half), some.slice(half)]) leaveOut(part);
  };
  leaveOut(found);
  return keep();
}

/** Whether two readings tell the same meeting. */
function isSameReading(one: CleanText, other: CleanText): boolean {
  return toldBy(one) === toldBy(other);
}

function toldBy({ text, readout }: CleanText): string {
  const { kind, date, publisher, title, participants, statements } = readout;
  const words = title && text.slice(title.start, title.end);
  return JSON.stringify([kind, date, publisher, words, participants.map(({ name }) => name), statements.length]);
}

/** The lines above the first paragraph stand together, as on a page, where they are read as before. */
function withHeadTogether(lines: readonly string[], clean: CleanText): CleanText {
  const first = clean.readout.paragraphs[0];
  const head = first ? splitLines(clean.text.slice(0, first.start)).length : 0;
  if (head < 2) return clean;
  const together = read(`${lines.slice(0, head).join('\n')}\n\n${paragraphs(lines.slice(head))}`);
  return isSameReading(clean, together) && ReadingText.of(together.text).lines !== null ? together : clean;
}
