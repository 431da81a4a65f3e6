import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { sameAddress } from './source.ts';
import type { Imported } from './importFile.ts';
import { freeName } from './readoutName.ts';

/** What becomes of a file that was read: a new readout, or nothing, and why. */
export type Planned =
  | { readonly type: 'new'; readonly imported: Imported; readonly name: string }
  /** `as`: the file that has the same text, or the same page. */
  | { readonly type: 'known'; readonly imported: Imported; readonly as: string }
  | { readonly type: 'not-a-readout'; readonly imported: Imported; readonly name: string };

/** What is there already. */
export interface Known {
  /** By the digest of a text, the file that has it. */
  readonly digests: ReadonlyMap<string, string>;
  /** By the address of a page (`sameAddress`), the file that came from it. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The names of all files in the folder into which files are written. */
  readonly names: Iterable<string>;
}

/** A file takes its own name, and a sidecar that of a readout, too; in lower case, since some disks know no other. */
function namesTakenBy(file: string): string[] {
  const sidecar = readoutOfSidecar(file);
  return [file, ...(sidecar ? [sidecar.readout] : [])].map((name) => name.toLowerCase());
}

/**
 * Plans an import file by file: each new file gets a name that neither a file in the folder nor one planned before has,
 * and a page is imported once.
 */
export class ImportPlan {
  readonly #digests: Map<string, string>;
  readonly #addresses: Map<string, string>;
  readonly #names: Set<string>;

  constructor({ digests, addresses, names }: Known) {
    this.#digests = new Map(digests);
    this.#addresses = new Map(addresses);
    this.#names = new Set([...names].flatMap(namesTakenBy));
  }

  /** Takes note of a text that is there already. */
  know(digest: string, as: string): void {
    this.#digests.set(digest, as);
  }

  /** @param all texts that are no readouts are new files, too */
  add(imported: Imported, all: boolean): Planned {
    const { digest, source, readout } = imported;
    const address = source?.url === undefined ? null : sameAddress(source.url);
    const as = this.#digests.get(digest) ?? (address === null ? undefined : this.#addresses.get(address));
    if (as !== undefined) return { type: 'known', imported, as };
    const name = freeName(imported.name, this.#names);
    if (readout.kind === 'not-a-readout' && !all) return { type: 'not-a-readout', imported, name };
    this.#names.add(name.toLowerCase());
    this.#digests.set(digest, name);
    if (address !== null) this.#addresses.set(address, name);
    return { type: 'new', imported, name };
  }
}
