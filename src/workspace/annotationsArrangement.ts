import * as vscode from 'vscode';
import { FACETS, type Facet } from '../corpus/annotationFacets.ts';
import { isFiltering, NO_FILTER, toFilter, type AnnotationFilter } from '../corpus/annotationFilter.ts';

/** Where the workspace keeps by what the view groups. */
const GROUPING = 'annotationsGrouping';
/** Where the workspace keeps what the view lists. */
const FILTER = 'annotationsFilter';

/** How the person has the view *Annotations*: by what it groups, and which annotations it lists. */
export class AnnotationsArrangement implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get grouping(): Facet {
    const kept = this.#state.get(GROUPING);
    return FACETS.find((facet) => facet === kept) ?? 'meeting';
  }

  async group(grouping: Facet): Promise<void> {
    await this.#state.update(GROUPING, grouping);
    this.#changed.fire();
  }

  get filter(): AnnotationFilter {
    return toFilter(this.#state.get(FILTER));
  }

  /** Lists what the filter says, of the annotations that are in sight. */
  async list(filter: AnnotationFilter = NO_FILTER): Promise<void> {
    await this.#state.update(FILTER, isFiltering(filter) ? filter : undefined);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
