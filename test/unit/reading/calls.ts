import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

/** The title and the lead of a call. */
export const HEAD = `Foreign Minister Kemal Aksoy Speaks with Norwegian Foreign Minister Ingrid Dahl

On 6 May 2021, Turkish Foreign Minister Kemal Aksoy spoke by telephone with Foreign Minister of Norway Ingrid Dahl.

`;

/** The statements of a paragraph behind the lead, each as "speaker: cue: content", "-" for none. */
export function statementsIn(paragraph: string): string[] {
  const text = HEAD + paragraph;
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return readText(text)
    .statements.filter((statement) => statement.paragraph > 0)
    .map(({ speaker, cue, content }) => `${speaker?.name ?? '-'}: ${words(cue)}: ${words(content)}`);
}

/** A test for each paragraph behind the lead: its statements, each as "speaker: cue: content", "-" for none. */
export function checkStatements(cases: readonly [paragraph: string, ...wanted: string[]][]): void {
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(statementsIn(paragraph), wanted));
}
