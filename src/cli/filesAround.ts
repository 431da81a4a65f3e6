import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import { NamedFiles } from '../corpus/namedFiles.ts';
import type { FilesAround } from '../corpus/straySidecars.ts';
import { DigestedText } from '../text/digestedText.ts';
import { groupBy } from '../text/groupBy.ts';
import { decode } from '../text/encoding.ts';
import { readWithin, roleOfFile, whyUnreadable } from './files.ts';

/** The files among which the readouts of sidecars are looked for; none is read before it is asked for. */
export class FilesOnDisk implements FilesAround {
  readonly files: NamedFiles;
  readonly #paths: readonly string[];
  readonly #workspace: string;
  #byDigest: Map<string, string[]> | null = null;

  /** @param workspace the folder that no link may leave */
  constructor(paths: readonly string[], workspace: string) {
    this.files = new NamedFiles(paths.map(uriOf));
    this.#paths = paths;
    this.#workspace = workspace;
  }

  sidecar(uri: string): Promise<ParsedSidecar | null> {
    const found = this.#read(uri);
    return Promise.resolve(found?.isUtf8 ? parseSidecar(found.text) : null);
  }

  text(uri: string): Promise<DigestedText | null> {
    const found = this.#read(uri);
    return Promise.resolve(found && new DigestedText(decode(found.bytes).text));
  }

  withDigest(digest: string): Promise<readonly string[]> {
    this.#byDigest ??= groupBy(
      this.#paths.filter((each) => roleOfFile(each) === 'readout').map(uriOf),
      (uri) => this.#digestOf(uri) ?? '',
    );
    return Promise.resolve(this.#byDigest.get(digest) ?? []);
  }

  #digestOf(uri: string): string | null {
    const found = this.#read(uri);
    return found && new DigestedText(decode(found.bytes).text).digest;
  }

  #read(uri: string) {
    try {
      return readWithin(this.#workspace, fileURLToPath(uri));
    } catch (error) {
      if (!whyUnreadable(error)) throw error;
      return null;
    }
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(path.resolve(file)).href;
}
