import type { ReadLine } from './readLine.ts';

/** Whether a paragraph is told in the first person: "Today I spoke with …". */
export function isFirstPerson({ reading }: ReadLine): boolean {
  return reading.sentences.some(({ clauses }) =>
    clauses.some(({ subject }) => subject?.form === 'pronoun' && subject.pronoun === 'i'),
  );
}
