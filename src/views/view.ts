import * as vscode from 'vscode';
import { showTree, type TreeOptions } from '../ui/trees.ts';

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
  /** The tooltip of a row whose item has none: it is made when it is asked for, since there are thousands of rows. */
  tooltipOf?(row: Row): vscode.TreeItem['tooltip'];
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

  /** Whether a readout has changed since `draw`. */
  isNoted(readout: string): boolean {
    return this.#noted.has(readout);
  }

  /** Shows what has changed; what looks as before is not drawn anew. */
  draw(): void {
    this.takeOver()();
  }

  /** Takes over what has changed. @returns what shows it */
  takeOver(): () => void {
    const redrawn = this.#takeOver();
    return () => {
      if (redrawn === 'all') this.#changed.fire(undefined);
      else this.drawRows(redrawn);
    };
  }

  /** Shows some rows anew, each with all below it. */
  drawRows(rows: readonly Row[]): void {
    if (rows.length > 0) this.#changed.fire([...rows]);
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

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    item.tooltip ??= this.#model.tooltipOf?.(row);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** A view with what it shows. */
export interface Shown<Row extends object, Model> {
  readonly model: Model;
  readonly tree: ModelTree<Row>;
  readonly view: vscode.TreeView<Row>;
}

/** Shows a model as a view, by its id in package.json. */
export function showModel<Row extends object, Model extends TreeModel<Row>>(
  id: string,
  model: Model & TreeModel<Row>,
  options: TreeOptions<Row> = {},
): Shown<Row, Model> {
  const tree = new ModelTree<Row>(model);
  return { model, tree, view: showTree<Row>(id, tree, options) };
}

/**
 * Says something above the rows of a view. The same message is not said again: after each, VS Code gathers for a while
 * what is drawn, and lets `reveal` wait for it.
 */
export function setMessage(view: vscode.TreeView<unknown>, message: string | undefined): void {
  if ((view.message ?? '') !== (message ?? '')) view.message = message;
}
