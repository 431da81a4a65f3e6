import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { FIXTURE_WORKSPACE } from '../../../scripts/testing/stage.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('a folder that is not trusted', () => {
  let workbench: Workbench;
  let parent: string;

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'restricted-'));
    const folder = path.join(parent, 'workspace');
    await cp(FIXTURE_WORKSPACE, folder, { recursive: true });
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Readouts');
    await writeFile(path.join(folder, 'codebook.yaml'), await readFile(path.join(folder, 'codebook.yaml'), 'utf8'));
    workbench = await openWorkbench({ folder, restricted: true, settings: { 'readouts.annotator': 'tester', 'files.autoSave': 'off', 'security.workspace.trust.startupPrompt': 'never' } });
  });
  after(async () => {
    await workbench?.close();
    await rm(parent, { recursive: true });
  });

  it('is read and tagged', async () => {
    await workbench.page.locator('.statusbar-item').getByText('Restricted Mode').waitFor();
    await workbench.openFile('malta-meeting.txt');
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Alt+J');
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('s');
    const file = path.join(workbench.folder, 'malta-meeting.txt.annotations.yaml');
    for (let attempt = 0; attempt < 50 && !(await readFile(file, 'utf8').catch(() => '')); attempt++) await workbench.page.waitForTimeout(200);
    const { sidecar } = parseSidecar(await readFile(file, 'utf8'));
    assert.deepEqual(sidecar!.annotations[0]!.codes, ['stance/support']);
  });

  it('is not offered what would run a program', async () => {
    await workbench.page.keyboard.press('F1');
    const input = workbench.page.locator('.quick-input-widget input').first();
    await input.fill('>Readouts: Open Sidecar');
    await workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Open Sidecar' }).first().waitFor();
    await input.fill('>Readouts: Set Up Git Merge');
    await workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Open Sidecar' }).first().waitFor({ state: 'detached' });
    assert.equal(await workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Readouts: Set Up Git Merge' }).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });
});
