import assert from 'node:assert/strict';
import { findDates } from '../../../src/reading/dates/find.ts';
import { resolveDates } from '../../../src/reading/dates/resolve.ts';

/** Thursday. */
export const READOUT = '2021-11-04';

/** The mentions of a text with their values, told from a reference. */
export function read(text: string, reference: string | null = READOUT): string[] {
  return resolveDates(findDates(text), reference).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`);
}

/** Each line: a sentence, then its mentions with their values. */
export function check(rows: readonly (readonly [string, ...string[]])[], reference: string | null = READOUT): void {
  for (const [text, ...mentions] of rows) {
    it(text, () => assert.deepEqual(read(text, reference), mentions));
  }
}
