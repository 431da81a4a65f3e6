import type * as vscode from 'vscode';
import { nodeFs, type NodeFs } from '../files/nodeFs.ts';

/** What keeps a file from being replaced and not from being written: its folder, or a program that has it open. */
const NOT_REPLACEABLE = ['EACCES', 'EPERM', 'EBUSY', 'EEXIST', 'EROFS', 'ENOENT'];

/**
 * Gives a file another content, whole or not at all, by writing another file and giving it the name; a link stays a
 * link, and permissions stay. Whoever is killed in between leaves a file beside it whose name begins with a dot.
 * @returns false where that cannot be done: the host has no Node, the file has a second name, its folder is read-only
 * @throws the file system's error where the disk is full, or fails; the file is then as it was
 */
export async function replaceWhole(file: vscode.Uri, content: Uint8Array): Promise<boolean> {
  if (!nodeFs || file.scheme !== 'file') return false;
  try {
    const real = await nodeFs.promises.realpath(file.fsPath);
    const { mode, nlink } = await nodeFs.promises.stat(real);
    if (nlink > 1) return false;
    await replace(nodeFs, real, mode & 0o7777, content);
    return true;
  } catch (error) {
    if (NOT_REPLACEABLE.includes(String((error as { readonly code?: unknown }).code))) return false;
    throw error;
  }
}

/** After what time, in milliseconds, a file that was to replace another one has been left behind. */
const LEFT_BEHIND = 60_000;

async function removeLeftBehind(promises: NodeFs['promises'], aside: string): Promise<void> {
  const found = await promises.stat(aside).catch(() => null);
  if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await promises.rm(aside, { force: true });
}

async function replace({ promises }: NodeFs, real: string, mode: number, content: Uint8Array): Promise<void> {
  const name = real.search(/[^/\\]*$/);
  const aside = `${real.slice(0, name)}.${real.slice(name)}.writing`;
  await removeLeftBehind(promises, aside);
  const written = await promises.open(aside, 'wx');
  try {
    try {
      await written.chmod(mode);
      await written.writeFile(content);
      await written.sync();
    } finally {
      await written.close();
    }
    await promises.rename(aside, real);
  } catch (error) {
    await promises.rm(aside, { force: true });
    throw error;
  }
}
