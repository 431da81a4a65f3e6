import { countTokens, MAX_TOKENS } from './load.ts';

/** Of how many texts the items are kept, and from how many items on: a few read quickly without. */
const TEXTS_KEPT = 4;
const MANY_ITEMS = 100;

interface Item {
  readonly data: unknown;
  /** How many tokens it has by itself; null before somebody asks. */
  tokens: number | null;
}

/** The items of the texts that were read last, by their own text; the latest first. */
const kept: Map<string, Item>[] = [];

/**
 * The items of the lists at the top of a file while it is read. Of a file that has been read a moment ago most are as
 * they were: those are not read again, and stand for the same objects.
 */
export class ReadItems {
  readonly #items = new Map<string, Item>();
  readonly #taken: { readonly text: string; readonly item: Item }[] = [];

  /**
   * @param text an item's lines, of which alone hangs what it stands for
   * @param read reads them
   */
  take(text: string, read: () => unknown): { readonly data: unknown; readonly wasRead: boolean } {
    const known = kept.find((items) => items.has(text))?.get(text);
    const item = known ?? { data: read(), tokens: null };
    this.#items.set(text, item);
    this.#taken.push({ text, item });
    return { data: item.data, wasRead: known !== undefined };
  }

  /**
   * Whether a text can be told to have no more tokens than are parsed, without looking at all of it: what is in no item
   * counts as two a character, and an item has within the file no more than by itself.
   */
  haveFewTokens(text: string): boolean {
    if (text.length * 2 <= MAX_TOKENS) return true;
    const length = this.#taken.reduce((sum, item) => sum + item.text.length, 0);
    let count = (text.length - length) * 2;
    for (const { text: own, item } of this.#taken) count += item.tokens ??= countTokens(own);
    return count <= MAX_TOKENS;
  }

  /** Keeps the items for the next text, in the place of those of an earlier state of the same file. */
  keep(): void {
    const items = this.#items;
    if (items.size < MANY_ITEMS) return;
    const [some] = items.keys();
    const before = kept.findIndex((each) => each.has(some!));
    kept.splice(before < 0 ? TEXTS_KEPT - 1 : before, 1);
    kept.unshift(items);
  }
}
