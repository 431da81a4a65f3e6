import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { openWorkbench, type Workbench } from './workbench.ts';

const FILES = ['codebook.yaml', 'iceland-call.txt.annotations.yaml', 'singapore-video.txt.annotations.yaml'];

describe('renaming a code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench.close());

  const texts = () => Promise.all(FILES.map((file) => readFile(path.join(workbench.folder, file), 'utf8')));

  async function textsWhen(what: string, holds: (all: readonly string[]) => boolean): Promise<string[]> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const all = await texts();
      if (holds(all)) return all;
      await workbench.page.waitForTimeout(200);
    }
    throw new Error(`Waited in vain: ${what}\n${(await texts()).join('\n')}`);
  }

  async function askForName(id: string, line: number): Promise<void> {
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.locator('.quick-input-widget input').first().fill(`:${line}:10`);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('F2');
    const input = workbench.page.locator('.rename-box input');
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
    const isSame = (expected: readonly string[]) => (all: readonly string[]) => all.every((text, index) => text === expected[index]);
    await textsWhen('all files are renamed', isSame(renamed));

    await workbench.openFile('codebook.yaml');
    await workbench.clickText('position');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.runCommand('File: Save All Files');
    await textsWhen('all files are as before', isSame(before));
  });
});
