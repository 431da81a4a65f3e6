import type { Resolution } from '../anchoring/resolve.ts';

/** What the menus of package.json know a row by, as `viewItem`: in *Meetings*, and in *Annotations*. */
export type MeetingsContext = (typeof MEETINGS_CONTEXTS)[number];
export type CodebookContext = (typeof CODEBOOK_CONTEXTS)[number];
export type AnnotationsContext = (typeof ANNOTATIONS_CONTEXTS)[number];
export type AgreementContext = (typeof AGREEMENT_CONTEXTS)[number];

/** The context values of the rows of *Meetings*: years and months, and what is below them. */
export const MEETINGS_CONTEXTS = ['group', 'meeting', 'person', 'speaker', 'statement'] as const;

/** The context values of the rows of *Codebook*: a codebook where there are several, and the codes. */
export const CODEBOOK_CONTEXTS = ['codebook', 'code', 'code.deprecated'] as const;

/** The context values of the rows of *Agreement*. */
export const AGREEMENT_CONTEXTS = ['disagreement'] as const;

type State = Resolution['state'];

/** Every state of an annotation's place; the compiler holds them complete. */
const STATES = Object.keys({
  exact: true,
  moved: true,
  changed: true,
  ambiguous: true,
  orphan: true,
} satisfies Record<State, true>) as readonly State[];

/** The context values of the rows of *Annotations*. */
export const ANNOTATIONS_CONTEXTS = [
  'review',
  'meeting',
  'group',
  ...STATES.flatMap((state) => [annotationContext(true, state), annotationContext(false, state)]),
] as const;

/** The context value of an annotation: whether the person writes to it, and the state of its place. */
export function annotationContext(isOwn: boolean, state: State): `annotation.${'own' | 'other'}.${State}` {
  return `annotation.${isOwn ? 'own' : 'other'}.${state}`;
}
