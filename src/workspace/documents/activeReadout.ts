import * as vscode from 'vscode';
import { touches } from '../../corpus/meeting.ts';
import { type AnnotatedReadout, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { unitAt, unitsOf } from '../../corpus/units.ts';
import type { Statement } from '../../reading/model.ts';
import { snapToWords } from '../../text/snapToWords.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';
import { codedUnit } from '../unit.ts';
import { READOUT_LANGUAGE } from './language.ts';

/** A readout that is open in the active editor. */
export interface ActiveReadout extends AnnotatedReadout {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  /** The version of the document that was read. */
  readonly version: number;
}

/** @throws {HumanError} when the text has changed since it was read, so that places in it may be others */
export function assertUnchanged({ document, version }: ActiveReadout): void {
  if (document.version !== version)
    throw new HumanError(
      vscode.l10n.t('{0} changed meanwhile, so nothing was written; try again.', nameOf(document.uri.toString())),
    );
}

/** The readout in the active editor. @throws {HumanError} when there is none */
export async function activeReadout(services: Services): Promise<ActiveReadout> {
  const editor = vscode.window.activeTextEditor;
  await services.corpus.sidecarsLoaded();
  // A command right after another one is about what that one leaves.
  await services.writer.settled();
  if (editor) await services.corpus.forgetGone(editor.document.uri);
  const annotated = editor ? services.documents.get(editor.document) : null;
  if (!editor || !annotated) {
    throw new HumanError(
      editor && editor.document.languageId !== READOUT_LANGUAGE
        ? vscode.l10n.t('This file is not in the Readout language; choose that language for it first.')
        : vscode.l10n.t('Open a readout and put the cursor into a statement first.'),
    );
  }
  return { editor, document: editor.document, version: editor.document.version, ...annotated };
}

/** The selection as a span of the document. */
export function selectionSpan({ editor, document }: ActiveReadout): Span {
  return { start: document.offsetAt(editor.selection.start), end: document.offsetAt(editor.selection.end) };
}

/** The statement at an offset, or null. */
export function statementAt({ readout }: AnnotatedReadout, offset: number): Statement | null {
  return readout.statements.find((statement) => statement.start <= offset && offset <= statement.end) ?? null;
}

/** What a command on the text is about: the selection, snapped to whole words, or the unit at the cursor. */
export function chosenSpan(active: ActiveReadout): Span {
  const selected = selectionSpan(active);
  if (selected.start < selected.end) return snapToWords(active.document.getText(), selected);
  return chosenUnit(active);
}

/** The unit at the cursor, or the first on its line. @throws {HumanError} where there is none */
export function chosenUnit(active: ActiveReadout): Span {
  const { start } = selectionSpan(active);
  const units = unitsOf(active.readout, codedUnit());
  const unit = unitAt(units, start) ?? onLine(active, units, start);
  if (!unit)
    throw new HumanError(
      vscode.l10n.t('There is nothing to tag at the cursor; put it into a sentence, or select some words.'),
    );
  return { start: unit.start, end: unit.end };
}

function onLine({ document }: ActiveReadout, units: readonly Span[], offset: number): Span | undefined {
  const line = document.lineAt(document.positionAt(offset)).range;
  const span = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) };
  return units.find((unit) => touches(unit, span));
}

/** The annotations that a selection touches, the narrowest first. */
export function annotationsAt({ annotations }: AnnotatedReadout, span: Span): PlacedAnnotation[] {
  return annotations
    .filter((placed) => placed.span && placed.span.start <= span.end && span.start <= placed.span.end)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

function lengthOf({ span }: PlacedAnnotation): number {
  return span ? span.end - span.start : Number.MAX_SAFE_INTEGER;
}
