import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = '2021-08-16-norway-call.txt';

describe('the first day in a folder', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'readouts-first-day-'));
    await cp(path.join(ROOT, 'samples/2021', READOUT), path.join(folder, READOUT));
    await writeFile(path.join(folder, 'shopping.txt'), 'Milk and a new pen.\n');
    workbench = await openWorkbench({ folder });
    await workbench.showContainer('Readouts');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  const asked = () => workbench.page.locator('.quick-input-widget');
  const annotationsWhen = async (count: number) => {
    let found: readonly { readonly by: string; readonly codes: readonly string[] }[] = [];
    await workbench.eventually(`${count} annotations`, async () => {
      const text = await workbench.readFile(`${READOUT}.annotations.yaml`).catch(() => '');
      found = parseSidecar(text).sidecar?.annotations ?? [];
      return found.length === count;
    });
    return found;
  };

  it('says once what was read, and lists it on a click', async () => {
    const line = workbench.page.locator('.statusbar-item').getByText('1 readout found, 1 other text file');
    await line.click();
    await asked().getByRole('option', { name: READOUT }).waitFor();
    await asked().getByRole('option', { name: 'shopping.txt' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await line.waitFor({ state: 'hidden' });
  });

  it('asks at the first tag for the codebook and, with a proposal, for the name, and never again', async () => {
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Alt+J');
    await workbench.page.keyboard.press('Alt+A');
    await asked().getByRole('option', { name: 'Empty codebook' }).waitFor();
    await asked().getByRole('option', { name: 'Starter codebook' }).click();
    const name = asked().locator('input[type=text]');
    await asked().getByText('Your name in annotations').waitFor();
    await name.fill('José Pérez');
    await workbench.page.keyboard.press('Enter');
    await asked().getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('p');
    assert.deepEqual(
      (await annotationsWhen(1)).map(({ by, codes }) => [by, codes]),
      [['José Pérez', ['act/praise']]],
    );
    await workbench.page.keyboard.press('Alt+J');
    await workbench.page.keyboard.press('Alt+A');
    await asked().getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('p');
    assert.deepEqual(
      (await annotationsWhen(2)).map(({ by }) => by),
      ['José Pérez', 'José Pérez'],
    );
  });

  it('has chords for the annotation at the cursor, beside the keys of single letters', async () => {
    const { keyboard } = workbench.page;
    for (const [key, asks] of [
      ['a', 'Status of'],
      ['y', 'Reply to'],
      ['t', 'Codes of'],
    ] as const) {
      await workbench.openFile(READOUT);
      await keyboard.press('ControlOrMeta+K');
      await keyboard.press(key);
      await asked().getByText(asks).first().waitFor();
      await keyboard.press('Escape');
      await asked().waitFor({ state: 'hidden' });
    }
  });

  it('lists what can be done at the cursor by the key of code actions, though the readout is read-only', async () => {
    const { keyboard } = workbench.page;
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Read-only', { exact: true }).waitFor();
    await keyboard.press('ControlOrMeta+.');
    await asked().getByText('What can be done here').waitFor();
    await workbench.pick('Set', 'Set Status');
    await asked().getByText('Status of').waitFor();
    await keyboard.press('Escape');
    await asked().waitFor({ state: 'hidden' });
  });
});
