import { isEqual } from '../../yaml/equal.ts';

export type Data = Readonly<Record<string, unknown>>;

/** A value that both versions changed in different ways; ours is kept. */
export interface Disagreement {
  readonly path: readonly string[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly value: unknown;
  readonly disagreements: readonly Disagreement[];
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Merges two versions of a value that come from one: what only one version changed is taken from it; maps are merged
 * key by key, lists as sets (participants by name), a list that a version does not have as an empty one; where both
 * changed the same scalar, ours is kept and the disagreement told. undefined stands for a value that a version does not
 * have; a key with nothing after it (null) is read the same.
 */
export function mergeValues(base: unknown, ours: unknown, theirs: unknown, path: readonly string[] = []): Merged {
  if (isSame(ours, theirs) || isSame(base, theirs)) return { value: ours, disagreements: [] };
  if (isSame(base, ours)) return { value: theirs, disagreements: [] };
  if (isData(ours) && isData(theirs)) return mergeMaps(isData(base) ? base : {}, ours, theirs, path);
  const [our, their] = [ours ?? [], theirs ?? []];
  if (Array.isArray(our) && Array.isArray(their)) {
    const merged = mergeLists(Array.isArray(base) ? base : [], our, their, path);
    return Array.isArray(ours) || (merged.value as unknown[]).length > 0 ? merged : { ...merged, value: ours };
  }
  return { value: ours, disagreements: [{ path, ours, theirs }] };
}

/** Whether two values are read the same: null, and none at all, say nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(a ?? null, b ?? null);
}

function mergeMaps(base: Data, ours: Data, theirs: Data, path: readonly string[]): Merged {
  const disagreements: Disagreement[] = [];
  const value: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const merged = mergeValues(base[key], ours[key], theirs[key], [...path, key]);
    if (merged.value !== undefined) value[key] = merged.value;
    disagreements.push(...merged.disagreements);
  }
  return { value, disagreements };
}

function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  path: readonly string[],
): Merged {
  if (![base, ours, theirs].every(isNamed)) return { value: mergeSets(base, ours, theirs), disagreements: [] };
  const byName = (list: readonly unknown[]) =>
    Object.fromEntries((list as Data[]).map((item) => [`=${String(item['name'])}`, item]));
  const { value, disagreements } = mergeMaps(byName(base), byName(ours), byName(theirs), path);
  const readable = disagreements.map((disagreement) => ({
    ...disagreement,
    path: disagreement.path.map((step) => step.replace(/^=/, '')),
  }));
  return { value: Object.values(value as Data), disagreements: readable };
}

/** Whether each item has a name, and no two the same. */
function isNamed(list: readonly unknown[]): boolean {
  return (
    list.every((item) => isData(item) && typeof item['name'] === 'string') &&
    new Set((list as Data[]).map(({ name }) => name)).size === list.length
  );
}

/** Whether a list holds something that says the same. */
export function has(list: readonly unknown[], item: unknown): boolean {
  return list.some((other) => isEqual(other, item));
}

/** Ours without what theirs removed, then what theirs added. */
export function mergeSets(base: readonly unknown[], ours: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const kept = ours.filter((item) => has(theirs, item) || !has(base, item));
  const added = theirs.filter((item) => !has(base, item) && !has(ours, item));
  return [...kept, ...added];
}
