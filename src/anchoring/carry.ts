import { diffArrays } from 'diff';
import type { Span } from '../text/span.ts';
import { align } from './align.ts';
import { numberTokens, Vocabulary, type NumberedTokens } from './numberedTokens.ts';
import { firstIndex } from '../text/search.ts';

/** A stretch that both texts have, in the same order as all the others. UTF-16. */
interface Unchanged {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Beyond so many changed lines, or words in one changed passage, the diff is given up there: its cost grows with their
 * square.
 */
const MOST_LINE_EDITS = 4000;
const MOST_WORD_EDITS = 600;

/** So much unchanged text on each side (or the text's edge) makes an unchanged stretch the same place. */
const LEAN = 64;

/**
 * Carries spans (UTF-16 indices, `end` exclusive) of an old text over to today's by a diff of lines, and of words
 * within changed lines. A span that is not whole, or that does not lean on unchanged text on both sides, gives null:
 * words that were moved, changed or deleted are not a diff's to decide.
 */
export function carryOver(oldText: string, today: string, spans: readonly Span[]): (Span | null)[] {
  const unchanged = unchangedStretches(oldText, today);
  return spans.map((span) => {
    const stretch = stretchAround(unchanged, span);
    if (!stretch) return null;
    const end = stretch.from + stretch.length;
    const leansLeft = span.start - stretch.from >= LEAN || (stretch.from === 0 && stretch.to === 0);
    const leansRight =
      end - span.end >= LEAN || (end === oldText.length && stretch.to + stretch.length === today.length);
    if (!leansLeft || !leansRight) return null;
    const shift = stretch.to - stretch.from;
    return { start: span.start + shift, end: span.end + shift };
  });
}

function stretchAround(unchanged: readonly Unchanged[], span: Span): Unchanged | null {
  const stretch = unchanged[firstIndex(unchanged.length, (index) => unchanged[index]!.from > span.start) - 1];
  return stretch && stretch.from + stretch.length >= span.end ? stretch : null;
}

function unchangedStretches(oldText: string, today: string): Unchanged[] {
  const found: Unchanged[] = [];
  const add = (from: number, to: number, length: number): void => {
    const last = found.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to) {
      found[found.length - 1] = { from: last.from, to: last.to, length: last.length + length };
    } else if (length > 0) found.push({ from, to, length });
  };
  const changes = diffArrays(linesOf(oldText), linesOf(today), { maxEditLength: MOST_LINE_EDITS });
  let from = 0;
  let to = 0;
  let removed = '';
  let added = '';
  const flush = (): void => {
    for (const stretch of unchangedWords(removed, added)) add(from + stretch.from, to + stretch.to, stretch.length);
    from += removed.length;
    to += added.length;
    removed = '';
    added = '';
  };
  for (const change of changes ?? []) {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else {
      flush();
      add(from, to, text.length);
      from += text.length;
      to += text.length;
    }
  }
  flush();
  return found;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function unchangedWords(removed: string, added: string): Unchanged[] {
  if (!removed || !added) return [];
  const vocabulary = new Vocabulary();
  const a = numberTokens(removed, vocabulary);
  const b = numberTokens(added, vocabulary);
  const partners = align(a, { start: 1, end: a.length - 1 }, b, { start: 1, end: b.length - 1 }, MOST_WORD_EDITS);
  if (!partners) return [];
  const found: Unchanged[] = [];
  let open: { from: number; to: number; length: number } | null = null;
  partners.forEach((partner, i) => {
    if (partner < 0) return;
    const word = wordAt(a, i + 1, removed);
    if (word !== wordAt(b, partner, added)) return;
    const from = a.starts[i + 1]!;
    const to = b.starts[partner]!;
    const joins =
      open &&
      from - open.from === to - open.to &&
      removed.slice(open.from + open.length, from) === added.slice(open.to + open.length, to);
    if (open && joins) open.length = from + word.length - open.from;
    else found.push((open = { from, to, length: word.length }));
  });
  return found;
}

function wordAt(tokens: NumberedTokens, index: number, text: string): string {
  return text.slice(tokens.starts[index]!, tokens.ends[index]!);
}
