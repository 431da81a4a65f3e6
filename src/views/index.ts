import * as vscode from 'vscode';
import { countAnnotations } from '../ui/labels.ts';
import { showTree } from '../ui/trees.ts';
import type { Services } from '../workspace/services.ts';
import { AgreementModel } from './agreement/agreementModel.ts';
import { AnnotationsModel } from './annotations/annotationsModel.ts';
import { followEditor, type Shown } from './followEditor.ts';
import { MeetingsModel } from './meetings/meetingsModel.ts';
import { ModelTree, type TreeModel } from './view.ts';
import { wordCompared } from '../wording/agreement.ts';
import { AfterPause } from '../text/pause.ts';

/** How long changes are gathered before the views show them, in milliseconds. */
const GATHER = 100;

/** The views of the container *Readouts*; they follow the corpus and the active editor. */
export function registerViews(services: Services): vscode.Disposable {
  const { corpus } = services;
  const meetings = showModel('readouts.meetings', new MeetingsModel(corpus));
  const annotations = showModel('readouts.annotations', new AnnotationsModel(corpus));

  services.selectedRow.follow(() => annotations.view.selection[0]);

  const draw = () => {
    meetings.tree.draw();
    if (corpus.corpus.loaded) annotations.tree.draw();
    void vscode.commands.executeCommand('setContext', 'readouts.hasMeetings', meetings.model.roots.length > 0);
    void vscode.commands.executeCommand('setContext', 'readouts.hasAnnotations', annotations.model.roots.length > 0);
    meetings.view.message = unreadMessage(corpus.unread);
    annotations.view.badge = reviewBadge(annotations.model.review);
  };
  const drawing = new AfterPause(GATHER, draw);
  const drawSoon = (readouts: readonly string[]) => {
    meetings.tree.note(readouts);
    annotations.tree.note(readouts);
    drawing.ask();
  };

  return vscode.Disposable.from(
    meetings.tree,
    meetings.view,
    annotations.tree,
    annotations.view,
    drawing,
    corpus.onDidChange((change) => drawSoon(change.meetings)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('readouts')) return;
      meetings.tree.drawAll();
      annotations.tree.drawAll();
    }),
    followEditor(services, meetings, annotations),
    registerAgreement(services),
  );
}

/** *Agreement* shows the comparison that was asked for last, and says when it is outdated. */
function registerAgreement({ corpus, comparing }: Services): vscode.Disposable {
  const { tree, view } = showModel('readouts.agreement', new AgreementModel(corpus, comparing));
  return vscode.Disposable.from(
    tree,
    view,
    comparing.onDidChange(() => {
      tree.draw();
      const { comparison } = comparing;
      const compared = comparison ? wordCompared(comparison, vscode.l10n.t) : '';
      view.message = comparing.isOutdated
        ? vscode.l10n.t('{0}. Something has changed since: compare again.', compared)
        : compared;
    }),
  );
}

function showModel<Row extends object, Model extends TreeModel<Row>>(
  id: string,
  model: Model & TreeModel<Row>,
): Shown<Row, Model> {
  const tree = new ModelTree<Row>(model);
  return { model, tree, view: showTree<Row>(id, tree) };
}

function unreadMessage(unread: number): string | undefined {
  if (unread === 0) return undefined;
  return vscode.l10n.t('Reading was stopped; {0} files are not read yet. Refresh reads them.', unread);
}

function reviewBadge(review: number): vscode.ViewBadge | undefined {
  if (review === 0) return undefined;
  return { value: review, tooltip: vscode.l10n.t('To review: {0}', countAnnotations(review)) };
}
