import * as vscode from 'vscode';
import type { AnnotatedReadout } from '../corpus/placedAnnotation.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { plain } from '../ui/plain.ts';
import { newPick, pickRow } from '../ui/questions.ts';
import { annotationLabel } from '../ui/labels.ts';
import { stateName } from '../ui/states.ts';
import { nameOf } from '../text/uri.ts';
import type { Review } from '../workspace/writing/decision.ts';
import { selectedIn } from './wordsInText.ts';
import { isReviewRow, reviewRows, type ReviewAct, type ReviewRow } from './reviewRows.ts';

/** The list in which annotations are reviewed, one after the other: a row or its key decides, Escape ends it. */
export class ReviewPicker implements vscode.Disposable {
  readonly #picker = newPick<ReviewRow | vscode.QuickPickItem>();
  readonly #preview: (range: CodePointRange) => void;
  #rows: readonly ReviewRow[] = [];
  #asked: { readonly resolve: (act: ReviewAct) => void; readonly reject: (reason: Error) => void } | null = null;
  /** What is typed before the window shows what is asked now was typed for what stood there before. */
  #isShown = false;
  /** What the list's box still holds of keys that mean nothing here. */
  #passedOver = '';
  #isSettingAside = false;

  /** @param preview shows the place of the row in focus in the text */
  constructor(preview: (range: CodePointRange) => void) {
    this.#preview = preview;
    const picker = this.#picker;
    picker.ignoreFocusOut = true;
    picker.placeholder = vscode.l10n.t('A key in [ ] decides; Escape ends the review');
    picker.onDidChangeValue((value) => this.#typed(value));
    picker.onDidChangeActive(([row]) => {
      if (row && isReviewRow(row) && row.act && 'range' in row.act) this.#preview(row.act.range);
    });
    picker.onDidAccept(() => {
      const row = picker.activeItems.find(isReviewRow);
      if (row?.act) this.#decide(row.act);
    });
    picker.onDidHide(() => {
      if (!this.#isSettingAside) this.#asked?.reject(new vscode.CancellationError());
    });
  }

  /**
   * Asks what becomes of an annotation.
   * @param step which it is of all that are reviewed, from 1
   * @throws {vscode.CancellationError} when the person ends the review
   */
  ask(review: Review, annotated: AnnotatedReadout, step: number, steps: number): Promise<ReviewAct> {
    const picker = this.#picker;
    const selected = selectedIn(review.document);
    const words = selected && review.document.getText().slice(selected.start, selected.end);
    const rows = reviewRows(review, annotated, words).map(pickRow);
    const choices = rows.filter(isReviewRow);
    this.#rows = choices;
    picker.title = plain(titleOf(review));
    picker.step = step;
    picker.totalSteps = steps;
    picker.items = rows;
    picker.busy = false;
    this.#isShown = picker.value === '';
    this.#passedOver = '';
    picker.value = '';
    const first = choices.find(({ act }) => act && 'range' in act) ?? choices.find(({ keys }) => keys[0] === 'n');
    picker.activeItems = first ? [first] : [];
    picker.show();
    if (first?.act && 'range' in first.act) this.#preview(first.act.range);
    return new Promise((resolve, reject) => (this.#asked = { resolve, reject }));
  }

  /** Takes the list away while the person selects words; `ask` shows it again. */
  setAside(): void {
    this.#isSettingAside = true;
    this.#picker.hide();
    this.#isSettingAside = false;
  }

  #typed(value: string): void {
    const key = value.startsWith(this.#passedOver) ? value.slice(this.#passedOver.length) : value;
    this.#passedOver = '';
    if (value === '') this.#isShown = true;
    if (key === '' || !this.#isShown || !this.#asked) return;
    const row = this.#rows.find(({ keys }) => keys.includes(key.toLowerCase()));
    if (row?.act) return this.#decide(row.act);
    this.#passedOver = value;
    this.#picker.value = '';
  }

  #decide(act: ReviewAct): void {
    this.#isShown = false;
    this.#picker.busy = true;
    this.#asked?.resolve(act);
    this.#asked = null;
  }

  dispose(): void {
    this.#picker.dispose();
  }
}

function titleOf({ placed, readout }: Review): string {
  const { speaker } = placed.annotation;
  return [stateName(placed), annotationLabel(placed), speaker, nameOf(readout.toString())].filter(Boolean).join(' · ');
}
