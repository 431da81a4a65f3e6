/** How many words in a row are looked up together. */
const WIDTH = 3;
/** So many entries of one bucket are looked at, the newest first, so that what everybody says costs no more. */
const LONGEST_WALK = 1000;
const FIRST_SIZE = 1024;

/** Where a run of words of a sentence stands in a phrase as well. */
export interface SharedRun {
  readonly phrase: number;
  /** Indices of the run's first word in the phrase, and in the sentence. */
  readonly inPhrase: number;
  readonly inSentence: number;
}

/**
 * Which runs of three words stand in which of many phrases: an inverted index that grows phrase by phrase. What it
 * finds has the same hash, and is to be compared.
 */
export class WordRuns {
  #heads = new Int32Array(FIRST_SIZE).fill(-1);
  #next = new Int32Array(FIRST_SIZE);
  #hashes = new Int32Array(FIRST_SIZE);
  #phrases = new Int32Array(FIRST_SIZE);
  #places = new Int32Array(FIRST_SIZE);
  #count = 0;

  /** @param words as numbers */
  add(phrase: number, words: readonly number[]): void {
    for (let at = 0; at + WIDTH <= words.length; at += 1) {
      if (this.#count === this.#next.length) this.#grow();
      const entry = this.#count;
      this.#hashes[entry] = hashOf(words, at);
      this.#phrases[entry] = phrase;
      this.#places[entry] = at;
      this.#link(entry);
      this.#count += 1;
    }
  }

  /** Where runs of the words may stand in phrases. */
  *sharedWith(words: readonly number[]): Generator<SharedRun> {
    for (let at = 0; at + WIDTH <= words.length; at += 1) {
      const hash = hashOf(words, at);
      let walked = 0;
      for (let entry = this.#heads[this.#bucketOf(hash)]!; entry >= 0; entry = this.#next[entry]!) {
        if ((walked += 1) > LONGEST_WALK) break;
        if (this.#hashes[entry] !== hash) continue;
        yield { phrase: this.#phrases[entry]!, inPhrase: this.#places[entry]!, inSentence: at };
      }
    }
  }

  #bucketOf(hash: number): number {
    return (hash ^ (hash >>> 13)) & (this.#heads.length - 1);
  }

  #link(entry: number): void {
    const bucket = this.#bucketOf(this.#hashes[entry]!);
    this.#next[entry] = this.#heads[bucket]!;
    this.#heads[bucket] = entry;
  }

  #grow(): void {
    const size = this.#next.length * 2;
    this.#next = new Int32Array(size);
    this.#hashes = grown(this.#hashes, size);
    this.#phrases = grown(this.#phrases, size);
    this.#places = grown(this.#places, size);
    this.#heads = new Int32Array(size).fill(-1);
    for (let entry = 0; entry < this.#count; entry += 1) this.#link(entry);
  }
}

function grown(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(size);
  all.set(numbers);
  return all;
}

function hashOf(words: readonly number[], at: number): number {
  let hash = 0;
  for (let i = at; i < at + WIDTH; i += 1) hash = Math.imul(hash ^ words[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}
