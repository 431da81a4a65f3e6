import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

const cleanups = new Set<() => void>();

/** Runs `cleanup` when this process ends, also by Ctrl+C. The function returned runs it at once, and not again. */
export function atEnd(cleanup: () => void): () => void {
  watchForTheEnd();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) cleanup();
  };
}

/** Makes an empty folder that is gone when this process ends, or when `remove` is called. */
export function temporaryFolder(purpose: string, parent = tmpdir()): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(parent, `readouts-${purpose}-`));
  return { path: folder, remove: atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })) };
}

let watching = false;

function watchForTheEnd(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const cleanup of [...cleanups].reverse()) cleanup();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Who else listens decides how the process ends.
      if (process.listenerCount(signal) === 1) process.exit(1);
    });
  }
}
