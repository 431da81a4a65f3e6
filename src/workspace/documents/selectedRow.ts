import * as vscode from 'vscode';
import { HumanError } from '../../ui/humanError.ts';
import { isAnnotationReference, type AnnotationReference } from './references.ts';

/**
 * What the keys of the view *Annotations* hand to a command (`args` in package.json). VS Code hands a command the row
 * that is clicked, but none when a key is pressed: the keys select the row in focus, and the command asks which it is.
 */
const SELECTED_ROW = 'selectedRow';

/** Why a key chooses the row in focus: for a command that follows, to go from it to the text, or to another row. */
export type Choosing = 'forCommand' | 'toGoToText' | 'toStep';

/** To which annotation one goes in the view. */
export type Step = 'next' | 'previous' | 'nextOpen';

/** For how long a key's choice of a row may be under way, in milliseconds: some rows have nothing to show. */
const CHOOSING_TAKES = 1000;

/** For how long what a command does may take to be seen in the view, in milliseconds. */
const ACTING_TAKES = 5000;

/** The view *Annotations*, as commands see it. */
export interface AnnotationsView {
  /** The rows that are selected. */
  selected(): readonly unknown[];
  /** Chooses the row that stands next to that of an annotation, with the focus. */
  chooseNextTo(annotation: AnnotationReference): Promise<void>;
  /** Chooses the row of another annotation, with the focus. @returns undefined where there is none that way */
  step(to: Step): Promise<AnnotationReference | undefined>;
}

/** The row that is selected in the view *Annotations*, as far as the view has told. */
export class SelectedRow {
  #view: AnnotationsView | null = null;
  #choosing: { readonly why: Choosing; readonly since: number } | null = null;
  /** What the latest key of the view was about. */
  #byKey: AnnotationReference | null = null;
  /** What the latest command that was called with an annotation was about. */
  #actedOn: { readonly annotation: AnnotationReference; readonly since: number } | null = null;

  follow(view: AnnotationsView): void {
    this.#view = view;
  }

  /**
   * What a command is about that was called with an argument: the selected row where a key of the view called it.
   * @throws {HumanError} when that is no annotation: the cursor in the text is never meant by a key of the view
   */
  argument(given: unknown): unknown {
    if (given !== SELECTED_ROW) {
      this.#byKey = null;
      this.#actedOn = isAnnotationReference(given) ? { annotation: given, since: Date.now() } : null;
      return given;
    }
    this.#choosing = null;
    this.#byKey = this.#annotation();
    this.#actedOn = { annotation: this.#byKey, since: Date.now() };
    return this.#byKey;
  }

  /**
   * The annotations that a command is about where that are several.
   * @param argument as `argument` gave it
   * @param selected what a menu of the view hands over besides: all rows that are selected, if the clicked one is
   * @returns null where it is about one alone
   */
  several(argument: unknown, selected: unknown): readonly AnnotationReference[] | null {
    const isByKey = argument !== undefined && argument === this.#byKey;
    const rows = isByKey ? (this.#view?.selected() ?? []) : Array.isArray(selected) ? selected : [];
    const byId = new Map(rows.filter(isAnnotationReference).map((row) => [`${row.sidecar}#${row.id}`, row]));
    return byId.size > 1 ? [...byId.values()] : null;
  }

  /** @throws {HumanError} where a command that is about one annotation alone is called while several are selected */
  mustBeOne(argument: unknown, selected: unknown): void {
    const several = this.several(argument, selected);
    if (several)
      throw new HumanError(
        vscode.l10n.t('{0} annotations are selected, and this is about one: select that alone.', several.length),
      );
  }

  /** A key of a view is about to choose the row in focus. */
  willBeChosen(why: Choosing): void {
    this.#choosing = { why, since: Date.now() };
  }

  /** Why a key has chosen the row that was chosen just now; null for a click. */
  takeChoosing(): Choosing | null {
    const choosing = this.#choosing;
    this.#choosing = null;
    return choosing && Date.now() - choosing.since < CHOOSING_TAKES ? choosing.why : null;
  }

  /**
   * An annotation is about to go. Where a key of the view wants that, the row next to it is chosen, so that the same
   * key goes on with that one.
   */
  async leave(annotation: AnnotationReference): Promise<void> {
    if (this.#byKey === annotation) await this.#view?.chooseNextTo(annotation);
  }

  /** Whether a command of the view was about an annotation just now: the view has the focus then. */
  isActedOn({ sidecar, id }: AnnotationReference): boolean {
    if (!this.#actedOn || Date.now() - this.#actedOn.since > ACTING_TAKES) return false;
    const { annotation } = this.#actedOn;
    return annotation.sidecar === sidecar && annotation.id === id;
  }

  /** The person has gone on elsewhere: what a command of the view still changes does not take the focus back. */
  leftView(): void {
    this.#actedOn = null;
  }

  /** Goes to another annotation in the view. @returns undefined where there is none that way */
  async step(to: Step): Promise<AnnotationReference | undefined> {
    return this.#view?.step(to);
  }

  #annotation(): AnnotationReference {
    const row = this.#view?.selected().find(isAnnotationReference);
    if (!row) throw new HumanError(vscode.l10n.t('Choose an annotation in the view first.'));
    return row;
  }
}
