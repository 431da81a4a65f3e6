import * as vscode from 'vscode';

/** A file system in memory, whose disk can be full, and whose watcher can miss a change. */
export class FailingFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();
  readonly onDidChangeFile = this.#changed.event;
  isFull = false;
  /** So many bytes of a file are written, without an error, as VS Code does on a full disk. */
  room: number | undefined;
  /** What another program does right after a file was read, or written, for the next time. */
  afterRead: (() => void) | null = null;
  afterWrite: (() => void) | null = null;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { content, mtime } = this.#file(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: content.byteLength };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { content } = this.#file(uri);
    this.#meanwhile('afterRead');
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.isFull) throw vscode.FileSystemError.Unavailable('No space left on device');
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { content: content.slice(0, this.room), mtime: Date.now() });
    this.#changed.fire([{ type, uri }]);
    this.#meanwhile('afterWrite');
  }

  #meanwhile(when: 'afterRead' | 'afterWrite'): void {
    const does = this[when];
    this[when] = null;
    does?.();
  }

  /** Writes as another program does, and the watcher misses it. */
  writeUnseen(uri: vscode.Uri, text: string): void {
    this.#files.set(uri.path, { content: new TextEncoder().encode(text), mtime: Date.now() });
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  #file(uri: vscode.Uri) {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
