import assert from 'node:assert/strict';
import { addAnnotation, newSidecar } from '../../src/annotations/edit.ts';
import type { NewAnnotation } from '../../src/annotations/schema.ts';
import { DigestedText } from '../../src/text/digestedText.ts';
import { applyEdits } from '../../src/text/edits.ts';

/** What stands in a new annotation; without fields, a code. */
export type Quote = { readonly exact: string } & Partial<Omit<NewAnnotation, 'target'>>;

/** A sidecar of a text, with annotations whose ids are `aaaaaaaaa0`, `aaaaaaaaa1`, … in the order given. */
export function sidecarText(readout: string, text: string, quotes: readonly Quote[]): string {
  const digested = new DigestedText(text);
  return quotes.reduce(
    (sidecar, { exact, ...fields }, index) => {
      const start = text.indexOf(exact);
      assert.ok(start >= 0, `the text has no “${exact}”`);
      const target = digested.quote({ start, end: start + exact.length });
      const annotation = {
        id: idOf(index),
        target,
        codes: ['stance/support'],
        by: 'ada',
        created: '2026-01-01T10:00:00Z',
        ...fields,
      };
      return applyEdits(sidecar, addAnnotation(sidecar, annotation));
    },
    newSidecar(readout, digested.digest),
  );
}

export function idOf(index: number): string {
  return `aaaaaaaaa${index}`;
}
