import * as vscode from 'vscode';
import type { Disagreement, Use } from '../../analysis/agreement/disagreements.ts';
import type { Span } from '../../text/span.ts';
import { plain } from '../../ui/plain.ts';
import { toRange } from '../../ui/ranges.ts';
import { wordDisagreement, wordUse } from '../../wording/agreement.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';

/**
 * What both did at the disagreement that is chosen in the view, in the text: the words of each in a frame, and behind
 * them who gave them which code. Both are shown, whosever annotations are in sight otherwise.
 */
export class DisagreementMarks implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #frames = [frame('solid'), frame('dashed')] as const;
  readonly #subscription: vscode.Disposable;
  #shown: Disagreement | null = null;

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    this.#subscription = vscode.window.onDidChangeVisibleTextEditors(() => this.#draw());
  }

  /** null shows none. */
  show(disagreement: Disagreement | null): void {
    this.#shown = disagreement;
    this.#draw();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const isAbout = editor.document.uri.toString() === this.#shown?.readout;
      const marks = isAbout ? this.#marksOf(this.#shown!, editor.document) : [[], []];
      this.#frames.forEach((type, index) => editor.setDecorations(type, marks[index]!));
    }
  }

  #marksOf(disagreement: Disagreement, document: vscode.TextDocument): vscode.DecorationOptions[][] {
    const { t } = vscode.l10n;
    const { one, other, readout } = disagreement;
    const [first, second] = [this.#spanOf(one, readout), other && this.#spanOf(other, readout)];
    if (other && first?.end !== second?.end)
      return [marked(document, first, wordUse(one, t)), marked(document, second, wordUse(other, t))];
    return [marked(document, first, wordDisagreement(disagreement, t)), marked(document, second, '')];
  }

  /** Where the words are now. */
  #spanOf({ placed }: Use, readout: string): Span | null {
    const { id } = placed.annotation;
    const now = this.#corpus.corpus
      .meeting(readout)
      ?.annotations.find(({ annotation, sidecar }) => annotation.id === id && sidecar === placed.sidecar);
    return now?.span ?? null;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#frames, this.#subscription).dispose();
  }
}

function frame(borderStyle: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('readouts.reviewBorder'),
    borderStyle,
    borderWidth: '1px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** @param words what stands behind the words of the text */
function marked(
  document: vscode.TextDocument,
  span: Span | null | undefined,
  words: string,
): vscode.DecorationOptions[] {
  if (!span) return [];
  const after = {
    contentText: plain(words),
    color: new vscode.ThemeColor('readouts.statusForeground'),
    margin: '0 0 0 1ch',
  };
  return [{ range: toRange(document, span), ...(words && { renderOptions: { after } }) }];
}
