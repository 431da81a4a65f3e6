import { diffArrays } from 'diff';

/** Whether two values of plain data are the same; the order of keys does not count, a key that is undefined is none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
    );
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = (value: Record<string, unknown>) => Object.keys(value).filter((key) => value[key] !== undefined);
  const own = keys(left);
  return (
    own.length === keys(right).length && own.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]))
  );
}

/**
 * What becomes of each place of a list: an old item stays or is changed into a new one, or is removed; a new one is
 * inserted.
 */
export type ListStep =
  | { readonly type: 'change'; readonly from: number; readonly to: number }
  | { readonly type: 'remove'; readonly from: number }
  | { readonly type: 'insert'; readonly to: number };

function valueOf(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
}

/** Whether two items of a list are the same thing: by their ids where they have some, else by all that they hold. */
function isSameItem(a: unknown, b: unknown, idKey: string): boolean {
  const id = valueOf(a, idKey);
  return id !== undefined && id === valueOf(b, idKey) ? true : isEqual(a, b);
}

/**
 * The fewest steps that make one list of another, in order. Between two items that stay, what is removed and what is
 * inserted are paired as changes, one by one.
 * @param idKey the key of the ids by which items are told to be the same
 */
export function alignLists(from: readonly unknown[], to: readonly unknown[], idKey: string): ListStep[] {
  const steps: ListStep[] = [];
  let removed: number[] = [];
  let inserted: number[] = [];
  let [fromIndex, toIndex] = [0, 0];
  const closeGap = () => {
    const pairs = Math.min(removed.length, inserted.length);
    for (let index = 0; index < pairs; index++)
      steps.push({ type: 'change', from: removed[index]!, to: inserted[index]! });
    for (const index of removed.slice(pairs)) steps.push({ type: 'remove', from: index });
    for (const index of inserted.slice(pairs)) steps.push({ type: 'insert', to: index });
    [removed, inserted] = [[], []];
  };
  for (const part of diffArrays([...from], [...to], { comparator: (a, b) => isSameItem(a, b, idKey) })) {
    for (let count = part.value.length; count > 0; count--) {
      if (part.removed) removed.push(fromIndex++);
      else if (part.added) inserted.push(toIndex++);
      else {
        closeGap();
        steps.push({ type: 'change', from: fromIndex++, to: toIndex++ });
      }
    }
  }
  closeGap();
  return steps;
}
