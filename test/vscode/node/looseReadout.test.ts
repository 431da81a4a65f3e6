import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { annotationsOf, CODEBOOK, hoverAt, prepareSettings, sidecarOf, sidecarText } from '../suite/annotated.ts';
import { closeAll } from '../suite/documents.ts';
import { acceptAll, CALL, eventually, openAt } from '../suite/support.ts';

const QUOTA = 'Solberg stressed that the quota talks must go on.';
const HOST = 'Norway is ready to host the next round in Tromsø.';

describe('A readout in no folder of the workspace', () => {
  let folder: string;
  let readout: vscode.Uri;

  before(() => prepareSettings());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'readouts-loose-'));
    readout = vscode.Uri.file(path.join(folder, 'calls', 'call.txt'));
    await mkdir(path.dirname(readout.fsPath));
    await writeFile(path.join(folder, 'codebook.yaml'), CODEBOOK);
    await writeFile(readout.fsPath, CALL);
    await writeFile(sidecarOf(readout).fsPath, sidecarText('call.txt', CALL, [{ exact: QUOTA, note: 'As last year' }]));
  });
  afterEach(async () => {
    await closeAll();
    await rm(folder, { recursive: true });
  });

  it('shows the annotations of the sidecar beside it, with the codebook above', async () => {
    await openAt(readout, QUOTA);
    const hover = await eventually('the annotation is there', async () => {
      const text = await hoverAt(readout, QUOTA);
      return text.includes('As last year') && text;
    });
    assert.match(hover, /Support/);
  });

  it('is tagged into that sidecar', async () => {
    await openAt(readout, HOST);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(
      (await annotationsOf(sidecarOf(readout))).map(({ target }) => target.exact),
      [QUOTA, HOST],
    );
  });

  it('is looked for again when it is opened again', async () => {
    await openAt(readout, QUOTA);
    await closeAll();
    await writeFile(sidecarOf(readout).fsPath, sidecarText('call.txt', CALL, [{ exact: HOST, note: 'In the north' }]));
    await openAt(readout, HOST);
    await eventually('the other annotation is there', async () =>
      (await hoverAt(readout, HOST)).includes('In the north'),
    );
  });
});
