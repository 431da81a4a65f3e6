import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { CALL, sidecar } from '../../unit/cli/commandLine.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const COASTS = 'Oru said that both coasts share one sea.';
const LIGHTHOUSE = 'Her country supports the plan for a common lighthouse.';
const FERRY = 'Norland supports the plan for a common ferry.';

describe('comparing annotators', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
    const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
    await write('call.txt', CALL);
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
    workbench = await openWorkbench({ folder, size: { width: 1400, height: 1500 } });
    await workbench.showContainer('Readouts');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  it('shows figures and disagreements, and Enter goes to the words', async () => {
    // A view shows no rows for which it has no room.
    for (const view of ['Meetings', 'Annotations'])
      await workbench.page.locator(`.pane-header[aria-label^="${view}"]`).click();
    await workbench.runCommand('Readouts: Compare Annotators');
    await workbench.pick('', 'All codes');
    const labels = async (): Promise<string[]> =>
      Promise.all(
        (await workbench.rows('Agreement').all()).map(async (each) => (await each.getAttribute('aria-label')) ?? ''),
      );
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
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item').getByText(`(${COASTS.length} selected)`).waitFor();
  });
});
