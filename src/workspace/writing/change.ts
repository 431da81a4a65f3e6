import * as vscode from 'vscode';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { takeBack } from '../../annotations/merge/takeBack.ts';
import { takeBackLines } from '../../text/takeBackLines.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { Refusal } from '../../yaml/refusal.ts';
import { openRemedy } from './openRemedy.ts';

/** A change that was made to a file, and that can be taken back, and made again, whatever was changed since. */
export interface Change {
  /** What the person calls it: the codes and the words, as far as there are some (`changeLabel`). */
  readonly label: string;
  /** What the person looks at who sees the change: a readout, or a codebook. */
  readonly subject: vscode.Uri;
  /**
   * Takes this very change back, and leaves what was changed since.
   * @throws {HumanError} when it has been taken back already, or the same was changed again since
   */
  undo(): Promise<void>;
  /**
   * Makes this very change again after it was taken back, and leaves what was changed since.
   * @throws {HumanError} when it has not been taken back, or the same was changed again since
   */
  redo(): Promise<void>;
}

/** What a change made of a file: its text before and after; null where there was, or is, no file. */
export interface MadeChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * A file's text without a change of ours, whatever else has changed in it since; null when nothing is left of it.
 * @param now the file's text
 * @throws {HumanError} when the same was changed again since
 */
export function withoutChange(now: string, file: vscode.Uri, { label, before, after }: MadeChange): string | null {
  if (now === after) return before;
  const name = nameOf(file.toString());
  const tooMuch = () =>
    new HumanError(vscode.l10n.t('{0} has changed too much since “{1}”; change it in that file.', name, label), {
      remedies: [openRemedy(file)],
    });
  if (!readoutOfSidecar(name)) {
    const text = takeBackLines(now, before ?? '', after ?? '');
    if (text === null) throw tooMuch();
    return text;
  }
  try {
    return takeBack(now, before, after);
  } catch (error) {
    throw error instanceof Refusal ? tooMuch() : error;
  }
}
