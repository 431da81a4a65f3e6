import * as vscode from 'vscode';
import { isFiltering, type AnnotationFilter } from '../../corpus/annotationFilter.ts';
import { standing } from '../../corpus/placedAnnotation.ts';
import { filterInWords } from '../../ui/facets.ts';
import { countAnnotations } from '../../ui/labels.ts';
import { plain } from '../../ui/plain.ts';
import {
  annotationKey,
  isAnnotationReference,
  type AnnotationReference,
} from '../../workspace/documents/references.ts';
import type { AnnotationsView, Step } from '../../workspace/annotationsView.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import type { KeyedRow } from '../../workspace/rowKeys.ts';
import type { Services } from '../../workspace/services.ts';
import { setMessage, showModel, type Shown } from '../view.ts';
import type { AnnotationCounts } from './annotatedMeetings.ts';
import { AnnotationsModel } from './annotationsModel.ts';
import { rowId, type AnnotationRow, type AnnotationsRow } from './annotationsRows.ts';

/** The view *Annotations*. */
export interface ShownAnnotationsView extends Shown<AnnotationsRow, AnnotationsModel>, vscode.Disposable {
  /** Shows what has changed since, and what that makes of the message and the badge. */
  draw(): void;
}

/** Shows the view *Annotations*, which follows how the person arranges it. */
export function showAnnotations(services: Services): ShownAnnotationsView {
  const { corpus, shown, arrangement, expected, annotationsView, rowKeys } = services;
  const annotations = showModel<AnnotationsRow, AnnotationsModel>(
    'readouts.annotations',
    new AnnotationsModel(corpus, shown, arrangement, expected),
    { canSelectMany: true },
  );
  const { model, tree, view } = annotations;
  const choose = async (row: AnnotationsRow | undefined, focus: boolean): Promise<void> => {
    if (!row) return;
    rowKeys.leadTo(keyed(row));
    await view.reveal(row, { select: true, focus });
  };
  let placing: Promise<void> = Promise.resolve();
  /**
   * Where the rows that are chosen go with what is drawn, the one that stands next to them is chosen before they go, so
   * that no key falls between; in other groups, that of the same annotation.
   * @param takeOver makes of the model what is to be seen, and returns what shows it
   * @param isRearranged whether rows are in other groups, so that they can be chosen only when they are drawn
   */
  const keepingPlace = (takeOver: () => () => void, isRearranged: boolean): void => {
    const about = (rowKeys.about as readonly AnnotationsRow[]).filter(isAnnotationRow);
    const selected = view.visible ? view.selection.filter(isAnnotationRow) : [];
    // One that has gone before has been left then.
    const chosen = (about.length > 0 ? about : selected).filter((row) => model.firstListed([row]));
    const near = [...chosen, ...model.near(chosen)];
    const drawRows = takeOver();
    const [first] = chosen;
    const next = model.firstListed(near);
    if (!first || (next && chosen.some((row) => model.firstListed([row])))) return drawRows();
    const isActedOn = chosen.some((row) => annotationsView.isActedOn(row));
    const isThere = next !== undefined && !isRearranged;
    if (!isThere) drawRows();
    placing = choose(next ?? model.find(first.readout, first.id), isActedOn)
      .catch((error: unknown) => services.log.debug(`No row was chosen: ${String(error)}`))
      .then(() => (isThere ? drawRows() : undefined));
  };
  const draw = (): void => {
    if (corpus.corpus.loaded) keepingPlace(() => tree.takeOver(), false);
    const { counts } = model;
    const { filter } = arrangement;
    void vscode.commands.executeCommand('setContext', 'readouts.hasAnnotations', counts.inSight + counts.hidden > 0);
    void vscode.commands.executeCommand('setContext', 'readouts.annotationsFiltered', isFiltering(filter));
    const messages = [filterMessage(filter, counts, corpus), hiddenMessage(counts)];
    setMessage(view, plain(messages.filter(Boolean).join(' ')));
    view.badge = waitingBadge(counts.waiting);
  };
  const arrangeAgain = (): void => {
    keepingPlace(() => {
      model.arrangeAgain();
      return () => tree.drawAll();
    }, true);
    draw();
  };
  annotationsView.follow(viewForCommands(annotations, choose));
  rowKeys.follow('annotations', {
    selected: () => view.selection.map(keyed),
    async settle() {
      draw();
      await placing;
    },
  });
  const subscriptions = vscode.Disposable.from(
    tree,
    view,
    shown.onDidChange(arrangeAgain),
    arrangement.onDidChange(arrangeAgain),
    expected.onDidChange(({ document, placed, isOver }) => {
      const readout = document.uri.toString();
      // What was written is drawn with all else that this has changed.
      if (!isOver || !tree.isNoted(readout)) tree.drawRows(model.updateExpected(readout, placed));
    }),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => isByPerson(kind) && annotationsView.leftView()),
  );
  return { ...annotations, draw, dispose: () => void subscriptions.dispose() };
}

function viewForCommands(
  { model, view }: Shown<AnnotationsRow, AnnotationsModel>,
  choose: (row: AnnotationsRow | undefined, focus: boolean) => Promise<void>,
): AnnotationsView {
  return {
    async chooseNextTo({ sidecar, id }) {
      const rows = view.selection.filter(isAnnotationRow);
      await choose(model.firstListed(model.near(rows.filter((row) => row.sidecar === sidecar && row.id === id))), true);
    },
    async step(to, from): Promise<AnnotationReference | undefined> {
      const rows = model.annotationRows;
      const [at = -1] = [from, ...view.selection].flatMap((row) => placeOf(rows, row) ?? []);
      const next = stepFrom(rows, at, to);
      await choose(next, true);
      return next;
    },
  };
}

/** Where an annotation stands, the same row or, after it went to another group, another one of it. */
function placeOf(rows: readonly AnnotationRow[], row: unknown): number | undefined {
  if (!isAnnotationReference(row) || !('parent' in row)) return undefined;
  const [id, key] = [rowId(row as AnnotationRow), annotationKey(row)];
  const same = rows.findIndex((each) => rowId(each) === id);
  const at = same < 0 ? rows.findIndex((each) => annotationKey(each) === key) : same;
  return at < 0 ? undefined : at;
}

/** @param at where one is; -1 for nowhere @returns undefined where there is no such row */
function stepFrom(rows: readonly AnnotationRow[], at: number, to: Step): AnnotationRow | undefined {
  switch (to) {
    case 'next':
      return rows[at + 1];
    case 'previous':
      return at < 0 ? rows.at(-1) : rows[at - 1];
    case 'nextOpen':
      return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ placed }) => standing(placed) === 'open');
  }
}

function keyed(row: AnnotationsRow): KeyedRow {
  return { id: isAnnotationRow(row) ? annotationKey(row) : rowId(row), row };
}

function isByPerson(kind: vscode.TextEditorSelectionChangeKind | undefined): boolean {
  const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
  return kind === Keyboard || kind === Mouse;
}

function isAnnotationRow(row: AnnotationsRow): row is AnnotationRow {
  return row.type === 'annotation';
}

function filterMessage(
  filter: AnnotationFilter,
  { listed, inSight }: AnnotationCounts,
  { corpus }: WorkspaceCorpus,
): string {
  if (!isFiltering(filter)) return '';
  const words = filterInWords(filter, corpus);
  return vscode.l10n.t('Only {0}: {1} of {2}. Escape shows all.', words, listed, countAnnotations(inSight));
}

function hiddenMessage({ hidden, hiddenReviews }: AnnotationCounts): string | undefined {
  if (hidden === 0 && hiddenReviews === 0) return undefined;
  if (hidden === 0)
    return vscode.l10n.t('{0} reviews by others out of sight: Show Annotations Of… shows them.', hiddenReviews);
  return vscode.l10n.t('{0} by others out of sight: Show Annotations Of… shows them.', countAnnotations(hidden));
}

function waitingBadge(waiting: number): vscode.ViewBadge | undefined {
  if (waiting === 0) return undefined;
  return { value: waiting, tooltip: vscode.l10n.t('Waiting for you: {0}', countAnnotations(waiting)) };
}
