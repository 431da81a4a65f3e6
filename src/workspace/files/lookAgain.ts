import * as vscode from 'vscode';
import { sidecarsNamed } from '../../annotations/fileNames.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { READOUT_LANGUAGE } from '../documents/language.ts';
import { namesIn } from './fileSystem.ts';
import { isInCorpus, workspaceFiles } from './workspaceFiles.ts';

/** How long what was listed holds, in milliseconds: who goes to and fro between windows has it listed once. */
const LISTED_FOR = 10_000;
/** From how many files on the workspace is read as a whole, with progress, and not file by file. */
const MANY = 500;

/** What is done about what is found. */
interface Found {
  readonly corpus: Corpus;
  /** A file came, went or changed. */
  changed(uri: vscode.Uri): void;
  /** Many did. */
  manyChanged(): void;
  failed(error: unknown): void;
}

/**
 * Looks again at what VS Code's watcher may have missed: in folders that were just made, on network drives. When the
 * window gets the focus, the names of all files are compared with those that are known; when a readout gets active, its
 * own sidecars, and what they hold.
 */
export class LookAgain implements vscode.Disposable {
  readonly #found: Found;
  readonly #subscriptions: vscode.Disposable;
  #listed = 0;

  constructor(found: Found) {
    this.#found = found;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#during(() => this.#lookAtNames());
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === READOUT_LANGUAGE)
          this.#during(() => this.#lookAtSidecars(editor.document.uri));
      }),
    );
  }

  async #lookAtNames(): Promise<void> {
    const { corpus } = this.#found;
    if (!corpus.loaded || Date.now() - this.#listed < LISTED_FOR) return;
    this.#listed = Date.now();
    const listed = new Set(await workspaceFiles.list());
    const known = new Set(corpus.allFiles);
    const differing = [
      ...[...listed].filter((uri) => !known.has(uri) && roleOf(uri) !== null),
      ...[...known].filter((uri) => !listed.has(uri)),
    ];
    if (differing.length > MANY) this.#found.manyChanged();
    else for (const uri of differing) this.#found.changed(vscode.Uri.parse(uri));
  }

  async #lookAtSidecars(readout: vscode.Uri): Promise<void> {
    if (!isInCorpus(readout)) return;
    const { corpus } = this.#found;
    const uri = readout.toString();
    const names = sidecarsNamed(nameOf(uri), await namesIn(vscode.Uri.joinPath(readout, '..')));
    const there = names.map(({ name }) => vscode.Uri.parse(sibling(uri, name)).toString());
    for (const sidecar of new Set([...there, ...corpus.sidecarsOf(uri).map((entry) => entry.uri)]))
      if (!(await corpus.isAsRead(sidecar))) this.#found.changed(vscode.Uri.parse(sidecar));
  }

  #during(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#found.failed(error));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
