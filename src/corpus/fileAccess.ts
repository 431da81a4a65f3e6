import type { FileTrouble } from '../yaml/problem.ts';
import { decode, hasLostLetters, LOST } from '../text/encoding.ts';
import { Refusal } from '../yaml/refusal.ts';

/** The files of a workspace, as URI strings. The host supplies it: VS Code's file system, or Node's. */
export interface FileAccess {
  /** All files that may belong to the corpus: `.txt`, `.readout`, `.yaml` and `.yml`, in any order. */
  list(): Promise<string[]>;
  /** The bytes of a file; rejects when it does not exist or cannot be read, with a `Refusal` when it is not to be. */
  read(uri: string): Promise<Uint8Array>;
  /** Something that changes whenever the file does (time and size); rejects as `read` does. */
  stamp(uri: string): Promise<string>;
  /** The text of bytes that are not UTF-8, as the host shows the file: with U+FFFD for letters it does not know. */
  decode?(uri: string, bytes: Uint8Array): Promise<string>;
}

/** Larger files are not read: no readout, sidecar or codebook comes near it. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A file's text, or why it is left out. */
export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly trouble: FileTrouble };

/** Decodes a file's bytes as UTF-8; a byte order mark is left out, as the editor leaves it out of its positions. */
export function decodeFile(bytes: Uint8Array): FileText {
  if (bytes.byteLength > MAX_FILE_BYTES) return { ok: false, trouble: 'too-large' };
  if (bytes.includes(0)) return { ok: false, trouble: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return { ok: false, trouble: 'not-utf8' };
  }
}

/** Reads a sidecar or a codebook as text; null when there is none, or it cannot be read now. */
export function readFileText(files: FileAccess, uri: string): Promise<FileText | null> {
  return readAs(files, uri, decodeFile);
}

/** Reads a readout, in whatever encoding; null when there is none, or it cannot be read now. */
export function readReadoutText(files: FileAccess, uri: string): Promise<FileText | null> {
  return readAs(files, uri, async (bytes) => {
    const found = decodeFile(bytes);
    if (found.ok || found.trouble === 'too-large') return found;
    const { text, encoding } = decode(bytes);
    if (encoding === 'unknown' || text.includes('\0')) return found;
    const shown = await files.decode?.(uri, bytes).catch(() => LOST);
    const known = shown === undefined || hasLostLetters(shown) ? text : shown;
    return { ok: true, text: known.replace(/^\uFEFF/, '') };
  });
}

async function readAs(
  files: FileAccess,
  uri: string,
  decoded: (bytes: Uint8Array) => FileText | Promise<FileText>,
): Promise<FileText | null> {
  try {
    return await decoded(await files.read(uri));
  } catch (error) {
    const isLeftOut = error instanceof Refusal && error.reason.code === 'unreadable';
    return isLeftOut ? { ok: false, trouble: error.reason.trouble } : null;
  }
}
