import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'iceland-call.txt';
const SIDECAR = `${READOUT}.annotations.yaml`;

describe('renaming in the Explorer, and Ctrl+Z there', () => {
  let workbench: Workbench;
  let text: string;

  before(async () => {
    workbench = await openWorkbench({
      settings: {
        'readouts.annotator': 'tester',
        'explorer.fileNesting.enabled': false,
      },
    });
    // Where it is read-only, the Explorer by itself would let nobody rename it.
    await workbench.openReadout(READOUT);
    await workbench.showContainer('Explorer');
    text = readFileSync(path.join(workbench.folder, SIDECAR), 'utf8');
  });
  after(() => workbench?.close());

  const row = (name: string) =>
    workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });

  /** Waits until the files, and no other of their names, are there, and the sidecar has this text. */
  async function thereAre(readout: string, sidecarText: string): Promise<void> {
    await workbench.eventually(`${readout} is there with its sidecar`, () => {
      const names = readdirSync(workbench.folder, { recursive: true }).map(String);
      const found = names.filter((name) => /iceland|greenland/.test(name)).sort();
      if (found.join() !== [readout, `${readout}.annotations.yaml`].join()) return Promise.resolve(false);
      return Promise.resolve(
        readFileSync(path.join(workbench.folder, `${readout}.annotations.yaml`), 'utf8') === sidecarText,
      );
    });
  }

  /** Chooses a file or a folder, once the Explorer shows what has become of the files: until then keys may be lost. */
  async function choose(name: string): Promise<void> {
    await workbench.settled();
    await row(name).click();
    await row(name).and(workbench.page.locator('.focused')).waitFor();
    await workbench.page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
  }

  /** Lets VS Code do what Readouts says. */
  const consent = () => workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();

  /** Renames what is chosen in the Explorer. */
  async function rename(name: string): Promise<void> {
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.explorer-item-edited input').fill(name);
    await workbench.page.keyboard.press('Enter');
  }

  async function undo(): Promise<void> {
    await workbench.page.keyboard.press('Control+Z');
  }

  it('takes a readout and its sidecar back in one step', async () => {
    await choose(READOUT);
    await rename('greenland-call.txt');
    await consent();
    await thereAre('greenland-call.txt', text.replace(`readout: ${READOUT}`, 'readout: greenland-call.txt'));
    await choose('greenland-call.txt');
    await undo();
    await thereAre(READOUT, text);
  });

  for (const where of ['out of sight', 'beside it'])
    it(`takes them back, and makes it again, while the sidecar is open in an editor ${where}`, async () => {
      const renamed = text.replace(`readout: ${READOUT}`, 'readout: greenland-call.txt');
      await workbench.openFile(SIDECAR);
      if (where === 'beside it') await workbench.runCommand('View: Move Editor into Next Group');
      await workbench.showContainer('Explorer');
      await choose(READOUT);
      await rename('greenland-call.txt');
      await consent();
      await thereAre('greenland-call.txt', renamed);
      await choose('greenland-call.txt');
      await undo();
      await thereAre(READOUT, text);
      await choose(READOUT);
      await workbench.page.keyboard.press('Control+Shift+Z');
      await thereAre('greenland-call.txt', renamed);
      await choose('greenland-call.txt');
      await undo();
      await thereAre(READOUT, text);
    });

  it('takes a readout that was dragged into a folder back, with its sidecar', async () => {
    const files = ['singapore-video.txt', 'singapore-video.txt.annotations.yaml'];
    const areIn = (folder: string) =>
      workbench.eventually(`both are in ${folder || 'the folder itself'}`, () => {
        const names = readdirSync(workbench.folder, { recursive: true }).map(String);
        const found = names.filter((name) => /singapore-video/.test(name)).sort();
        return Promise.resolve(found.join() === files.map((name) => path.join(folder, name)).join());
      });
    await workbench.settled();
    await row(files[0]!).dragTo(row('archive'));
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Move' }).click();
    await consent();
    await areIn('archive');
    await choose('archive');
    await undo();
    await areIn('');
  });

  it('takes a folder with its readouts back', async () => {
    await choose('archive');
    await rename('attic');
    const has = (name: string) => Promise.resolve(readdirSync(workbench.folder).includes(name));
    await workbench.eventually('the folder is renamed', () => has('attic'));
    await choose('attic');
    await undo();
    await workbench.eventually(
      'the folder is called as before',
      async () => (await has('archive')) && !(await has('attic')),
    );
    await thereAre(READOUT, text);
  });
});
