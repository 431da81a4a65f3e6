import { isSameName, readoutOfSidecar } from '../annotations/fileNames.ts';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import type { ParsedCodebook } from '../codebook/parse.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { DigestedText } from '../text/digestedText.ts';
import { folderOf, nameOf, sibling } from '../text/uri.ts';
import type { FileTrouble, Problem } from '../yaml/problem.ts';
import type { CorpusHost } from './corpusHost.ts';
import type { FileText } from './fileAccess.ts';
import { CODEBOOK_NAMES, PEOPLE_NAMES, roleOf } from './fileKinds.ts';
import type { Meeting } from './meeting.ts';
import { keyOf, NamedFiles } from './namedFiles.ts';
import type { PeopleEntry } from './peopleEntry.ts';
import type { SidecarSource } from './placedAnnotation.ts';
import { inOrderOfCount } from './precedence.ts';

/** How many readouts that came since are remembered. */
const MOST_ARRIVED = 500;

export interface CodebookEntry {
  readonly uri: string;
  readonly parsed: ParsedCodebook;
}

export interface SidecarEntry {
  readonly uri: string;
  /** The URI of the readout that its name speaks of: as the file is called, where it is there. */
  readonly readout: string;
  readonly annotator: string | null;
  readonly parsed: ParsedSidecar;
  /** What tells this text of the file from another; found when it is first asked for. */
  readonly digest: string;
}

/** Every readout of a workspace with its sidecars and the files that hold for it, as far as they have been read. */
export class KnownFiles {
  protected readonly host: CorpusHost;
  protected readonly meetingByUri = new Map<string, Meeting>();
  protected readonly sidecarByUri = new Map<string, SidecarEntry>();
  /** By `keyOf` of the readout. */
  protected readonly sidecarsByReadout = new Map<string, Set<string>>();
  protected readonly nearlyByUri = new Map<string, ParsedSidecar>();
  /** All files that may be readouts by their names. */
  protected readonly textFiles = new NamedFiles();
  #arrived: string[] = [];
  protected readonly codebookByUri = new Map<string, CodebookEntry>();
  protected readonly peopleByUri = new Map<string, PeopleEntry>();
  protected wasLoaded = false;

  constructor(host: CorpusHost) {
    this.host = host;
  }

  /** Whether the whole workspace has been read once, or as much of it as was wanted. */
  get loaded(): boolean {
    return this.wasLoaded;
  }

  get meetings(): readonly Meeting[] {
    return [...this.meetingByUri.values()];
  }

  get codebooks(): readonly CodebookEntry[] {
    return [...this.codebookByUri.values()];
  }

  get people(): readonly PeopleEntry[] {
    return [...this.peopleByUri.values()];
  }

  get sidecars(): readonly SidecarEntry[] {
    return [...this.sidecarByUri.values()];
  }

  meeting(uri: string): Meeting | undefined {
    return this.meetingByUri.get(uri);
  }

  sidecar(uri: string): SidecarEntry | undefined {
    return this.sidecarByUri.get(uri);
  }

  /** Files that are called nearly like sidecars, and are none. */
  get nearlySidecars(): readonly string[] {
    return [...this.nearlyByUri.keys()];
  }

  /** A file that is called nearly like a sidecar, as if it were one. */
  nearlySidecar(uri: string): ParsedSidecar | undefined {
    return this.nearlyByUri.get(uri);
  }

  /** The files that may be readouts. */
  get texts(): string[] {
    return this.textFiles.all();
  }

  /** Those of them that came last since the workspace was read, the newest last; some hundred at most. */
  get arrived(): readonly string[] {
    return this.#arrived.filter((uri) => this.textFiles.has(uri));
  }

  /** Those, and the sidecars, and what is called nearly like them. */
  get files(): string[] {
    return [...this.texts, ...this.sidecarByUri.keys(), ...this.nearlyByUri.keys()];
  }

  /** All files that are known. */
  get allFiles(): string[] {
    return [...this.files, ...this.codebookByUri.keys(), ...this.peopleByUri.keys()];
  }

  /** The URI of a readout's file as it is called, in whatever form of Unicode the one given is. */
  fileOf(readout: string): string {
    return this.textFiles.find(readout) ?? readout;
  }

  /** Whether a sidecar seems to be out of its place: its readout is not there, or it states another one. */
  seemsStray({ readout, parsed: { sidecar } }: SidecarEntry): boolean {
    return !this.textFiles.find(readout) || (sidecar !== null && !isSameName(sidecar.readout, nameOf(readout)));
  }

  codebook(uri: string): CodebookEntry | undefined {
    return this.codebookByUri.get(uri);
  }

  /**
   * The sidecars of a readout, in the order in which what they state counts: the person's own, the shared one, then by
   * name.
   */
  sidecarsOf(readout: string): readonly SidecarEntry[] {
    const entries = [...(this.sidecarsByReadout.get(keyOf(readout)) ?? [])].map((uri) => this.sidecarByUri.get(uri)!);
    return inOrderOfCount(entries, this.host.ownAnnotator());
  }

  /** The sidecars of a readout that parse, in the same order. */
  sourcesOf(readout: string): SidecarSource[] {
    return sourcesIn(this.sidecarsOf(readout));
  }

  /** The codebook in the file's folder, or the nearest one above it. */
  codebookFor(uri: string): CodebookEntry | null {
    return this.codebookByUri.size === 0 ? null : nearest(uri, (folder) => this.codebooksIn(folder)[0]);
  }

  /** The codebooks of a folder, whose URI has no slash at its end; the first is the one that counts. */
  codebooksIn(folder: string): CodebookEntry[] {
    return CODEBOOK_NAMES.flatMap((name) => this.codebookByUri.get(`${folder}/${name}`) ?? []);
  }

  peopleFile(uri: string): PeopleEntry | undefined {
    return this.peopleByUri.get(uri);
  }

  /** The people file in the file's folder, or the nearest one above it. */
  peopleFor(uri: string): PeopleEntry | null {
    return this.peopleByUri.size === 0 ? null : nearest(uri, (folder) => this.peopleIn(folder)[0]);
  }

  /** The people files of a folder, whose URI has no slash at its end; the first is the one that counts. */
  peopleIn(folder: string): PeopleEntry[] {
    return PEOPLE_NAMES.flatMap((name) => this.peopleByUri.get(`${folder}/${name}`) ?? []);
  }

  /** Whether a people file holds for a readout, or would where it is not there. */
  isUnderPeople(uri: string, readout: string): boolean {
    const folder = folderOf(uri);
    if (!readout.startsWith(`${folder}/`)) return false;
    const holds = this.peopleFor(readout);
    return !holds || folderOf(holds.uri).length <= folder.length;
  }

  /** Those whom the people file names that holds for a readout. */
  knownFor(readout: string): KnownPeople | null {
    return this.peopleFor(readout)?.known ?? null;
  }

  /** The files that are known below a folder, whose URI has no slash at its end. */
  filesBelow(folder: string): string[] {
    return this.allFiles.filter((uri) => uri.startsWith(`${folder}/`));
  }

  protected forgetFile(uri: string): void {
    this.meetingByUri.delete(uri);
    this.codebookByUri.delete(uri);
    this.peopleByUri.delete(uri);
    this.nearlyByUri.delete(uri);
    this.setText(uri, false);
    if (this.sidecarByUri.has(uri)) this.storeSidecar(uri, null);
  }

  /** @returns the URI of the readout it belongs to */
  protected storeSidecar(uri: string, found: FileText | null): string {
    const { readout: name, annotator } = readoutOfSidecar(nameOf(uri))!;
    const readout = this.fileOf(sibling(uri, name));
    const key = keyOf(readout);
    const siblings = this.sidecarsByReadout.get(key) ?? new Set();
    if (found === null) {
      this.sidecarByUri.delete(uri);
      siblings.delete(uri);
    } else {
      const before = this.sidecarByUri.get(uri);
      const isAsBefore =
        found.ok && before?.parsed.sidecar && before.parsed.text === found.text && before.readout === readout;
      if (!isAsBefore) this.sidecarByUri.set(uri, sidecarEntry(uri, readout, annotator, found));
      siblings.add(uri);
    }
    if (siblings.size > 0) this.sidecarsByReadout.set(key, siblings);
    else this.sidecarsByReadout.delete(key);
    return readout;
  }

  /** Takes note whether a file is there that may be a readout; its sidecars may be called otherwise (`keyOf`). */
  protected setText(uri: string, isThere: boolean): void {
    if (roleOf(uri) !== 'readout' || this.textFiles.has(uri) === isThere) return;
    if (isThere) this.textFiles.add(uri);
    else this.textFiles.remove(uri);
    if (isThere && this.wasLoaded) this.#arrived = [...this.#arrived.slice(1 - MOST_ARRIVED), uri];
    for (const entry of this.sidecarsOf(uri))
      this.sidecarByUri.set(entry.uri, { ...entry, readout: this.fileOf(entry.readout) });
  }
}

function sidecarEntry(uri: string, readout: string, annotator: string | null, found: FileText): SidecarEntry {
  const parsed = found.ok ? parseSidecar(found.text) : unreadable(parseSidecar(''), found.trouble);
  let digest: string | null = null;
  return {
    uri,
    readout,
    annotator,
    parsed,
    get digest() {
      return (digest ??= new DigestedText(parsed.text).digest);
    },
  };
}

/** The sidecars that parse. */
export function sourcesIn(sidecars: readonly SidecarEntry[]): SidecarSource[] {
  return sidecars.flatMap(({ uri, annotator, parsed }) =>
    parsed.sidecar ? [{ uri, annotator, sidecar: parsed.sidecar }] : [],
  );
}

/** What a folder has, in the folder of a file or the nearest one above it. */
function nearest<T>(uri: string, inFolder: (folder: string) => T | undefined): T | null {
  for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
    const found = inFolder(folder);
    if (found) return found;
    if (folder.endsWith(':/') || folder.endsWith('//')) break;
  }
  return null;
}

/** A file that is there and cannot be read, as if it had been parsed. */
export function unreadable<T extends { readonly problems: readonly Problem[] }>(empty: T, trouble: FileTrouble): T {
  const problem: Problem = { start: 0, end: 0, severity: 'error', code: 'unreadable', trouble };
  return { ...empty, problems: [problem] };
}
