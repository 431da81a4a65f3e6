import * as vscode from 'vscode';
import type { CodeReference } from './documents/codeReference.ts';
import type { AnnotationReference } from './documents/references.ts';

/** What a person has gone to: an annotation or a code. */
export type CurrentItem =
  | { readonly type: 'annotation'; readonly annotation: AnnotationReference }
  | { readonly type: 'code'; readonly code: CodeReference };

/** What a person chose last in the views. Where the cursor is in a text, who wants to know asks VS Code. */
export class CurrentRow implements vscode.Disposable {
  readonly #chosen = new vscode.EventEmitter<CurrentItem>();
  /** Fires when a row is chosen, also when it was chosen before. */
  readonly onDidChoose = this.#chosen.event;

  chooseAnnotation({ readout, sidecar, id }: AnnotationReference): void {
    this.#chosen.fire({ type: 'annotation', annotation: { readout, sidecar, id } });
  }

  chooseCode({ codebook, code }: CodeReference): void {
    this.#chosen.fire({ type: 'code', code: { codebook, code } });
  }

  dispose(): void {
    this.#chosen.dispose();
  }
}
