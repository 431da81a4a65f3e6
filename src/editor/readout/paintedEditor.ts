import * as vscode from 'vscode';

/** Ranges that are decorated alike. */
export interface Decorated {
  readonly options: () => vscode.DecorationRenderOptions;
  readonly ranges: readonly vscode.Range[];
}

/** What an editor was last told, by the key of each type of decoration: its ranges, and the version they count in. */
interface Painted {
  readonly version: number;
  readonly ranges: Map<string, string>;
}

/**
 * Decorates editors with types that are made when they are first needed, and disposed of when no visible editor has
 * them any more. An editor is only told of what has changed.
 */
export class EditorPainter implements vscode.Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #painted = new WeakMap<vscode.TextEditor, Painted>();

  /** Decorates an editor by the keys of types. A key always stands for the same options. */
  paint(editor: vscode.TextEditor, wanted: ReadonlyMap<string, Decorated>): void {
    const before = this.#painted.get(editor);
    const { version } = editor.document;
    const ranges = new Map<string, string>();
    for (const [key, decorated] of wanted) {
      const signature = JSON.stringify(decorated.ranges);
      ranges.set(key, signature);
      // VS Code shifts, and may lose, ranges while the text is edited.
      if (before?.version === version && before.ranges.get(key) === signature) continue;
      editor.setDecorations(this.#typeOf(key, decorated.options), decorated.ranges);
    }
    for (const key of before?.ranges.keys() ?? []) {
      const type = this.#types.get(key);
      if (type && !wanted.has(key)) editor.setDecorations(type, []);
    }
    this.#painted.set(editor, { version, ranges });
  }

  /** Disposes of the types that none of the editors has. */
  tidy(editors: readonly vscode.TextEditor[]): void {
    const used = new Set(editors.flatMap((editor) => [...(this.#painted.get(editor)?.ranges.keys() ?? [])]));
    for (const [key, type] of this.#types) {
      if (used.has(key)) continue;
      type.dispose();
      this.#types.delete(key);
    }
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }

  #typeOf(key: string, options: Decorated['options']): vscode.TextEditorDecorationType {
    let type = this.#types.get(key);
    if (!type) this.#types.set(key, (type = vscode.window.createTextEditorDecorationType(options())));
    return type;
  }
}
