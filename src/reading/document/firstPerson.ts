import type { ReadLine } from './readLine.ts';

/** "following my talks with …" */
const OWN_EVENT = /\bmy (?:\w+ )?(?:meetings?|talks|discussions?|visit|call|conversation|counterpart)\b/;
const QUOTED = /["“”«»]/;

/** Whether a paragraph is told in the first person: "Today I spoke with …", "following my talks with …". */
export function isFirstPerson({ reading, text }: ReadLine): boolean {
  const says = reading.sentences.some(({ clauses }) =>
    clauses.some(({ subject }) => subject?.form === 'pronoun' && subject.pronoun === 'i'),
  );
  return says || (OWN_EVENT.test(text) && !QUOTED.test(text));
}
