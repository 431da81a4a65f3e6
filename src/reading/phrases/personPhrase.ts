import type { Span } from '../../text/span.ts';

export interface Title extends Span {
  readonly text: string;
  /** Lower-case words of the office without the country: "deputy prime minister". */
  readonly key: string;
  /** Those who are named behind the first hold it too: "senators Ann Berg, Bo Lind and Carl Ruud". */
  readonly several?: boolean;
}

/** A phrase that stands for one person, as far as the words of the paragraph tell. Positions count in the paragraph. */
export interface PersonPhrase extends Span {
  /** Indices of tokens, `last` exclusive; an apposition is inside. */
  readonly first: number;
  readonly last: number;
  readonly name: Span | null;
  /** The words of `name`, and of the whole phrase. */
  readonly nameText: string | null;
  readonly text: string;
  readonly titles: readonly Title[];
  /** Country code of an adjective, or of "of …". */
  readonly country: string | null;
  readonly gender: 'he' | 'she' | null;
  /** An article or a possessive stands before an office. */
  readonly article: boolean;
  /** "the Russian side": the country's representative, without an office. */
  readonly side: boolean;
}
