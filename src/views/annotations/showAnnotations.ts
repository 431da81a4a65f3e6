import * as vscode from 'vscode';
import { isFiltering, type AnnotationFilter } from '../../corpus/annotationFilter.ts';
import { standing } from '../../corpus/placedAnnotation.ts';
import { filterInWords } from '../../ui/facets.ts';
import { countAnnotations } from '../../ui/labels.ts';
import { plain } from '../../ui/plain.ts';
import type { AnnotationReference } from '../../workspace/documents/references.ts';
import type { AnnotationsView, Step } from '../../workspace/documents/selectedRow.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import type { Services } from '../../workspace/services.ts';
import { showModel, type Shown } from '../view.ts';
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
  const { corpus, shown, arrangement, selectedRow } = services;
  const annotations = showModel<AnnotationsRow, AnnotationsModel>(
    'readouts.annotations',
    new AnnotationsModel(corpus, shown, arrangement),
    { canSelectMany: true },
  );
  const { model, tree, view } = annotations;
  const choose = async (row: AnnotationsRow | undefined, focus: boolean): Promise<void> => {
    if (row) await view.reveal(row, { select: true, focus });
  };
  /**
   * Where the rows that are chosen go with what is drawn, the one that stood next to them is chosen; in other groups,
   * that of the same annotation.
   */
  const keepingPlace = (drawRows: () => void): void => {
    const chosen = view.visible ? view.selection.filter(isAnnotationRow) : [];
    const near = [...chosen, ...model.near(chosen)];
    drawRows();
    const [first] = chosen;
    const next = model.firstListed(near) ?? (first && model.find(first.readout, first.id));
    if (!next || chosen.some((row) => model.firstListed([row]))) return;
    const isActedOn = chosen.some((row) => selectedRow.isActedOn(row));
    choose(next, isActedOn).catch((error: unknown) => services.log.debug(`No row was chosen: ${String(error)}`));
  };
  const draw = (): void => {
    if (corpus.corpus.loaded) keepingPlace(() => tree.draw());
    const { counts } = model;
    const { filter } = arrangement;
    void vscode.commands.executeCommand('setContext', 'readouts.hasAnnotations', counts.inSight + counts.hidden > 0);
    void vscode.commands.executeCommand('setContext', 'readouts.annotationsFiltered', isFiltering(filter));
    const messages = [filterMessage(filter, counts, corpus), hiddenMessage(counts)];
    view.message = plain(messages.filter(Boolean).join(' '));
    view.badge = waitingBadge(counts.waiting);
  };
  const arrangeAgain = (): void => {
    keepingPlace(() => {
      model.arrangeAgain();
      tree.drawAll();
    });
    draw();
  };
  selectedRow.follow(viewForCommands(annotations, choose));
  const subscriptions = vscode.Disposable.from(
    tree,
    view,
    shown.onDidChange(arrangeAgain),
    arrangement.onDidChange(arrangeAgain),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => isByPerson(kind) && selectedRow.leftView()),
  );
  return { ...annotations, draw, dispose: () => void subscriptions.dispose() };
}

function viewForCommands(
  { model, view }: Shown<AnnotationsRow, AnnotationsModel>,
  choose: (row: AnnotationsRow | undefined, focus: boolean) => Promise<void>,
): AnnotationsView {
  return {
    selected: () => view.selection,
    async chooseNextTo({ sidecar, id }) {
      const rows = view.selection.filter(isAnnotationRow);
      await choose(model.firstListed(model.near(rows.filter((row) => row.sidecar === sidecar && row.id === id))), true);
    },
    async step(to): Promise<AnnotationReference | undefined> {
      const rows = model.annotationRows;
      const [selected] = view.selection.filter(isAnnotationRow).map(rowId);
      const next = stepFrom(
        rows,
        rows.findIndex((row) => rowId(row) === selected),
        to,
      );
      await choose(next, true);
      return next;
    },
  };
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
