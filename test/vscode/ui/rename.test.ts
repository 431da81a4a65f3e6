import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

const FILES = ['codebook.yaml', 'iceland-call.txt.annotations.yaml', 'singapore-video.txt.annotations.yaml'];

describe('renaming a code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    // From now on a key finds the extension started: pressed twice, it would ask twice, and the second time undo what
    // was typed after the first.
    await workbench.showContainer('Readouts');
    await workbench.rows('Meetings').first().waitFor();
  });
  after(() => workbench?.close());

  const texts = () => Promise.all(FILES.map((file) => workbench.readFile(file)));

  async function askForName(id: string, line: number): Promise<void> {
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.locator('.quick-input-widget input').first().fill(`:${line}:10`);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item').getByText(`Ln ${line}, Col 10`).waitFor();
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const input = workbench.page.locator('.rename-box input');
    await workbench.page.keyboard.press('F2');
    await input.waitFor();
    await input.fill(id);
  }

  it('is previewed, changes every file, and is undone in one step', async () => {
    const before = await texts();
    const line = before[0]!.split('\n').findIndex((each) => each.includes('id: stance')) + 1;
    await workbench.openFile('codebook.yaml');
    await workbench.page.locator('.view-line').getByText('stance').first().waitFor();
    await askForName('position', line);
    await workbench.page.keyboard.press('Control+Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.waitFor();
    for (const file of FILES) await preview.getByText(file, { exact: false }).first().waitFor();
    await preview.getByRole('button', { name: 'Apply' }).click();

    const renamed = before.map((text) => text.replaceAll('stance/', 'position/').replace('id: stance', 'id: position'));
    assert.notDeepEqual(renamed, before);
    const textsAre = async (expected: readonly string[]) =>
      (await texts()).every((text, index) => text === expected[index]);
    await workbench.eventually('all files are renamed', () => textsAre(renamed));

    await workbench.openFile('codebook.yaml');
    await workbench.clickText('position');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.eventually('all files are as before', async () => {
      await workbench.runCommand('File: Save All Files');
      return textsAre(before);
    });
  });
});
