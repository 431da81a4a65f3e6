import type { MeetingFacts, Sidecar } from '../annotations/schema.ts';
import type { SidecarSource } from './placedAnnotation.ts';

const FACTS = ['kind', 'date', 'place', 'participants'] as const satisfies readonly (keyof MeetingFacts)[];
export type Fact = (typeof FACTS)[number];

/** A fact that a sidecar states and that does not count, since another one states it otherwise. */
export interface OverruledFact {
  readonly fact: Fact;
  /** The URI of the sidecar whose fact counts. */
  readonly by: string;
}

/**
 * The sidecars of a readout in the order in which what they state counts: the person's own, the shared one, then by
 * name.
 * @param own the annotator of the person's own sidecar; null where that is the shared one
 */
export function inOrderOfCount<S extends Pick<SidecarSource, 'uri' | 'annotator'>>(
  sidecars: readonly S[],
  own: string | null,
): S[] {
  const rank = ({ annotator }: S) => (annotator === own ? 0 : annotator === null ? 1 : 2);
  return [...sidecars].sort((a, b) => rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1));
}

/**
 * What the sidecars of a readout state about the meeting, in the order in which they count: the first that states a
 * fact wins.
 */
export function countingFacts(sources: readonly SidecarSource[]): MeetingFacts {
  return Object.assign({}, ...sources.map(({ sidecar }) => stated(sidecar)).reverse()) as MeetingFacts;
}

/** The facts of one of the sidecars that another one, which counts before it, states otherwise. */
export function overruledFacts(uri: string, sources: readonly SidecarSource[]): OverruledFact[] {
  const own = sources.find((source) => source.uri === uri);
  if (!own) return [];
  return FACTS.flatMap((fact): OverruledFact[] => {
    const value = stated(own.sidecar)[fact];
    const counting = sources.find(({ sidecar }) => stated(sidecar)[fact] !== undefined);
    if (value === undefined || !counting || JSON.stringify(stated(counting.sidecar)[fact]) === JSON.stringify(value))
      return [];
    return [{ fact, by: counting.uri }];
  });
}

function stated({ meeting }: Sidecar): MeetingFacts {
  return meeting ?? {};
}
