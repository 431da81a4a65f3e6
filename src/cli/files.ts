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
import { isSameName, oneForm, readoutOfSidecar } from '../annotations/fileNames.ts';
import { MAX_FILE_BYTES } from '../corpus/fileAccess.ts';
import { groupBy } from '../text/groupBy.ts';
import type { FileTrouble } from '../yaml/problem.ts';
import { Refusal } from '../yaml/refusal.ts';
import { roleOf, type FileRole } from '../corpus/fileKinds.ts';

/** A text as Node reads it: with its byte order mark, and U+FFFD for what is not UTF-8. */
export interface TextFile {
  readonly text: string;
  readonly isUtf8: boolean;
  /** Of a readout in whatever encoding: see `decode`. */
  readonly bytes: Buffer;
}

/** Reads a file that the person named, also a link or a pipe. @throws {Refusal} `unreadable` */
export function readNamed(file: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(file, troubleOf(error));
  }
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes), bytes };
}

/**
 * Reads a file that no person named: only a file, and no link that leads out of the folder.
 * @throws {Refusal} `unreadable`; the trouble is `missing` where there is no such file
 */
export function readWithin(folder: string, file: string): TextFile {
  try {
    const isLink = lstatSync(file).isSymbolicLink();
    if (isLink && !isBelow(realpathSync(folder), realpathSync(file))) throw unreadable(file, 'leads-out');
    if (!statSync(file).isFile()) throw unreadable(file, 'no-file');
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(file, troubleOf(error));
  }
  return readNamed(file);
}

function bytesOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (stat.size > MAX_FILE_BYTES) throw unreadable(file, 'too-large');
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
    if (size > MAX_FILE_BYTES) throw unreadable(file, 'too-large');
    chunks.push(chunk.subarray(0, read));
  }
}

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/**
 * The files at and below a path, links included, in the order of their names. Folders whose name starts with a dot and
 * linked ones are left out.
 * @throws {Refusal} `unreadable` when there is nothing at the path
 * @param onUnreadable is told of folders below it that cannot be read
 */
export function filesBelow(root: string, onUnreadable: (refusal: Refusal) => void): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(root).isDirectory();
  } catch (error) {
    throw unreadable(root, troubleOf(error));
  }
  return isFolder ? filesUnder(root, onUnreadable) : [root];
}

function filesUnder(folder: string, onUnreadable: (refusal: Refusal) => void): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onUnreadable(unreadable(folder, troubleOf(error)));
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesUnder(file, onUnreadable);
    return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
  });
}

/**
 * The files of a folder, links included.
 * @throws {Refusal} `unreadable` when the folder cannot be read
 */
export function filesIn(folder: string): string[] {
  return namesIn(folder).map((name) => path.join(folder, name));
}

/** The file of a name beside another one, in whatever form of Unicode the disk has it; it need not be there. */
export function readoutBeside(sidecar: string, name: string): string {
  const folder = path.dirname(sidecar);
  const file = path.join(folder, name);
  if (statSync(file, { throwIfNoEntry: false })) return file;
  const found = namesIn(folder).find((each) => isSameName(each, name));
  return found === undefined ? file : path.join(folder, found);
}

export interface SidecarFile {
  readonly file: string;
  readonly annotator: string | null;
}

/** The sidecars beside readouts. Each folder is looked at once, when it is first asked for. */
export class SidecarsOnDisk {
  /** By the folder, and in it by the readout's name in its one form. */
  readonly #folders = new Map<string, ReadonlyMap<string, readonly SidecarFile[]>>();

  /**
   * The sidecars in a readout's folder that are named after it.
   * @throws {Refusal} `unreadable` when the folder cannot be read
   */
  beside(readout: string): readonly SidecarFile[] {
    const folder = path.dirname(readout);
    let found = this.#folders.get(folder);
    if (!found) this.#folders.set(folder, (found = sidecarsIn(folder)));
    return found.get(oneForm(path.basename(readout))) ?? [];
  }
}

function sidecarsIn(folder: string): ReadonlyMap<string, readonly SidecarFile[]> {
  const sidecars = namesIn(folder).flatMap((name) => {
    const of = readoutOfSidecar(name);
    return of ? [{ file: path.join(folder, name), ...of }] : [];
  });
  return groupBy(sidecars, ({ readout }) => oneForm(readout));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, troubleOf(error));
  }
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

/** What a person is told of a file that is not read. */
export function unreadable(file: string, trouble: FileTrouble): Refusal {
  return new Refusal({ code: 'unreadable', file, trouble });
}

/** Why a file was not read, where that is what an error says; null for all other errors. */
export function whyUnreadable(error: unknown): FileTrouble | null {
  return error instanceof Refusal && error.reason.code === 'unreadable' ? error.reason.trouble : null;
}

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
  ELOOP: 'circle',
  ENAMETOOLONG: 'long-name',
  ENOSPC: 'disk-full',
  EROFS: 'read-only',
};

/** Why the file system refused. */
export function troubleOf(error: unknown): FileTrouble {
  const { code, message } = error as NodeJS.ErrnoException;
  return TROUBLES[code ?? ''] ?? { detail: message };
}
