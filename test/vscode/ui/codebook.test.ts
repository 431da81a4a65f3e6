import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { CALL, sidecar } from '../../unit/cli/commandLine.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const CODEBOOK = `version: 1
name: Seas
codes:
  - id: act
    name: Act
    definition: What is done.
    codes:
      - id: affirm
        name: Affirm
        definition: Says that it is so.
        key: a
      - id: support
        name: Support
      - id: doubt
        name: Doubt
  - id: topic
    name: Topic
`;
const ADA = 'call.txt.ada.annotations.yaml';
const BO = 'call.txt.bo.annotations.yaml';

describe('the view Codebook', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'codebook-'));
    const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
    await write('call.txt', CALL);
    await write('codebook.yaml', CODEBOOK);
    await write(
      ADA,
      sidecar('call.txt', CALL, [
        { id: 'a1', exact: 'Oru said that both coasts share one sea.', codes: ['act/affirm'] },
        { id: 'a2', exact: 'Norland supports the plan for a common ferry.', codes: ['act/support', 'act/affirm'] },
      ]),
    );
    await write(
      BO,
      sidecar('call.txt', CALL, [
        { id: 'b1', exact: 'Oru said that both coasts share one sea.', codes: ['act/support'], by: 'bo' },
      ]),
    );
    workbench = await openWorkbench({
      folder,
      size: { width: 1400, height: 1500 },
      settings: { 'readouts.annotator': 'ada', 'readouts.sidecars': 'perAnnotator' },
    });
    await workbench.showContainer('Readouts');
    // A view shows no rows for which it has no room.
    for (const view of ['Meetings', 'Annotations']) await workbench.fold(view);
    await workbench.unfold('Codebook');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  const labels = async (): Promise<string[]> =>
    Promise.all(
      (await workbench.rows('Codebook').all()).map(async (each) => (await each.getAttribute('aria-label')) ?? ''),
    );
  const shown = (what: string, holds: (all: readonly string[]) => boolean) =>
    workbench.eventually(what, async () => holds(await labels()));
  const choose = (name: string) => workbench.rows('Codebook').filter({ hasText: name }).first().click();
  const order = async () => [...parseCodebook(await workbench.readFile('codebook.yaml')).codes.keys()];
  const file = (name: string) => readFile(path.join(workbench.folder, name), 'utf8');

  it('says of each code its path, its counts, its key and its definition; of who codes blind, their own counts', async () => {
    await shown('the codes are counted', (all) =>
      all.includes('Support, act/support, 1 annotation, without definition'),
    );
    assert.deepEqual(await labels(), [
      'Act, act, 2 annotations, What is done.',
      'Affirm, act/affirm, 2 annotations, key a, Says that it is so.',
      'Support, act/support, 1 annotation, without definition',
      'Doubt, act/doubt, 0 annotations, without definition',
      'Topic, topic, 0 annotations, without definition',
    ]);
    await workbench.rows('Codebook').getByText('[a] 2', { exact: true }).waitFor();
  });

  it('shows the code in the codebook, and keeps the focus', async () => {
    await choose('Doubt');
    await workbench.page.locator('.tab.active[data-resource-name="codebook.yaml"]').waitFor();
    await workbench.page.locator('.statusbar-item').getByText('(5 selected)').waitFor();
  });

  it('moves a code by keys among those beside it', async () => {
    await choose('Doubt');
    await workbench.page.keyboard.press('Alt+ArrowUp');
    await workbench.eventually('it is above', async () => (await order())[2] === 'act/doubt');
    await shown('it is shown there', (all) => all[2]?.startsWith('Doubt') === true);
    await workbench.page.keyboard.press('Alt+ArrowUp');
    await workbench.eventually('it is first', async () => (await order())[1] === 'act/doubt');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await workbench.eventually('it is second again', async () => (await order())[2] === 'act/doubt');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await workbench.eventually('all is as before', async () => (await file('codebook.yaml')) === CODEBOOK);
  });

  for (const pause of [0, 90, 180, 270])
    it(`takes a key for the row that is clicked ${pause} ms after a change, while rows are fetched anew`, async () => {
      const picker = workbench.page.locator('.quick-input-widget');
      // Where rows still move, a click takes the one that has come there.
      await shown('it stands where it did', (all) => all[3]?.startsWith('Doubt') === true);
      const release = await workbench.holdExtensionHost();
      try {
        await choose('Doubt');
        await workbench.page.keyboard.press('Alt+ArrowUp');
        await workbench.eventually('it is above', async () => (await order())[2] === 'act/doubt');
        await workbench.page.keyboard.press('Control+Alt+Z');
        await workbench.eventually('all is as before', async () => (await file('codebook.yaml')) === CODEBOOK);
        await workbench.page.waitForTimeout(pause);
        await choose('Topic');
        // VS Code closes what it asks where it draws the rows in the same moment: one presses the key again.
        let asked = '';
        await workbench.eventually('a name is asked for', async () => {
          await workbench.page.keyboard.press('Insert');
          await picker
            .getByText('New code below')
            .waitFor({ timeout: 5000 })
            .catch(() => undefined);
          asked = (await picker.isVisible()) ? await picker.innerText() : '';
          return asked !== '';
        });
        assert.match(asked, /^New code below “topic”/);
        await workbench.page.keyboard.press('Escape');
        await picker.waitFor({ state: 'hidden' });
      } finally {
        release();
      }
    });

  it('makes a code below the chosen one, and edits it', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    await workbench.settled();
    await choose('Topic');
    await workbench.page.keyboard.press('Insert');
    await picker.getByText('New code below “topic”').waitFor();
    await workbench.page.keyboard.type('Fährverkehr');
    await workbench.page.keyboard.press('Enter');
    await picker.getByText('What does it mean?').waitFor();
    await workbench.page.keyboard.press('Enter');
    await shown('it is there', (all) => all.some((label) => label.startsWith('Fährverkehr, topic/fahrverkehr, 0')));
    await workbench.page.keyboard.press('Shift+F2');
    await workbench.pick('Definition', 'Definition');
    await picker.getByText('Left empty').waitFor();
    await workbench.page.keyboard.type('Ships that carry people.');
    await workbench.page.keyboard.press('Enter');
    await shown('it is defined', (all) => all.some((label) => label.endsWith('Ships that carry people.')));
    assert.match(await file('codebook.yaml'), /definition: Ships that carry people\.\n/);
  });

  it('shows unused codes alone, says so, and Escape shows all', async () => {
    await workbench.runCommand('Readouts: Show Unused Codes');
    await workbench.page.getByText('Only codes that no annotation has: 3.').waitFor();
    await shown('others are not', (all) => !all.some((label) => label.startsWith('Affirm')));
    await choose('Doubt');
    await workbench.page.keyboard.press('Escape');
    await shown('all are there', (all) => all.some((label) => label.startsWith('Affirm')));
  });

  it('moves a code below another in all sidecars, and takes that back', async () => {
    const before = await Promise.all([ADA, BO, 'codebook.yaml'].map(file));
    const picker = workbench.page.locator('.quick-input-widget');
    await choose('Support');
    await workbench.page.keyboard.press('Control+X');
    await picker.getByText('Below which code is “act/support” to stand?').waitFor();
    await workbench.page.keyboard.type('topic');
    await picker.locator('.monaco-list-row').filter({ hasText: 'topic' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await picker.getByText('2 annotations').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.eventually('the sidecars have it', async () =>
      (await Promise.all([ADA, BO].map(file))).every((text) => text.includes('topic/support')),
    );
    await shown('it stands there', (all) => all.some((label) => label.startsWith('Support, topic/support, 1 ')));
    await choose('Support');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await workbench.eventually(
      'all files are as before',
      async () => (await Promise.all([ADA, BO, 'codebook.yaml'].map(file))).join('\0') === before.join('\0'),
    );
  });

  it('splits a code by single keys, shows what changes, and takes it back in all sidecars', async () => {
    const all = () => Promise.all([ADA, BO, 'codebook.yaml'].map(file));
    const before = await all();
    const picker = workbench.page.locator('.quick-input-widget');
    const asks = (text: string) => picker.getByText(text).first().waitFor();
    await shown('it stands where it did', (all) => all.some((label) => label.startsWith('Support, act/support')));
    await choose('Support');
    await workbench.page.keyboard.press('Control+Alt+M');
    await asks('Others have “act/support” too, out of your sight: 1 annotation');
    await workbench.page.keyboard.press('Enter');
    await asks('Split “act/support”: part 1');
    await workbench.pick('New Code', 'New Code…');
    await asks('New code beside “act/support”');
    await workbench.page.keyboard.type('Back');
    await workbench.page.keyboard.press('Enter');
    await asks('What does it mean?');
    await workbench.page.keyboard.press('Enter');
    await asks('Split “act/support”: part 2');
    await workbench.pick('act/doubt', 'act/doubt');
    await asks('Split “act/support”: part 3');
    await workbench.pick('Go Through', 'Go Through 2 annotations');
    await asks('“Oru said that both coasts share one sea.”');
    await workbench.page.keyboard.press('1');
    await asks('“Norland supports the plan for a common ferry.”');
    await workbench.page.keyboard.press('b');
    await asks('“Oru said that both coasts share one sea.”');
    await workbench.page.keyboard.press('2');
    await asks('“Norland supports the plan for a common ferry.”');
    await workbench.page.keyboard.press('r');
    await asks('The rest: 1 annotation');
    await workbench.page.keyboard.press('1');
    await asks('Split “act/support” into “act/back”, “act/doubt”');
    assert.deepEqual(await all(), before);
    await workbench.page.keyboard.press('Enter');
    await workbench.eventually('all files have it', async () => {
      const [ada, bo, codebook] = await all();
      return ada!.includes('act/back') && bo!.includes('act/doubt') && !codebook!.includes('id: support');
    });
    assert.ok(!(await all()).join('').includes('act/support'));
    await shown('it is shown', (all) => all.some((label) => label.startsWith('Back, act/back, 1 ')));
    await choose('Back');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await workbench.eventually('all files are as before', async () => (await all()).join('\0') === before.join('\0'));
  });

  it('moves a code that is dragged onto another one below that', async () => {
    const row = (name: string) => workbench.rows('Codebook').filter({ hasText: name }).first();
    await row('Doubt').dragTo(row('Topic'));
    await workbench.eventually('it is below', async () => (await order()).includes('topic/doubt'));
    await shown('it is shown there', (all) => all.some((label) => label.startsWith('Doubt, topic/doubt')));
    await choose('Doubt');
    await workbench.page.keyboard.press('Control+Alt+Z');
    await shown('it is where it was', (all) => all.some((label) => label.startsWith('Doubt, act/doubt, 0')));
  });

  it('lists the annotations of a code, and goes to one', async () => {
    await shown('it stands where it did', (all) => all.some((label) => label.startsWith('Support, act/support')));
    await choose('Support');
    await workbench.page.keyboard.press('Shift+F12');
    await workbench.pick('ferry', 'Norland supports');
    await workbench.page.locator('.tab.active[data-resource-name="call.txt"]').waitFor();
  });
});
