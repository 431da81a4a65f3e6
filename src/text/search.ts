/**
 * The first of `length` places, counted from 0, for which something holds; `length` where it holds for none. Once it
 * holds it must hold for all that follow: the places are halved, not walked through.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The longest selection of values that ascend, equal ones among them, by their indices in order; of several as long one
 * that ends lowest.
 */
export function longestAscending(values: readonly number[]): number[] {
  const lastOfLength: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const length = firstIndex(lastOfLength.length, (at) => values[lastOfLength[at]!]! > value);
    before.push(length > 0 ? lastOfLength[length - 1]! : -1);
    lastOfLength[length] = index;
  });
  const found: number[] = [];
  for (let index = lastOfLength.at(-1) ?? -1; index >= 0; index = before[index]!) found.unshift(index);
  return found;
}
