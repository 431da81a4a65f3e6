import * as vscode from 'vscode';
import { isSameName, readoutOfSidecar } from '../annotations/fileNames.ts';
import { roleOf } from '../corpus/fileKinds.ts';
import { mayBeReadout } from '../reading/page/quickSigns.ts';
import { nameOf } from '../text/uri.ts';
import { READOUT_LANGUAGE } from '../workspace/documents/language.ts';
import { namesIn } from '../workspace/files/fileSystem.ts';

const PLAIN_TEXT = 'plaintext';
/** Where the workspace remembers the files for which a person chose another language. */
const CHOICES = 'otherLanguageChosen';
const MAX_CHOICES = 200;
/** No readout comes near it, in UTF-16 units. */
const MAX_LENGTH = 2_000_000;

/** What the recognition of plain texts works with. */
export interface Recognition {
  /** Where the workspace remembers what people chose. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Whether a text is a readout; asked only about those that may be one. */
  isReadout(text: string): Promise<boolean>;
}

/**
 * Plain-text files that hold a readout, or are annotated, are shown in its language when they are opened, unless a
 * person chose otherwise.
 */
export function registerPlainText(recognition: Recognition): vscode.Disposable {
  return new PlainText(recognition);
}

class PlainText implements vscode.Disposable {
  readonly #recognition: Recognition;
  readonly #subscriptions: vscode.Disposable;
  /** The documents whose language is being changed here. */
  readonly #switching = new Set<vscode.TextDocument>();
  /** The documents whose language is changing: VS Code closes them and opens them again without disposing of them. */
  readonly #changing = new WeakSet<vscode.TextDocument>();

  constructor(recognition: Recognition) {
    this.#recognition = recognition;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (!document.isClosed) this.#changing.add(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('readouts.recognisePlainText')) this.#recogniseAll();
      }),
    );
    this.#recogniseAll();
  }

  #recogniseAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#recognise(document);
  }

  #opened(document: vscode.TextDocument): void {
    const chosen = this.#changing.delete(document) && !this.#switching.delete(document);
    if (chosen) void this.#rememberChoice(document);
    else void this.#recognise(document);
  }

  async #recognise(document: vscode.TextDocument): Promise<void> {
    try {
      if (!this.#isAsked(document) || !(await this.#isReadout(document))) return;
      // Meanwhile it may have been closed, or a person may have chosen.
      if (document.isClosed || !this.#isAsked(document)) return;
      this.#switching.add(document);
      await vscode.languages.setTextDocumentLanguage(document, READOUT_LANGUAGE);
    } catch (error) {
      this.#recognition.log.debug(`${document.uri.toString()} was not recognised: ${String(error)}`);
    } finally {
      this.#switching.delete(document);
    }
  }

  async #isReadout(document: vscode.TextDocument): Promise<boolean> {
    const text = document.getText();
    return (mayBeReadout(text) && (await this.#recognition.isReadout(text))) || hasSidecar(document.uri);
  }

  /** Whether a document is a plain text that nobody has chosen a language for. */
  #isAsked(document: vscode.TextDocument): boolean {
    if (document.languageId !== PLAIN_TEXT || !isWanted(document) || this.#choices().includes(document.uri.toString()))
      return false;
    const text = document.getText();
    return text.length <= MAX_LENGTH && !text.includes('\0');
  }

  #choices(): readonly string[] {
    return this.#recognition.memory.get<readonly string[]>(CHOICES, []);
  }

  async #rememberChoice(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const uri = document.uri.toString();
    const others = this.#choices().filter((other) => other !== uri);
    const choices = document.languageId === READOUT_LANGUAGE ? others : [...others, uri].slice(-MAX_CHOICES);
    await this.#recognition.memory.update(CHOICES, choices);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Whether somebody has annotated a file, whatever language it is in. */
async function hasSidecar(file: vscode.Uri): Promise<boolean> {
  if (roleOf(file.toString()) !== 'readout') return false;
  const names = await namesIn(vscode.Uri.joinPath(file, '..'));
  return names.some((name) => isSameName(readoutOfSidecar(name)?.readout ?? '', nameOf(file.toString())));
}

/** A file, or a text that becomes one; not an output, a terminal or an input box. */
function isWanted(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(scheme) === undefined) return false;
  if (!vscode.workspace.getConfiguration('readouts', document).get('recognisePlainText', true)) return false;
  const associations = vscode.workspace
    .getConfiguration('files', document)
    .get<Readonly<Record<string, string>>>('associations', {});
  return !Object.entries(associations).some(([glob, language]) => language === PLAIN_TEXT && matches(glob, document));
}

/** As `files.associations` counts: a glob without a slash is about the file's name alone. */
function matches(glob: string, document: vscode.TextDocument): boolean {
  return vscode.languages.match({ pattern: glob.includes('/') ? glob : `**/${glob}` }, document) > 0;
}
