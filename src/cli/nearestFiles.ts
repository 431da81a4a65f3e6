import path from 'node:path';
import { readWithin, repositoryOf, whyUnreadable, workspaceOf, type TextFile } from './files.ts';

/**
 * What holds for a folder and all below it, as a codebook does: of the files of some names the one in the folder, or
 * the nearest one above it, up to the git repository's folder where there is one.
 */
export class NearestFiles<T> {
  readonly #names: readonly string[];
  readonly #parse: (file: string, found: TextFile) => T | null;
  readonly #known = new Map<string, T | null>();

  /**
   * @param names in the order in which they count
   * @param parse is called once for each file that can be read; null where it does not count
   */
  constructor(names: readonly string[], parse: (file: string, found: TextFile) => T | null) {
    this.#names = names;
    this.#parse = parse;
  }

  for(folder: string): T | null {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const found = this.#in(folder) ?? this.#above(folder);
    this.#known.set(folder, found);
    return found;
  }

  #above(folder: string): T | null {
    const above = path.dirname(folder);
    return above === folder || repositoryOf(folder) === folder ? null : this.for(above);
  }

  #in(folder: string): T | null {
    const workspace = workspaceOf(folder);
    for (const name of this.#names) {
      const file = path.join(folder, name);
      try {
        return this.#parse(file, readWithin(workspace, file));
      } catch (error) {
        // One that is there and cannot be read is told of where it is itself checked.
        if (!whyUnreadable(error)) throw error;
      }
    }
    return null;
  }
}
