import { GAP, type NumberedTokens } from './numberedTokens.ts';

/** So many entries of one bucket are looked at, so that a text made to collide costs no more. */
const LONGEST_WALK = 4096;

/** Where each run of `width` tokens stands in a text: built once, asked for every target. */
export class RunIndex {
  readonly width: number;
  readonly #tokens: NumberedTokens;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(tokens: NumberedTokens, width: number) {
    this.width = width;
    this.#tokens = tokens;
    const size = 2 ** Math.ceil(Math.log2(tokens.length + 2));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(tokens.length);
    for (let at = tokens.length - width; at >= 0; at -= 1) {
      if (!isWhole(tokens, at, width)) continue;
      const bucket = this.#bucketOf(tokens, at);
      this.#next[at] = this.#heads[bucket]!;
      this.#heads[bucket] = at;
    }
  }

  /**
   * Token indices at which the run of `tokens` that begins at `at` stands in the indexed text, ascending;
   * null when there are more than `limit`. A run that is cut by a gap or by the end stands nowhere.
   */
  find(tokens: NumberedTokens, at: number, limit: number): number[] | null {
    const found: number[] = [];
    if (!isWhole(tokens, at, this.width)) return found;
    let walked = 0;
    for (let entry = this.#heads[this.#bucketOf(tokens, at)]!; entry >= 0; entry = this.#next[entry]!) {
      if ((walked += 1) > LONGEST_WALK) return null;
      if (!sameRun(this.#tokens, entry, tokens, at, this.width)) continue;
      if (found.length === limit) return null;
      found.push(entry);
    }
    return found;
  }

  #bucketOf(tokens: NumberedTokens, at: number): number {
    let hash = 0;
    for (let i = at; i < at + this.width; i += 1) hash = Math.imul(hash ^ tokens.ids[i]!, 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }
}

function isWhole(tokens: NumberedTokens, at: number, width: number): boolean {
  if (at < 0 || at + width > tokens.length) return false;
  for (let i = at; i < at + width; i += 1) if (tokens.ids[i] === GAP) return false;
  return true;
}

/** Whether `length` tokens from `a` and from `b` on are the same words. */
export function sameRun(
  aTokens: NumberedTokens,
  a: number,
  bTokens: NumberedTokens,
  b: number,
  length: number,
): boolean {
  if (a < 0 || b < 0 || a + length > aTokens.length || b + length > bTokens.length) return false;
  for (let i = 0; i < length; i += 1) {
    const id = aTokens.ids[a + i]!;
    if (id === GAP || id !== bTokens.ids[b + i]) return false;
  }
  return true;
}
