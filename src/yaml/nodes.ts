import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';
import type { LoadedYaml } from './load.ts';

export type NodePair = Pair<Node, Node | null>;
export type Path = readonly PropertyKey[];

/** What an alias stands for; any other node itself. */
export function resolved(loaded: LoadedYaml, node: Node | null | undefined): Node | null {
  let found = node ?? null;
  while (isAlias(found)) found = loaded.targets.get(found) ?? null;
  return found;
}

/** Maps with more keys than any of ours are not walked through for each of them. */
const LARGE_MAP = 40;
const indices = new WeakMap<YAMLMap, ReadonlyMap<string, NodePair>>();

export function pairOf(map: YAMLMap, key: string): NodePair | undefined {
  const pairs = map.items as NodePair[];
  if (pairs.length <= LARGE_MAP) return pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  let index = indices.get(map);
  if (!index) {
    index = new Map(pairs.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    indices.set(map, index);
  }
  return index.get(key);
}

/** Span of a node's own text, without the white space and line ends that close it; a no-break space is text. */
export function spanOf(text: string, node: Node): Span {
  const [start, last] = node.range!;
  let end = last;
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return { start, end };
}

/** The pair or item that a path of keys and indices leads to; `exists` is false where the last step is missing. */
export interface Found {
  /** The node in the file: an alias where one stands. */
  readonly node: Node | null;
  readonly key: Node | null;
  readonly exists: boolean;
}

/** Follows a path as far as it leads. */
export function find(loaded: LoadedYaml, path: Path): Found {
  let found: Found = { node: loaded.document.contents, key: null, exists: true };
  for (const step of path) {
    const parent = resolved(loaded, found.node);
    if (isMap(parent)) {
      const pair = pairOf(parent as YAMLMap, String(step));
      if (!pair) return { ...found, exists: false };
      found = { node: pair.value, key: pair.key, exists: true };
    } else if (isSeq(parent) && Number(step) < parent.items.length) {
      found = { node: parent.items[Number(step)] as Node, key: null, exists: true };
    } else {
      return { ...found, exists: false };
    }
  }
  return found;
}

/**
 * Where to show a problem with what a path leads to: the value; the first key of a map, all of which would be too much
 * to underline; the key where there is no value, or where the last step of the path is missing.
 */
export function spanAt(text: string, loaded: LoadedYaml, path: Path): Span {
  const { node, key, exists } = find(loaded, path);
  if (exists && node?.range && node.range[1] > node.range[0]) return headOf(text, node);
  if (key?.range) return spanOf(text, key);
  return node?.range ? headOf(text, node) : { start: 0, end: 0 };
}

function headOf(text: string, node: Node): Span {
  const first = isMap(node) ? (node.items[0] as NodePair | undefined)?.key : null;
  return spanOf(text, first?.range ? first : node);
}
