import type { BrokenFile } from '../yaml/refusal.ts';

/** What may be wrong in a sidecar, beyond what may be wrong in any file. */
export type SidecarFault =
  | { readonly code: 'duplicate-id'; readonly id: string }
  /** From one position to another the text has other than `count` characters, which the quoted words have. */
  | { readonly code: 'target-length'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly code: 'not-in-order' }
  /** `other`: the other version's value; undefined where it has none. */
  | { readonly code: 'merge-conflict'; readonly field: string; readonly other: unknown };

/** Why something is not done to a sidecar. */
export type SidecarReason =
  | { readonly code: 'not-merged'; readonly version: 'ours' | 'theirs'; readonly because: BrokenFile }
  /** The file with the other version's value would be this. */
  | { readonly code: 'unfitting-value'; readonly because: BrokenFile }
  | { readonly code: 'unsafe-sort' }
  | { readonly code: 'annotation-exists'; readonly id: string }
  | { readonly code: 'no-annotation'; readonly id: string }
  | { readonly code: 'no-conflict' }
  /** `path`: of the value for which there is no place any more. */
  | { readonly code: 'no-place'; readonly path: string }
  /** What was to be taken back was changed again. */
  | { readonly code: 'changed-since' };

declare module '../yaml/problem.ts' {
  interface Faults {
    readonly sidecar: SidecarFault;
  }
  interface FormatRules {
    readonly time: true;
    readonly digest: true;
    readonly edtf: true;
    readonly 'end-after-start': true;
    readonly 'annotation-id': true;
    readonly 'code-path': true;
    readonly country: true;
    readonly 'file-name': true;
    readonly 'review-says-nothing': true;
    readonly 'revise-without-codes': true;
  }
  interface KeyHolders {
    readonly sidecar: true;
    readonly source: true;
    readonly meeting: true;
    readonly participant: true;
    readonly annotation: true;
    readonly target: true;
    readonly reply: true;
    readonly review: true;
    readonly 'merge-conflict': true;
  }
}

declare module '../yaml/refusal.ts' {
  interface Reasons {
    readonly sidecar: SidecarReason;
  }
  interface Unwritten {
    readonly annotation: true;
    readonly review: true;
    readonly sidecar: true;
  }
}
