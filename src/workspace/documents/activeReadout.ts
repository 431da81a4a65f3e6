import * as vscode from 'vscode';
import type { Meeting } from '../../corpus/meeting.ts';
import { touches } from '../../corpus/meeting.ts';
import { sentenceAt, type AnnotatedReadout, type PlacedAnnotation } from '../../corpus/annotatedReadouts.ts';
import type { Statement } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { codesIndependently, isOwn } from '../annotator.ts';
import { HumanError } from '../../ui/humanError.ts';
import { READOUT_LANGUAGE } from './readoutDocuments.ts';
import type { Services } from '../services.ts';

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

/** An annotation with the readout that it belongs to; what the items of the views stand for. */
export interface AnnotationPlace {
  readonly readout: vscode.Uri;
  readonly placed: PlacedAnnotation;
}

/** The readout in the active editor. @throws {HumanError} when there is none */
export async function activeReadout(services: Services): Promise<ActiveReadout> {
  const editor = vscode.window.activeTextEditor;
  await services.corpus.sidecarsLoaded();
  // A command right after another one is about what that one leaves.
  await services.writer.settled();
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

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The statement at an offset, or null. */
export function statementAt({ readout }: AnnotatedReadout, offset: number): Statement | null {
  return readout.statements.find((statement) => statement.start <= offset && offset <= statement.end) ?? null;
}

/** What a command on the text is about: the selection, snapped to whole words, or the sentence at the cursor. */
export function chosenSpan(active: ActiveReadout): Span {
  const selected = selectionSpan(active);
  if (selected.start < selected.end) return snapToWords(active.document.getText(), selected);
  const { readout } = active;
  const sentence =
    sentenceAt(readout, selected.start) ??
    readout.sentences.find(({ end }) => end === selected.start) ??
    sentenceOnLine(active, selected.start);
  if (!sentence)
    throw new HumanError(
      vscode.l10n.t('There is no sentence at the cursor; put it into a statement, or select some words.'),
    );
  return { start: sentence.start, end: sentence.end };
}

function sentenceOnLine({ readout, document }: ActiveReadout, offset: number) {
  const line = document.lineAt(document.positionAt(offset)).range;
  const span = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) };
  return readout.sentences.find((sentence) => touches(sentence, span));
}

const WORD = /[\p{L}\p{M}\p{N}’'-]/u;

/** Grows a span to whole words and drops white space at its ends. */
export function snapToWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start === end) return span;
  while (start > 0 && WORD.test(characterAt(text, start)) && WORD.test(characterBefore(text, start)))
    start -= characterBefore(text, start).length;
  while (end < text.length && WORD.test(characterBefore(text, end)) && WORD.test(characterAt(text, end)))
    end += characterAt(text, end).length;
  return { start, end };
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text.slice(index - 1, index);
}

/** An annotation that a view's item stands for, or the one at the cursor; asks when there are several. */
export async function chosenAnnotation(services: Services, item: unknown): Promise<AnnotationPlace> {
  if (isAnnotationPlace(item)) return asItIsNow(services, item);
  const active = await activeReadout(services);
  return placeAtCursor(active, annotationsAt(active, selectionSpan(active)));
}

/** The chosen annotation, which must be one that the person writes to. @throws {HumanError} when it is somebody else's */
export async function chosenOwnAnnotation(services: Services, item: unknown): Promise<AnnotationPlace> {
  if (isAnnotationPlace(item)) return ownPlace(await asItIsNow(services, item));
  const active = await activeReadout(services);
  const here = annotationsAt(active, selectionSpan(active));
  const own = here.filter(isOwn);
  return ownPlace(await placeAtCursor(active, own.length > 0 ? own : here.slice(0, 1)));
}

async function placeAtCursor({ document }: ActiveReadout, here: readonly PlacedAnnotation[]): Promise<AnnotationPlace> {
  if (here.length === 0)
    throw new HumanError(vscode.l10n.t('There is no annotation at the cursor; tag the statement first.'));
  const placed = here.length === 1 ? here[0]! : await pickAnnotation(here, vscode.l10n.t('Which annotation?'));
  return { readout: document.uri, placed };
}

/** @throws {HumanError} when the annotation is in a sidecar that the person does not write to */
export function ownPlace(place: AnnotationPlace): AnnotationPlace {
  if (isOwn(place.placed)) return place;
  const name = nameOf(place.placed.sidecar);
  throw new HumanError(
    codesIndependently()
      ? vscode.l10n.t('This annotation is in {0}, which is not yours to change; add one of your own.', name)
      : vscode.l10n.t(
          'This annotation is in {0}, which only its annotator changes while the setting “Sidecars” says perAnnotator.',
          name,
        ),
  );
}

/** A view may still show an annotation as it was a moment ago. @throws {HumanError} when it has gone since */
async function asItIsNow(services: Services, { readout, placed }: AnnotationPlace): Promise<AnnotationPlace> {
  await services.corpus.sidecarsLoaded();
  const { annotations } = services.documents.read(await vscode.workspace.openTextDocument(readout));
  const now = annotations.find(
    ({ sidecar, annotation }) => sidecar === placed.sidecar && annotation.id === placed.annotation.id,
  );
  if (!now)
    throw new HumanError(
      vscode.l10n.t('This annotation is no longer in {0}; it may have been deleted.', nameOf(placed.sidecar)),
    );
  return { readout, placed: now };
}

export function isAnnotationPlace(item: unknown): item is AnnotationPlace {
  return typeof item === 'object' && item !== null && 'placed' in item && 'readout' in item;
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

/** @throws {vscode.CancellationError} when the person picks none */
export async function pickAnnotation(
  candidates: readonly PlacedAnnotation[],
  title: string,
): Promise<PlacedAnnotation> {
  const picked = await vscode.window.showQuickPick(
    candidates.map((placed) => ({
      label: annotationLabel(placed),
      detail: placed.annotation.target.exact.replace(/\s+/g, ' '),
      placed,
    })),
    { title, matchOnDetail: true },
  );
  if (!picked) throw new vscode.CancellationError();
  return picked.placed;
}

/** An annotation in a few words: its codes, or its note. */
export function annotationLabel({ annotation }: PlacedAnnotation): string {
  if (annotation.codes.length > 0) return annotation.codes.join(', ');
  if (annotation.note) return annotation.note.trim().split('\n', 1)[0]!;
  return annotation.speaker ?? vscode.l10n.t('No code');
}

/** The readout that a view's item stands for, or the one in the active editor. */
export async function chosenReadout(services: Services, item: unknown): Promise<vscode.Uri> {
  if (isMeetingItem(item)) return vscode.Uri.parse(item.meeting.uri);
  if (isAnnotationPlace(item)) return item.readout;
  return (await activeReadout(services)).document.uri;
}

function isMeetingItem(item: unknown): item is { readonly meeting: Meeting } {
  return typeof item === 'object' && item !== null && 'meeting' in item;
}

/** Shows a readout with a stretch of it selected. */
export async function reveal(
  readout: vscode.Uri,
  span: Span | null,
  preserveFocus = false,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(readout);
  const range = span ? toRange(document, span) : undefined;
  return vscode.window.showTextDocument(document, { preserveFocus, ...(range ? { selection: range } : {}) });
}
