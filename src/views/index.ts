import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { keyedRow } from './agreement/agreementRow.ts';
import { AgreementModel } from './agreement/agreementModel.ts';
import { showAnnotations } from './annotations/showAnnotations.ts';
import { registerCodebook } from './codebook/registerCodebook.ts';
import { followEditor } from './followEditor.ts';
import { MeetingsModel } from './meetings/meetingsModel.ts';
import { setMessage, showModel } from './view.ts';
import { wordCompared } from '../wording/agreement.ts';
import { plain } from '../ui/plain.ts';
import { AfterPause } from '../text/pause.ts';

/** How long changes are gathered before the views show them, in milliseconds. */
const GATHER = 100;

/** The views of the container *Readouts*; they follow the corpus and the active editor. */
export function registerViews(services: Services): vscode.Disposable {
  const { corpus } = services;
  const meetings = showModel('readouts.meetings', new MeetingsModel(corpus));
  const annotations = showAnnotations(services);

  const draw = () => {
    meetings.tree.draw();
    annotations.draw();
    void vscode.commands.executeCommand('setContext', 'readouts.hasMeetings', meetings.model.roots.length > 0);
    setMessage(meetings.view, unreadMessage(corpus.unread));
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
    annotations,
    drawing,
    corpus.onDidChange((change) => drawSoon(change.meetings)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('readouts')) return;
      meetings.tree.drawAll();
      annotations.tree.drawAll();
    }),
    followEditor(services, meetings, annotations),
    registerCodebook(services),
    registerAgreement(services),
  );
}

/** *Agreement* shows the comparison that was asked for last, and says when it is outdated. */
function registerAgreement({ corpus, comparing, rowKeys }: Services): vscode.Disposable {
  const { model, tree, view } = showModel('readouts.agreement', new AgreementModel(corpus, comparing));
  rowKeys.follow('agreement', {
    selected: () => view.selection.map(keyedRow),
    // A decision has chosen the row after it when it is done.
    settle: () => Promise.resolve(),
  });
  return vscode.Disposable.from(
    tree,
    view,
    model.follow(view, rowKeys),
    comparing.onDidChange(() => {
      tree.draw();
      const { comparison } = comparing;
      const compared = comparison ? wordCompared(comparison, vscode.l10n.t) : '';
      const message = comparing.isOutdated
        ? vscode.l10n.t('{0}. Something has changed since: compare again.', compared)
        : [compared, model.progress].filter(Boolean).join('. ');
      setMessage(view, plain(message));
    }),
  );
}

function unreadMessage(unread: number): string | undefined {
  if (unread === 0) return undefined;
  return vscode.l10n.t('Reading was stopped; {0} files are not read yet. Refresh reads them.', unread);
}
