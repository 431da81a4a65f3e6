import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { DigestedText } from '../../../src/annotations/digestedText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'malta-meeting.txt';

describe('tagging by keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'readouts.annotator': 'tester', 'files.autoSave': 'off' } });
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
  });

  after(() => workbench.close());

  async function annotations() {
    const file = path.join(workbench.folder, `${READOUT}.annotations.yaml`);
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? [] : parseSidecar(text).sidecar!.annotations;
  }

  async function annotationsWhen(holds: (codes: readonly (readonly string[])[]) => boolean) {
    for (let attempt = 0; attempt < 100; attempt++) {
      const found = await annotations();
      if (holds(found.map(({ codes }) => codes))) return found;
      await workbench.page.waitForTimeout(200);
    }
    throw new Error(`Waited in vain; the annotations are ${JSON.stringify(await annotations())}`);
  }

  async function openPicker(): Promise<void> {
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
  }

  it('takes two keys: one for the command, one for the code', async () => {
    const codebook = parseCodebook(await readFile(path.join(workbench.folder, 'codebook.yaml'), 'utf8'));
    const keyed = [...codebook.codes.values()].find(({ code }) => code.key)!;
    await workbench.page.keyboard.press('Alt+J');
    await openPicker();
    await workbench.page.keyboard.press(keyed.code.key!);
    const [annotation] = await annotationsWhen((codes) => codes.length === 1);
    assert.deepEqual(annotation!.codes, [keyed.path]);
    const { text } = new DigestedText(await readFile(path.join(workbench.folder, READOUT), 'utf8'));
    assert.equal([...text].slice(annotation!.target.start, annotation!.target.end).join(''), annotation!.target.exact);
  });

  it('finds a code by some of its letters', async () => {
    const codebook = parseCodebook(await readFile(path.join(workbench.folder, 'codebook.yaml'), 'utf8'));
    const last = [...codebook.codes.values()].at(-1)!;
    const place = workbench.page.locator('.statusbar-item').filter({ hasText: /^Ln \d/ });
    const before = await place.innerText();
    await workbench.page.keyboard.press('Alt+U');
    await place.filter({ hasNotText: before }).waitFor();
    await openPicker();
    await workbench.page.keyboard.type(last.path);
    await workbench.page.keyboard.press('Enter');
    const found = await annotationsWhen((codes) => codes.length === 2);
    assert.ok(found.some(({ codes }) => codes.includes(last.path)));
  });

  it('shows the annotations in their view, and deletes one from there with a way back', async () => {
    await workbench.showContainer('Readouts');
    await workbench.rows('Annotations').first().waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.page.keyboard.press('Alt+Delete');
    await annotationsWhen((codes) => codes.length === 1);
    await workbench.runCommand('Readouts: Undo Annotation Change');
    await annotationsWhen((codes) => codes.length === 2);
  });
});
