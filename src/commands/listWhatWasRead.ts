import * as vscode from 'vscode';
import { roleOf } from '../corpus/fileKinds.ts';
import { newestFirst } from '../corpus/queries.ts';
import { edtfInShort } from '../ui/datesInWords.ts';
import { StatusItem } from '../ui/messages.ts';
import { pickOne } from '../ui/questions.ts';
import { workspaceFiles } from '../workspace/files/workspaceFiles.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** Where the workspace remembers that the first reading was told of. */
const TOLD = 'firstReadingTold';

/**
 * *List What Was Read*: which files are readouts, and which text files are none. After the first reading of a folder
 * the status bar says how many of each there are, once, and leads to the list.
 */
export function registerListWhatWasRead(services: Services): vscode.Disposable {
  const { corpus, extension, log } = services;
  const item = new StatusItem('readouts.firstReading', {
    name: vscode.l10n.t('Readouts: what was read'),
    command: 'readouts.listWhatWasRead',
  });
  let isAsked = extension.workspaceState.get(TOLD, false);
  const tell = async () => {
    await corpus.loaded();
    const { readouts, others } = await whatWasRead(services);
    if (corpus.unread > 0 || readouts.length + others.length === 0) return;
    item.show({
      icon: 'book',
      text: vscode.l10n.t('{0}, {1}', countReadouts(readouts.length), countOthers(others.length)),
      tooltip: vscode.l10n.t('Shows which files are readouts and which are none'),
    });
    await extension.workspaceState.update(TOLD, true);
  };
  return vscode.Disposable.from(
    item,
    corpus.onDidChange(() => {
      if (isAsked || !corpus.corpus.loaded) return;
      isAsked = true;
      tell().catch((error: unknown) => log.error(String(error)));
    }),
    registerCommand(services, 'listWhatWasRead', async () => {
      item.hide();
      await corpus.loaded();
      const picked = await pickOne(await fileItems(services), {
        title: vscode.l10n.t('What was read'),
        placeHolder: vscode.l10n.t('A file to open'),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked.uri) await vscode.commands.executeCommand('vscode.open', picked.uri);
    }),
  );
}

/** The readouts, the newest first, and the URIs of the text files that are none, by name. */
async function whatWasRead({ corpus: { corpus } }: Services) {
  const texts = (await workspaceFiles.list()).filter((uri) => roleOf(uri) === 'readout');
  return { readouts: newestFirst(corpus.meetings), others: texts.filter((uri) => !corpus.meeting(uri)).sort() };
}

async function fileItems(services: Services): Promise<(vscode.QuickPickItem & { readonly uri?: vscode.Uri })[]> {
  const { readouts, others } = await whatWasRead(services);
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    heading(countReadouts(readouts.length)),
    ...readouts.map(({ uri, title, date }) => ({
      ...fileItem(uri),
      detail: [date && edtfInShort(date), title].filter(Boolean).join(' · '),
    })),
    heading(countOthers(others.length)),
    ...others.map(fileItem),
  ];
}

function fileItem(text: string) {
  const uri = vscode.Uri.parse(text);
  return { label: vscode.workspace.asRelativePath(uri), uri };
}

function countReadouts(count: number): string {
  return count === 1 ? vscode.l10n.t('1 readout found') : vscode.l10n.t('{0} readouts found', count);
}

function countOthers(count: number): string {
  return count === 1 ? vscode.l10n.t('1 other text file') : vscode.l10n.t('{0} other text files', count);
}
