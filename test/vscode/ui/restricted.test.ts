import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('a folder that is not trusted', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      restricted: true,
      settings: { 'readouts.annotator': 'tester', 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  after(() => workbench?.close());

  it('is read and tagged', async () => {
    await workbench.page.locator('.statusbar-item').getByText('Restricted Mode').waitFor();
    await workbench.openFile('malta-meeting.txt');
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Alt+J');
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('s');
    const file = 'malta-meeting.txt.annotations.yaml';
    await workbench.eventually('there is a sidecar', () =>
      Promise.resolve(existsSync(path.join(workbench.folder, file))),
    );
    const { sidecar } = parseSidecar(await workbench.readFile(file));
    assert.deepEqual(sidecar!.annotations[0]!.codes, ['stance/support']);
  });

  it('is not offered what would run a program', async () => {
    await workbench.page.keyboard.press('F1');
    const input = workbench.page.locator('.quick-input-widget input').first();
    await input.fill('>Readouts: Open Sidecar');
    await workbench.page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: 'Open Sidecar' })
      .first()
      .waitFor();
    await input.fill('>Readouts: Set Up Git Merge');
    await workbench.page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: 'Open Sidecar' })
      .first()
      .waitFor({ state: 'detached' });
    assert.equal(
      await workbench.page
        .locator('.quick-input-widget .monaco-list-row')
        .filter({ hasText: 'Readouts: Set Up Git Merge' })
        .count(),
      0,
    );
    await workbench.page.keyboard.press('Escape');
  });
});
