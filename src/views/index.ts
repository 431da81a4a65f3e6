import * as vscode from 'vscode';
import { nameOf } from '../corpus/uri.ts';
import { annotationsAt, isAnnotationPlace, reveal } from '../editor/place.ts';
import type { Services } from '../editor/services.ts';
import type { Span } from '../reading/model.ts';
import { AnnotationsTree } from './annotationsTree.ts';
import { MeetingsTree } from './meetingsTree.ts';

/** How long changes are gathered before the views show them, in milliseconds. */
const GATHER = 100;

/** The two views of the container *Readouts*; they follow the corpus and the active editor. */
export function registerViews(services: Services): vscode.Disposable {
  const meetings = new MeetingsTree(services);
  const annotations = new AnnotationsTree(services);
  const meetingsView = vscode.window.createTreeView('readouts.meetings', { treeDataProvider: meetings, showCollapseAll: true });
  const annotationsView = vscode.window.createTreeView('readouts.annotations', { treeDataProvider: annotations, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    meetings.refresh();
    annotations.refresh();
    const { all, review } = annotations.counts();
    void vscode.commands.executeCommand('setContext', 'readouts.hasMeetings', services.corpus.corpus.meetings.length > 0);
    void vscode.commands.executeCommand('setContext', 'readouts.hasAnnotations', all > 0);
    annotationsView.badge = review > 0 ? { value: review, tooltip: vscode.l10n.t('{0} annotations to review', review) } : undefined;
  };
  const showSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, GATHER);
  };
  const follow = () => void followEditor(services, meetings, meetingsView, annotations, annotationsView);

  return vscode.Disposable.from(
    meetings,
    annotations,
    meetingsView,
    annotationsView,
    { dispose: () => clearTimeout(timer) },
    services.corpus.onDidChange(showSoon),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined) follow();
    }),
    vscode.commands.registerCommand('_readouts.reveal', (uri: string, span?: Span) => reveal(vscode.Uri.parse(uri), span ?? null)),
    vscode.commands.registerCommand('_readouts.revealAnnotation', async (item: unknown) => {
      if (!isAnnotationPlace(item)) return;
      const { placed, readout } = item;
      await reveal(readout, placed.span);
      if (!placed.span) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('$(warning) The annotation has no certain place in {0}.', nameOf(readout.toString())), 5000);
      }
    }),
  );
}

/** Selects in the views what the active editor shows. */
async function followEditor(
  services: Services,
  meetings: MeetingsTree,
  meetingsView: vscode.TreeView<unknown>,
  annotations: AnnotationsTree,
  annotationsView: vscode.TreeView<unknown>,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !services.corpus.corpus.loaded) return;
  const uri = editor.document.uri.toString();
  const options = { select: true, focus: false, expand: false };
  const meeting = meetingsView.visible ? meetings.find(uri) : undefined;
  if (meeting) await meetingsView.reveal(meeting, options);
  const annotated = services.documents.get(editor.document);
  if (!annotationsView.visible || !annotated) return;
  const offset = editor.document.offsetAt(editor.selection.active);
  const here = annotationsAt(annotated, { start: offset, end: offset })[0];
  const item = annotations.find(uri, here?.annotation.id);
  if (item) await annotationsView.reveal(item, options);
}
