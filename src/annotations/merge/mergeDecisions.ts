import { isData, isSame, mergeValues, type Data, type Disagreement } from './mergeValues.ts';
import type { MergeConflict } from '../schema.ts';

/**
 * Merges the fields of an annotation, or those of a file, as `mergeValues` does. Where an earlier merge had left a
 * field open, and the versions have decided otherwise since, that is told, too: to keep what stood there is no change
 * of it, but a decision. What was taken instead is then in the value.
 * @returns `theirs` of a disagreement is what is not in the value
 */
export function mergeDecided(
  base: Data,
  ours: Data,
  theirs: Data,
): { value: Data; disagreements: readonly Disagreement[] } {
  const { value, disagreements } = mergeValues(base, ours, theirs);
  const decided = decidedFields(base, ours, theirs).flatMap((field): Disagreement[] => {
    const [our, their, merged] = [ours, theirs, value].map((version) => valueAt(version, field));
    if (disagreements.some(({ path }) => path.join('.') === field) || isSame(our, their)) return [];
    if (isSame(merged, our)) return [{ path: [field], ours: merged, theirs: their }];
    return isSame(merged, their) ? [{ path: [field], ours: merged, theirs: our }] : [];
  });
  return { value: value as Data, disagreements: [...disagreements, ...decided] };
}

/** The fields that were open in the base, where a version has decided and the other has decided or changed them. */
export function decidedFields(base: Data, ours: Data, theirs: Data): string[] {
  return openFields(base).filter((field) => {
    const deciding = [ours, theirs].filter((version) => !openFields(version).includes(field));
    const isChanged = (version: Data) => !isSame(valueAt(version, field), valueAt(base, field));
    return deciding.length > 0 && [ours, theirs].every((version) => deciding.includes(version) || isChanged(version));
  });
}

function openFields({ conflicts }: Data): string[] {
  return Array.isArray(conflicts) ? (conflicts as MergeConflict[]).map(({ field }) => field) : [];
}

/** The value at a path of keys and names joined by dots, which names may hold too; undefined where there is none. */
function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  const steps = Array.isArray(value)
    ? value.filter(isData).map((item) => [String(item['name']), item] as const)
    : isData(value)
      ? Object.entries(value)
      : [];
  const [key, next] = steps.find(([step]) => path === step || path.startsWith(`${step}.`)) ?? [];
  return key === undefined ? undefined : valueAt(next, path.slice(key.length + 1));
}
