import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeFile } from '../corpus/fileAccess.ts';
import { UsageError } from './usage.ts';

/** A text file as Node reads it: UTF-8, with its byte order mark. @throws {UsageError} when it cannot be read */
export async function readTextFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

/** A text file, or null where there is none, or none that holds a text. */
export async function readTextFileIfThere(file: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return null;
  }
  const decoded = decodeFile(bytes);
  return decoded.ok ? decoded.text : null;
}

/**
 * The files at and below a path, in the order of their names. Links and folders whose name starts with a dot are left
 * out, so that nothing outside the path is read.
 * @throws {UsageError} when the path does not exist
 */
export async function filesBelow(root: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(root, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [root];
    throw new UsageError(`${root} cannot be read: ${reasonOf(error)}.`);
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(root, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') found.push(...(await filesBelow(file)));
    else if (entry.isFile()) found.push(file);
  }
  return found;
}

/** The URI by which the corpus knows a file. */
export function uriOf(file: string): string {
  return pathToFileURL(path.resolve(file)).toString();
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  if (code === 'EISDIR') return 'it is a folder';
  return message;
}
