/** Why something is not done, in words: one sentence with the place, and what to do instead. */
import type { Reason, Unwritten } from '../yaml/refusal.ts';
import { wordFileTrouble } from './fileTrouble.ts';
import { wordProblem } from './problem.ts';
import type { Translate } from './translate.ts';

type Code = Reason['code'];
type Words = { readonly [C in Code]: (reason: Extract<Reason, { readonly code: C }>, t: Translate) => string };

/** One sentence (two where the first only names the file) about a refusal, in the language of `t`. */
export function wordRefusal({ reason }: { readonly reason: Reason }, t: Translate): string {
  return wordReason(reason, t);
}

/** The same for a reason without its error. */
export function wordReason(reason: Reason, t: Translate): string {
  // The table has for each code a function of that code's own values, which the compiler cannot pair up.
  return (WORDS[reason.code] as (reason: Reason, t: Translate) => string)(reason, t);
}

const WORDS: Words = {
  'broken-file': ({ line, problem }, t) => t('Line {0}: {1}', line, wordProblem(problem, t)),
  'not-merged': ({ version, because }, t) => VERSIONS[version](wordReason(because, t), t),
  'unfitting-value': ({ because }, t) => t('The other value does not fit here. {0}', wordReason(because, t)),
  'invalid-data': ({ of, fault }, t) => UNWRITTEN[of](wordProblem(fault, t), t),
  'unsafe-edit': (_, t) =>
    t('This file is written in a way that this change cannot be made to safely: make it by hand, in the file.'),
  'too-large': (_, t) => t('With this change the file would be too large to be read again: make another file for it.'),
  'unsafe-sort': (_, t) =>
    t('The annotations are written in a way that they cannot be sorted safely: sort them by hand.'),
  'annotation-exists': ({ id }, t) => t('There is an annotation with the id “{0}” already.', id),
  'no-annotation': ({ id }, t) => t('This file has no annotation with the id “{0}”: it may have been deleted.', id),
  'no-conflict': (_, t) => t('This conflict is no longer in the file: it may have been settled.'),
  'no-place': ({ path }, t) => t('There is no “{0}” here any more: write the value by hand.', path),
  'changed-since': (_, t) => t('The same was changed again since.'),
  'code-exists': ({ path }, t) => t('The codebook has a code “{0}” already.', path),
  'no-code': ({ path }, t) => t('The codebook has no code “{0}”.', path),
  'code-within': ({ path, of }, t) => t('“{0}” cannot go into “{1}”, which is that code or below it.', of, path),
  'not-chosen': ({ path }, t) => t('an annotation has got “{0}” since you went through them: split it again.', path),
  'deprecated-successor': ({ path }, t) =>
    t('“{0}” is deprecated, or would be, and cannot take the place of another code.', path),
  'bad-code-path': ({ path }, t) =>
    t('“{0}” cannot be a code: use lower-case letters, digits and hyphens, with “/” between the levels.', path),
  'bad-code-id': ({ id }, t) => t("“{0}” cannot be a code's id: use lower-case letters, digits and hyphens.", id),
  'person-exists': ({ name }, t) => t('The people file names “{0}” already.', name),
  'no-person': ({ name }, t) => t('The people file does not name “{0}”.', name),
  unreadable: ({ file, trouble }, t) => t('{0} cannot be read: {1}.', file, wordFileTrouble(trouble, t)),
  unwritable: ({ file, trouble }, t) => t('{0} cannot be written: {1}.', file, wordFileTrouble(trouble, t)),
};

const VERSIONS: Readonly<Record<'ours' | 'theirs', (why: string, t: Translate) => string>> = {
  ours: (why, t) => t('Not merged, because of our version. {0}', why),
  theirs: (why, t) => t('Not merged, because of their version. {0}', why),
};

const UNWRITTEN: Readonly<Record<keyof Unwritten, (why: string, t: Translate) => string>> = {
  annotation: (why, t) => t('This annotation cannot be written: {0}', why),
  review: (why, t) => t('This review cannot be written: {0}', why),
  sidecar: (why, t) => t('This sidecar cannot be written: {0}', why),
  codebook: (why, t) => t('This cannot be written to the codebook: {0}', why),
  people: (why, t) => t('This cannot be written to the people file: {0}', why),
};
