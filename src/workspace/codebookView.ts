import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import { isCodebookReference, isCodeReference, type CodeReference } from './documents/codeReference.ts';

/** Which codes the view *Codebook* shows alone: those that no annotation has, or those without a definition. */
export type CodeFilter = 'unused' | 'undefined';

/** The view *Codebook*, as commands see it. */
export interface CodebookView {
  /** The row that is selected; undefined when there is none. */
  selected(): unknown;
  /** Chooses the row of a code, where the view is in sight. */
  choose(code: CodeReference): Promise<void>;
}

/** What the view *Codebook* shows, and which row is selected in it. */
export class CodebookViewState implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeFilter = this.#changed.event;
  #filter: CodeFilter | null = null;
  #view: CodebookView | null = null;
  /** The codebook that a command of the view was about last. */
  #latest: string | undefined;

  follow(view: CodebookView): void {
    this.#view = view;
  }

  get filter(): CodeFilter | null {
    return this.#filter;
  }

  /** null shows all codes. */
  set filter(filter: CodeFilter | null) {
    this.#filter = filter;
    this.#changed.fire();
  }

  /**
   * A key of the view is about a row.
   * @throws {HumanError} when that is no code
   */
  byKey(row: unknown): CodeReference {
    if (!isCodeReference(row)) throw new HumanError(vscode.l10n.t('Choose a code in the view first.'));
    this.#latest = row.codebook;
    return row;
  }

  /**
   * The codebook of the row that is selected; where none is, as while the view draws what a command changed, the one
   * that the command was about.
   */
  get selectedCodebook(): vscode.Uri | undefined {
    const row = this.#view?.selected();
    const codebook = isCodebookReference(row) ? row.codebook : this.#latest;
    return codebook === undefined ? undefined : vscode.Uri.parse(codebook);
  }

  /** Chooses the row of a code, which may stand elsewhere now. */
  async choose(code: CodeReference): Promise<void> {
    this.#latest = code.codebook;
    await this.#view?.choose(code);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
