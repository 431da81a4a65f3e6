import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { OTHER_SCRIPTS } from '../../fixtures/otherScripts.ts';
import { sidecar } from '../../unit/cli/commandLine.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const ANNOTATED = 'annotated-farsi.txt';
const { text: FARSI, sentences: FARSI_SENTENCES } = OTHER_SCRIPTS.Farsi;
const nameOf = (language: string) => `${language.toLowerCase()}.readout`;

describe('texts in languages that the reader does not know', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'readouts.annotator': 'tester' },
      size: { width: 1400, height: 1500 },
      files: {
        ...Object.fromEntries(Object.entries(OTHER_SCRIPTS).map(([language, { text }]) => [nameOf(language), text])),
        [ANNOTATED]: FARSI,
        [`${ANNOTATED}.annotations.yaml`]: sidecar(ANNOTATED, FARSI, [
          { id: 'aaaaaaaaaa', exact: FARSI_SENTENCES[0], codes: ['stance/support'] },
        ]),
      },
    });
    await workbench.showContainer('Readouts');
    await workbench.rows('Meetings').first().waitFor();
  });
  after(() => workbench?.close());

  const isReadout = () => workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();

  async function goToLine(line: number): Promise<void> {
    const { page } = workbench;
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').first().fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').getByText(`Ln ${line}, Col 1`, { exact: true }).waitFor();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async function tagged(readout: string): Promise<readonly string[]> {
    const text = await readFile(path.join(workbench.folder, `${readout}.annotations.yaml`), 'utf8').catch(() => '');
    return parseSidecar(text).sidecar?.annotations.map(({ target }) => target.exact) ?? [];
  }

  const taggedAre = (readout: string, expected: readonly string[]) =>
    workbench.eventually(`${expected.join(' | ')} is tagged`, async () => {
      return (await tagged(readout)).join() === expected.join();
    });

  for (const [language, { sentences }] of Object.entries(OTHER_SCRIPTS)) {
    it(`are listed, and tagged sentence by sentence by keys, with undo, in ${language}`, async () => {
      const { page } = workbench;
      const readout = nameOf(language);
      await workbench.unfold('Meetings');
      await workbench
        .rows('Meetings')
        .and(page.locator(`[aria-label^="${readout}, not read, date unknown, 0 of "]`))
        .waitFor();
      await workbench.fold('Meetings');
      await workbench.openFile(readout);
      await isReadout();
      // The text's first sentence, from which a step leads to the second.
      await goToLine(3);
      await page.keyboard.press('Alt+J');
      await page.keyboard.press('Alt+A');
      await page.keyboard.press('s');
      await taggedAre(readout, [sentences[0]]);
      await page.keyboard.press('Alt+J');
      await page.keyboard.press('Alt+A');
      await page.keyboard.press('o');
      await taggedAre(readout, sentences);
      await workbench.unfold('Annotations');
      await workbench
        .rows('Annotations')
        .and(page.locator(`[aria-label^="${readout}, "][aria-label*="2 annotations"]`))
        .waitFor();
      await page.keyboard.press('Control+Alt+Z');
      await taggedAre(readout, [sentences[0]]);
      await page.keyboard.press('Control+Alt+Z');
      await taggedAre(readout, []);
    });
  }

  it('open as readouts where they are annotated', async () => {
    await workbench.unfold('Meetings');
    await workbench
      .rows('Meetings')
      .and(workbench.page.locator(`[aria-label^="${ANNOTATED}, not read"]`))
      .click();
    await isReadout();
    assert.deepEqual(await tagged(ANNOTATED), [FARSI_SENTENCES[0]]);
  });
});
