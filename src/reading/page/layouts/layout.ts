import type { PageLineKind } from '../../model.ts';

/**
 * Where in a text a sign is looked for: its first or last 12 lines, its title, its first two paragraphs; and whom title
 * and first paragraph name before they come to the counterpart, who is of another country than the publisher.
 */
export type EvidencePlace = 'head' | 'tail' | 'title' | 'lead' | 'host';

/** Signs of a publisher are tried on so much of a line (UTF-16 units). */
export const SIGN_LENGTH = 300;

export interface Evidence {
  readonly place: EvidencePlace;
  /** Tried on each line of the place, trimmed and at most 300 characters long; must take linear time. */
  readonly sign: RegExp;
  /** 3 or more when the sign alone proves the publisher; 1 for a hint. */
  readonly weight: number;
  /**
   * Words in lower case, of letters alone, one of which is in every line that fits the sign: it is tried on no other,
   * which takes most of the time. An empty list is for lines without words; without a list it is tried on all.
   */
  readonly words?: readonly string[];
}

export interface PageLineSign {
  readonly kind: PageLineKind;
  /** Tried on a whole trimmed line. */
  readonly sign: RegExp;
}

/** One publisher's page. Everything here is what differs from the common rules; see docs/add-a-publisher.md. */
export interface Layout {
  /** Stable, lower case with hyphens: shown in `Readout.layout`. */
  readonly id: string;
  /** Shown in `Readout.publisher`; null for the generic one. */
  readonly publisher: string | null;
  /** The publisher's country (ISO 3166-1 alpha-2, `EU`, `UN`), which a participant without one is given, and which
   * tells the order of day and month in a numeric date; null for none. */
  readonly country: string | null;
  readonly evidence: readonly Evidence[];
  /** Lines before, between or after the paragraphs that are neither title nor furniture. */
  readonly pageLines: readonly PageLineSign[];
  /** Furniture that only this publisher has; what all have stands in `tables/furniture.ts`. */
  readonly boilerplate: readonly RegExp[];
  /** Offices whose holder the publisher leaves unnamed or names outside the text, most senior first. */
  readonly homeOffices: readonly string[];
}
