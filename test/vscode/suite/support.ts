import * as vscode from 'vscode';

export { CALL } from './call.ts';

/** The folder that the tests' window has open. */
export function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

/** Makes a file in a folder of its own, so that tests do not see each other's files. */
export async function makeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * The text of a file. None that is read here stays empty or away, but VS Code empties a file before it writes it, and
 * one that changes its name, or is replaced, is away for a moment.
 */
export function readFile(uri: vscode.Uri): Promise<string> {
  return eventually(`${uri.path} is written`, async () => {
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => new Uint8Array());
    return new TextDecoder().decode(bytes);
  });
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Polls until there is an answer, which is not empty. @throws after the limit, with what was waited for */
export async function eventually<T>(what: string, ask: () => T | Promise<T>): Promise<Answer<T>> {
  const limit = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Answer<T>;
    if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Answer<T> = Exclude<Awaited<T>, undefined | null | false | ''>;

/**
 * How long VS Code's watcher may take to see a change (milliseconds): it misses those in a folder that has only just
 * been made.
 */
const WATCHER_LIMIT = 3_000;

/**
 * Waits until an open document has the text that its file has; where VS Code does not see it, the file is read again.
 */
export async function shownAsOnDisk(document: vscode.TextDocument, text: string): Promise<void> {
  const limit = Date.now() + WATCHER_LIMIT;
  await eventually('the new text is shown', async () => {
    if (document.getText() === text) return true;
    if (Date.now() < limit) return false;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return document.getText() === text;
  });
}

/** Opens a readout with the cursor at the start of some words. */
export async function openAt(uri: vscode.Uri, words: string): Promise<vscode.TextEditor> {
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    'readout',
  );
  const at = document.positionAt(document.getText().indexOf(words));
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** Runs a command that asks with a quick pick, and takes what is in focus each time that it asks. */
export async function acceptAll(command: string, ...args: unknown[]): Promise<void> {
  let done = false;
  const run = vscode.commands.executeCommand(command, ...args).then(() => (done = true));
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await run;
}
