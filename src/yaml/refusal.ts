import type { Fault, FileTrouble, Problem } from './problem.ts';

/** Why something is not done, by a code, with the values that a sentence about it needs; `src/wording` has those. */
export type Reason = Reasons[keyof Reasons];

/** The reasons by whose they are. Each format adds its own, as to `Faults`. */
export interface Reasons {
  readonly file: FileReason;
  readonly broken: BrokenFile;
  readonly edit: EditReason;
}

/** What data may be for that is not written since it does not fit its format. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the formats add to it, as to `Faults`
export interface Unwritten {}

export type EditReason =
  | { readonly code: 'invalid-data'; readonly of: keyof Unwritten; readonly fault: Fault }
  /** The file's way of writing leaves no safe edit. */
  | { readonly code: 'unsafe-edit' }
  /** The file would be larger than what is read: in length, or in what the parser counts. */
  | { readonly code: 'too-large'; readonly of: 'text' | 'parts' };

/** `file`: its path or URI. */
export interface FileReason {
  readonly code: 'unreadable' | 'unwritable';
  readonly file: string;
  readonly trouble: FileTrouble;
}

/** What keeps a file from being read or changed, and the line of it, from 1. */
export interface BrokenFile {
  readonly code: 'broken-file';
  readonly line: number;
  readonly problem: Problem;
}

/** What a pure room does not do, and why: files stay as they are. The message is for logs alone. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(JSON.stringify(reason));
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/**
 * The reason for which a file with these problems is not changed: the first error, or the newer version that makes it
 * read-only; one of them must be there.
 */
export function brokenFile(text: string, problems: readonly Problem[]): BrokenFile {
  const problem =
    problems.find(({ severity }) => severity === 'error') ?? problems.find(({ code }) => code === 'newer-version')!;
  return { code: 'broken-file', line: text.slice(0, problem.start).split('\n').length, problem };
}
