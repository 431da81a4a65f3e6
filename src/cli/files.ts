import { Buffer, isUtf8 } from 'node:buffer';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { MAX_FILE_BYTES } from '../corpus/fileAccess.ts';
import { roleOf, type FileRole } from '../corpus/fileKinds.ts';

/** A file or folder that is not read; the message is a whole sentence. */
export class Unreadable extends Error {
  readonly isMissing: boolean;

  constructor(file: string, reason: string, isMissing = false) {
    super(`${file} cannot be read: ${reason}.`);
    this.isMissing = isMissing;
  }
}

/** A text as Node reads it: with its byte order mark, and U+FFFD for what is not UTF-8. */
export interface TextFile {
  readonly text: string;
  readonly isUtf8: boolean;
}

/** Reads a file that the person named, also a link or a pipe. @throws {Unreadable} */
export function readNamed(file: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable(file, error);
  }
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes) };
}

/**
 * Reads a file that no person named: only a file, and no link that leads out of the folder.
 * @throws {Unreadable} with `isMissing` where there is no such file
 */
export function readWithin(folder: string, file: string): TextFile {
  try {
    const isLink = lstatSync(file).isSymbolicLink();
    if (isLink && !isBelow(realpathSync(folder), realpathSync(file)))
      throw new Unreadable(file, `it is a link that leads out of ${folder}`);
    if (!statSync(file).isFile()) throw new Unreadable(file, 'it is not a file');
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable(file, error);
  }
  return readNamed(file);
}

function bytesOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (stat.size > MAX_FILE_BYTES) throw tooLarge(file);
    return stat.isFile() ? readFileSync(descriptor) : readPipe(file, descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads what has no size beforehand, and perhaps no end. */
function readPipe(file: string, descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const read = readSync(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    if (size > MAX_FILE_BYTES) throw tooLarge(file);
    chunks.push(chunk.subarray(0, read));
  }
}

function tooLarge(file: string): Unreadable {
  return new Unreadable(file, `it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
}

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/**
 * The files at and below a path, links included, in the order of their names. Folders whose name starts with a dot and
 * linked ones are left out.
 * @throws {Unreadable} when there is nothing at the path
 * @param onUnreadable is told of folders below it that cannot be read
 */
export function filesBelow(root: string, onUnreadable: (problem: Unreadable) => void): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(root).isDirectory();
  } catch (error) {
    throw unreadable(root, error);
  }
  return isFolder ? filesIn(root, onUnreadable) : [root];
}

function filesIn(folder: string, onUnreadable: (problem: Unreadable) => void): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onUnreadable(unreadable(folder, error));
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesIn(file, onUnreadable);
    return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
  });
}

/** The sidecars in a readout's folder that are named after it. @throws {Unreadable} when the folder cannot be read */
export function sidecarsBeside(readout: string): { file: string; annotator: string | null }[] {
  const folder = path.dirname(readout);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
  return names.sort().flatMap((name) => {
    const of = readoutOfSidecar(name);
    return of?.readout === path.basename(readout) ? [{ file: path.join(folder, name), annotator: of.annotator }] : [];
  });
}

/** What a file is to the corpus, by its name alone. */
export function roleOfFile(file: string): FileRole {
  return roleOf(pathToFileURL(path.resolve(file)).toString());
}

/** The folder out of which no link is followed: the git repository that holds the folder, or the folder itself. */
export function workspaceOf(folder: string): string {
  return repositoryOf(folder) ?? folder;
}

/** The nearest folder at or above with a `.git`, or null. */
export function repositoryOf(folder: string): string | null {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (statSync(path.join(at, '.git'), { throwIfNoEntry: false })) return at;
    if (at === path.dirname(at)) return null;
  }
}

function unreadable(file: string, error: unknown): Unreadable {
  return new Unreadable(file, reasonOf(error), (error as NodeJS.ErrnoException).code === 'ENOENT');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EISDIR: 'it is a folder; name the files in it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** Why the file system refused, as part of a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
