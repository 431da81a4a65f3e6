import { oneForm } from '../annotations/fileNames.ts';
import { folderOf, nameOf } from '../text/uri.ts';

/**
 * Files by their URIs, found whatever form of Unicode their names are written in: on some disks `é` is one character,
 * on others two, and both come into one folder through git and archives.
 */
export class NamedFiles {
  readonly #byName = new Map<string, string[]>();

  constructor(uris: Iterable<string> = []) {
    for (const uri of uris) this.add(uri);
  }

  add(uri: string): void {
    const key = keyOf(uri);
    const known = this.#byName.get(key);
    if (!known) this.#byName.set(key, [uri]);
    else if (!known.includes(uri)) known.push(uri);
  }

  remove(uri: string): void {
    const key = keyOf(uri);
    const left = (this.#byName.get(key) ?? []).filter((each) => each !== uri);
    if (left.length > 0) this.#byName.set(key, left);
    else this.#byName.delete(key);
  }

  /** Whether the file is there that is written in this very way. */
  has(uri: string): boolean {
    return this.#byName.get(keyOf(uri))?.includes(uri) ?? false;
  }

  /** The files of that name, the one that is written the same way first. */
  named(uri: string): readonly string[] {
    const found = this.#byName.get(keyOf(uri)) ?? [];
    return found.length > 1 && found.includes(uri) ? [uri, ...found.filter((each) => each !== uri)] : found;
  }

  /** The file of that name, if there is one. */
  find(uri: string): string | null {
    return this.named(uri)[0] ?? null;
  }

  /** The files of a folder, whose URI has no slash at its end; not those of the folders in it. */
  in(folder: string): string[] {
    return this.all().filter((uri) => folderOf(uri) === folder);
  }

  all(): string[] {
    return [...this.#byName.values()].flat();
  }
}

/** The same for all URIs of a folder whose names differ in their form of Unicode alone. */
export function keyOf(uri: string): string {
  // Most names are plain ASCII, which is the same in every form.
  return uri.includes('%', uri.lastIndexOf('/')) ? `${folderOf(uri)}/${oneForm(nameOf(uri))}` : uri;
}
