/** What has changed in the coding, in words. */
import type { AnnotationChange, AnnotationChangeKind, ReviewChange } from '../analysis/changes/changes.ts';
import type { Annotation, Review } from '../annotations/schema.ts';
import type { Translate } from './translate.ts';

export type ChangeKind = AnnotationChangeKind | ReviewChange['kind'];

/** What a kind of change is called, as a heading. */
export function wordChangeKind(kind: ChangeKind, t: Translate): string {
  return {
    added: t('Annotations added'),
    removed: t('Annotations removed'),
    recoded: t('Other codes'),
    moved: t('Moved'),
    speaker: t('Other speaker'),
    note: t('Other note'),
    status: t('Other status'),
    replies: t('Other replies'),
    'review-added': t('Reviews added'),
    'review-removed': t('Reviews removed'),
  }[kind];
}

/** What has become of an annotation, on one line. */
export function wordAnnotationChange(change: AnnotationChange, t: Translate): string {
  const { kind, before, after } = change;
  const [old, now] = [before?.placed.annotation, after?.placed.annotation];
  const named = nameOf((now ?? old)!, t);
  if (!old || !now) return named;
  const from = (was: string, is: string) => t('{0}: {1}, now {2}', nameOf(old, t), was, is);
  switch (kind) {
    case 'recoded':
      return t('{0}: {1}, now {2}', nameWithout(old, t), codesOf(old, t), codesOf(now, t));
    case 'moved':
      return t('{0}, now on {1}', nameOf(old, t), quote(now.target.exact));
    case 'speaker':
      return from(old.speaker ?? t('no speaker'), now.speaker ?? t('no speaker'));
    case 'note':
      return from(noteOf(old, t), noteOf(now, t));
    case 'status':
      return from(old.status, now.status);
    case 'replies':
      return from(String(old.replies.length), String(now.replies.length));
    case 'added':
    case 'removed':
      return named;
  }
}

/** The same where it is known which annotation is meant: “codes: act/praise, now act/affirm”. */
export function wordOwnChange({ kind, before, after }: AnnotationChange, t: Translate): string {
  const [old, now] = [before?.placed.annotation, after?.placed.annotation];
  if (!old) return t('annotated: {0}', codesOf(now!, t));
  if (!now) return t('deleted');
  switch (kind) {
    case 'recoded':
      return t('codes: {0}, now {1}', codesOf(old, t), codesOf(now, t));
    case 'moved':
      return t('now on {0}', quote(now.target.exact));
    case 'speaker':
      return t('speaker: {0}, now {1}', old.speaker ?? t('no speaker'), now.speaker ?? t('no speaker'));
    case 'note':
      return t('note: {0}, now {1}', noteOf(old, t), noteOf(now, t));
    case 'status':
      return t('status: {0}, now {1}', old.status, now.status);
    case 'replies':
      return t('replies: {0}, now {1}', old.replies.length, now.replies.length);
    case 'added':
    case 'removed':
      throw new Error('Both states are there.');
  }
}

/** The same of a review of the annotation that is meant. */
export function wordOwnReviewChange({ kind, review }: ReviewChange, t: Translate): string {
  const said = wordReview(review, t);
  return kind === 'review-added'
    ? t('review by {0}: {1}', review.by, said)
    : t('review by {0} taken back: {1}', review.by, said);
}

/** What a review says, and about what, on one line. */
export function wordReviewChange({ review, about }: ReviewChange, t: Translate): string {
  const what = about ? nameOf(about.placed.annotation, t) : t('{0}, which is not there', review.about);
  return t('{0}: {1}; about {2}', review.by, wordReview(review, t), what);
}

function wordReview({ verdict, codes = [], note }: Review, t: Translate): string {
  const said = note === undefined ? [] : [quote(note)];
  if (verdict === undefined) return [t('reply'), ...codes, ...said].join(' ');
  return [verdict, codes.join(', '), ...said].filter(Boolean).join(' ');
}

/** “ada: act/affirm on “Oru said…””. */
function nameOf(annotation: Annotation, t: Translate): string {
  return t('{0}: {1} on {2}', annotation.by, codesOf(annotation, t), quote(annotation.target.exact));
}

function nameWithout({ by, target }: Annotation, t: Translate): string {
  return t('{0} on {1}', by, quote(target.exact));
}

function codesOf({ codes }: Annotation, t: Translate): string {
  return codes.length > 0 ? codes.join(', ') : t('no code');
}

function noteOf({ note }: Annotation, t: Translate): string {
  return note ? quote(note) : t('no note');
}

/** On one line, and not longer than one. */
function quote(words: string): string {
  const line = [...words.replace(/\s+/g, ' ').trim()];
  return `“${line.length > 60 ? `${line.slice(0, 60).join('').trimEnd()}…` : line.join('')}”`;
}
