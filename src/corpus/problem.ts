import type { FileTrouble } from '../yaml/problem.ts';

/** Of a file together with what lies around it. */
export type SurroundingFault =
  | { readonly code: 'unknown-code'; readonly path: string; readonly near: string | null }
  /** `successor`: what is used instead; null where nothing is named. */
  | { readonly code: 'deprecated-code'; readonly path: string; readonly successor: string | null }
  | { readonly code: 'exclusive-codes'; readonly codes: readonly [string, string]; readonly above: string }
  | { readonly code: 'other-readout'; readonly readout: string }
  | { readonly code: 'no-readout'; readonly readout: string }
  /** `name`: what the sidecar should be called, with the way to its folder where that is another one. */
  | { readonly code: 'misnamed-sidecar'; readonly name: string }
  /** `other`: the name of the sidecar that the readout has already. */
  | { readonly code: 'second-sidecar'; readonly readout: string; readonly other: string }
  /** Two files whose names differ in their form of Unicode alone: both show what is in the sidecar. */
  | { readonly code: 'twin-readouts'; readonly readout: string }
  | { readonly code: 'unreadable-readout'; readonly readout: string; readonly trouble: FileTrouble }
  /** `by`: the file name of the sidecar whose statement counts. */
  | { readonly code: 'overruled-fact'; readonly fact: string; readonly by: string }
  /** `counting`: the file name of the codebook that counts. */
  | { readonly code: 'other-codebook'; readonly counting: string }
  /** `counting`: the file name of the people file that counts. */
  | { readonly code: 'other-people'; readonly counting: string }
  | { readonly code: 'orphan' }
  | { readonly code: 'ambiguous'; readonly count: number }
  /** `text`: what the readout says now. */
  | { readonly code: 'changed'; readonly text: string };

declare module '../yaml/problem.ts' {
  interface Faults {
    readonly surroundings: SurroundingFault;
  }
}
