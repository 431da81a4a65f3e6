import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { CALL, sidecar } from '../../unit/cli/commandLine.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const COASTS = 'Oru said that both coasts share one sea.';
const LIGHTHOUSE = 'Her country supports the plan for a common lighthouse.';
const FERRY = 'Norland supports the plan for a common ferry.';
const CODEBOOK = `version: 1
name: Acts
codes:
  - id: act
    name: Act
    exclusive: true
    codes:
      - {id: affirm, name: Affirm}
      - {id: claim, name: Claim}
      - {id: support, name: Support}
`;

/** Whether a decoration behind some words of the editor says this. */
function behindWords(words: string): boolean {
  return [...document.querySelectorAll('.view-lines [class*="ced-"]')].some((each) =>
    getComputedStyle(each, '::after').content.includes(words),
  );
}

describe('comparing annotators', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
    const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
    await write('call.txt', CALL);
    await write('codebook.yaml', CODEBOOK);
    await write(
      'call.txt.ada.annotations.yaml',
      sidecar('call.txt', CALL, [
        { id: 'a1', exact: COASTS, codes: ['act/affirm'] },
        { id: 'a2', exact: LIGHTHOUSE, codes: ['act/support'] },
        { id: 'a3', exact: FERRY, codes: ['act/support'] },
      ]),
    );
    await write(
      'call.txt.bo.annotations.yaml',
      sidecar('call.txt', CALL, [
        { id: 'b1', exact: COASTS, codes: ['act/claim'], by: 'bo' },
        { id: 'b2', exact: LIGHTHOUSE, codes: ['act/support'], by: 'bo' },
      ]),
    );
    workbench = await openWorkbench({
      folder,
      size: { width: 1400, height: 1500 },
      settings: { 'readouts.annotator': 'mira' },
    });
    await workbench.showContainer('Readouts');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  it('shows figures and disagreements, and Enter goes to the words', async () => {
    await workbench.runCommand('Readouts: Compare Annotators');
    await workbench.pick('', 'All codes');
    // A view shows no rows for which it has no room.
    for (const view of ['Meetings', 'Annotations', 'Codebook']) await workbench.fold(view);
    const labels = (): Promise<string[]> =>
      workbench.rows('Agreement').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    await workbench.eventually('the disagreements are listed', async () =>
      (await labels()).some((label) => label.startsWith('ada: act/support; not bo')),
    );
    const shown = await labels();
    assert.ok(
      shown.some((label) => /^Krippendorff’s alpha, 0\.\d\d \(-?\d\.\d\d to 1\.00\)$/.test(label)),
      shown.join('\n'),
    );
    assert.ok(shown.some((label) => label.startsWith('ada: act/affirm; bo: act/claim, “Oru said')));
    await workbench.rows('Agreement').getByText('ada: act/support; not bo').click();
    await workbench.page.locator('.statusbar-item').getByText(`(${FERRY.length} selected)`).waitFor();
    await workbench.page.waitForFunction(behindWords, 'ada: act/support; not bo');
    assert.ok(
      shown.some((label) => label.startsWith('act/affirm and act/claim, 1, ada: act/affirm; bo: act/claim: 1')),
    );
    for (let row = 0; row < 3; row++) await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item').getByText(`(${COASTS.length} selected)`).waitFor();
    await workbench.page.waitForFunction(behindWords, 'ada: act/affirm; bo: act/claim');
  });

  it('takes no two codings that exclude each other on the same words, says so, and decides nothing', async () => {
    await workbench.rows('Agreement').getByText('ada: act/affirm; bo: act/claim').click();
    await workbench.page.locator('.statusbar-item').getByText(`(${COASTS.length} selected)`).waitFor();
    await workbench.page.keyboard.press('3');
    const refused = 'act/affirm and act/claim exclude each other on the same words, so nothing was decided';
    await (await workbench.showMessages()).getByText(refused).waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.rows('Agreement').getByText('ada: act/affirm; bo: act/claim').waitFor();
    assert.ok(!(await readdir(folder)).some((name) => name.includes('adjudicated')));
  });

  it('decides disagreements by single keys, into a file of its own, each with an undo', async () => {
    const text = (annotator: string) => workbench.readFile(`call.txt.${annotator}.annotations.yaml`);
    const before = await Promise.all(['ada', 'bo'].map(text));
    const decided = async () =>
      parseSidecar(await text('adjudicated')).sidecar!.annotations.map(({ by, codes }) => `${by}: ${codes.join()}`);
    const isDecided = (...wanted: string[]) =>
      workbench.eventually(`decided: ${wanted.join('; ')}`, async () => (await decided()).join() === wanted.join());
    const says = (words: string) => workbench.page.locator('.pane').getByText(words).waitFor();
    const isSelected = (characters: number) =>
      workbench.page.locator('.statusbar-item').getByText(`(${characters} selected)`).waitFor();

    await workbench.rows('Agreement').getByText('ada: act/affirm; bo: act/claim').click();
    await isSelected(COASTS.length);
    await workbench.page.keyboard.press('2');
    await says('1 of 2 disagreements decided');
    await isSelected(FERRY.length);
    await isDecided('adjudicated: act/claim');
    await workbench.page.keyboard.press('1');
    await says('2 of 2 disagreements decided');
    await isDecided('adjudicated: act/claim', 'adjudicated: act/support');
    assert.equal(await workbench.rows('Agreement').getByText('ada: act/support; not bo').count(), 0);

    await workbench.page.keyboard.press('Control+Alt+z');
    await says('1 of 2 disagreements decided');
    await workbench.rows('Agreement').getByText('ada: act/support; not bo').waitFor();
    await isDecided('adjudicated: act/claim');
    assert.deepEqual(await Promise.all(['ada', 'bo'].map(text)), before);
  });

  it('decides once where a second key comes before the first is done', async () => {
    const says = (words: string) => workbench.page.locator('.pane').getByText(words).waitFor();
    await workbench.rows('Agreement').getByText('ada: act/support; not bo').click();
    await workbench.page.locator('.statusbar-item').getByText(`(${FERRY.length} selected)`).waitFor();
    await workbench.page.keyboard.type('10');
    await says('2 of 2 disagreements decided');
    // One undo takes back all that was decided.
    await workbench.page.keyboard.press('Control+Alt+z');
    await says('1 of 2 disagreements decided');
    const { reviews } = parseSidecar(await workbench.readFile('call.txt.adjudicated.annotations.yaml')).sidecar!;
    assert.deepEqual(
      reviews.filter(({ about }) => about === 'a3'),
      [],
    );
  });
});
