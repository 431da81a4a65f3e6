import * as vscode from 'vscode';
import type { AnnotatedReadout } from '../corpus/placedAnnotation.ts';
import { nameOf } from '../text/uri.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { annotationLabel } from '../ui/labels.ts';
import { rootInWords } from '../ui/roots.ts';
import { stateName } from '../ui/states.ts';
import type { Review } from '../workspace/writing/decision.ts';
import { KeyPicker } from './keyPicker.ts';
import { placeOf, reviewRows, type ReviewAct } from './reviewRows.ts';
import { selectedIn } from './wordsInText.ts';

/** The list in which annotations are reviewed, one after the other. */
export class ReviewPicker implements vscode.Disposable {
  readonly #picker: KeyPicker<ReviewAct>;
  readonly #preview: (range: CodePointRange) => void;

  /** @param preview shows the place of the row in focus in the text, and first the best one */
  constructor(preview: (range: CodePointRange) => void) {
    this.#preview = preview;
    this.#picker = new KeyPicker(
      vscode.l10n.t('A key in [ ] decides, or Enter on a row that you move to; Escape ends the review'),
      (act) => {
        const range = placeOf(act);
        if (range) preview(range);
      },
    );
  }

  /**
   * Asks what becomes of an annotation.
   * @param step which it is of all that are reviewed, from 1
   * @throws {vscode.CancellationError} when the person ends the review
   */
  ask(review: Review, annotated: AnnotatedReadout, step: number, steps: number): Promise<ReviewAct> {
    const selected = selectedIn(review.document);
    const words = selected && review.document.getText().slice(selected.start, selected.end);
    const rows = reviewRows(review, annotated, words);
    const answer = this.#picker.ask(titleOf(review), rows, step, steps);
    const best = rows.map((row) => ('act' in row ? placeOf(row.act) : null)).find((range) => range !== null);
    if (best) this.#preview(best);
    return answer;
  }

  /** Takes the list away while the person selects words; `ask` shows it again. */
  setAside(): void {
    this.#picker.setAside();
  }

  dispose(): void {
    this.#picker.dispose();
  }
}

function titleOf({ placed, readout }: Review): string {
  const { speaker } = placed.annotation;
  const uri = readout.toString();
  return [stateName(placed), annotationLabel(placed), speaker, nameOf(uri), rootInWords(uri)]
    .filter(Boolean)
    .join(' · ');
}
