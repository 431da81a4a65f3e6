import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { CODEBOOK, hoverAt, makeAnnotated, prepareSettings, removeAnnotated, sidecarText } from '../suite/annotated.ts';
import { closeAll, inWorkspace } from '../suite/documents.ts';
import { answering, type Answer, type Dialogue } from '../suite/person.ts';
import { CALL, eventually, makeFile, openAt, readFile } from '../suite/support.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';

describe('Readouts that another program renames', () => {
  let home: string;
  let folder: string;
  let round = 0;

  before(() => prepareSettings());
  beforeEach(async () => {
    home = `moved-${++round}`;
    folder = inWorkspace(home).fsPath;
    await makeFile(`${home}/codebook.yaml`, CODEBOOK);
  });
  afterEach(async () => {
    await closeAll();
    await removeAnnotated();
    await rm(folder, { recursive: true });
  });

  /** Files of another text each, so that digests tell them apart. */
  async function annotated(name: string): Promise<void> {
    const text = `${CALL}This is ${name}.\n`;
    await makeFile(`${home}/${name}`, text);
    await makeFile(`${home}/${name}.annotations.yaml`, sidecarText(name, text, [{ exact: FISH, note: `of ${name}` }]));
  }
  const moveTo = (from: string, to: string) => rename(path.join(folder, from), path.join(folder, to));

  /** What another program does, as VS Code sees it in the end. */
  async function elsewhere(answers: readonly Answer[], work: () => Promise<void>, says: RegExp) {
    return answering(answers, async ({ messages }: Dialogue) => {
      await work();
      await vscode.commands.executeCommand('readouts.refresh');
      await eventually(`it says ${says.source}`, () => says.test(messages.join('\n')));
    });
  }

  it('without their sidecars are told of, and those taken along if the person wants it', async () => {
    await annotated('call.txt');
    await annotated('visit.txt');
    await vscode.commands.executeCommand('readouts.refresh');
    await elsewhere([{ press: 'Take Along' }], () => moveTo('call.txt', 'first.txt'), /first\.txt are not shown/);
    const sidecar = inWorkspace(home, 'first.txt.annotations.yaml');
    await eventually('it names the readout', async () => {
      const names = await readdir(folder);
      return (
        names.includes('first.txt.annotations.yaml') &&
        parseSidecar(await readFile(sidecar)).sidecar?.readout === 'first.txt'
      );
    });
    await openAt(inWorkspace(home, 'first.txt'), FISH);
    await eventually('the annotation is shown', async () =>
      (await hoverAt(inWorkspace(home, 'first.txt'), FISH)).includes('of call'),
    );
  });

  it('are told of together where they are many, to another folder too', async () => {
    await annotated('call.txt');
    await annotated('visit.txt');
    await vscode.commands.executeCommand('readouts.refresh');
    const work = async () => {
      await mkdir(path.join(folder, '2021'));
      await moveTo('call.txt', '2021/call.txt');
      await moveTo('visit.txt', '2021/visit.txt');
    };
    await elsewhere([{ press: 'Take Along' }], work, /^2 readouts were renamed or moved/);
    await eventually('both are there', async () => (await readdir(path.join(folder, '2021'))).length === 4);
    assert.deepEqual(await readdir(folder), ['2021', 'codebook.yaml']);
  });

  it('are looked for when they get active, where the watcher said nothing', async () => {
    const files = await makeAnnotated(CALL);
    await openAt(files.readout, FISH);
    // In a folder of a folder that was just made VS Code's watcher sees nothing.
    await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
    const readout = path.join(folder, 'a', 'b', 'call.txt');
    await writeFile(readout, CALL);
    await openAt(vscode.Uri.file(readout), FISH);
    await vscode.window.showTextDocument(files.readout);
    await writeFile(`${readout}.annotations.yaml`, sidecarText('call.txt', CALL, [{ exact: FISH, note: 'late' }]));
    await vscode.window.showTextDocument(vscode.Uri.file(readout));
    await eventually('the annotation is shown', async () =>
      (await hoverAt(vscode.Uri.file(readout), FISH)).includes('late'),
    );
  });
});
