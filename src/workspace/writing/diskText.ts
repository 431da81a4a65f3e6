import * as vscode from 'vscode';
import { mergeSidecars } from '../../annotations/merge/merge.ts';
import { decodeFile } from '../../corpus/fileAccess.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { takeBackLines } from '../../text/takeBackLines.ts';
import { replaceWhole } from './replaceWhole.ts';
import { Refusal } from '../../yaml/refusal.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A file's text as it is on disk, without its byte order mark; null where there is none in UTF-8. */
export async function textOnDisk(file: vscode.Uri): Promise<string | null> {
  const bytes = await bytesOf(file);
  return bytes && textOf(bytes);
}

function textOf(bytes: Uint8Array): string | null {
  const decoded = decodeFile(bytes);
  return decoded.ok ? decoded.text : null;
}

/** Whether a file is there, with nothing in it: what a first change leaves that found no room on the disk. */
export async function isEmptyFile(file: vscode.Uri): Promise<boolean> {
  return (await bytesOf(file))?.byteLength === 0;
}

/** How long a file system may take to write a file, in milliseconds: other changes wait for it. */
const WRITE_LIMIT = 10_000;

/**
 * Writes a file past its document, whole or not at all where the host allows; one with a byte order mark keeps it.
 * @param expected what the text was made from: where the file has another one by now, it is left
 * @returns `failed` when the file system refuses, or does not answer
 */
export async function writeOnDisk(
  file: vscode.Uri,
  text: string,
  expected: string,
): Promise<'written' | 'changed' | 'failed'> {
  const [first, second, third] = (await bytesOf(file)) ?? [];
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? BYTE_ORDER_MARK : '';
  let limit: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<'failed'>((resolve) => {
    limit = setTimeout(() => resolve('failed'), WRITE_LIMIT);
  });
  const content = new TextEncoder().encode(mark + text);
  const isExpected = (bytes: Uint8Array) => textOf(bytes) === expected;
  const write = async () => {
    const replaced = await replaceWhole(file, content, isExpected);
    if (replaced !== 'not replaceable') return replaced === 'replaced' ? 'written' : 'changed';
    if ((await textOnDisk(file)) !== expected) return 'changed';
    await vscode.workspace.fs.writeFile(file, content);
    return 'written';
  };
  const written = write().catch(() => 'failed' as const);
  return Promise.race([written, tooLong]).finally(() => clearTimeout(limit));
}

/** Whether two texts are the same to VS Code, which gives mixed line ends one form when it opens a file. */
export function isSameText(a: string, b: string): boolean {
  return a === b || oneLineEnd(a) === oneLineEnd(b);
}

function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Whether a file on disk has the beginning alone of a text that was written. */
export function isCutOff(onDisk: string, text: string): boolean {
  return onDisk.length < text.length && text.startsWith(onDisk);
}

/**
 * Two versions of a sidecar, a codebook or a people file in one.
 * @param base the version that both come from; null where there was no file
 * @returns null when that cannot be done; `agree` says whether nothing of theirs stands beside ours as a conflict
 */
export function mergedText(
  file: vscode.Uri,
  base: string | null,
  ours: string,
  theirs: string,
): { readonly text: string; readonly agree: boolean } | null {
  if (roleOf(file.toString()) !== 'sidecar') {
    const text = base === null || isCutOff(theirs, ours) ? null : takeBackLines(theirs, ours, base);
    return text === null ? null : { text, agree: true };
  }
  try {
    const { text, conflicts } = mergeSidecars(base ?? '', ours, theirs);
    return { text, agree: conflicts.length === 0 };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function bytesOf(file: vscode.Uri): Promise<Uint8Array | null> {
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => bytes,
    () => null,
  );
}
