import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const SETTINGS = { 'readouts.annotator': 'tester' };

describe('the views', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: SETTINGS, size: { width: 1400, height: 1500 } });
    await workbench.showContainer('Readouts');
    await meeting('Lim Hwee Tan').waitFor();
    await workbench.settled();
  });
  after(() => workbench?.close());

  const named = (view: string, label: RegExp): Locator =>
    workbench.page
      .locator('.sidebar .pane')
      .filter({ has: workbench.page.locator(`.pane-header[aria-label^="${view}"]`) })
      .getByRole('treeitem', { name: label });
  const meeting = (name: string) => named('Meetings', new RegExp(`^${name}`));
  const annotation = (label: RegExp) => named('Annotations', label);
  const labels = async (view: string) =>
    Promise.all((await workbench.rows(view).all()).map((each) => each.getAttribute('aria-label')));
  const sidecar = async (readout: string) =>
    parseSidecar(await workbench.readFile(`${readout}.annotations.yaml`)).sidecar!;
  /** Waits until the annotations on disk are so: the views show a change before it is saved. */
  const saved = (what: string, readout: string, holds: (annotations: readonly Annotation[]) => boolean) =>
    workbench.eventually(what, async () => holds((await sidecar(readout)).annotations));
  const activeTab = (name: string) => workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();

  it('list the meetings under their years, the newest first', async () => {
    const shown = await labels('Meetings');
    assert.deepEqual(
      shown.filter((label) => /^(20\d\d|Year)/.test(label!)),
      [
        '2026, 1 meeting',
        '2025, 1 meeting',
        '2022, 1 meeting',
        '2021, 1 meeting',
        '2020, 1 meeting',
        '2019, 2 meetings',
        'Year unknown, 1 meeting',
      ],
    );
    assert.ok(
      shown.some((label) =>
        label!.startsWith(
          'Sigrún Baldursdóttir, phone call, 11 May 2021, 3 of 7 sentences tagged, 3 annotations, participants: ',
        ),
      ),
    );
    assert.ok(
      shown.some((label) =>
        label!.startsWith(
          'Salim al-Harthy, phone call, 18 March, year unknown, 0 of 4 sentences tagged, participants: ',
        ),
      ),
    );
    assert.equal((await meeting('Sigrún').innerText()).replace(/\s+/g, ' '), 'Sigrún Baldursdóttir11 May · 3/7');
    assert.equal(await meeting('Sigrún').locator('.codicon-call-outgoing').count(), 1);
    assert.match(await meeting('Carmena').innerText(), /20 Feb · 0\/4 · Valletta/);
  });

  it('list annotations under their meetings, after those that wait for review', async () => {
    const shown = await labels('Annotations');
    assert.equal(shown[0], 'To review, 1 annotation');
    assert.match(shown[1]!, /^stance\/support, Lim Hwee Tan, Nobody has ever paid .*, words gone, open, by \w+$/);
    assert.ok(shown.includes('Sigrún Baldursdóttir, 11 May 2021, 3 annotations'));
    assert.ok(shown.some((label) => /^formula, Emre Korhan, "back-to-back", open, by \w+/.test(label!)));
  });

  it('open a file at the statement that is clicked, and keep it selected', async () => {
    await meeting('Sigrún').locator('.monaco-tl-twistie').click();
    await named('Meetings', /^Emre Korhan, 2 statements$/)
      .locator('.monaco-tl-twistie')
      .click();
    const statement = named('Meetings', /^the sea joins both coasts/);
    await statement.click();
    await activeTab('iceland-call.txt');
    await workbench.page
      .locator('.statusbar-item')
      .getByText(/Ln 8, .*\(\d+ selected\)/)
      .waitFor();
    await workbench.settled();
    assert.equal(await statement.getAttribute('aria-selected'), 'true');
  });

  it('follow the editor to its meeting and to the annotation at the cursor', async () => {
    await workbench.openFile('singapore-video.txt');
    await workbench.eventually(
      'the meeting is selected',
      async () => (await meeting('Lim Hwee Tan').getAttribute('aria-selected')) === 'true',
    );
    await workbench.clickText('straits');
    await workbench.eventually(
      'the annotation is selected',
      async () => (await annotation(/^act\/demand/).getAttribute('aria-selected')) === 'true',
    );
  });

  it('reveal the words of an annotation, and stay with one that waits for review', async () => {
    await annotation(/^formula/).click();
    await activeTab('iceland-call.txt');
    await workbench.page.locator('.statusbar-item').getByText('(14 selected)').waitFor();
    const waiting = annotation(/^stance\/support, Lim Hwee Tan, Nobody/).first();
    await waiting.hover();
    await waiting.getByRole('button', { name: 'Choose Candidate' }).waitFor();
    await waiting.click();
    await activeTab('singapore-video.txt');
    await workbench.page.locator('.quick-input-widget').getByText('words gone').waitFor();
    await workbench.settled();
    assert.deepEqual(
      await workbench
        .rows('Annotations')
        .and(workbench.page.locator('[aria-selected="true"]'))
        .evaluateAll((rows) => rows.map((row) => row.ariaLabel)),
      [await waiting.getAttribute('aria-label')],
    );
    await workbench.page.keyboard.press('Escape');
    await activeTab('iceland-call.txt');
  });

  it('edit a note, edit codes and delete, from the actions of an item', async () => {
    const formula = annotation(/^formula/);
    const asked = workbench.page.locator('.quick-input-widget');
    // An item that is drawn anew at that moment does not take the click.
    const act = (item: Locator, action: string, shows: Locator, state: 'visible' | 'detached' = 'visible') =>
      workbench.eventually(action, async () => {
        await item.hover();
        await item.getByRole('button', { name: action }).click();
        return shows.waitFor({ state, timeout: 10_000 }).then(
          () => true,
          () => false,
        );
      });
    const harbour = annotation(/^stance\/support, Sigrún/);
    await act(harbour, 'Add Note', asked.getByText('write a longer note'));
    await asked.locator('input').first().fill('On the lighthouse.');
    await workbench.page.keyboard.press('Enter');
    await saved('the note is written', 'iceland-call.txt', (all) =>
      all.some(({ note }) => note?.trim() === 'On the lighthouse.'),
    );
    await act(harbour, 'Edit Codes', asked.getByRole('checkbox').first());
    await workbench.page.keyboard.type(' oppose');
    await workbench.page.keyboard.press('Enter');
    await annotation(/^stance\/oppose, Sigrún/).waitFor();
    await saved('the code is written', 'iceland-call.txt', (all) => all.at(-1)!.codes.join() === 'stance/oppose');
    await act(formula, 'Delete Annotation', formula, 'detached');
    await saved('the annotation has gone', 'iceland-call.txt', (all) => all.length === 2);
    await annotation(/^stance\/oppose, Sigrún/).click();
    await activeTab('iceland-call.txt');
    await workbench.runCommand('Readouts: Undo Annotation Change');
    await formula.waitFor();
  });

  it('follow files that are renamed, added and deleted', async () => {
    const at = (name: string) => path.join(workbench.folder, name);
    const text = await readFile(at('malta-meeting.txt'), 'utf8');
    await writeFile(at('gozo-meeting.txt'), text.replace('February 20, 2020', 'February 21, 2018'));
    await named('Meetings', /^2018, 1 meeting$/).waitFor();
    await rename(at('gozo-meeting.txt'), at('gozo.readout'));
    await meeting('Carmena Zahra Vella, meeting, 21 February 2018').waitFor();
    await rm(at('gozo.readout'));
    await named('Meetings', /^2018/).waitFor({ state: 'detached' });
  });

  it('work by keyboard alone', async () => {
    await workbench.focusView('Meetings');
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="2026-03-18-lorsk-call.txt"]').waitFor();
    await workbench.runCommand('Readouts: Find Meeting');
    await workbench.page.locator('.quick-input-widget').getByText('Valletta').first().waitFor();
    await workbench.page.keyboard.type('Valletta');
    await workbench.page.keyboard.press('Enter');
    await activeTab('malta-meeting.txt');
  });

  it('are there again in a window that is opened again', async () => {
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.editor').waitFor();
    await workbench.showContainer('Readouts');
    await workbench.eventually('the views are filled again', async () =>
      (await labels('Meetings')).includes('2022, 1 meeting'),
    );
    await meeting('Sigrún').click();
    await activeTab('iceland-call.txt');
  });

  it('delete one that waits for review by its key, and begin no review of it', async () => {
    await workbench.focusView('Annotations');
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Delete');
    await annotation(/^stance\/support, Lim Hwee Tan, Nobody/).waitFor({ state: 'hidden' });
    await workbench.settled();
    assert.equal(await workbench.page.locator('.statusbar-item').getByText('left for later').count(), 0);
    assert.ok(await workbench.page.locator('.quick-input-widget').isHidden());
  });
});

describe('the views of a folder without readouts', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'empty-'));
    await writeFile(path.join(folder, 'notes.txt'), 'Two loaves of bread.\n');
    workbench = await openWorkbench({ folder, settings: SETTINGS });
    await workbench.showContainer('Readouts');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  it('say what belongs there, and make a codebook', async () => {
    await workbench.page.getByText('No readouts in this folder yet.').waitFor();
    await workbench.page.getByText('No annotations yet.').waitFor();
    await workbench.page.getByRole('button', { name: 'Create Codebook' }).click();
    await workbench.page.locator('.tab.active[data-resource-name="codebook.yaml"]').waitFor();
  });
});
