import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Gives a file another content, whole or not at all: whoever is killed in between leaves the old one, and beside it a
 * file whose name begins with a dot, which the next one to write the file removes. Permissions stay, and a link stays a
 * link.
 * @throws the file system's error when the file is not there or may not be written, with the file as it was
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const real = realpathSync(file);
  accessSync(real, constants.W_OK);
  removeLeftBehind(real);
  const aside = path.join(path.dirname(real), `${asidePrefix(real)}${process.pid}`);
  try {
    write(aside, content, statSync(real).mode & 0o7777);
    renameSync(aside, real);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function write(file: string, content: string | Uint8Array, mode: number): void {
  const descriptor = openSync(file, 'w');
  try {
    fchmodSync(descriptor, mode);
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function asidePrefix(file: string): string {
  return `.${path.basename(file)}.writing-`;
}

/** Removes what processes that are no more left beside a file. */
function removeLeftBehind(file: string): void {
  const folder = path.dirname(file);
  const prefix = asidePrefix(file);
  for (const name of readdirSync(folder)) {
    const writer = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0;
    if (writer > 0 && !isRunning(writer)) rmSync(path.join(folder, name), { force: true });
  }
}

function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
