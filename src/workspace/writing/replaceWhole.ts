import type * as vscode from 'vscode';
import { codeOf, nodeFs, ownProcess, type NodeFs } from '../files/nodeFs.ts';

/** What keeps a file from being replaced and not from being written: its folder, or a program that has it open. */
const NOT_REPLACEABLE = ['EACCES', 'EPERM', 'EBUSY', 'EEXIST', 'EROFS', 'ENOENT'];

/** What became of it: the file had another content than was expected, or cannot be replaced here. */
export type Replaced = 'replaced' | 'changed' | 'not replaceable';

/**
 * Gives a file another content, whole or not at all, by writing another file and giving it the name; a link stays a
 * link, and permissions stay. Whoever is killed in between leaves a file beside it whose name begins with a dot
 * (`removeAside`).
 * It is not replaceable where the host has no Node, the file has a second name, or its folder is read-only.
 * @param isExpected looks at the content that is there in the last moment, so that what others wrote meanwhile stays
 * @throws the file system's error where the disk is full, or fails; the file is then as it was
 */
export async function replaceWhole(
  file: vscode.Uri,
  content: Uint8Array,
  isExpected: (bytes: Uint8Array) => boolean,
): Promise<Replaced> {
  if (!nodeFs || file.scheme !== 'file') return 'not replaceable';
  const { promises } = nodeFs;
  try {
    const real = await promises.realpath(file.fsPath);
    const { mode, nlink } = await promises.stat(real);
    if (nlink > 1) return 'not replaceable';
    const isAsExpected = async () => isExpected(await promises.readFile(real));
    return (await replace(promises, { real, mode: mode & 0o7777, content }, isAsExpected)) ? 'replaced' : 'changed';
  } catch (error) {
    if (NOT_REPLACEABLE.includes(String(codeOf(error)))) return 'not replaceable';
    throw error;
  }
}

/** After what time, in milliseconds, a file that was to replace another one has been left behind. */
const LEFT_BEHIND = 60_000;

/** What the file that is to replace another one is called while a process writes it. */
function asideOf(real: string, pid: number | undefined): string {
  const name = real.search(/[^/\\]*$/);
  return `${real.slice(0, name)}.${real.slice(name)}.${pid}.writing`;
}

/** Removes what a process that was killed has left beside a file that it was going to replace. */
export async function removeAside(file: vscode.Uri, pid: number): Promise<void> {
  const real = await nodeFs?.promises.realpath(file.fsPath).catch(() => null);
  if (real) await nodeFs?.promises.rm(asideOf(real, pid), { force: true }).catch(() => undefined);
}

async function removeLeftBehind(promises: NodeFs['promises'], aside: string): Promise<void> {
  const found = await promises.stat(aside).catch(() => null);
  if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await promises.rm(aside, { force: true });
}

interface Replacement {
  readonly real: string;
  readonly mode: number;
  readonly content: Uint8Array;
}

/** @returns false when the file is not as expected when everything is ready; it is left then */
async function replace(
  promises: NodeFs['promises'],
  { real, mode, content }: Replacement,
  isAsExpected: () => Promise<boolean>,
): Promise<boolean> {
  const aside = asideOf(real, ownProcess);
  await removeLeftBehind(promises, aside);
  const written = await promises.open(aside, 'wx');
  let isReplaced = false;
  try {
    try {
      await written.chmod(mode);
      await written.writeFile(content);
      await written.sync();
    } finally {
      await written.close();
    }
    if (!(await isAsExpected())) return false;
    await promises.rename(aside, real);
    isReplaced = true;
  } finally {
    if (!isReplaced) await promises.rm(aside, { force: true });
  }
  return isReplaced;
}
