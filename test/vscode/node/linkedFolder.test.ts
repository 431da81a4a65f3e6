import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { prepareSettings } from '../suite/annotated.ts';
import { closeAll, inWorkspace } from '../suite/documents.ts';
import { answering } from '../suite/person.ts';
import { acceptAll, CALL, openAt } from '../suite/support.ts';

const QUOTA = 'Solberg stressed that the quota talks must go on.';

describe('A readout in a linked folder that leads out of the workspace', () => {
  const link = 'linked-out';
  let outside: string;

  before(async () => {
    await prepareSettings();
    outside = await mkdtemp(path.join(tmpdir(), 'readouts-outside-'));
    await writeFile(path.join(outside, 'call.txt'), CALL);
    await symlink(outside, inWorkspace(link).fsPath);
  });
  after(async () => {
    await closeAll();
    await rm(inWorkspace(link).fsPath);
    await rm(outside, { recursive: true });
  });

  it('gets no sidecar there, and it is said why', async () => {
    await openAt(vscode.Uri.joinPath(inWorkspace(link), 'call.txt'), QUOTA);
    const { messages } = await answering([], () => acceptAll('readouts.tagStatement'));
    assert.match(messages.join(), /The folder linked-out is a link that leads out of the workspace/);
    assert.deepEqual(await readdir(outside), ['call.txt']);
  });
});
