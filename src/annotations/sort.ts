import type { Span } from '../text/span.ts';
import { itemSpans } from './itemSpans.ts';
import { parseSidecar } from './parse.ts';
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import type { Annotation } from './schema.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { isEqual } from '../yaml/equal.ts';
import { loadYaml } from '../yaml/load.ts';
import { longestAscending } from '../text/search.ts';

/**
 * Puts the annotations into text order (by `target.start`): the fewest whole annotations move, each with its comments;
 * nothing else is touched. Positions are UTF-16, in the text given.
 * @throws Refusal when the file does not parse or validate, has a newer version, or cannot be sorted safely
 */
export function sortAnnotations(text: string): TextEdit[] {
  const parsed = parseSidecar(text);
  if (!parsed.sidecar || parsed.readOnly) throw new Refusal(brokenFile(text, parsed.problems));
  const starts = parsed.sidecar.annotations.map(({ target }) => target.start);
  const staying = longestAscending(starts);
  if (staying.length === starts.length) return [];
  const { loaded } = loadYaml(text);
  const edits = moves(text, itemSpans(text, loaded!), starts, staying);
  mustHold(applyEdits(text, edits), loaded!.data as Data);
  return edits;
}

type Data = Record<string, unknown> & { annotations: Annotation[] };

/** An anchor that moved behind its alias, or a comment that became a text, would change what the file stands for. */
function mustHold(after: string, before: Data): void {
  const sorted = { ...before, annotations: before.annotations.toSorted((a, b) => a.target.start - b.target.start) };
  const { loaded } = loadYaml(after);
  if (!loaded || !isEqual(loaded.data, sorted)) {
    throw new Refusal({ code: 'unsafe-sort' });
  }
}

function moves(
  text: string,
  spans: readonly Span[],
  starts: readonly number[],
  staying: readonly number[],
): TextEdit[] {
  const stays = new Set(staying);
  const lastStaying = staying.at(-1)!;
  const isBehindAll = (index: number) => index > lastStaying;
  /**
   * What parts an item from the next, or from the one before it where none behind it stays; it goes where the item
   * goes.
   */
  const gap = (index: number) =>
    isBehindAll(index)
      ? text.slice(spans[index - 1]!.end, spans[index]!.start)
      : text.slice(spans[index]!.end, spans[index + 1]!.start);
  const removals = spans.flatMap((span, index): TextEdit[] => {
    if (stays.has(index)) return [];
    return [
      {
        start: isBehindAll(index) ? spans[index - 1]!.end : span.start,
        end: isBehindAll(index) ? span.end : spans[index + 1]!.start,
        newText: '',
      },
    ];
  });
  const moved = spans.map((_, index) => index).filter((index) => !stays.has(index));
  moved.sort((a, b) => starts[a]! - starts[b]! || a - b);
  const insertions = new Map<number, string>();
  const insert = (at: number, newText: string) => insertions.set(at, (insertions.get(at) ?? '') + newText);
  for (const index of moved) {
    const item = text.slice(spans[index]!.start, spans[index]!.end);
    const next = staying.find(
      (other) => starts[other]! > starts[index]! || (starts[other] === starts[index] && other > index),
    );
    if (next === undefined) insert(spans[lastStaying]!.end, gap(index) + item);
    else insert(spans[next]!.start, item + gap(index));
  }
  return [...removals, ...[...insertions].map(([at, newText]) => ({ start: at, end: at, newText }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
