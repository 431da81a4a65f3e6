import * as vscode from 'vscode';
import type { CodeCount } from '../corpus/codeCounts.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { codesIndependently, isMineNow, nameInSettings } from './annotator.ts';

/** Whose annotations are shown beside the person's own, which always are: everybody's, nobody's, or those by name. */
export type Others = 'all' | 'none' | readonly string[];

/** Where the workspace keeps whose annotations the person wants to see. */
const SHOWN = 'shownAnnotators';

/**
 * Whose annotations, and whose reviews, the person sees, in the text and in the views. Until they choose, those who
 * code independently see their own alone, so that what others coded does not lead them. Nothing that is counted,
 * compared, merged or written hangs on it.
 */
export class ShownAnnotations implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (['readouts.annotator', 'readouts.sidecars'].some((each) => event.affectsConfiguration(each)))
        this.#changed.fire();
    });
  }

  get others(): Others {
    return this.#state.get<Others>(SHOWN) ?? (codesIndependently() ? 'none' : 'all');
  }

  async show(others: Others): Promise<void> {
    await this.#state.update(SHOWN, others);
    this.#changed.fire();
  }

  /** Tells of each annotation whether it is shown, as the choice and the settings are now. */
  filter(): (placed: Pick<PlacedAnnotation, 'annotation' | 'annotator'>) => boolean {
    const { others } = this;
    if (others === 'all') return () => true;
    const isMine = isMineNow();
    const names = new Set(others === 'none' ? [] : others);
    return (placed) => names.has(placed.annotation.by) || isMine(placed);
  }

  /** Tells of a name whether what that person says of annotations is shown: the person's own always is. */
  filterReviewers(): (by: string) => boolean {
    const { others } = this;
    if (others === 'all') return () => true;
    const names = new Set([nameInSettings(), ...(others === 'none' ? [] : others)]);
    return (by) => names.has(by);
  }

  /** How often a code is used, as the person may know it: who does not see all, knows their own uses alone. */
  countInSight({ own, all }: CodeCount = { own: 0, all: 0 }): CodeCount {
    return this.others === 'all' ? { own, all } : { own, all: own };
  }

  /**
   * The annotations that are shown, as the person sees them: what those say about them who are out of sight is out of
   * sight as well, and with it what becomes of an annotation by their verdicts.
   */
  seen(): (annotations: readonly PlacedAnnotation[]) => readonly PlacedAnnotation[] {
    const [isShown, withReviews] = [this.filter(), this.withReviewsInSight()];
    return (annotations) => annotations.filter(isShown).map(withReviews);
  }

  /** Leaves out of an annotation what those say about it who are out of sight. */
  withReviewsInSight(): (placed: PlacedAnnotation) => PlacedAnnotation {
    const isShown = this.filterReviewers();
    return (placed) => {
      const reviews = placed.reviews.filter(({ by }) => isShown(by));
      return reviews.length === placed.reviews.length ? placed : { ...placed, reviews };
    };
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#subscription).dispose();
  }
}
