import type { RawDate } from './rawDate.ts';
import type { Reference } from './reference.ts';

/** What a mention is resolved against. */
export interface Context {
  readonly reference: Reference;
  /** The event's date, which is another where the page came out the day after. */
  readonly event: Reference;
  readonly tense: RawDate['tense'];
  /** "since" looks back from the readout (-1) and "by" ahead (1), whatever the words around them say. */
  readonly side?: -1 | 1;
  /** The dates named before it, latest last, as EDTF. */
  readonly before: readonly string[];
}
