import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'malta-meeting.txt';

describe('tagging by keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'readouts.annotator': 'tester' } });
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
  });

  after(() => workbench?.close());

  async function annotations() {
    const file = path.join(workbench.folder, `${READOUT}.annotations.yaml`);
    // There is no file yet, or VS Code is just writing it.
    const text = await readFile(file, 'utf8').catch(() => '');
    return parseSidecar(text).sidecar?.annotations ?? [];
  }

  async function annotationsWhen(holds: (codes: readonly (readonly string[])[]) => boolean) {
    let found: Awaited<ReturnType<typeof annotations>> = [];
    await workbench.eventually(`codes that ${holds.toString()}`, async () =>
      holds((found = await annotations()).map(({ codes }) => codes)),
    );
    return found;
  }

  async function openPicker(): Promise<void> {
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
  }

  it('takes two keys: one for the command, one for the code', async () => {
    const codebook = parseCodebook(await workbench.readFile('codebook.yaml'));
    const keyed = [...codebook.codes.values()].find(({ code }) => code.key)!;
    await workbench.page.keyboard.press('Alt+J');
    await openPicker();
    await workbench.page.keyboard.press(keyed.code.key!);
    const [annotation] = await annotationsWhen((codes) => codes.length === 1);
    assert.deepEqual(annotation!.codes, [keyed.path]);
    const { text } = new DigestedText(await workbench.readFile(READOUT));
    assert.equal([...text].slice(annotation!.target.start, annotation!.target.end).join(''), annotation!.target.exact);
  });

  it('finds a code by some of its letters', async () => {
    const codebook = parseCodebook(await workbench.readFile('codebook.yaml'));
    const last = [...codebook.codes.values()].at(-1)!;
    const place = workbench.page.locator('.statusbar-item').filter({ hasText: /^Ln \d/ });
    const before = await place.innerText();
    await workbench.page.keyboard.press('Alt+U');
    await place.filter({ hasNotText: before }).waitFor();
    await openPicker();
    await workbench.page.keyboard.type(` ${last.path}`);
    await workbench.page.keyboard.press('Enter');
    const found = await annotationsWhen((codes) => codes.length === 2);
    assert.ok(found.some(({ codes }) => codes.includes(last.path)));
  });

  it('takes what was typed, however fast', async () => {
    for (const code of ['stance/oppose', 'stance/support', 'stance/oppose']) {
      await workbench.runCommand('Readouts: Edit Codes');
      await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
      await workbench.page.keyboard.type(code.slice(code.indexOf('/')));
      await workbench.page.keyboard.press('Enter');
      await annotationsWhen((all) => all.some((codes) => codes.includes(code)));
    }
  });

  it('makes a code of what is typed, and ticks several', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    await workbench.runCommand('Readouts: Edit Codes');
    await picker.getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('Shift+S');
    await picker.getByRole('checkbox', { name: /stance.support, /, checked: true }).waitFor();
    assert.equal(await picker.getByRole('checkbox', { name: /stance.oppose, /, checked: true }).count(), 0);
    await workbench.page.keyboard.type(' topic/harbour dues');
    await workbench.page.keyboard.press('Enter');
    await picker.getByText('What does it mean?').waitFor();
    await workbench.page.keyboard.type('What ships pay.');
    await workbench.page.keyboard.press('Enter');
    const [annotation] = (
      await annotationsWhen((all) => all.some((codes) => codes.includes('topic/harbour-dues')))
    ).filter(({ codes }) => codes.includes('topic/harbour-dues'));
    assert.deepEqual([...annotation!.codes].sort(), ['formula', 'stance/support', 'topic/harbour-dues']);
    const { codebook } = parseCodebook(await workbench.readFile('codebook.yaml'));
    assert.equal(codebook!.codes.at(-1)!.codes![0]!.definition, 'What ships pay.');
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

  it('selects in the view the annotation that is made at the cursor', async () => {
    const before = (await annotations()).map(({ id }) => id);
    await workbench.clickText('second pier');
    await openPicker();
    await workbench.page.keyboard.type(' stance/oppose');
    await workbench.page.keyboard.press('Enter');
    const made = (await annotationsWhen((codes) => codes.length === before.length + 1)).find(
      ({ id }) => !before.includes(id),
    )!;
    const selected = workbench.rows('Annotations').and(workbench.page.locator('[aria-selected="true"]'));
    await selected.filter({ hasText: made.target.exact.replace(/\s+/g, ' ').slice(0, 20) }).waitFor();
  });
});
