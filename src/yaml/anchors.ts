import { isAlias, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Node, YAMLMap } from 'yaml';
import type { TextEdit } from '../text/edits.ts';
import type { LoadedYaml } from './load.ts';
import type { NodePair } from './nodes.ts';
import { printFlow, type FormatStyle } from './print.ts';

type Anchored = Node & { readonly anchor: string };

/** What is done to a file. */
export interface Changes {
  /** Nodes whose text goes, with all inside them. */
  readonly gone: readonly Node[];
  /** Nodes whose value changes in place. */
  readonly changed: readonly Node[];
  /** The edits that are made already. */
  readonly edits: readonly TextEdit[];
}

/**
 * The edits that keep what aliases stand for when an anchored value goes or changes: the first alias that stays is
 * written out with the old value and takes the anchor over.
 */
export function anchorEdits(
  text: string,
  loaded: LoadedYaml,
  format: FormatStyle,
  { gone, changed, edits }: Changes,
): TextEdit[] {
  const removed = new Set<Node>();
  for (const root of gone) visit(root as never, { Node: (_, node) => void removed.add(node as Node) });
  const lost = [...new Set([...removed, ...changed])].filter(
    (node): node is Anchored => !isAlias(node) && 'anchor' in node && Boolean(node.anchor),
  );
  if (lost.length === 0) return [];
  const heirs = firstAliases(loaded, removed);
  return lost.flatMap((node) => {
    const heir = heirs.get(node);
    if (!heir) return [];
    const [start, end] = heir.range!;
    const written = { start, end, newText: `&${node.anchor} ${printFlow(dataOf(loaded, node), format)}` };
    const before = node.range![0] - 1;
    const isAnchorGone = edits.some((edit) => edit.start <= before && before < edit.end);
    return isAnchorGone ? [written] : [dropped(text, node), written];
  });
}

/** The first alias of each anchored node that is not removed. */
function firstAliases(loaded: LoadedYaml, removed: ReadonlySet<Node>): Map<Node, Alias> {
  const found = new Map<Node, Alias>();
  visit(loaded.document, {
    Alias: (_, alias) => {
      const target = loaded.targets.get(alias);
      if (target && !removed.has(alias) && !found.has(target)) found.set(target, alias);
    },
  });
  return found;
}

/** Takes an anchor away from before its value. */
function dropped(text: string, { anchor, range }: Anchored): TextEdit {
  const start = text.lastIndexOf(`&${anchor}`, range![0]);
  const end = start + anchor.length + 1;
  const space = /^ */.exec(text.slice(end, range![0]))![0].length;
  return { start, end: end + space, newText: '' };
}

function dataOf(loaded: LoadedYaml, node: Node): unknown {
  const real = isAlias(node) ? loaded.targets.get(node)! : node;
  if (isScalar(real)) return real.value;
  if (isSeq(real)) return (real.items as Node[]).map((item) => dataOf(loaded, item));
  const pairs = (real as YAMLMap).items as NodePair[];
  return Object.fromEntries(
    pairs.map(({ key, value }) => [String((key as { value?: unknown }).value), value ? dataOf(loaded, value) : null]),
  );
}
