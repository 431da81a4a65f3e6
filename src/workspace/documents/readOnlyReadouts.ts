import * as vscode from 'vscode';
import { Queue } from '../../text/queue.ts';
import { READOUT_LANGUAGE } from './language.ts';

/** How a readout stands to its text being edited. */
export type Editing =
  /** The window lets nobody type in it. */
  | 'readOnly'
  /** A person may type in it: they asked for it, or the setting is off. */
  | 'editable';

/**
 * Keeps readouts from being edited by accident. VS Code can make one file read-only for a session, by commands that are
 * about the active editor; a setting (`files.readonlyInclude`) would change the user's files and goes by names only, a
 * file system of our own would give readouts another address, and standing in for `type` would clash with Vim.
 *
 * So the active readout is made read-only as soon as it is one. The commands have no argument and the window may have
 * gone on to another editor, so whoever was active before and after is looked at again until nothing changes.
 */
export class ReadOnlyReadouts implements vscode.Disposable {
  /** The documents that the window was told to keep, by URI. */
  readonly #kept = new Set<string>();
  /** The documents that a person wants to edit, by URI. */
  readonly #edited = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #rounds = new Queue();

  /** Fires when the answer for a document may be another. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const settle = () => void this.#settle();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(settle),
      vscode.workspace.onDidOpenTextDocument(settle),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed) this.#edited.delete(document.uri.toString());
      }),
      vscode.workspace.onDidChangeTextDocument(settle),
      vscode.workspace.onDidSaveTextDocument(settle),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('readouts.openReadOnly')) settle();
      }),
    );
    settle();
  }

  /** How a document stands; null when it is no readout in a file that could be written. */
  editing(document: vscode.TextDocument): Editing | null {
    if (!isKeepable(document)) return null;
    return this.#kept.has(document.uri.toString()) ? 'readOnly' : 'editable';
  }

  /** Lets a person edit the readout in the active editor, or ends it; done when the window knows. */
  async toggle(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (!this.#edited.delete(uri)) this.#edited.add(uri);
    await this.#settle();
  }

  /**
   * Brings the window to what is wanted of the active editor. One at a time, and none is left out: VS Code tells of a
   * document first and, before it has been looked whether that one is active, of the editor that becomes it.
   */
  #settle(): Promise<void> {
    return this.#rounds.run(() => this.#settleOnce());
  }

  async #settleOnce(): Promise<void> {
    for (
      let document = vscode.window.activeTextEditor?.document;
      document && !this.#isSettled(document);
      document = vscode.window.activeTextEditor?.document
    ) {
      const uri = document.uri.toString();
      const isWanted = this.#wantsKeeping(document);
      await vscode.commands.executeCommand(
        `workbench.action.files.${isWanted ? 'set' : 'reset'}ActiveEditorReadonlyInSession`,
      );
      const after = vscode.window.activeTextEditor?.document;
      if (after === document) {
        if (isWanted) this.#kept.add(uri);
        else this.#kept.delete(uri);
      }
      // The command may have been about this one. It is taken for kept, so that the next round puts it right.
      else if (after && isWanted) this.#kept.add(after.uri.toString());
      this.#changed.fire();
      // By their paths: a window that is not where its files are has other URIs for them.
      const paths = [...this.#kept].map((uri) => vscode.Uri.parse(uri).fsPath);
      void vscode.commands.executeCommand('setContext', 'readouts.readOnly', paths);
    }
  }

  #isSettled(document: vscode.TextDocument): boolean {
    return this.#wantsKeeping(document) === this.#kept.has(document.uri.toString());
  }

  #wantsKeeping(document: vscode.TextDocument): boolean {
    return (
      isKeepable(document) &&
      // What is not saved yet has been edited, and could not be saved.
      !document.isDirty &&
      !this.#edited.has(document.uri.toString()) &&
      vscode.workspace.getConfiguration('readouts', document).get('openReadOnly', true)
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function isKeepable({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === READOUT_LANGUAGE && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
