/** Of the bits of a number, those that make no difference to its sign. */
const BITS = 31;

const lists: WordList[] = [];

/** In which lists a word is: `WordList` knows its own bit in them. */
export type Listing = readonly number[];

/** A word that is in no list. */
export const UNLISTED: Listing = [];

/**
 * A list of words of which every token knows whether it is in it, so that asking takes no look-up. Lists are made when
 * modules load.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #cell: number;
  readonly #bit: number;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#cell = Math.floor(lists.length / BITS);
    this.#bit = 1 << (lists.length % BITS);
    lists.push(this);
  }

  /** Whether the token's word is in the list. */
  has(token: { readonly listing: Listing } | undefined): boolean {
    return token !== undefined && ((token.listing[this.#cell] ?? 0) & this.#bit) !== 0;
  }

  /**
   * In which lists any of the words from `from` to `to` (exclusive) is: what is in none of a list need not be gone
   * through for it.
   */
  static listingOfAny(words: readonly { readonly listing: Listing }[], from: number, to: number): Listing {
    const found = new Array<number>(Math.ceil(lists.length / BITS)).fill(0);
    for (let i = from; i < to; i++) {
      const { listing } = words[i]!;
      for (let cell = 0; cell < listing.length; cell++) found[cell]! |= listing[cell]!;
    }
    return found;
  }

  /** In which of the lists made so far a word, in lower case, is. */
  static listing(word: string): Listing {
    const found = new Array<number>(Math.ceil(lists.length / BITS)).fill(0);
    for (const list of lists) if (list.#words.has(word)) found[list.#cell]! |= list.#bit;
    return found.some(Boolean) ? found : UNLISTED;
  }
}
