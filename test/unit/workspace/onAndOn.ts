/** Adds line after line to a file, as a window does that takes turns with others, and says of each when it is there. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { FileLocks } from '../../../src/workspace/writing/fileLocks.ts';
import { replaceWhole } from '../../../src/workspace/writing/replaceWhole.ts';

const [path, storage, name] = process.argv.slice(2) as [string, string, string];
const uri = (fsPath: string) => ({ scheme: 'file', fsPath, toString: () => `file://${fsPath}` }) as vscode.Uri;
const locks = new FileLocks(uri(storage));

for (let line = 1; ; line++) {
  const added = `${name} ${line}\n`;
  await locks.during(uri(path), async () => {
    // Two may have the lock where both have taken it over from one that was killed: the later looks again.
    while (!(await isAdded(added)));
  });
  process.stdout.write(added);
  // Nobody tags without a pause: others have their turn in it.
  await setTimeout(50);
}

async function isAdded(line: string): Promise<boolean> {
  const before = readFileSync(path, 'utf8');
  const isBefore = (bytes: Uint8Array) => new TextDecoder().decode(bytes) === before;
  const replaced = await replaceWhole(uri(path), new TextEncoder().encode(before + line), isBefore);
  if (replaced === 'not replaceable') throw new Error(replaced);
  return replaced === 'replaced';
}
