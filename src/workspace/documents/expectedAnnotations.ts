import * as vscode from 'vscode';
import { inTextOrder } from '../../corpus/annotatedReadouts.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { openDocument } from '../files/workspaceCorpus.ts';

interface Expected {
  readonly document: vscode.TextDocument;
  /** The version of the document that its span counts in. */
  readonly version: number;
  readonly placed: PlacedAnnotation;
}

/** An annotation is to be drawn as it is to be, or, when that is over, as it has become. */
export interface ExpectedChange extends Pick<Expected, 'document' | 'placed'> {
  readonly isOver: boolean;
}

/**
 * Annotations that are being written. They are drawn in the text, and in rows of the view *Annotations*, while they
 * are, so that a person sees at once what they have done; nothing else has them, and nothing says that they are saved,
 * before the sidecar has.
 */
export class ExpectedAnnotations implements vscode.Disposable {
  readonly #expected = new Set<Expected>();
  readonly #changed = new vscode.EventEmitter<ExpectedChange>();

  /** Fires when an annotation of a document is to be drawn anew. */
  readonly onDidChange = this.#changed.event;

  /** Draws an annotation of a readout as it is to be, until it is written, or could not be. */
  async during<T>(readout: vscode.Uri, placed: PlacedAnnotation, write: () => Promise<T>): Promise<T> {
    const document = openDocument(readout.toString());
    if (!document) return write();
    const expected: Expected = { document, version: document.version, placed };
    this.#expected.add(expected);
    this.#changed.fire({ document, placed, isOver: false });
    try {
      return await write();
    } finally {
      this.#expected.delete(expected);
      this.#changed.fire({ document, placed, isOver: true });
    }
  }

  /** An annotation as it is being written, or as it is. */
  of(saved: PlacedAnnotation): PlacedAnnotation {
    if (this.#expected.size === 0) return saved;
    return [...this.#expected].findLast(({ placed }) => isSame(placed, saved))?.placed ?? saved;
  }

  /** A document's annotations as its sidecars have them, with those that are being written; in text order. */
  over(document: vscode.TextDocument, saved: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    const here = [...this.#expected].filter((each) => each.document === document && each.version === document.version);
    return here.reduce((all, { placed }) => withExpected(all, placed), saved);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function withExpected(saved: readonly PlacedAnnotation[], placed: PlacedAnnotation): readonly PlacedAnnotation[] {
  return [...saved.filter((each) => !isSame(each, placed)), placed].sort(inTextOrder);
}

function isSame(a: PlacedAnnotation, b: PlacedAnnotation): boolean {
  return a.annotation.id === b.annotation.id && a.sidecar === b.sidecar;
}
