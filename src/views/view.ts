import * as vscode from 'vscode';

/** What of a view is to be drawn anew: rows, each with all below it, or all rows. */
export type Redrawn<Row> = 'all' | readonly Row[];

/**
 * What a view shows. A row is an object that stands for one thing as long as that is there, or one with the id that it
 * had before: VS Code keeps by it what is open and what is selected.
 */
export interface TreeModel<Row extends object> {
  /** Asks for what is to be shown, and resolves when the rows at the top can stand there. */
  prepare(): Promise<void>;
  /** Takes over what has become of some readouts, by their URIs. @returns the rows that look otherwise now */
  update(readouts: readonly string[]): Redrawn<Row>;
  /** The rows at the top. */
  readonly roots: readonly Row[];
  childrenOf(row: Row): readonly Row[];
  /** The row above; undefined at the top. */
  parentOf(row: Row): Row | undefined;
  /** How a row looks; its `id` is its own in the view. */
  itemOf(row: Row): vscode.TreeItem;
}

/** Shows a model as a tree. What has changed is noted at once and drawn when `draw` is called. */
export class ModelTree<Row extends object> implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #model: TreeModel<Row>;
  readonly #noted = new Set<string>();
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: TreeModel<Row>) {
    this.#model = model;
  }

  /** Takes note that some readouts have changed, until `draw`. */
  note(readouts: readonly string[]): void {
    for (const uri of readouts) this.#noted.add(uri);
  }

  /** Shows what has changed; what looks as before is not drawn anew. */
  draw(): void {
    const redrawn = this.#takeOver();
    if (redrawn === 'all') this.#changed.fire(undefined);
    else if (redrawn.length > 0) this.#changed.fire([...redrawn]);
  }

  /** Shows all rows anew, as after a setting has changed. */
  drawAll(): void {
    this.#takeOver();
    this.#changed.fire(undefined);
  }

  #takeOver(): Redrawn<Row> {
    const redrawn = this.#model.update([...this.#noted]);
    this.#noted.clear();
    return redrawn;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...this.#model.childrenOf(row)];
    await this.#model.prepare();
    this.#takeOver();
    return [...this.#model.roots];
  }

  getParent(row: Row): Row | undefined {
    return this.#model.parentOf(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return this.#model.itemOf(row);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
