import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import { annotationKey, isAnnotationReference, type AnnotationReference } from './documents/references.ts';

/** To which annotation one goes in the view. */
export type Step = 'next' | 'previous' | 'nextOpen';

/** For how long Enter may be on its way to the row in focus, in milliseconds: some rows have nothing to show. */
const ENTERING_TAKES = 1000;

/** For how long what a command does may take to be seen in the view, in milliseconds. */
const ACTING_TAKES = 5000;

/** The view *Annotations*, as commands see it. */
export interface AnnotationsView {
  /** Chooses the row that stands next to that of an annotation, with the focus. */
  chooseNextTo(annotation: AnnotationReference): Promise<void>;
  /**
   * Chooses the row of another annotation, with the focus.
   * @param from the row that was selected; what is none stands for the one that is
   * @returns undefined where there is none that way
   */
  step(to: Step, from: unknown): Promise<AnnotationReference | undefined>;
}

/** What a person does with rows of the view *Annotations*, and what that shows. */
export class AnnotationsViewState {
  #view: AnnotationsView | null = null;
  /** When Enter was pressed on a row. */
  #enteredAt = -Infinity;
  /** What the latest key of the view was about. */
  #byKey: AnnotationReference | null = null;
  /** What the latest command that was called with an annotation was about. */
  #actedOn: { readonly annotation: AnnotationReference; readonly since: number } | null = null;
  /** The annotations that the view has shown in texts since the person has left it. */
  readonly #shown = new Set<string>();
  /** The one that it has shown last. */
  #latestShown: AnnotationReference | null = null;

  follow(view: AnnotationsView): void {
    this.#view = view;
  }

  /**
   * A key of the view is about a row.
   * @throws {HumanError} when that is no annotation: the cursor in the text is never meant by a key of the view
   */
  byKey(row: unknown): AnnotationReference {
    if (!isAnnotationReference(row)) throw new HumanError(vscode.l10n.t('Choose an annotation in the view first.'));
    this.#byKey = row;
    return row;
  }

  /** A command was called with an argument; without one it is about the text. */
  noteArgument(given: unknown): void {
    if (given === undefined) this.#shown.clear();
    if (given !== this.#byKey) this.#byKey = null;
    this.#actedOn = isAnnotationReference(given) ? { annotation: given, since: Date.now() } : null;
  }

  /**
   * The annotations that a command is about where that are several.
   * @param selected what a menu or a key of the view hands over besides: all rows that are selected
   * @returns null where it is about one alone
   */
  several(selected: unknown): readonly AnnotationReference[] | null {
    const rows: readonly unknown[] = Array.isArray(selected) ? selected : [];
    const byId = new Map(rows.filter(isAnnotationReference).map((row) => [annotationKey(row), row]));
    return byId.size > 1 ? [...byId.values()] : null;
  }

  /** @throws {HumanError} where a command that is about one annotation alone is called while several are selected */
  mustBeOne(selected: unknown): void {
    const several = this.several(selected);
    if (several)
      throw new HumanError(
        vscode.l10n.t('{0} annotations are selected, and this is about one: select that alone.', several.length),
      );
  }

  /** Enter was pressed on a row: to go to the text with it. */
  enter(): void {
    this.#enteredAt = Date.now();
  }

  /** Whether Enter has chosen the row that was chosen just now. */
  takeEnter(): boolean {
    const isEntered = Date.now() - this.#enteredAt < ENTERING_TAKES;
    this.#enteredAt = -Infinity;
    return isEntered;
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
    return annotationKey(this.#actedOn.annotation) === annotationKey({ sidecar, id });
  }

  /** The person has gone on elsewhere: what a command of the view still changes does not take the focus back. */
  leftView(): void {
    this.#actedOn = null;
    this.#shown.clear();
  }

  /**
   * The view is about to show an annotation in its text.
   * @returns whether it still is the one to be shown, for when the text is there
   */
  willShow(annotation: AnnotationReference): () => boolean {
    this.#shown.add(annotationKey(annotation));
    this.#latestShown = annotation;
    return () => this.#latestShown === annotation;
  }

  /** Whether the view has shown an annotation in its text, so that the cursor is there for that. */
  hasShown(annotation: Pick<AnnotationReference, 'sidecar' | 'id'>): boolean {
    return this.#shown.has(annotationKey(annotation));
  }

  /** Goes to another annotation in the view. @returns undefined where there is none that way */
  async step(to: Step, from: unknown): Promise<AnnotationReference | undefined> {
    return this.#view?.step(to, from);
  }
}
