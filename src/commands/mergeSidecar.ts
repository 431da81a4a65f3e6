import * as vscode from 'vscode';
import { mergeTwo } from '../annotations/merge/joinSidecars.ts';
import { differenceBetween } from '../text/edits.ts';
import { nameOf } from '../text/uri.ts';
import { HumanError } from '../ui/humanError.ts';
import { showMessage, tellInStatusBar } from '../ui/messages.ts';
import { errorInWords } from '../ui/wording.ts';
import type { Services } from '../workspace/services.ts';
import { textNow } from '../workspace/writing/changeRequest.ts';
import { registerInternalCommand } from './register.ts';

const SCHEME = 'readouts-merged';

/** How long the status bar says what was done, in milliseconds. */
const MESSAGE_STAYS = 8000;

/**
 * The quick fix that merges a sidecar into another one of the same readout: shows what comes of it, asks, and then
 * writes that and deletes the one that is superfluous, as one change.
 */
export function registerMergeSidecar(services: Services): vscode.Disposable {
  const merged = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => merged.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => merged.delete(uri.toString())),
    registerInternalCommand(services, '_readouts.mergeSidecar', async (from: string, into: string) => {
      const [file, kept] = [vscode.Uri.parse(from), vscode.Uri.parse(into)];
      const [name, keptName] = [nameOf(from), nameOf(into)];
      const { text, conflicts } = await mergedOf(file, kept);
      const preview = vscode.Uri.from({ scheme: SCHEME, path: `/${Date.now()}/${keptName}` });
      merged.set(preview.toString(), text);
      const title = vscode.l10n.t('{0}: now ↔ merged', keptName);
      await vscode.commands.executeCommand('vscode.diff', kept, preview, title, { preview: true });
      const merge = vscode.l10n.t('Merge');
      const question =
        conflicts.length === 0
          ? vscode.l10n.t('{0} takes over what {1} has, as is shown; {1} is then deleted.', keptName, name)
          : vscode.l10n.t(
              '{0} takes over what {1} has, as is shown, with what they say differently under “conflicts”; {1} is then deleted.',
              keptName,
              name,
            );
      if ((await showMessage('information', question, merge)) !== merge) return;
      await write(services, file, kept);
      const done = vscode.l10n.t('{0} was merged into {1}; Undo Annotation Change takes that back.', name, keptName);
      tellInStatusBar(done, MESSAGE_STAYS, 'check');
    }),
  );
}

/** Merges the two as they are now: the person may have taken long to answer. */
async function write({ writer }: Services, file: vscode.Uri, kept: vscode.Uri): Promise<void> {
  const text = await textNow(file);
  await writer.changeAndDelete(
    {
      file: kept,
      label: vscode.l10n.t('Merge of {0}', nameOf(file.toString())),
      edits: (now) => [differenceBetween(now, mergeTwo(now, text).text)],
    },
    { file, text },
  );
}

async function mergedOf(file: vscode.Uri, kept: vscode.Uri): Promise<ReturnType<typeof mergeTwo>> {
  const [ours, theirs] = [await textNow(kept), await textNow(file)];
  try {
    return mergeTwo(ours, theirs);
  } catch (error) {
    const name = nameOf(file.toString());
    throw new HumanError(vscode.l10n.t('{0} was not merged: {1}', name, errorInWords(error)), { cause: error });
  }
}
