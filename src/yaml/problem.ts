import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** So many problems are told of one file: whoever has more mends the first ones, or the program that wrote them. */
export const MAX_PROBLEMS = 300;

/** Something wrong in a file; the span counts UTF-16 units of that file. */
export type Problem = Span & { readonly severity: Severity } & Fault;

/**
 * What may be wrong in a file, by its code, with the values that a sentence about it needs; `src/wording` has the
 * sentences. Codes are stable: quick fixes and `readouts check --json` go by them.
 */
export type Fault = Faults[keyof Faults];

/**
 * The faults by whose they are. Each format adds its own, in a `problem.ts` of its room that declares this interface
 * once more, and so are `FormatRules` and `KeyHolders` added to: this room knows none of them.
 */
export interface Faults {
  readonly yaml: YamlFault;
  readonly schema: SchemaFault;
  readonly format: FormatFault;
}

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
  | 'no-text'
  | 'no-page'
  | 'pdf'
  | 'too-deep'
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
  | 'long-key'
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

/** Rules for values, by the names that the checks of schemas have as messages. */
export interface FormatRules {
  readonly version: true;
  readonly 'not-empty': true;
  readonly 'not-negative': true;
}
export type FormatRule = keyof FormatRules;

/** What a key may belong to, by its name. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the formats add to it, as to `Faults`
export interface KeyHolders {}
export type KeyHolder = keyof KeyHolders;

/** Of a file in any format. */
export type FormatFault =
  | { readonly code: 'newer-version'; readonly version: number; readonly written: number }
  | { readonly code: 'unknown-key'; readonly key: string; readonly holder: KeyHolder; readonly near: string | null };
