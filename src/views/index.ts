import * as vscode from 'vscode';
import { nameOf } from '../text/uri.ts';
import type { StatementSummary } from '../corpus/meeting.ts';
import { showError } from '../ui/humanError.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { type AnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import type { Services } from '../workspace/services.ts';
import { AnnotationsTree } from './annotations/annotationsTree.ts';
import { followEditor } from './followEditor.ts';
import { countAnnotations } from '../ui/labels.ts';
import { MeetingsTree } from './meetings/meetingsTree.ts';

/** How long changes are gathered before the views show them, in milliseconds. */
const GATHER = 100;

/** The two views of the container *Readouts*; they follow the corpus and the active editor. */
export function registerViews(services: Services): vscode.Disposable {
  const meetings = new MeetingsTree(services);
  const annotations = new AnnotationsTree(services);
  const meetingsView = vscode.window.createTreeView('readouts.meetings', {
    treeDataProvider: meetings,
    showCollapseAll: true,
  });
  const annotationsView = vscode.window.createTreeView('readouts.annotations', {
    treeDataProvider: annotations,
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    meetings.draw();
    if (services.corpus.corpus.loaded) annotations.draw();
    const { review } = annotations;
    const { unread } = services.corpus;
    void vscode.commands.executeCommand('setContext', 'readouts.hasMeetings', !meetings.isEmpty);
    void vscode.commands.executeCommand('setContext', 'readouts.hasAnnotations', !annotations.isEmpty);
    meetingsView.message =
      unread > 0
        ? vscode.l10n.t('Reading was stopped; {0} files are not read yet. Refresh reads them.', unread)
        : undefined;
    annotationsView.badge =
      review > 0 ? { value: review, tooltip: vscode.l10n.t('To review: {0}', countAnnotations(review)) } : undefined;
  };
  const told = (work: Promise<void>) => work.catch((error: unknown) => showError(error, services.log));
  const showSoon = (readouts: readonly string[]) => {
    meetings.note(readouts);
    annotations.note(readouts);
    clearTimeout(timer);
    timer = setTimeout(show, GATHER);
  };

  return vscode.Disposable.from(
    meetings,
    annotations,
    meetingsView,
    annotationsView,
    { dispose: () => clearTimeout(timer) },
    services.corpus.onDidChange((change) => showSoon(change.meetings)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('readouts') && showSoon([])),
    followEditor(services, { tree: meetings, view: meetingsView }, { tree: annotations, view: annotationsView }),
    vscode.commands.registerCommand('_readouts.reveal', (uri: string, statement?: number) =>
      told(revealStatement(services, vscode.Uri.parse(uri), statement)),
    ),
    vscode.commands.registerCommand('_readouts.revealAnnotation', (item: AnnotationPlace) =>
      told(revealAnnotation(services, item)),
    ),
  );
}

/** Opens a readout, with one of its statements selected where it is now. */
async function revealStatement(services: Services, readout: vscode.Uri, index?: number): Promise<void> {
  const statement =
    index === undefined ? undefined : services.corpus.corpus.meeting(readout.toString())?.statements[index];
  const document = await vscode.workspace.openTextDocument(readout);
  await vscode.window.showTextDocument(document, statement ? { selection: toSelection(statement) } : {});
}

/** Opens a readout with an annotation's words selected, where they are now. */
async function revealAnnotation(services: Services, item: AnnotationPlace): Promise<void> {
  const { readout, placed } = await chosenAnnotation(services, item);
  await reveal(readout, placed.span);
  if (placed.span) return;
  const message = placed.annotation.target.orphan
    ? vscode.l10n.t(
        '$(debug-disconnect) These words are no longer in {0}; the annotation was kept.',
        nameOf(readout.toString()),
      )
    : vscode.l10n.t(
        '$(warning) The annotation has no certain place in {0}: it waits for review.',
        nameOf(readout.toString()),
      );
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Lines and characters are the same in the file and in its editor, whatever the line ends. */
function toSelection({ from, to }: StatementSummary): vscode.Range {
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
