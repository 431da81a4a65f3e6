import type { Corrections, Readout } from '../../reading/model.ts';
import type { KnownPeople } from '../../reading/phrases/knownPeople.ts';
import { IncrementalReader, type readText } from '../../reading/read.ts';
import { readTakenText } from '../../reading/takenText.ts';

/** A text as it was read, by what people had stated (JSON). */
interface Reading {
  readonly stated: string;
  readonly readout: Readout;
}

/**
 * Readings of a text that is open in an editor. As long as the text, and what is known beside it, stay as they are, the
 * same object is given again: whoever shows it need not draw anything anew, however often annotations change.
 */
export class Readings {
  readonly #reader = new IncrementalReader();
  #text = '';
  #people: KnownPeople | null = null;
  #plain: Readout | null = null;
  #latest: Reading | null = null;

  /**
   * Reads the text, which a person has opened as a readout (`readTakenText`). `corrections` and `people` as of
   * `readText`.
   */
  read(text: string, corrections: Corrections = {}, people: KnownPeople | null = null): Readout {
    if (text !== this.#text || people !== this.#people) {
      this.#text = text;
      this.#people = people;
      this.#plain = null;
      this.#latest = null;
    }
    const stated = JSON.stringify(corrections);
    if (stated === '{}') return (this.#plain ??= this.#readAnew(corrections));
    if (this.#latest?.stated !== stated) this.#latest = { stated, readout: this.#readAnew(corrections) };
    return this.#latest.readout;
  }

  #readAnew(corrections: Corrections): Readout {
    const read: typeof readText = (...args) => this.#reader.read(...args);
    return readTakenText(read, this.#text, corrections, this.#people);
  }
}
