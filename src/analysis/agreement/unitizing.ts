/**
 * Krippendorff’s alpha for unitizing: whether annotators marked the same stretches of a text, bounds included
 * (Krippendorff, “On the Reliability of Unitizing Continuous Data”, Sociological Methodology 25, 1995; with the
 * correction of his “Content Analysis”, 2nd edition, 2004, pp. 251–256: a unit of length l fits into a gap of length g
 * in g − l + 1 places).
 */
import type { Span } from '../../text/span.ts';
import { firstIndex } from '../../text/search.ts';
import type { NoFigure } from './figure.ts';

/** For each annotator the stretches that they marked with one code, in text order, none overlapping another. */
export type Units = readonly (readonly Span[])[];

/** A sum of squares of lengths, as it stands in Krippendorff’s fractions. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** A stretch of the text that an annotator marked, or left between two that they marked. */
interface Section extends Span {
  readonly isUnit: boolean;
}

/** @returns 1 where all marked the same; of several codes, all together */
export function unitizingAlpha(codes: readonly Disagreement[], annotators: number): number | NoFigure {
  if (annotators < 2) return 'one-coder';
  const sum = (key: keyof Disagreement) => codes.reduce((total, code) => total + code[key], 0);
  const expected = sum('expected');
  return expected === 0 ? 'no-variation' : 1 - sum('observed') / expected;
}

/**
 * How far annotators are apart about the stretches of one code.
 * @param length of the text in which the stretches lie, from 0, in the unit in which they are counted
 */
export function unitizingDisagreement(units: Units, length: number): Disagreement {
  const annotators = units.length;
  if (annotators < 2 || length === 0) return { observed: 0, expected: 0 };
  const sections = units.map((own) => sectionsOf(own, length));
  let observed = 0;
  for (const [index, one] of sections.entries())
    for (const other of sections.slice(index + 1)) observed += 2 * differenceOf(one, other);
  return {
    observed: observed / (annotators * (annotators - 1) * length ** 2),
    expected: expectedDifference(sections, length),
  };
}

function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let end = 0;
  for (const unit of units) {
    if (unit.start > end) sections.push({ start: end, end: unit.start, isUnit: false });
    sections.push({ start: unit.start, end: unit.end, isUnit: true });
    end = unit.end;
  }
  if (end < length) sections.push({ start: end, end: length, isUnit: false });
  return sections;
}

/** Of two annotators: goes through the pairs of sections that overlap. */
function differenceOf(one: readonly Section[], other: readonly Section[]): number {
  let [difference, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i]!, other[j]!];
    difference += squaredDifference(a, b);
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
  return difference;
}

/** Two sections that overlap differ by their bounds; a unit and a gap that holds it whole, by the unit’s length. */
function squaredDifference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.isUnit && isWithin(a, b)) return lengthOf(a) ** 2;
  if (b.isUnit && isWithin(b, a)) return lengthOf(b) ** 2;
  return 0;
}

function expectedDifference(sections: readonly (readonly Section[])[], length: number): number {
  const all = sections.flat();
  const units = all.filter(({ isUnit }) => isUnit).map(lengthOf);
  const room = roomIn(all.filter(({ isUnit }) => !isUnit).map(lengthOf));
  const sum = units.reduce(
    (total, unit) => total + ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * room(unit),
    0,
  );
  const places = sections.length * length;
  const withinUnits = units.reduce((total, unit) => total + unit * (unit - 1), 0);
  return sum === 0 ? 0 : ((2 / length) * sum) / (places * (places - 1) - withinUnits);
}

/** @returns in how many places a unit of some length fits into gaps of these lengths */
function roomIn(gaps: readonly number[]): (unit: number) => number {
  const longest = gaps.toSorted((a, b) => b - a);
  const sums = [0];
  for (const gap of longest) sums.push(sums.at(-1)! + gap + 1);
  return (unit) => {
    const fitting = firstIndex(longest.length, (index) => longest[index]! < unit);
    return sums[fitting]! - fitting * unit;
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
