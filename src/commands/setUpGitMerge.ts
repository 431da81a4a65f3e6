import * as vscode from 'vscode';
import { DRIVER_ATTRIBUTES, DRIVER_NAME, driverCommand } from '../annotations/merge/gitDriver.ts';
import { HumanError } from '../ui/humanError.ts';
import { showMessage } from '../ui/messages.ts';
import type { Services } from '../workspace/services.ts';
import { activeRepository, type GitRepository } from '../workspace/git.ts';
import { addGitAttribute } from '../workspace/writing/gitAttributes.ts';
import { registerCommand } from './register.ts';

/** *Set Up Git Merge*: from then on git merges sidecars by annotation instead of by line. */
export function registerSetUpGitMerge(services: Services): vscode.Disposable {
  return registerCommand(services, 'setUpGitMerge', async () => {
    const repository = await chosenRepository();
    const driver = await installDriver(services.extension);
    const attributes = vscode.Uri.joinPath(repository.rootUri, '.gitattributes');
    await addGitAttribute(attributes, DRIVER_ATTRIBUTES);
    await repository.setConfig('merge.readouts.name', DRIVER_NAME);
    await repository.setConfig('merge.readouts.driver', driverCommand(driver.fsPath));
    void tellWhatIsLeft(attributes);
  });
}

async function tellWhatIsLeft(attributes: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open .gitattributes');
  const chosen = await showMessage(
    'information',
    vscode.l10n.t(
      'Git now merges sidecars by annotation in this repository. Commit .gitattributes; colleagues run this command once, too. It needs Node.js on the PATH.',
    ),
    open,
  );
  if (chosen === open) await vscode.window.showTextDocument(attributes);
}

async function chosenRepository(): Promise<GitRepository> {
  if (!vscode.workspace.isTrusted)
    throw new HumanError(vscode.l10n.t('Git runs the merge driver, so trust this folder first.'));
  const repository = await activeRepository();
  if (!repository)
    throw new HumanError(vscode.l10n.t('This folder is in no git repository; run “git init” in it first.'));
  return repository;
}

/** Keeps the command line in a place that an update of the extension does not take away. */
async function installDriver(extension: vscode.ExtensionContext): Promise<vscode.Uri> {
  const source = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.mjs');
  const target = vscode.Uri.joinPath(extension.globalStorageUri, 'readouts.mjs');
  await vscode.workspace.fs.createDirectory(extension.globalStorageUri);
  await vscode.workspace.fs.copy(source, target, { overwrite: true });
  return target;
}
