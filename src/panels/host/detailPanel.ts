import * as vscode from 'vscode';
import { annotationsAt, annotationsChosen } from '../../workspace/documents/activeReadout.ts';
import type { CurrentItem } from '../../workspace/currentRow.ts';
import { READOUT_LANGUAGE } from '../../workspace/documents/language.ts';
import { referTo } from '../../workspace/documents/references.ts';
import type { Services } from '../../workspace/services.ts';
import { AfterPause } from '../../text/pause.ts';
import type { Shown, ToPage } from '../protocol.ts';
import { answerPage } from './answerPage.ts';
import { bundlesFolder, pageHtml } from './page.ts';
import { shownAnnotation } from './shownAnnotation.ts';
import { shownCode } from './shownCode.ts';
import { wordsOfPage } from './words.ts';

/** How long changes are gathered before the page shows them, in milliseconds: stepping goes faster than that. */
const GATHER = 60;

/**
 * The view *Annotation*: the annotation at the cursor or the row that was chosen last, whichever the person went to
 * later. While it is folded, nothing is made for it.
 */
export class DetailPanel implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #services: Services;
  readonly #drawing = new AfterPause(GATHER, () => void this.#draw());
  readonly #subscriptions: vscode.Disposable;
  #view: vscode.WebviewView | null = null;
  #ofView: vscode.Disposable | null = null;
  #item: CurrentItem | null = null;
  /** Whether the cursor has moved since a row was chosen. */
  #isCursorLater = true;
  /** What the page shows, as JSON; empty before it shows anything. */
  #shown = '';
  #draws = 0;

  constructor(services: Services) {
    this.#services = services;
    const { corpus, documents, shown, currentRow } = services;
    const drawSoon = () => this.#drawing.ask();
    this.#subscriptions = vscode.Disposable.from(
      this.#drawing,
      currentRow.onDidChoose((item) => {
        this.#item = item;
        this.#isCursorLater = false;
        drawSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (kind !== undefined && isReadout(textEditor)) this.#cursorMoved();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // A readout that is shown because of a row leaves that row current.
        if (editor && isReadout(editor) && !this.#isRowOf(editor)) this.#cursorMoved();
      }),
      documents.onDidChange(drawSoon),
      corpus.onDidChange(drawSoon),
      shown.onDidChange(drawSoon),
      vscode.workspace.onDidGrantWorkspaceTrust(drawSoon),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('readouts') && drawSoon()),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri } = this.#services.extension;
    this.#ofView?.dispose();
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [bundlesFolder(extensionUri)] };
    const answering = {
      post: (message: ToPage) => this.#post(message),
      isReady: () => {
        this.#shown = '';
        this.#drawing.ask();
      },
    };
    this.#ofView = vscode.Disposable.from(
      view.webview.onDidReceiveMessage((message: unknown) => answerPage(this.#services, message, answering)),
      view.onDidChangeVisibility(() => this.#drawing.ask()),
      view.onDidDispose(() => {
        if (this.#view === view) this.#view = null;
      }),
    );
    view.webview.html = pageHtml(view.webview, extensionUri);
  }

  /** What is current, with all that is shown of it. */
  async shownNow(): Promise<Shown> {
    const followed = this.#followCursor();
    if (followed !== undefined) this.#item = followed;
    return (await shownItem(this.#services, this.#item)) ?? nothing();
  }

  dispose(): void {
    this.#ofView?.dispose();
    this.#subscriptions.dispose();
  }

  #cursorMoved(): void {
    this.#isCursorLater = true;
    this.#drawing.ask();
  }

  #isRowOf({ document }: vscode.TextEditor): boolean {
    return this.#item?.type === 'annotation' && this.#item.annotation.readout === document.uri.toString();
  }

  /**
   * What the cursor is at, where it moved last: what is current already, if that is there, or else the narrowest.
   * @returns undefined where the cursor does not count
   */
  #followCursor(): CurrentItem | null | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!this.#isCursorLater || !editor || !isReadout(editor)) return undefined;
    const { document } = editor;
    const annotated = this.#services.documents.shown(document);
    if (!annotated) return undefined;
    const active = { editor, document, version: document.version, ...annotated };
    const uri = document.uri.toString();
    const offset = document.offsetAt(editor.selection.active);
    const here = [...annotationsChosen(active), ...annotationsAt(annotated, { start: offset, end: offset })];
    const references = here.map((placed) => referTo(uri, placed));
    const [first] = references;
    const stays = references.find(
      ({ sidecar, id }) =>
        this.#item?.type === 'annotation' &&
        this.#item.annotation.sidecar === sidecar &&
        this.#item.annotation.id === id,
    );
    const annotation = stays ?? first;
    return annotation ? { type: 'annotation', annotation } : null;
  }

  async #draw(): Promise<void> {
    if (!this.#view?.visible) return;
    const draw = ++this.#draws;
    const shown = await this.shownNow().catch((error: unknown) => {
      this.#services.log.debug(`The view Annotation shows nothing: ${String(error)}`);
      return nothing();
    });
    // What was asked for later has come first.
    if (draw !== this.#draws) return;
    const json = JSON.stringify(shown);
    if (json === this.#shown) return;
    this.#shown = json;
    this.#view.title = titleOf(shown);
    this.#post({ type: 'show', shown, words: wordsOfPage() });
  }

  #post(message: ToPage): void {
    void this.#view?.webview.postMessage(message);
  }
}

function isReadout({ document }: vscode.TextEditor): boolean {
  return document.languageId === READOUT_LANGUAGE;
}

function titleOf({ type }: Shown): string {
  return type === 'code' ? vscode.l10n.t('Code') : vscode.l10n.t('Annotation');
}

/** All that is shown of an item; null where it is not there any more, or out of sight. */
async function shownItem(services: Services, item: CurrentItem | null): Promise<Shown | null> {
  await services.corpus.sidecarsLoaded();
  if (item?.type === 'code') return shownCode(services, item.code);
  if (!item) return null;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.annotation.readout));
  return shownAnnotation(services, document, item.annotation);
}

function nothing(): Shown {
  return {
    type: 'nothing',
    paragraphs: [
      vscode.l10n.t('No annotation here. Put the cursor into annotated words, or choose a row in Annotations.'),
      vscode.l10n.t('Of a code that you choose in Codebook, all that the codebook says of it is shown here.'),
    ],
  };
}
