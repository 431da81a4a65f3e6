/**
 * How far two sets of codes are apart, from 0 (the same) to 1 (nothing in common): the distance of MASI, one less the
 * share of codes in common (Jaccard) times 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap
 * (Passonneau, “Measuring Agreement on Set-valued Items (MASI)”, LREC 2006). Two empty sets are the same.
 */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((code) => b.includes(code)).length;
  const all = a.length + b.length - common;
  if (common === all) return 0;
  const isOneWithinOther = common === Math.min(a.length, b.length);
  return 1 - (common / all) * (isOneWithinOther ? 2 / 3 : 1 / 3);
}
