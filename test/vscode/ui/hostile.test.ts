import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { plant } from '../../fixtures/hostile/plant.ts';
import { ORDINARY } from '../../fixtures/hostile/readouts.ts';
import { HOSTILE_REPOSITORY, PWNED } from '../../fixtures/hostile/repository.ts';
import { hostileFiles, type HostileFile } from '../../fixtures/hostile/table.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const SECRET = 'The lamp oil is hidden beneath the third stair of the lighthouse.';
const OWN = 'own/visit.txt';

/** A folder with all hostile files, as an archive of a stranger's repository is unpacked, beside what is not in it. */
function strangersFolder(): { folder: string; files: readonly HostileFile[] } {
  const { path: root } = temporaryFolder('strangers');
  mkdirSync(path.join(root, 'outside'));
  writeFileSync(path.join(root, 'outside', 'secret.txt'), `${SECRET}\n\n${ORDINARY}`);
  writeFileSync(path.join(root, 'outside', 'secret.yaml'), `secret: ${SECRET}\n`);
  const folder = path.join(root, 'workspace');
  for (const [name, content] of Object.entries({ ...HOSTILE_REPOSITORY, [OWN]: ORDINARY })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { folder, files: plant(folder, hostileFiles()) };
}

for (const restricted of [true, false])
  describe(`300 files of strangers in a folder that is ${restricted ? 'not ' : ''}trusted`, () => {
    let workbench: Workbench;
    let files: readonly HostileFile[];

    before(async () => {
      const strangers = strangersFolder();
      files = strangers.files;
      workbench = await openWorkbench({
        folder: strangers.folder,
        restricted,
        settings: {
          'readouts.annotator': 'tester',
          'security.workspace.trust.startupPrompt': 'never',
          // VS Code would ask about them.
          'editor.unusualLineTerminators': 'off',
        },
      });
    });
    after(() => workbench?.close());

    const ofKind = (of: HostileFile['of'], kind: string) =>
      files.find((file) => file.of === of && file.kind === kind)!.path;

    /** Opens a file by its whole path: many have the same name. */
    const open = (file: string) => workbench.openFile(path.join(workbench.folder, file));

    /** What the window shows makes no link of strangers that runs a command, and tells nothing from outside. */
    async function mustBeHarmless(where: string): Promise<void> {
      const { page } = workbench;
      const theirs = ['sendSequence', 'action.quit'].flatMap((part) => [`[href*="${part}"]`, `[data-href*="${part}"]`]);
      assert.equal(await page.locator(theirs.join(', ')).count(), 0, where);
      assert.equal(await page.getByText('lamp oil').count(), 0, where);
    }

    it('leave the other readouts in the views, and those can be tagged', async () => {
      const { page } = workbench;
      await workbench.showContainer('Readouts');
      await workbench.rows('Meetings').first().waitFor();
      await mustBeHarmless('views');
      await open(OWN);
      await page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
      await workbench.clickText('harbour stays open');
      await page.keyboard.press('Alt+N');
      await page.locator('.quick-input-widget').getByText('Note on “').waitFor();
      await page.keyboard.type('Ships.');
      await page.keyboard.press('Enter');
      let sidecar: string | undefined;
      await workbench.eventually('there is a sidecar', () => {
        sidecar = readdirSync(path.join(workbench.folder, 'own')).find((name) => name.endsWith('.annotations.yaml'));
        return Promise.resolve(sidecar !== undefined);
      });
      // A trusted folder may say who codes in it: that is a name, and no path.
      const by = restricted ? 'tester' : '"../../outside/mallory"';
      assert.ok((await workbench.readFile(`own/${sidecar}`)).includes(`by: ${by}\n`));
    });

    it('are opened, and the window answers after each', async () => {
      for (const [of, kind] of [
        ['sidecar', 'alias bomb'],
        ['sidecar', 'keys without end'],
        ['sidecar', 'an evil key twice'],
        ['sidecar', 'evil words as values'],
        ['codebook', 'conflict markers'],
        ['codebook', 'evil words as values'],
        ['people', 'a line without end'],
        ['readout', 'evil words for names'],
        ['readout', 'a row of "EU "'],
        ['readout', 'a row of "\\n"'],
      ] as const) {
        await open(ofKind(of, kind));
        await mustBeHarmless(kind);
      }
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await mustBeHarmless('problems');
    });

    it('have run nothing, and nothing outside was written', () => {
      assert.ok(!existsSync(path.join(workbench.folder, PWNED)));
      assert.deepEqual(readdirSync(path.join(workbench.folder, '..')).sort(), ['workspace']);
    });
  });
