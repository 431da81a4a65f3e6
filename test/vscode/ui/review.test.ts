import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { idOf, sidecarText } from '../sidecarText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'call.txt';
const SIDECAR = `${READOUT}.annotations.yaml`;

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const FREE = 'China supports free navigation in northern waters.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const HOST = 'Norway is ready to host the next round in Tromsø.';
const CALL = `Lin Haoran Speaks with Norwegian Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Norwegian Foreign Minister Astrid Solberg.

${FISH} ${FREE}

${QUOTA} ${HOST}
`;
/** By another program: a word changed, a sentence gone, a sentence twice, and one before all of them. */
const REWRITTEN = CALL.replace('\n\nOn March', '\n\nThe ministry gave this account.\n\nOn March')
  .replace(FREE, 'China supports the free navigation in northern waters.')
  .replace(
    `${QUOTA} ${HOST}`,
    `The Norwegian side spoke of whales at noon. ${HOST} That was all.\n\nSolberg heard of the ice at night. ${HOST} There was no more.`,
  );

describe('the review of unclear annotations', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'review-'));
    await writeFile(path.join(folder, READOUT), REWRITTEN);
    const quotes = [
      { exact: FISH, codes: ['moved'] },
      { exact: FREE, codes: ['changed'] },
      { exact: QUOTA, codes: ['gone'] },
      { exact: HOST, codes: ['twice'] },
    ];
    await writeFile(path.join(folder, SIDECAR), sidecarText(READOUT, CALL, quotes));
    workbench = await openWorkbench({
      folder,
      settings: { 'readouts.annotator': 'tester' },
      size: { width: 1400, height: 1000 },
    });
    await workbench.showContainer('Readouts');
    await row(/^changed/).waitFor();
    await workbench.settled();
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  const row = (label: RegExp) =>
    workbench
      .rows('Annotations')
      .filter({ visible: true })
      .and(workbench.page.getByRole('treeitem', { name: label }));
  const press = (key: string) => workbench.page.keyboard.press(key);
  const widget = () => workbench.page.locator('.quick-input-widget');
  const asked = (words: string) => widget().filter({ hasText: words }).filter({ visible: true }).waitFor();
  const isOver = () => widget().waitFor({ state: 'hidden' });
  const annotations = async () => parseSidecar(await workbench.readFile(SIDECAR)).sidecar?.annotations ?? [];
  const written = (what: string, holds: (all: readonly Annotation[]) => boolean) =>
    workbench.eventually(what, async () => holds(await annotations()));
  const tabs = () => workbench.page.locator('.tab').count();

  it('has each annotation once in the view, told apart by icon and in words', async () => {
    const shown = await Promise.all(
      (await workbench.rows('Annotations').all()).map(async (each) => ({
        label: (await each.getAttribute('aria-label'))!
          .split(', ')
          .filter((part) => !/^(Lin|Astrid|by|open|stays)/.test(part)),
        icon: await each.locator('.custom-view-tree-node-item-icon').getAttribute('class'),
      })),
    );
    const states = shown.map(({ label }) => label.at(-1));
    for (const state of ['moved', 'wording changed', 'several places', 'words gone'])
      assert.equal(states.filter((each) => each === state).length, 1, `${state} in ${states.join('; ')}`);
    assert.equal(new Set(shown.map(({ icon }) => icon)).size, shown.length, 'no two rows have the same icon');
  });

  it('is begun by a click, shows what differs in words, and leaves no trace when it is left', async () => {
    const before = await workbench.readFile(SIDECAR);
    await row(/^changed/).click();
    await asked('[new: the]');
    await asked(FREE);
    await workbench.page.locator('.tab.active').filter({ hasText: READOUT }).waitFor();
    await widget().locator('.monaco-list-row.focused').filter({ hasText: FREE }).waitFor();
    await workbench.page.locator('.statusbar-item').getByText('Read-only', { exact: true }).waitFor();
    await press('Enter');
    await asked('[new: the]');
    await press('Escape');
    await isOver();
    await workbench.eventually('no tab is left', async () => (await tabs()) === 0);
    assert.equal(await workbench.readFile(SIDECAR), before);
    assert.ok(await row(/^changed/).evaluate((element) => element.closest('.pane')!.contains(document.activeElement)));
  });

  it('is not begun by a key of the view for something else', async () => {
    await row(/^gone/).waitFor();
    await press('ArrowDown');
    await press('Alt+N');
    await asked('write a longer note');
    await press('Escape');
    await isOver();
  });

  it('decides by one key each, and each decision is one undo', async () => {
    const start = await workbench.readFile(SIDECAR);
    await workbench.openFile(READOUT);
    await workbench.clickText('The ministry gave');
    await press('Control+Alt+r');
    await asked('wording changed');
    await press('ArrowDown');
    await widget().locator('.monaco-list-row.focused').filter({ hasText: '[c]' }).waitFor();
    await press('Enter');
    await written('the words are confirmed', (all) =>
      all.some(({ target }) => target.exact.includes('the free navigation')),
    );
    await asked('words gone');
    await press('z');
    await press('k');
    await written('it is an orphan', (all) => all.some(({ target }) => target.orphan));
    await asked('several places');
    const places = await widget()
      .getByText(/^\[\d\] Line/)
      .allInnerTexts();
    assert.equal(places.length, 2);
    const key = /^\[(\d)\] Line 11/m.exec(places.join('\n'))?.[1];
    await press(key!);
    await isOver();
    await written('the second place is chosen', (all) =>
      all.some(({ target }) => target.exact === HOST && target.prefix.includes('night')),
    );
    await row(/^twice/).waitFor();
    for (let decision = 0; decision < 3; decision += 1) {
      const before = await workbench.readFile(SIDECAR);
      await press('Control+Alt+z');
      await workbench.eventually('a decision is undone', async () => (await workbench.readFile(SIDECAR)) !== before);
    }
    assert.equal(await workbench.readFile(SIDECAR), start);
  });

  it('goes on to the next without deciding, re-attaches to words that are selected then, and deletes', async () => {
    await press('Control+Alt+r');
    await asked('wording changed');
    await press('n');
    await asked('words gone');
    await press('r');
    await isOver();
    await workbench.page.locator('.view-line').getByText('whales').first().dblclick();
    await press('Enter');
    await written('it is about other words', (all) =>
      all.some(({ id, target }) => id === idOf(2) && /^\w+$/.test(target.exact)),
    );
    await asked('several places');
    await press('d');
    await written('it is deleted', (all) => all.length === 3);
    await isOver();
    await workbench.page.locator('.statusbar').getByText('2 decided, 1 left').waitFor();
    assert.equal(await workbench.readFile(READOUT), REWRITTEN);
  });
});
