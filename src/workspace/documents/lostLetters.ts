import * as vscode from 'vscode';
import { decodeFile } from '../../corpus/fileAccess.ts';
import { hasLostLetters } from '../../text/encoding.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { askFirst } from '../../ui/messages.ts';

/** Texts with lost letters that the person annotates all the same. */
const accepted = new WeakSet<vscode.TextDocument>();

/**
 * Warns before words of a text are quoted that VS Code reads in another encoding than it was written in, once a text;
 * and before letters are quoted that the file itself has lost.
 * @param span the words that are to be quoted (UTF-16)
 * @throws {vscode.CancellationError} when the person does not want them quoted as they are shown
 */
export async function sureOfLetters(document: vscode.TextDocument, span: Span): Promise<void> {
  const text = document.getText();
  if (!hasLostLetters(text) || accepted.has(document)) return;
  const isMisread = await isInOtherEncoding(document.uri);
  if (!isMisread && !hasLostLetters(text.slice(span.start, span.end))) return;
  const name = nameOf(document.uri.toString());
  const anyway = vscode.l10n.t('Annotate Anyway');
  const reopen = vscode.l10n.t('Reopen with Encoding');
  const chosen = isMisread
    ? await askFirst(
        vscode.l10n.t('{0} is not in UTF-8: some of its letters show as �, and annotations would quote them so.', name),
        vscode.l10n.t('Reopened in the encoding that it was written in, it shows them; then save it in UTF-8.'),
        reopen,
        anyway,
      )
    : await askFirst(
        vscode.l10n.t('These words have lost letters, which {0} holds as �; the annotation would quote them so.', name),
        vscode.l10n.t('The letters were lost before the file was saved; another copy of the text may have them.'),
        anyway,
      );
  if (chosen !== anyway) {
    if (chosen === reopen) await reopenWithEncoding(document);
    throw new vscode.CancellationError();
  }
  accepted.add(document);
}

async function isInOtherEncoding(uri: vscode.Uri): Promise<boolean> {
  try {
    const found = decodeFile(await vscode.workspace.fs.readFile(uri));
    return !found.ok && found.trouble !== 'too-large';
  } catch {
    // A text that is in no file yet has no encoding.
    return false;
  }
}

/** VS Code's own command acts on the active editor. */
async function reopenWithEncoding(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
