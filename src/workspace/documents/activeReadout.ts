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

/** A readout that is open in the active editor, with the annotations that are in sight. */
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
  const annotated = editor ? services.documents.shown(editor.document) : null;
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

/**
 * What a command on the text is about: the selection, snapped to whole words, or the unit at the cursor.
 * @throws {HumanError} where there is none, or several cursors
 */
export function chosenSpan(active: ActiveReadout): Span {
  assertOneCursor(active);
  return sought(chosenAt(active, active.editor.selection));
}

/** The same at each cursor, in text order; cursors in nothing count for nothing. @throws {HumanError} where all are */
export function chosenSpans(active: ActiveReadout): readonly Span[] {
  const spans = active.editor.selections.flatMap((selection) => chosenAt(active, selection) ?? []);
  const unique = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  sought(spans[0] ?? null);
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The unit at the cursor, or the first on its line. @throws {HumanError} where there is none */
export function chosenUnit(active: ActiveReadout): Span {
  return sought(unitOf(active, selectionSpan(active).start));
}

/** @throws {HumanError} where there are several cursors */
export function assertOneCursor({ editor }: ActiveReadout): void {
  if (editor.selections.length > 1)
    throw new HumanError(vscode.l10n.t('This is done at one cursor; press Escape to leave the others first.'));
}

function sought(span: Span | null): Span {
  if (!span)
    throw new HumanError(
      vscode.l10n.t('There is nothing to tag at the cursor; put it into a sentence, or select some words.'),
    );
  return span;
}

function chosenAt(active: ActiveReadout, selection: vscode.Selection): Span | null {
  return selection.isEmpty
    ? unitOf(active, active.document.offsetAt(selection.start))
    : wordsIn(active.document, selection);
}

/** The words of a selection, whole words; null where nothing but blanks is selected. */
export function wordsIn(document: vscode.TextDocument, { start, end }: vscode.Selection): Span | null {
  return snapToWords(document.getText(), { start: document.offsetAt(start), end: document.offsetAt(end) });
}

function unitOf(active: ActiveReadout, offset: number): Span | null {
  const units = unitsOf(active.readout, codedUnit());
  const unit = unitAt(units, offset) ?? onLine(active, units, offset);
  return unit ? { start: unit.start, end: unit.end } : null;
}

function onLine({ document }: ActiveReadout, units: readonly Span[], offset: number): Span | undefined {
  const line = document.lineAt(document.positionAt(offset)).range;
  const span = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) };
  return units.find((unit) => touches(unit, span));
}

/**
 * The annotations that a person chooses by selecting: those of the very words, else all that have some of them; at a
 * cursor all that it touches. The narrowest first.
 */
export function annotationsChosen(active: ActiveReadout): PlacedAnnotation[] {
  const { document, editor } = active;
  const chosen = editor.selections.flatMap((selection) => {
    const raw = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    if (selection.isEmpty) return annotationsAt(active, raw);
    const span = wordsIn(document, selection);
    const some = annotationsAt(active, raw).filter((placed) => touches(placed.span!, span ?? raw));
    const same = some.filter((placed) => span && isOn(placed, span));
    return same.length > 0 ? same : some;
  });
  return [...new Set(chosen)].sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** Whether an annotation is of these very words. */
export function isOn({ span }: PlacedAnnotation, words: Span): boolean {
  return span?.start === words.start && span.end === words.end;
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
