import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const CALL = `Foreign Minister Ilva Torvald Speaks with Foreign Minister Rashid Peñón by Phone

On May 4, 2023, Foreign Minister Ilva Torvald had a phone call with Foreign Minister Rashid Peñón.

Torvald said that her side supports the new ferry line.

Peñón said that his country opposes the new fishing quota.
`;
const SIDECAR = 'latin.txt.annotations.yaml';

describe('a readout that is not in UTF-8', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'latin.txt': Buffer.from(CALL, 'latin1'), 'wide.txt': Buffer.from(`\ufeff${CALL}`, 'utf16le') },
      settings: { 'readouts.annotator': 'tester' },
    });
  });
  after(() => workbench?.close());

  async function quotesIn(file: string): Promise<string[]> {
    await workbench.eventually(`there is ${file}`, () =>
      Promise.resolve(existsSync(path.join(workbench.folder, file))),
    );
    const { sidecar } = parseSidecar(await workbench.readFile(file));
    return sidecar!.annotations.flatMap(({ target, speaker }) => [target.exact, speaker ?? '']);
  }

  it('is warned of before the first tag, and reopened in its encoding by keys alone', async () => {
    const { page } = workbench;
    await workbench.openFile('latin.txt');
    await page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await workbench.clickText('opposes');
    await page.keyboard.press('Alt+A');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('latin.txt is not in UTF-8').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(existsSync(path.join(workbench.folder, SIDECAR)), false);
    await page.keyboard.press('Alt+A');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    const rows = page.locator('.quick-input-widget .monaco-list-row');
    await rows.getByText('Western (Windows 1252)').first().waitFor();
    await page.keyboard.type('Windows 1252');
    await page.keyboard.press('Enter');
    await page.locator('.view-line').getByText('Peñón said').waitFor();
    await workbench.clickText('opposes');
    await page.keyboard.press('Alt+A');
    await page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
    await page.keyboard.press('o');
    assert.deepEqual(await quotesIn(SIDECAR), [
      'Peñón said that his country opposes the new fishing quota.',
      'Rashid Peñón',
    ]);
  });

  it('is tagged at once where VS Code knows its encoding', async () => {
    await workbench.openFile('wide.txt');
    await workbench.page.locator('.view-line').getByText('Peñón said').waitFor();
    await workbench.clickText('opposes');
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('o');
    assert.deepEqual(await quotesIn('wide.txt.annotations.yaml'), [
      'Peñón said that his country opposes the new fishing quota.',
      'Rashid Peñón',
    ]);
  });

  it('stands with its meeting and its annotations in the views', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.showContainer('Readouts');
    const rows = workbench.rows('Annotations');
    await workbench.eventually('both annotations are shown', async () => {
      const texts = await rows.allInnerTexts();
      return texts.filter((text) => text.includes('Peñón said')).length === 2;
    });
  });
});
