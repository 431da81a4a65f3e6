/** The files of a workspace, as URI strings. The host supplies it: VS Code's file system, or Node's. */
export interface FileAccess {
  /** All files that may belong to the corpus: `.txt`, `.readout`, `.yaml` and `.yml`, in any order. */
  list(): Promise<string[]>;
  /** The bytes of a file; rejects when it does not exist or cannot be read, with `NotRead` when it is not to be. */
  read(uri: string): Promise<Uint8Array>;
  /** Something that changes whenever the file does (time and size); rejects as `read` does. */
  stamp(uri: string): Promise<string>;
}

/** Larger files are not read: no readout, sidecar or codebook comes near it. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file that is there is left out, as parts of a sentence. */
export const REASONS = {
  'too-large': 'it is larger than 20 MB',
  binary: 'it holds NUL bytes, as binary files do',
  'not-utf8': 'it is not UTF-8; save it with that encoding to read it',
  'leads-out': 'it is a link that leads out of the workspace',
} as const;
export type Reason = keyof typeof REASONS;

/** A file that is there and is not read, whatever it holds. */
export class NotRead extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(REASONS[reason]);
    this.reason = reason;
  }
}

export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Reason };

/** Decodes a file's bytes as UTF-8; a byte order mark is left out, as the editor leaves it out of its positions. */
export function decodeFile(bytes: Uint8Array): FileText {
  if (bytes.byteLength > MAX_FILE_BYTES) return { ok: false, reason: 'too-large' };
  if (bytes.includes(0)) return { ok: false, reason: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'not-utf8' };
  }
}

/** Reads a file as text; null when there is none, or it cannot be read now. */
export async function readFileText(files: FileAccess, uri: string): Promise<FileText | null> {
  try {
    return decodeFile(await files.read(uri));
  } catch (error) {
    return error instanceof NotRead ? { ok: false, reason: error.reason } : null;
  }
}
