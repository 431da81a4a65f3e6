import { Char, classOf } from './characters.ts';

/** A word without which some expression fits no line, in whatever letters it is written there. */
export interface KeyWord {
  /** In small letters. */
  readonly word: string;
  /** Of which `KeyWords` it is one, by their bits. */
  readonly lists: number;
}

/** Of the bits of a number, those that make no difference to its sign. */
const MOST_LISTS = 31;
let lists = 0;

/** By the hash of their letters. Words that share one count as the same: then an expression is tried in vain. */
const table = new Map<number, KeyWord>();

/** Words of letters alone one of which is in every line that some expressions fit. Lists are made when modules load. */
export class KeyWords {
  readonly #bit: number;

  /** @param words in small letters, parted by blanks */
  constructor(words: string) {
    if (lists === MOST_LISTS) throw new RangeError('There are too many lists of key words.');
    this.#bit = 1 << lists++;
    for (const word of words.trim().split(/\s+/)) {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = widenedHash(hash, word.charCodeAt(i));
      table.set(hash, { word, lists: (table.get(hash)?.lists ?? 0) | this.#bit });
    }
  }

  /** Whether the word is one of them, or the line has one. */
  has({ lists }: { readonly lists: number }): boolean {
    return (lists & this.#bit) !== 0;
  }
}

/** The key words in a text from `start` to `end` (exclusive), in order; null where there is no word at all. */
export function keyWordsIn(text: string, start: number, end: number): KeyWord[] | null {
  let found: KeyWord[] | null = null;
  for (let at = start; at < end; at++) {
    const first = at;
    let hash = 0;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (classOf(code) !== Char.letter) break;
      hash = widenedHash(hash, code);
    }
    if (at === first) continue;
    found ??= [];
    const known = table.get(hash);
    if (known) found.push(known);
  }
  return found;
}

/** Capitals of Latin-1 hash as their small letters do. */
function widenedHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}
