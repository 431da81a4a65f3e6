import type { ParsedSidecar } from '../annotations/parse.ts';
import type { Annotation } from '../annotations/schema.ts';

/** How many annotations have a code, or one below it. */
export interface CodeCount {
  readonly own: number;
  readonly all: number;
}

/** Counts by the path of the code, and of each above it. */
export type CodeCounts = ReadonlyMap<string, CodeCount>;

/** Whose annotations are the person's own; `key` tells one such rule from another. */
export interface Ownership {
  readonly key: string;
  isOwn(annotator: string | null, annotation: Annotation): boolean;
}

interface Counted {
  readonly key: string;
  readonly counts: CodeCounts;
}

/** What was counted in a sidecar, as long as that is the same. */
const counted = new WeakMap<ParsedSidecar, Counted>();

/** Counts the codes of sidecars; those that are as before are not looked at again. */
export function countCodes(
  sidecars: readonly { readonly annotator: string | null; readonly parsed: ParsedSidecar }[],
  ownership: Ownership,
): CodeCounts {
  const sums = new Map<string, { own: number; all: number }>();
  for (const { annotator, parsed } of sidecars) {
    let known = counted.get(parsed);
    if (known?.key !== ownership.key) {
      known = { key: ownership.key, counts: countIn(parsed.sidecar?.annotations ?? [], annotator, ownership) };
      counted.set(parsed, known);
    }
    for (const [path, { own, all }] of known.counts) add(sums, path, own, all);
  }
  return sums;
}

function countIn(annotations: readonly Annotation[], annotator: string | null, ownership: Ownership): CodeCounts {
  const sums = new Map<string, { own: number; all: number }>();
  for (const annotation of annotations) {
    const own = ownership.isOwn(annotator, annotation) ? 1 : 0;
    for (const path of new Set(annotation.codes.flatMap(withAbove))) add(sums, path, own, 1);
  }
  return sums;
}

function add(sums: Map<string, { own: number; all: number }>, path: string, own: number, all: number): void {
  const sum = sums.get(path);
  if (sum) {
    sum.own += own;
    sum.all += all;
  } else sums.set(path, { own, all });
}

/** The path of a code and those above it. */
function withAbove(path: string): string[] {
  const paths = [path];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
    paths.push(path.slice(0, slash));
  return paths;
}
