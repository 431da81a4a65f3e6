import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { readText } from '../../../src/reading/read.ts';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { FIXTURE_WORKSPACE } from '../../../scripts/testing/stage.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A person's pauses between two keys, from a fast coder to a slow one, in milliseconds. */
const PAUSES = [20, 60, 120, 300, 700];
const SCRIPTS = [
  { pause: 20, isBusy: false, isEdited: false, name: 'typed-20.txt' },
  ...PAUSES.map((pause) => ({ pause, isBusy: true, isEdited: false, name: `typed-${pause}-busy.txt` })),
  { pause: 120, isBusy: true, isEdited: true, name: 'typed-edited.txt' },
];
/** The codes' own keys in the codebook of the fixture workspace. */
const CODES = { t: 'act/thank', u: 'act/urge', s: 'stance/support', o: 'stance/oppose', f: 'formula' } as const;
const KEYS = ['t', 'u', 's', 'o', 'f'] as const;

const READOUT = `Jonas Tveit Meets with Harbour Minister Mara Solberg of Norway

On 3 March 2026, Foreign Minister Jonas Tveit met with Harbour Minister Mara Solberg of Norway in Lorsk.

Jonas Tveit thanked Norway for the loan of two pilot boats.

Mara Solberg urged the council to open the second pier.

Jonas Tveit said that the plan for a common lighthouse is sound.

Mara Solberg stressed that a toll on fishing boats cannot be accepted.

Jonas Tveit reiterated that the two harbours are partners in all weathers.
`;

describe('tagging at the speed of typing', () => {
  let workbench: Workbench;
  const statements = readText(READOUT).statements.map(({ start, end }) => READOUT.slice(start, end));

  before(async () => {
    assert.equal(statements.length, KEYS.length);
    const { path: folder } = temporaryFolder('typing');
    await cp(FIXTURE_WORKSPACE, folder, { recursive: true });
    for (const { name } of SCRIPTS) await writeFile(path.join(folder, name), READOUT);
    workbench = await openWorkbench({ folder, settings: { 'readouts.annotator': 'tester' } });
  });

  after(() => workbench?.close());

  for (const { pause, isBusy, isEdited, name } of SCRIPTS) {
    const where = `${isBusy ? ', in a busy extension host' : ''}${isEdited ? ', in a text that is edited' : ''}`;
    it(`gives each statement the code that was typed for it, a key every ${pause} ms${where}`, async () => {
      await open(name);
      if (isEdited) await editText();
      const release = isBusy ? await workbench.holdExtensionHost() : () => undefined;
      try {
        for (const key of KEYS)
          for (const press of ['Alt+A', key, 'Alt+J']) {
            await workbench.page.keyboard.press(press);
            await workbench.page.waitForTimeout(pause);
          }
      } finally {
        release();
      }
      await workbench.eventually('as many annotations as were typed', async () => {
        return (await annotations(name)).length >= KEYS.length;
      });
      const tagged = (await annotations(name)).map(({ target, codes }) => [target.exact, ...codes]);
      assert.deepEqual(
        tagged,
        KEYS.map((key, index) => [statements[index], CODES[key]]),
      );
      assert.equal(await readFile(path.join(workbench.folder, name), 'utf8'), READOUT);
      assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
    });
  }

  /** Opens a readout of its own with the cursor in its first statement. */
  async function open(name: string): Promise<void> {
    await workbench.openReadout(name);
    await workbench.clickText('two pilot boats');
  }

  /** Lets the text of the active editor be edited, and is done when the window says so. */
  async function editText(): Promise<void> {
    const status = (text: string) => workbench.page.locator('.statusbar-item').getByText(text, { exact: true });
    await status('Read-only').waitFor();
    await workbench.page.keyboard.press('Alt+I');
    await status('Editing Text').waitFor();
  }

  async function annotations(name: string) {
    const text = await readFile(path.join(workbench.folder, `${name}.annotations.yaml`), 'utf8').catch(() => '');
    return parseSidecar(text).sidecar?.annotations ?? [];
  }
});
