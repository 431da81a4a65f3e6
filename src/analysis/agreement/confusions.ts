import { groupBy } from '../../text/groupBy.ts';
import type { Disagreement, DisagreementKind } from './disagreements.ts';

/** What is mistaken for what: the disagreements of one kind about the same codes. */
export interface Confusion {
  readonly kind: DisagreementKind;
  /** The two codes, by name, where one was given for the other; else the one that the disagreement is about. */
  readonly codes: readonly [string] | readonly [string, string];
  /** In the order in which they were given. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * The cells of the matrix of confusions that are not empty: who gave which of two codes counts for nothing. The most
 * frequent come first, and of as frequent ones the first by name.
 */
export function confusionsOf(kind: DisagreementKind, disagreements: readonly Disagreement[]): Confusion[] {
  const ofKind = disagreements.filter((each) => each.kind === kind);
  return [...groupBy(ofKind, (each) => JSON.stringify(codesConfused(each)))]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .map(([, group]) => ({ kind, codes: codesConfused(group[0]!), disagreements: group }));
}

/** The codes of the confusion that a disagreement is one of. */
export function codesConfused({ one, other }: Disagreement): Confusion['codes'] {
  if (!other || one.code === other.code) return [one.code];
  return one.code < other.code ? [one.code, other.code] : [other.code, one.code];
}
