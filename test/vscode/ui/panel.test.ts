import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'iceland-call.txt';
const SIDECAR = `${READOUT}.annotations.yaml`;

let workbench: Workbench;

/** Opens a window whose readouts can be edited, so that a key that goes astray harms the text. */
async function openPanel(settings: Record<string, unknown>): Promise<void> {
  workbench = await openWorkbench({
    settings: { 'readouts.annotator': 'tester', 'readouts.openReadOnly': false, ...settings },
    size: { width: 1400, height: 1500 },
  });
  await workbench.showContainer('Readouts');
  await panel().waitFor();
  await workbench.settled();
}

const panel = (): Locator =>
  workbench.page.locator('.sidebar .pane').filter({ has: workbench.page.locator('[aria-label^="Annotations"]') });
const row = (label: RegExp): Locator => panel().getByRole('treeitem', { name: label });
const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const isFocused = (): Promise<boolean> => panel().evaluate((element) => element.contains(document.activeElement));

async function annotations(): Promise<readonly Annotation[]> {
  return parseSidecar(await workbench.readFile(SIDECAR)).sidecar?.annotations ?? [];
}

/** Waits until the annotations on disk are so. */
async function written(what: string, holds: (annotations: readonly Annotation[]) => boolean): Promise<void> {
  await workbench.eventually(what, async () => holds(await annotations()));
}

/** Waits until so many characters of the text are selected. */
async function selected(characters: number): Promise<void> {
  await workbench.page.locator('.statusbar-item').getByText(`(${characters} selected)`).waitFor();
}

async function assertUnharmed(text: string): Promise<void> {
  assert.equal(await workbench.page.locator('.tab.dirty').count(), 0, 'a text has been changed');
  assert.equal(await workbench.readFile(READOUT), text);
}

describe('the annotations view by keyboard', () => {
  let text: string;

  before(async () => {
    await openPanel({});
    await row(/^formula/).waitFor();
    text = await workbench.readFile(READOUT);
  });
  after(() => workbench?.close());

  it('keeps the focus when a row is clicked: Delete deletes the annotation and not its words', async () => {
    await row(/^formula/).click();
    await selected(14);
    assert.ok(await isFocused());
    await press('Delete');
    await row(/^formula/).waitFor({ state: 'detached' });
    await written(
      'the annotation has gone',
      (all) => all.length === 2 && !all.some(({ codes }) => codes[0] === 'formula'),
    );
    assert.ok(await isFocused());
    await assertUnharmed(text);
  });

  it('keeps the focus when a row is chosen by key, and acts on the row in focus', async () => {
    await row(/^act\/urge/).click();
    await selected(79);
    await press('ArrowDown');
    await press('Space');
    await selected(50);
    assert.ok(await isFocused());
    await press('ArrowUp');
    await press('Delete');
    await row(/^act\/urge/).waitFor({ state: 'detached' });
    await written('the row in focus has gone', (all) => all.map(({ codes }) => codes[0]).join() === 'stance/support');
    await assertUnharmed(text);
  });

  it('goes on to the next row after Delete, so that the same key goes on', async () => {
    await workbench.runCommand('Readouts: Undo Annotation Change');
    await row(/^act\/urge/).waitFor();
    await workbench.runCommand('Readouts: Undo Annotation Change');
    await row(/^formula/).click();
    await selected(14);
    await press('Delete');
    await panel()
      .locator('.monaco-list-row.focused')
      .and(row(/^act\/urge/))
      .waitFor();
    await row(/^formula/).waitFor({ state: 'detached' });
    await press('Delete');
    await panel()
      .locator('.monaco-list-row.focused')
      .and(row(/^stance\/support/))
      .waitFor();
    await row(/^act\/urge/).waitFor({ state: 'detached' });
    await written('two have gone', (all) => all.map(({ codes }) => codes[0]).join() === 'stance/support');
    assert.ok(await isFocused());
    await assertUnharmed(text);
  });

  it('goes from a row to its words by Enter', async () => {
    await panel()
      .locator('.monaco-list-row.focused')
      .and(row(/^stance\/support/))
      .waitFor();
    await press('Enter');
    await selected(50);
    await workbench.eventually('the focus is in the text', async () => !(await isFocused()));
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await assertUnharmed(text);
  });

  it('has keys for a note and for the status', async () => {
    await row(/^stance\/support, Sigrún/).click();
    await selected(50);
    await press('Alt+N');
    await workbench.page.locator('.quick-input-widget').getByText('write a longer note').waitFor();
    await workbench.page.keyboard.type('On the lighthouse.');
    await press('Enter');
    await written('the note', ([annotation]) => annotation?.note?.trim() === 'On the lighthouse.');
    await workbench.eventually('the focus is back in the view', isFocused);
    // The view takes up what was written, and with it its rows.
    await workbench.settled();
    await press('Control+K');
    await press('a');
    await workbench.pick('rejected', 'rejected');
    // The annotation is Ada's: the tester's word on it is a review.
    await workbench.eventually('the review', async () => {
      const reviews = parseSidecar(await workbench.readFile(SIDECAR)).sidecar?.reviews ?? [];
      return reviews.some(({ verdict, by }) => verdict === 'reject' && by === 'tester');
    });
    await assertUnharmed(text);
  });
});

describe('the annotations view where a command is refused', () => {
  before(() => openPanel({ 'readouts.sidecars': 'perAnnotator' }));
  after(() => workbench?.close());

  it("has others' annotations out of sight until one asks for them, by key", async () => {
    await workbench.page.getByText(/by others out of sight/).waitFor();
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await press('Control+k');
    await press('h');
    await workbench.page.getByText('Whose annotations are shown?').waitFor();
    await press('Enter');
    await row(/^formula/).waitFor();
    await workbench.page.getByText(/by others out of sight/).waitFor({ state: 'detached' });
  });

  it('takes a review by one key, into a file of one’s own', async () => {
    const own = `${READOUT}.tester.annotations.yaml`;
    const before = await workbench.readFile(SIDECAR);
    await row(/^formula/).click();
    await selected(14);
    await press('2');
    await row(/^formula.*rejected/).waitFor();
    await press('1');
    await row(/^formula.*accepted/).waitFor();
    assert.ok(await isFocused());
    const { sidecar } = parseSidecar(await workbench.readFile(own));
    assert.deepEqual(
      sidecar!.reviews.map(({ verdict, by }) => [verdict, by]),
      [['accept', 'tester']],
    );
    assert.equal(await workbench.readFile(SIDECAR), before);
  });

  it('keeps the focus, so that the next key harms nothing', async () => {
    const text = await workbench.readFile(READOUT);
    const before = await workbench.readFile(SIDECAR);
    await row(/^formula/).click();
    await selected(14);
    await press('Delete');
    await workbench.page.getByText('which is not yours to change').first().waitFor();
    assert.ok(await isFocused());
    await press('Delete');
    await press('Backspace');
    await workbench.settled();
    assert.equal(await workbench.readFile(SIDECAR), before);
    await assertUnharmed(text);
  });
});
