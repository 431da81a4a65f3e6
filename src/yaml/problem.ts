import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** So many problems are told of one file: whoever has more mends the first ones, or the program that wrote them. */
export const MAX_PROBLEMS = 300;

/** Something wrong in a sidecar or a codebook; the span counts UTF-16 units of that file. */
export type Problem = Span & { readonly severity: Severity } & Fault;

/**
 * What may be wrong in a file, by its code, with the values that a sentence about it needs; `src/wording` has the
 * sentences. Codes are stable: quick fixes and `readouts check --json` go by them.
 */
export type Fault = YamlFault | SchemaFault | SidecarFault | CodebookFault | SurroundingFault;

/** Of the file, whatever it is to hold. */
export type YamlFault =
  | { readonly code: 'unreadable'; readonly trouble: FileTrouble }
  /** From here on. */
  | { readonly code: 'not-utf8' }
  /** Length in UTF-16 units. */
  | { readonly code: 'too-large'; readonly of: 'text'; readonly length: number; readonly most: number }
  | { readonly code: 'too-large'; readonly of: 'parts' }
  | { readonly code: 'too-deep' }
  /** A line that git wrote, which begins a version or ends the last one; git's label of that version may be empty. */
  | { readonly code: 'conflict-marker'; readonly begins: ConflictPart; readonly label: string }
  /** `detail`: what the YAML parser says, in its own English, where the rule is `other` or `unreadable`. */
  | { readonly code: 'yaml-syntax'; readonly rule: SyntaxRule; readonly detail?: string }
  | { readonly code: 'yaml-syntax'; readonly rule: 'unknown-alias'; readonly alias: string }
  | { readonly code: 'yaml-tag' }
  /** The alias stands for something that contains itself, or (null) aliases stand for too much. */
  | { readonly code: 'alias-bomb'; readonly alias: string | null }
  | { readonly code: 'duplicate-key'; readonly key: string }
  | { readonly code: 'forbidden-key'; readonly key: string };

/** Why a file is not read or written; `detail` is what the host says, in its own words. */
export type FileTrouble =
  | 'too-large'
  | 'binary'
  | 'not-utf8'
  | 'leads-out'
  | 'missing'
  | 'denied'
  | 'folder'
  | 'no-file'
  | 'circle'
  | 'long-name'
  | 'disk-full'
  | 'read-only'
  | { readonly detail: string };

/** What a line of git's begins; `outside` is what follows the last version. */
export type ConflictPart = 'outside' | 'ours' | 'base' | 'theirs';

/** What of YAML's syntax is not kept. */
export type SyntaxRule =
  | 'empty'
  | 'second-document'
  | 'indentation'
  | 'tab'
  | 'missing-character'
  | 'key-over-lines'
  | 'second-colon'
  | 'escape'
  | 'unquoted'
  | 'anchor'
  | 'large-number'
  | 'key-not-a-word'
  | 'other'
  | 'unreadable';

/** A value does not keep to the format; `path` leads to it through keys and indices. */
export interface SchemaFault {
  readonly code: 'schema';
  readonly path: readonly PropertyKey[];
  readonly breach: Breach;
}

export type Breach =
  /** `meaning`: what the format says of the key, in one sentence. */
  | { readonly rule: 'missing'; readonly meaning: string | null }
  /** `expected`: a type of JSON Schema, or `int`. */
  | { readonly rule: 'type'; readonly expected: string; readonly found: unknown }
  | { readonly rule: 'choice'; readonly choices: readonly string[]; readonly found: unknown }
  | { readonly rule: FormatRule; readonly found: unknown }
  /** `issue`: what the schema's library calls it. */
  | { readonly rule: 'other'; readonly issue: string };

/** Rules of the two formats, which the checks of their schemas have as messages. */
export const FORMAT_RULES = [
  'not-empty',
  'not-negative',
  'time',
  'digest',
  'edtf',
  'end-after-start',
  'annotation-id',
  'code-path',
  'code-id',
  'country',
  'version',
  'file-name',
  'shortcut',
  'colour',
] as const;
export type FormatRule = (typeof FORMAT_RULES)[number];

/** What a key belongs to. */
export type KeyHolder =
  'sidecar' | 'meeting' | 'participant' | 'annotation' | 'target' | 'reply' | 'merge-conflict' | 'codebook' | 'code';

/** Of a sidecar; `newer-version` and `unknown-key` of a codebook too. */
export type SidecarFault =
  | { readonly code: 'newer-version'; readonly version: number; readonly written: number }
  | { readonly code: 'unknown-key'; readonly key: string; readonly holder: KeyHolder; readonly near: string | null }
  | { readonly code: 'duplicate-id'; readonly id: string }
  /** From one position to another the text has other than `count` characters, which the quoted words have. */
  | { readonly code: 'target-length'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly code: 'not-in-order' }
  /** `other`: the other version's value; undefined where it has none. */
  | { readonly code: 'merge-conflict'; readonly field: string; readonly other: unknown };

export type CodebookFault =
  | { readonly code: 'duplicate-code'; readonly path: string }
  /** `path`: of the code that has the key already. */
  | { readonly code: 'duplicate-shortcut'; readonly key: string; readonly path: string };

/** Of a file together with what lies around it. */
export type SurroundingFault =
  | { readonly code: 'unknown-code'; readonly path: string; readonly near: string | null }
  | { readonly code: 'exclusive-codes'; readonly codes: readonly [string, string]; readonly above: string }
  | { readonly code: 'other-readout'; readonly readout: string }
  | { readonly code: 'no-readout'; readonly readout: string }
  | { readonly code: 'unreadable-readout'; readonly readout: string; readonly trouble: FileTrouble }
  /** `by`: the file name of the sidecar whose statement counts. */
  | { readonly code: 'overruled-fact'; readonly fact: string; readonly by: string }
  /** `counting`: the file name of the codebook that counts. */
  | { readonly code: 'other-codebook'; readonly counting: string }
  | { readonly code: 'orphan' }
  | { readonly code: 'ambiguous'; readonly count: number }
  /** `text`: what the readout says now. */
  | { readonly code: 'changed'; readonly text: string };
