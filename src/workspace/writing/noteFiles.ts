import * as vscode from 'vscode';
import { changeLabel } from '../../ui/changeLabels.ts';
import { errorInWords } from '../../ui/wording.ts';
import { isAnnotationReference, type AnnotationReference } from '../documents/references.ts';
import { NOTE_SCHEME } from '../documents/language.ts';
import type { WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { tidyNote, writeNote } from './notes.ts';
import type { SidecarWriter } from './sidecarWriter.ts';

/** A note that is opened in an editor of its own. */
export interface NoteToOpen {
  readonly reference: AnnotationReference;
  /** The annotation's words. */
  readonly words: string;
  /** What the person has typed already; undefined to begin with the note as it is. */
  readonly typed?: string;
  /** Makes the annotation with its note, where there is none yet. */
  readonly create?: (note: string) => Promise<void>;
}

/** A note as VS Code was last told of it. */
interface ToldNote {
  readonly note: string;
  /** Grows when the note is another, in milliseconds. */
  readonly mtime: number;
}

/**
 * The notes of annotations as files in memory, so that a note of several lines is written in an editor as any other
 * text: to save it writes it into the sidecar, to close it leaves no trace. A file's address holds the annotation's
 * reference, so that VS Code can open it again with the window.
 */
export class NoteFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #writer: SidecarWriter;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #told = new Map<string, ToldNote>();
  /** What makes the annotations that are not there yet, by the note's URI. */
  readonly #creators = new Map<string, NonNullable<NoteToOpen['create']>>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeFile = this.#changed.event;

  constructor(corpus: WorkspaceCorpus, writer: SidecarWriter) {
    this.#corpus = corpus;
    this.#writer = writer;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerFileSystemProvider(NOTE_SCHEME, this, { isCaseSensitive: true }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      corpus.onDidChange(() => this.#tellChanges()),
    );
  }

  /** Opens a note beside the text, with the cursor at its end. */
  async open({ reference, words, typed, create }: NoteToOpen): Promise<void> {
    const uri = uriOf(reference, words);
    if (create) this.#creators.set(uri.toString(), create);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
      preview: false,
    });
    const end = () => document.positionAt(document.getText().length);
    if (typed !== undefined && typed !== document.getText()) {
      // What is not saved yet stays.
      const start = document.isDirty ? end() : new vscode.Position(0, 0);
      await editor.edit((edit) => edit.replace(new vscode.Range(start, end()), typed));
    }
    editor.selection = new vscode.Selection(end(), end());
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { note, mtime } = await this.#now(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: new TextEncoder().encode(note).length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.#now(uri)).note);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const text = new TextDecoder().decode(content);
    try {
      await this.#write(uri, text);
    } catch (error) {
      // VS Code says that it could not save, with these words, and keeps the text.
      throw vscode.FileSystemError.Unavailable(errorInWords(error));
    }
  }

  async #write(uri: vscode.Uri, text: string): Promise<void> {
    const key = uri.toString();
    const create = this.#creators.get(key);
    const note = tidyNote(text);
    if (!create) await writeNote(this.#writer, referenceOf(uri), wordsOf(uri), note);
    else if (note !== '') {
      await create(note.includes('\n') ? `${note}\n` : note);
      this.#creators.delete(key);
    }
  }

  /** The note as it is in the sidecar; as it was, where the annotation has gone: the person may still be writing. */
  async #now(uri: vscode.Uri): Promise<ToldNote> {
    await this.#corpus.sidecarsLoaded();
    const key = uri.toString();
    const told = this.#told.get(key);
    const note = this.#noteOf(uri) ?? (this.#creators.has(key) ? '' : told?.note);
    if (note === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (told?.note === note) return told;
    const now = { note, mtime: Math.max(Date.now(), (told?.mtime ?? 0) + 1) };
    this.#told.set(key, now);
    return now;
  }

  /** Null when there is no such annotation. */
  #noteOf(uri: vscode.Uri): string | null {
    const { sidecar, id } = referenceOf(uri);
    const annotations = this.#corpus.corpus.sidecar(sidecar)?.parsed.sidecar?.annotations;
    const annotation = annotations?.find((each) => each.id === id);
    return annotation ? tidyNote(annotation.note ?? '') : null;
  }

  /** Tells VS Code of the open notes that are others now. */
  #tellChanges(): void {
    const changed = [...this.#told].flatMap(([key, { note }]) => {
      const uri = vscode.Uri.parse(key);
      const now = this.#noteOf(uri);
      return now === null || now === note ? [] : [{ type: vscode.FileChangeType.Changed, uri }];
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  #forget(uri: vscode.Uri): void {
    this.#told.delete(uri.toString());
    this.#creators.delete(uri.toString());
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** `Note on “Solberg stressed…”.md` is what the tab shows. */
function uriOf({ readout, sidecar, id }: AnnotationReference, words: string): vscode.Uri {
  const title = changeLabel(vscode.l10n.t('Note'), words).replace(/[/\\]/g, ' ');
  return vscode.Uri.from({
    scheme: NOTE_SCHEME,
    path: `/${title}.md`,
    query: JSON.stringify({ readout, sidecar, id, words }),
  });
}

/** @throws {vscode.FileSystemError} when it is no address of ours */
function referenceOf(uri: vscode.Uri): AnnotationReference {
  const reference = parsedQuery(uri);
  if (!isAnnotationReference(reference)) throw vscode.FileSystemError.FileNotFound(uri);
  return reference;
}

function wordsOf(uri: vscode.Uri): string {
  const { words } = parsedQuery(uri) as { readonly words?: unknown };
  return typeof words === 'string' ? words : '';
}

function parsedQuery({ query }: vscode.Uri): unknown {
  try {
    return JSON.parse(query);
  } catch {
    return null;
  }
}
