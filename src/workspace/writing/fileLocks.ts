import type * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { codeOf, isRunning, nodeFs, ownProcess, type NodeFs } from '../files/nodeFs.ts';
import { removeAside } from './replaceWhole.ts';

/** How long one window waits until another has changed a file, in milliseconds; then it goes on all the same. */
const PATIENCE = 10_000;

/** After what time, in milliseconds, a lock is left behind, whoever has the number of its process by now. */
const LEFT_BEHIND = 30_000;

/** After what time, in milliseconds, a lock without a number is: who takes one writes the number at once. */
const UNNUMBERED = 1_000;

/** How long is waited before a lock is asked for again, in milliseconds; windows ask at different times. */
const PAUSE = { shortest: 5, longest: 30 };

/**
 * Lets the windows on a machine change a file one after the other. What they write is merged without that too; with it
 * nobody has to try again and again. Where the host has no Node, or the storage cannot be written to, nobody waits.
 */
export class FileLocks {
  /** Null where there is no folder of the host's own. */
  readonly #folder: string | null;

  /** @param storage the folder that all windows of a person have in common */
  constructor(storage: vscode.Uri) {
    this.#folder = storage.scheme === 'file' ? `${storage.fsPath}/locks` : null;
  }

  /** Does what changes a file while no other window changes it; a lock within the file's own would wait for itself. */
  async during<T>(file: vscode.Uri, work: () => Promise<T>): Promise<T> {
    const release = await this.#lock(file);
    try {
      return await work();
    } finally {
      await release();
    }
  }

  /** @returns what lets the next one have the file */
  async #lock(file: vscode.Uri): Promise<() => Promise<void>> {
    if (!nodeFs || this.#folder === null) return () => Promise.resolve();
    const { promises } = nodeFs;
    const name = new DigestedText(file.toString()).digest.replace(/^.*:/, '');
    const lock = `${this.#folder}/${name}`;
    const release = () => promises.rm(lock, { force: true }).catch(() => undefined);
    for (const limit = Date.now() + PATIENCE; Date.now() < limit;) {
      const refused = await take(promises, lock);
      if (refused === null) return release;
      if (refused === 'ENOENT') await promises.mkdir(this.#folder, { recursive: true });
      else if (refused !== 'EEXIST') break;
      else {
        const owner = await ownerOf(promises, lock);
        if (owner?.isGone) await Promise.all([removeAside(file, owner.pid), release()]);
        else await pause();
      }
    }
    return () => Promise.resolve();
  }
}

/** @returns null when the lock is this window's, else why it is not */
async function take(promises: NodeFs['promises'], lock: string): Promise<unknown> {
  try {
    const file = await promises.open(lock, 'wx');
    await file.writeFile(new TextEncoder().encode(String(ownProcess))).finally(() => file.close());
    return null;
  } catch (error) {
    return codeOf(error) ?? error;
  }
}

/** The process that has a lock, and whether it was killed; null where it gives it back just now. */
async function ownerOf(promises: NodeFs['promises'], lock: string): Promise<{ pid: number; isGone: boolean } | null> {
  try {
    const { mtimeMs } = await promises.stat(lock);
    const pid = Number(new TextDecoder().decode(await promises.readFile(lock)));
    const limit = pid > 0 ? LEFT_BEHIND : UNNUMBERED;
    return { pid, isGone: Date.now() - mtimeMs > limit || (pid > 0 && !isRunning(pid)) };
  } catch {
    return null;
  }
}

function pause(): Promise<void> {
  const { shortest, longest } = PAUSE;
  return new Promise((resolve) => setTimeout(resolve, shortest + Math.random() * (longest - shortest)));
}
