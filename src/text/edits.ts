import { diffLines } from 'diff';

/** Replaces `[start, end)` of a text (UTF-16 indices) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Applies edits that do not overlap; their positions all count in the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of inOrder) {
    if (edit.start < at) throw new RangeError(`Edits overlap at ${edit.start}.`);
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The one edit, as short as can be, that makes the second text of the first. */
export function differenceBetween(from: string, to: string): TextEdit {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  const longestTail = Math.min(from.length, to.length) - start;
  while (tail < longestTail && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, end: from.length - tail, newText: to.slice(start, to.length - tail) };
}

/** The edits that make the second text of the first, whole lines each, and as few of them as can be. */
export function lineDifferences(from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { start: number; newText: string } | null = null;
  const close = () => {
    if (open) edits.push({ start: open.start, end: at, newText: open.newText });
    open = null;
  };
  for (const { added, removed, value } of diffLines(from, to)) {
    if (added || removed) open ??= { start: at, newText: '' };
    else close();
    if (added) open!.newText += value;
    else at += value.length;
  }
  close();
  return edits;
}
