/** What may be wrong in a codebook, beyond what may be wrong in any file. */
export type CodebookFault =
  | { readonly code: 'duplicate-code'; readonly path: string }
  /** `path`: of the code that has the key already. */
  | { readonly code: 'duplicate-shortcut'; readonly key: string; readonly path: string }
  /** `path`: of what is named as the successor: not there, the code itself, deprecated, or of a code that is in use. */
  | {
      readonly code: 'bad-successor';
      readonly path: string;
      readonly why: 'unknown' | 'itself' | 'deprecated' | 'in-use';
    };

/** Why something is not done to a codebook. */
export type CodebookReason =
  | { readonly code: 'code-exists'; readonly path: string }
  | { readonly code: 'no-code'; readonly path: string }
  /** `path` is `of`, or below it, and cannot take its place. */
  | { readonly code: 'code-within'; readonly path: string; readonly of: string }
  /** Something has the code that is split, and it was not chosen what it gets instead. */
  | { readonly code: 'not-chosen'; readonly path: string }
  | { readonly code: 'deprecated-successor'; readonly path: string }
  | { readonly code: 'bad-code-path'; readonly path: string }
  | { readonly code: 'bad-code-id'; readonly id: string };

declare module '../yaml/problem.ts' {
  interface Faults {
    readonly codebook: CodebookFault;
  }
  interface FormatRules {
    readonly 'code-id': true;
    readonly shortcut: true;
    readonly colour: true;
  }
  interface KeyHolders {
    readonly codebook: true;
    readonly code: true;
  }
}

declare module '../yaml/refusal.ts' {
  interface Reasons {
    readonly codebook: CodebookReason;
  }
  interface Unwritten {
    readonly codebook: true;
  }
}
