import type { ReadoutSummary } from './meeting.ts';

/** How many readouts a part of the cache holds, so that no part takes long to write or to take in. */
const PART = 200;

/** What was read from a file; null when it is no readout. */
type Entry = readonly [key: string, summary: ReadoutSummary | null];

/** The summaries of readouts by what tells whether their files are the same: what has not changed is not read again. */
export class SummaryCache {
  readonly #entries = new Map<string, Entry>();
  readonly #used = new Set<string>();
  #changed = false;

  /** Whether there is something to keep. */
  get changed(): boolean {
    return this.#changed;
  }

  /** What was read from a file with that key; undefined when that is not known. */
  get(uri: string, key: string): ReadoutSummary | null | undefined {
    const entry = this.#entries.get(uri);
    if (entry?.[0] !== key) return undefined;
    this.#used.add(uri);
    return entry[1];
  }

  set(uri: string, key: string, summary: ReadoutSummary | null): void {
    this.#entries.set(uri, [key, summary]);
    this.#used.add(uri);
    this.#changed = true;
  }

  /**
   * The parts as they are kept, each made when it is asked for; files that were not asked for since the cache was made
   * are left out.
   */
  *parts(): Generator<string> {
    this.#changed = false;
    const uris = [...this.#used];
    for (let at = 0; at < uris.length; at += PART) {
      yield JSON.stringify(Object.fromEntries(uris.slice(at, at + PART).map((uri) => [uri, this.#entries.get(uri)!])));
    }
  }

  /** Takes a part in. A part that is not whole is left out: what it held is read again. */
  restore(part: string): void {
    let parsed: Record<string, Entry>;
    try {
      parsed = JSON.parse(part) as Record<string, Entry>;
    } catch {
      return;
    }
    for (const [uri, entry] of Object.entries(parsed)) this.#entries.set(uri, entry);
  }
}
