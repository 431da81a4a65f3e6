import type { ReadoutSummary } from './meeting.ts';

/** Into how many parts the cache is divided, so that no part is large. */
const SHARDS = 16;

/** What was read from a file; null when it is no readout. */
type Entry = readonly [stamp: string, summary: ReadoutSummary | null];

/** The summaries of readouts that nobody has annotated, by the files' stamps: what has not changed is not read again. */
export class SummaryCache {
  readonly #entries = new Map<string, Entry>();
  readonly #used = new Set<string>();
  #changed = false;

  /** Whether there is something to keep. */
  get changed(): boolean {
    return this.#changed;
  }

  /** What was read from a file with that stamp; undefined when that is not known. */
  get(uri: string, stamp: string): ReadoutSummary | null | undefined {
    const entry = this.#entries.get(uri);
    if (entry?.[0] !== stamp) return undefined;
    this.#used.add(uri);
    return entry[1];
  }

  set(uri: string, stamp: string, summary: ReadoutSummary | null): void {
    this.#entries.set(uri, [stamp, summary]);
    this.#used.add(uri);
    this.#changed = true;
  }

  /** The parts as they are kept; files that were not asked for since the cache was made are left out. */
  serialise(): string[] {
    const shards = Array.from({ length: SHARDS }, (): Record<string, Entry> => ({}));
    let at = 0;
    for (const uri of this.#used) shards[at++ % SHARDS]![uri] = this.#entries.get(uri)!;
    this.#changed = false;
    return shards.map((shard) => JSON.stringify(shard));
  }

  /** Takes a part in. A part that is not whole is left out: what it held is read again. */
  restore(shard: string): void {
    let parsed: Record<string, Entry>;
    try {
      parsed = JSON.parse(shard) as Record<string, Entry>;
    } catch {
      return;
    }
    for (const [uri, entry] of Object.entries(parsed)) this.#entries.set(uri, entry);
  }
}
