import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'malta-meeting.txt';
const NOTE = 'On the harbour.';

describe('undo and redo by keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'readouts.annotator': 'tester' },
      size: { width: 1400, height: 1500 },
    });
    await workbench.showContainer('Readouts');
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await workbench.settled();
  });
  after(() => workbench?.close());

  const row = () => workbench.rows('Annotations').filter({ hasText: NOTE });
  const onDisk = () =>
    readFile(path.join(workbench.folder, `${READOUT}.annotations.yaml`), 'utf8').catch(() => 'no file');
  const said = (message: RegExp) => workbench.page.locator('.statusbar-item').getByText(message).waitFor();

  it('take back the first note of a readout and make it again, in the file and in the view', async () => {
    await workbench.page.keyboard.press('Alt+J');
    await workbench.page.keyboard.press('Alt+N');
    await workbench.page.locator('.quick-input-widget').getByText('write a longer note').waitFor();
    await workbench.page.keyboard.type(NOTE);
    await workbench.page.keyboard.press('Enter');
    await row().waitFor();
    await workbench.eventually('the note is written', async () => (await onDisk()).includes(NOTE));
    const before = await onDisk();

    await workbench.page.keyboard.press('Control+Alt+Z');
    await said(/Undone: Note on “.*” \(malta-meeting\.txt\)/);
    await row().waitFor({ state: 'detached' });
    assert.equal(await onDisk(), 'no file');

    await workbench.page.keyboard.press('Control+Alt+Y');
    await said(/Redone: Note on “.*” \(malta-meeting\.txt\)/);
    await row().waitFor();
    await workbench.eventually('the note is there again', async () => (await onDisk()) === before);
  });

  it('work while the view has the focus', async () => {
    await row().waitFor();
    await workbench.focusView('Annotations');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await row().waitFor({ state: 'detached' });
    assert.equal(await onDisk(), 'no file');
  });
});
